import { useRef, useState } from 'preact/hooks';
import { hovers } from '../hover.js';
import { useWidth } from '../use-width.js';
import { Histogram } from './histogram.js';
import { RangeHandle } from './range-handle.js';
import {
  type Bar,
  DAY,
  dayOf,
  type Frame,
  type Interval,
  startOf,
  tellBar,
  ticksOf,
} from './time-bars.js';
import './track.css';

const LANES = 3;
/** Up to so many bars there is room for their words. */
const ROOMY = 12;
/** The rest of a bar's statements is not lit up. */
const LIT = 50;
/** Pixels that the date of a tick takes. */
const TICK = 120;

/** A range of days, open where null. */
interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

interface Acts {
  readonly onRange: (from: string | null, to: string | null) => void;
  readonly onRead: (article: string, statement: string) => void;
}

/** Bars in time over an axis. Dragging over them, choosing one, or moving the ends by keys sets the range. */
export function Track(
  props: Range & Acts & { readonly bars: readonly Bar[]; readonly interval: Interval | null },
) {
  const { bars, interval, from, to, onRange, onRead } = props;
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const [drag, setDrag] = useState<{ a: number; b: number } | null>(null);
  const frame = frameOf(bars, interval);
  const { start, span, percent } = frame;
  const range = drag ? sorted(drag) : rangeIn({ from, to }, start, span);
  const brush = useBrush(track, frame, range, drag, setDrag, (a, b, isClick) => {
    const bar = bars.find((one) => one.from <= a && a <= one.to);
    if (!isClick) onRange(dayOf(a), dayOf(b));
    else if (bar && interval) onRange(dayOf(bar.from), dayOf(bar.to));
  });
  const step = interval ?? (span > 400 * DAY ? 'MONTH' : 'DAY');
  const last = start + span;
  const ends = { min: start, max: last, step, onRange };
  return (
    <div class="track" ref={track} {...brush}>
      {range && <div class="range" style={placeOf(frame, range.a, range.b)} />}
      {interval ? (
        <Histogram bars={bars} frame={frame} />
      ) : (
        <TimeBars {...{ bars, frame, onRange, onRead }} />
      )}
      {ticksOf(start, span * (1 - TICK / 2 / width), Math.max(2, Math.floor(width / TICK))).map(
        ({ at, label }) => (
          <span key={label} class="tick" style={{ left: `${percent(at)}%` }}>
            {label}
          </span>
        ),
      )}
      <RangeHandle
        end="from"
        value={range?.a ?? start}
        at={percent(range?.a ?? start)}
        {...ends}
        {...{ from, to }}
      />
      <RangeHandle
        end="to"
        value={range?.b ?? last}
        at={percent(range?.b ?? last)}
        {...ends}
        {...{ from, to }}
      />
    </div>
  );
}

/** Dragging over the track: told when it ends, with both its ends, and whether it was a mere click. */
function useBrush(
  track: { readonly current: HTMLElement | null },
  { start, span }: Frame,
  range: { readonly a: number; readonly b: number } | null,
  drag: { readonly a: number; readonly b: number } | null,
  setDrag: (drag: { a: number; b: number } | null) => void,
  onEnd: (a: number, b: number, isClick: boolean) => void,
) {
  const timeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return start;
    const share = (event.clientX - box.left) / box.width;
    return start + Math.min(1, Math.max(0, share)) * span;
  };
  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      const { classList, tagName } = event.target as HTMLElement;
      if (tagName === 'BUTTON' || tagName === 'B') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = timeAt(event);
      // An end in hand leaves the other where it is.
      if (classList.contains('from')) setDrag({ a: range?.b ?? start + span, b: at });
      else if (classList.contains('to')) setDrag({ a: range?.a ?? start, b: at });
      else setDrag({ a: at, b: at });
    },
    onPointerMove(event: PointerEvent) {
      if (drag) setDrag({ a: drag.a, b: timeAt(event) });
    },
    onPointerUp() {
      if (drag) {
        const { a, b } = sorted(drag);
        onEnd(a, b, b - a <= span / 200);
      }
      setDrag(null);
    },
  };
}

/** What the bars span, with a margin, in milliseconds. */
function frameOf(bars: readonly Bar[], interval: Interval | null): Frame {
  const known = bars.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const first = Math.min(...known);
  const last = Math.max(...known);
  const margin = Math.max(DAY, (last - first) * 0.06);
  const start = interval ? startOf(first, interval, -1) : first - margin;
  const end = interval ? startOf(last, interval, 2) : last + margin;
  const span = end - start;
  return { start, span, percent: (time) => (100 * (time - start)) / span };
}

/** A date without a beginning or an end reaches to the edge. */
function within(bar: Bar, start: number, span: number): Bar {
  return { ...bar, from: Math.max(bar.from, start), to: Math.min(bar.to, start + span) };
}

function sorted({ a, b }: { a: number; b: number }) {
  return { a: Math.min(a, b), b: Math.max(a, b) };
}

/** The part of a range that is shown; null where nothing is chosen. */
function rangeIn({ from, to }: Range, start: number, span: number) {
  if (!from && !to) return null;
  const inside = (time: number) => Math.min(start + span, Math.max(start, time));
  return {
    a: from ? inside(Date.parse(from)) : start,
    b: to ? inside(Date.parse(to) + DAY) : start + span,
  };
}

function topOf(index: number): string {
  return `${0.4 + (index % LANES) * 1.5}rem`;
}

/** Where a stretch of time is in a frame. */
function placeOf({ percent }: Frame, from: number, to: number) {
  return { left: `${percent(from)}%`, width: `${percent(to) - percent(from)}%` };
}

/** Each of a few bars with its words. */
function TimeBars(props: Acts & { readonly bars: readonly Bar[]; readonly frame: Frame }) {
  const { bars, frame, ...acts } = props;
  return (
    <>
      {bars.map((bar, index) => {
        const shown = within(bar, frame.start, frame.span);
        return (
          <TimeBar
            key={`${shown.from}-${shown.to}`}
            bar={shown}
            isRoomy={bars.length <= ROOMY}
            place={{ ...placeOf(frame, shown.from, shown.to), top: topOf(index) }}
            {...acts}
          />
        );
      })}
    </>
  );
}

function TimeBar(
  props: Acts & {
    readonly bar: Bar;
    readonly isRoomy: boolean;
    readonly place: { readonly left: string; readonly width: string; readonly top: string };
  },
) {
  const { bar, isRoomy, place, onRange, onRead } = props;
  const { from, to, label, count, members, voices } = bar;
  return (
    <button
      type="button"
      class="bar"
      style={{ ...place, minWidth: isRoomy ? 'max-content' : '2rem' }}
      title={tellBar(bar)}
      onClick={() => {
        const [one] = members;
        if (count === 1 && one) onRead(one.article.id, one.id);
        else onRange(dayOf(from), dayOf(to));
      }}
      {...hovers(members.slice(0, LIT).map(({ id }) => id))}
    >
      <b>{count.toLocaleString()}</b> {isRoomy && label}
      <span class="bar-voices" aria-hidden="true">
        {voices.map((one) => (
          <i key={one.voice} class={`voice-${one.voice}`} style={{ flexGrow: one.count }} />
        ))}
      </span>
    </button>
  );
}
