import { useRef } from 'preact/hooks';
import type { DraftSpan, DraftStatement } from './draft.js';

/** The article's text with what is kept and what is proposed; words are selected in it. */
export function DraftText(props: {
  readonly points: readonly string[];
  readonly kept: readonly DraftStatement[];
  readonly proposed: readonly DraftStatement[];
  readonly onSelect: (span: DraftSpan) => void;
}) {
  const { points, kept, proposed, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: with the keyboard, words are typed into the form's fields
    <div
      class="text draft-text"
      dir="auto"
      ref={box}
      onMouseUp={() => {
        const span = selectedIn(box.current);
        if (span) onSelect(span);
      }}
    >
      {cutDraft(points, kept, proposed).map(({ start, text, kind }) =>
        kind ? (
          <span key={start} class={kind}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </div>
  );
}

/** What is selected in an element, blanks at its ends left out, in code points. */
function selectedIn(box: HTMLElement | null): DraftSpan | null {
  const chosen = getSelection();
  if (!box || !chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null;
  const range = chosen.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const trimmed = words.trim();
  if (!trimmed) return null;
  const lead = Array.from(words.slice(0, words.indexOf(trimmed))).length;
  const start = Array.from(before.toString()).length + lead;
  return { start, end: start + Array.from(trimmed).length };
}

function cutDraft(
  points: readonly string[],
  kept: readonly DraftStatement[],
  proposed: readonly DraftStatement[],
) {
  const spansOf = (list: readonly DraftStatement[]) => list.flatMap(({ spans }) => spans);
  const [keptSpans, proposedSpans] = [spansOf(kept), spansOf(proposed)];
  const borders = new Set([0, points.length]);
  for (const { start, end } of [...keptSpans, ...proposedSpans]) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  const covers = (spans: readonly DraftSpan[], at: number) =>
    spans.some(({ start, end }) => start <= at && at < end);
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    text: points.slice(start, sorted[index + 1]).join(''),
    kind: covers(keptSpans, start) ? 'kept' : covers(proposedSpans, start) ? 'proposed' : null,
  }));
}
