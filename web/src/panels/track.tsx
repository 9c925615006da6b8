import { useRef, useState } from 'preact/hooks';
import { hovers } from '../hover.js';
import { voiceOf } from '../model/voices.js';
import { type Bar, DAY, dayOf } from './time-bars.js';
import './track.css';

const LANES = 3;
/** Up to so many bars there is room for their words. */
const ROOMY = 12;
/** The rest of a bar's statements is not lit up. */
const LIT = 50;

/** A range of days, open where null. */
interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

interface Acts {
  readonly onRange: (from: string | null, to: string | null) => void;
  readonly onRead: (article: string, statement: string) => void;
}

/** Bars in time. Dragging over them, or choosing one, sets the range. */
export function Track(props: Range & Acts & { readonly bars: readonly Bar[] }) {
  const { bars, from, to, onRange, onRead } = props;
  const track = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ a: number; b: number } | null>(null);
  const { start, span } = frameOf(bars);
  const percent = (time: number) => (100 * (time - start)) / span;
  const timeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return start;
    const share = (event.clientX - box.left) / box.width;
    return start + Math.min(1, Math.max(0, share)) * span;
  };
  const range = drag ? sorted(drag) : rangeIn({ from, to }, start, span);
  return (
    <div
      class="track"
      ref={track}
      onPointerDown={(event) => {
        if ((event.target as HTMLElement).closest('button')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = timeAt(event);
        setDrag({ a: at, b: at });
      }}
      onPointerMove={(event) => drag && setDrag({ a: drag.a, b: timeAt(event) })}
      onPointerUp={() => {
        if (drag && Math.abs(drag.b - drag.a) > span / 200) {
          const { a, b } = sorted(drag);
          onRange(dayOf(a), dayOf(b));
        }
        setDrag(null);
      }}
    >
      {range && (
        <div
          class="range"
          style={{
            left: `${percent(range.a)}%`,
            width: `${percent(range.b) - percent(range.a)}%`,
          }}
        />
      )}
      {bars.map((bar, index) => {
        const shown = within(bar, start, span);
        const [left, right] = [percent(shown.from), percent(shown.to)];
        return (
          <TimeBar
            key={`${shown.from}-${shown.to}`}
            bar={shown}
            isRoomy={bars.length <= ROOMY}
            place={{ left: `${left}%`, width: `${right - left}%`, top: topOf(index) }}
            onRange={onRange}
            onRead={onRead}
          />
        );
      })}
      <span class="tick first">{dayOf(start)}</span>
      <span class="tick last">{dayOf(start + span)}</span>
    </div>
  );
}

/** What the bars span, with a margin, in milliseconds. */
function frameOf(bars: readonly Bar[]): { start: number; span: number } {
  const known = bars.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const first = Math.min(...known);
  const last = Math.max(...known);
  const margin = Math.max(DAY, (last - first) * 0.06);
  return { start: first - margin, span: last - first + 2 * margin };
}

/** A date without a beginning or an end reaches to the edge. */
function within(bar: Bar, start: number, span: number): Bar {
  return { ...bar, from: Math.max(bar.from, start), to: Math.min(bar.to, start + span) };
}

function sorted({ a, b }: { a: number; b: number }) {
  return { a: Math.min(a, b), b: Math.max(a, b) };
}

function rangeIn({ from, to }: Range, start: number, span: number) {
  if (!from && !to) return null;
  return { a: from ? Date.parse(from) : start, b: to ? Date.parse(to) + DAY : start + span };
}

function topOf(index: number): string {
  return `${0.4 + (index % LANES) * 1.5}rem`;
}

function TimeBar(
  props: Acts & {
    readonly bar: Bar;
    readonly isRoomy: boolean;
    readonly place: { readonly left: string; readonly width: string; readonly top: string };
  },
) {
  const { bar, isRoomy, place, onRange, onRead } = props;
  const { from, to, label, count, members } = bar;
  return (
    <button
      type="button"
      class={`bar voice-${voiceOfBar(bar)}`}
      style={{ ...place, minWidth: isRoomy ? 'max-content' : '2rem' }}
      title={`${label}: ${count} statement${count === 1 ? '' : 's'}`}
      onClick={() => {
        const [one] = members;
        if (count === 1 && one) onRead(one.article.id, one.id);
        else onRange(dayOf(from), dayOf(to));
      }}
      {...hovers(members.slice(0, LIT).map(({ id }) => id))}
    >
      <b>{count.toLocaleString()}</b> {isRoomy && label}
    </button>
  );
}

/** The voice that all of a bar share. */
function voiceOfBar({ count, members }: Bar): string {
  const voices = new Set(members.map(({ sourceKind }) => voiceOf(sourceKind)));
  const [voice] = voices;
  return voice && voices.size === 1 && members.length === count ? voice : 'mixed';
}
