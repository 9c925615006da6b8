import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cutDraft, type Layer, type Piece } from './cut-draft.js';
import { type DraftSpan, wordsOf } from './draft.js';
import { selectedIn, selectIn } from './selection.js';
import { type Caret, caretAt, moved, spanOf, wordsIn } from './text-words.js';

/** The id of the text, to which keys and buttons lead back. */
export const TEXT_ID = 'draft-text';

/**
 * The article's text with what is recorded, kept and proposed. Words are selected in it by mouse, which takes them at
 * once, by touch, which takes them by the button below, or by keyboard.
 */
export function DraftText(props: {
  readonly points: readonly string[];
  readonly lang: string;
  readonly layers: readonly Layer[];
  /** Where the keyboard begins: at the words that are open. */
  readonly near: DraftSpan | null;
  /** What selected words become. */
  readonly becomes: string;
  readonly onSelect: (span: DraftSpan) => void;
  /** Back to where the text was entered from. */
  readonly onLeave: () => void;
}) {
  const { points, lang, layers, near, becomes, onSelect, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => cutDraft(points, layers), [points, layers]);
  const { selected, setSelected, take } = useSelecting(box, pieces, onSelect);
  const keys = useKeys({ box, points, near, take, onLeave, onSpan: setSelected });
  return (
    <div class="text-side">
      <p class="soft small" id="draft-text-help">
        Select words to make them a statement. By keyboard: arrows go by words and sentences, with
        Shift they select, Enter takes what is selected, Escape leaves.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: what is typed into has no marks in its text */}
      <div
        class="text draft-text"
        id={TEXT_ID}
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label="Text of the article"
        aria-describedby="draft-text-help"
        tabIndex={0}
        dir="auto"
        lang={lang || undefined}
        ref={box}
        // A mouse or a finger selects by itself.
        onFocus={() => box.current?.matches(':focus-visible') && keys.enter()}
        onKeyDown={keys.press}
      >
        {pieces.map(({ start, text, names, title }) =>
          names.length > 0 ? (
            <span key={start} class={names.join(' ')} title={title || undefined}>
              {text}
            </span>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </div>
      <SelectedBar
        words={selected && wordsOf(points, [selected])}
        becomes={becomes}
        onTake={() => selected && take(selected)}
      />
    </div>
  );
}

/** What is selected, and a button that takes it: the way of those who have no mouse. */
function SelectedBar(props: {
  readonly words: string | null;
  readonly becomes: string;
  readonly onTake: () => void;
}) {
  const { words, becomes, onTake } = props;
  return (
    <div class="selected-bar">
      <p role="status">{words && `“${words}”`}</p>
      {words && (
        <button
          type="button"
          class="primary"
          // Pressing it must not take the selection away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onTake}
        >
          {becomes}
        </button>
      )}
    </div>
  );
}

type Box = { readonly current: HTMLDivElement | null };

/** Follows what is selected, by whatever hand; a mouse that is let go takes it. */
function useSelecting(box: Box, pieces: readonly Piece[], onSelect: (span: DraftSpan) => void) {
  const [selected, setSelected] = useState<DraftSpan | null>(null);
  const drawn = useRef(pieces);
  const held = useRef<DraftSpan | null>(null);
  // As it is before the page is drawn: other marks are other pieces, in which nothing is selected.
  if (drawn.current !== pieces) held.current = selectedIn(box.current);
  drawn.current = pieces;
  useLayoutEffect(() => {
    const isHere = [document.body, box.current].includes(document.activeElement as HTMLElement);
    if (held.current && isHere && box.current) selectIn(box.current, held.current);
  }, [pieces]);
  const take = (span: DraftSpan) => {
    setSelected(null);
    onSelect(span);
  };
  const pressed = useRef(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const isIn = ({ target }: Event) => target instanceof Node && box.current?.contains(target);
    const gone = new AbortController();
    const listen = (type: string, listener: (event: Event) => void) =>
      document.addEventListener(type, listener, { signal: gone.signal });
    listen('selectionchange', () => {
      const { anchorNode } = getSelection() ?? {};
      if (anchorNode && box.current?.contains(anchorNode)) setSelected(selectedIn(box.current));
    });
    listen('pointerdown', (event) => {
      pressed.current = Boolean(isIn(event));
    });
    listen('mouseup', (event) => {
      const span = pressed.current || isIn(event) ? selectedIn(box.current) : null;
      pressed.current = false;
      if (span) latest.current(span);
    });
    return () => gone.abort();
  }, []);
  return { selected, setSelected, take };
}

/** Selecting by keyboard: the words that are selected are the caret. */
function useKeys(props: {
  readonly box: Box;
  readonly points: readonly string[];
  readonly near: DraftSpan | null;
  readonly take: (span: DraftSpan) => void;
  readonly onLeave: () => void;
  readonly onSpan: (span: DraftSpan) => void;
}) {
  const { box, points, near, take, onLeave, onSpan } = props;
  const last = useRef<DraftSpan | null>(null);
  const text = useMemo(() => {
    let words: ReturnType<typeof wordsIn> | undefined;
    return () => {
      words ??= wordsIn(points.join(''));
      return words;
    };
  }, [points]);
  const select = (span: DraftSpan) => {
    last.current = span;
    if (box.current) selectIn(box.current, span);
    onSpan(span);
  };
  const head = useRef<(Caret & { readonly of: DraftSpan }) | null>(null);
  return {
    /** Shows where the keyboard is. */
    enter() {
      select(
        selectedIn(box.current) ?? last.current ?? near ?? spanOf({ anchor: 0, head: 0 }, text()),
      );
    },
    press(event: KeyboardEvent) {
      const span = selectedIn(box.current) ?? last.current ?? near ?? { start: 0, end: 0 };
      if (event.key === 'Enter') {
        event.preventDefault();
        last.current = span;
        take(span);
      } else if (event.key === 'Escape') onLeave();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const known = head.current;
      const isSame = known?.of.start === span.start && known.of.end === span.end;
      const next = moved(known && isSame ? known : caretAt(span, text()), event, text());
      if (!next) return;
      event.preventDefault();
      const of = spanOf(next, text());
      head.current = { ...next, of };
      select(of);
    },
  };
}
