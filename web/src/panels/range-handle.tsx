import { dateInWords } from '../model/date-in-words.js';
import { DAY, dayOf, type Interval, startOf } from './time-bars.js';

const FAR = 10;

/** One end of the range on the timeline, moved by keys: a step, ten steps, or all the way. */
export function RangeHandle(props: {
  readonly end: 'from' | 'to';
  /** Where it stands, in milliseconds and in percent of the track. */
  readonly value: number;
  readonly at: number;
  readonly min: number;
  readonly max: number;
  readonly step: Interval;
  readonly from: string | null;
  readonly to: string | null;
  readonly onRange: (from: string | null, to: string | null) => void;
}) {
  const { end, value, at, min, max, step, from, to, onRange } = props;
  // The end is shown after its last day.
  const day = end === 'to' ? value - 1 : value;
  const set = (time: number | null) => {
    const chosen = time === null || time <= min || time >= max ? null : time;
    if (end === 'from') onRange(chosen === null ? null : dayOf(chosen), to);
    else onRange(from, chosen === null ? null : dayOf(chosen - DAY));
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -FAR,
    PageUp: FAR,
  };
  return (
    <div
      class={`handle ${end}`}
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'Begin of the range' : 'End of the range'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={(end === 'from' ? from : to) ? dateInWords(dayOf(day)) : 'open'}
      style={{ left: `${at}%` }}
      onKeyDown={(event) => {
        const by = steps[event.key];
        if (by !== undefined) set(startOf(value, step, by));
        else if (event.key === 'Home') set(end === 'from' ? null : startOf(min, step, 1));
        else if (event.key === 'End') set(end === 'to' ? null : startOf(max, step, -1));
        else return;
        event.preventDefault();
      }}
    />
  );
}
