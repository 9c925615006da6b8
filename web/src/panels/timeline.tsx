import { useRef, useState } from 'preact/hooks';
import type { Statement } from '../api/fragments.js';
import { COUNT, DATES, TIMELINE } from '../api/operations.js';
import type { Filter } from '../api/statement-filter.js';
import { askLists, askStatements, requestOf, type Scope, totalOf } from '../api/statement-page.js';
import { hovers } from '../hover.js';
import { voiceOf } from '../model/voices.js';
import { useLoad } from '../use-load.js';
import { type Bar, barsOfPeriods, barsOfSayings, dayOf } from './time-bars.js';

const DAY = 86_400_000;
const LANES = 3;
/** Statements whose dates of saying are asked for. */
const MOST = 500;
/** Up to so many bars there is room for their words. */
const ROOMY = 12;
/** The rest of a bar's statements is not lit up. */
const LIT = 50;

/** With so few months there is room for a bar a day. */
const FEW_MONTHS = 3;

interface Track {
  readonly bars: (known: readonly Statement[]) => readonly Bar[];
  readonly undated: number;
  /** What is left out for its number. */
  readonly rest: number;
}

async function loadPublished(scope: Scope, filters: readonly Filter[], signal: AbortSignal) {
  const ask = (interval: 'DAY' | 'MONTH') =>
    askLists(requestOf(scope, filters, 0, TIMELINE, { interval }), signal);
  const months = await ask('MONTH');
  const few = months.lists.every(({ periods }) => periods.length <= FEW_MONTHS);
  const found = few ? await ask('DAY') : months;
  const bars = (known: readonly Statement[]) => barsOfPeriods(found, few ? 'DAY' : 'MONTH', known);
  const undated = totalOf(found) - bars([]).reduce((sum, { count }) => sum + count, 0);
  return { bars, undated, rest: 0 } satisfies Track;
}

async function loadSaid(scope: Scope, filters: readonly Filter[], signal: AbortSignal) {
  const isDated = { saidAt: { isNull: false } };
  const [dated, all] = await Promise.all([
    askStatements(requestOf(scope, [...filters, isDated], MOST, DATES, {}), signal),
    askLists(requestOf(scope, filters, 0, COUNT, {}), signal),
  ]);
  const bars = barsOfSayings(dated.nodes);
  return {
    bars: () => bars,
    undated: totalOf(all) - dated.totalCount,
    rest: dated.totalCount - dated.nodes.length,
  } satisfies Track;
}

/** By publication or by when it was said. Dragging over it sets the range everything else keeps to. */
export function Timeline(props: {
  readonly scope: Scope;
  readonly filters: readonly Filter[];
  /** Those whose words are at hand, to be lit up. */
  readonly statements: readonly Statement[];
  readonly clock: 'published' | 'said';
  readonly from: string | null;
  readonly to: string | null;
  readonly onClock: (clock: 'published' | 'said') => void;
  readonly onRange: (from: string | null, to: string | null) => void;
  readonly onRead: (article: string, statement: string) => void;
}) {
  const { scope, filters, statements, clock, from, to, onClock, onRange, onRead } = props;
  const { value, error } = useLoad(JSON.stringify([scope, filters, clock]), (signal) =>
    (clock === 'said' ? loadSaid : loadPublished)(scope, filters, signal),
  );
  const track = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ a: number; b: number } | null>(null);
  const dated = value?.bars(statements) ?? [];
  const known = dated.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const first = Math.min(...known);
  const last = Math.max(...known);
  const margin = Math.max(DAY, (last - first) * 0.06);
  const start = first - margin;
  const span = last + margin - start;
  // A date without a beginning or an end reaches to the edge.
  const bars = dated.map((bar) => ({
    ...bar,
    from: Math.max(bar.from, start),
    to: Math.min(bar.to, start + span),
  }));
  const percent = (time: number) => (100 * (time - start)) / span;
  const timeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return start;
    const share = (event.clientX - box.left) / box.width;
    return start + Math.min(1, Math.max(0, share)) * span;
  };
  const range = drag
    ? { a: Math.min(drag.a, drag.b), b: Math.max(drag.a, drag.b) }
    : from || to
      ? {
          a: from ? Date.parse(from) : start,
          b: to ? Date.parse(to) + DAY : start + span,
        }
      : null;
  return (
    <section class="timeline" aria-label="Timeline">
      <header>
        <fieldset class="switch" aria-label="Clock">
          <button
            type="button"
            aria-pressed={clock === 'published'}
            onClick={() => onClock('published')}
          >
            published
          </button>
          <button type="button" aria-pressed={clock === 'said'} onClick={() => onClock('said')}>
            said
          </button>
        </fieldset>
        <label>
          from{' '}
          <input
            type="date"
            value={from ?? ''}
            onChange={(event) => onRange(event.currentTarget.value || null, to)}
          />
        </label>
        <label>
          to{' '}
          <input
            type="date"
            value={to ?? ''}
            onChange={(event) => onRange(from, event.currentTarget.value || null)}
          />
        </label>
        {(from || to) && (
          <button type="button" class="small" onClick={() => onRange(null, null)}>
            all time
          </button>
        )}
        <span class="soft small">
          {value &&
            value.undated > 0 &&
            `${value.undated.toLocaleString()} without a date ${clock === 'said' ? 'of saying' : ''}. `}
          {value && value.rest > 0 && `${value.rest.toLocaleString()} more have one.`}
        </span>
      </header>
      {error && <p class="error">{error}</p>}
      {value && bars.length === 0 && (
        <p class="empty">
          {clock === 'said'
            ? 'No statement here says when it was said; look by publication.'
            : 'Nothing here has a date.'}
        </p>
      )}
      {bars.length > 0 && (
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
              onRange(dayOf(Math.min(drag.a, drag.b)), dayOf(Math.max(drag.a, drag.b)));
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
          {bars.map((bar, index) => (
            <button
              key={`${bar.from}-${bar.to}`}
              type="button"
              class={`bar voice-${voiceOfBar(bar)}`}
              style={{
                left: `${percent(bar.from)}%`,
                width: `${percent(bar.to) - percent(bar.from)}%`,
                minWidth: bars.length > ROOMY ? '2rem' : 'max-content',
                top: `${0.4 + (index % LANES) * 1.5}rem`,
              }}
              title={`${bar.label}: ${bar.count} statement${bar.count === 1 ? '' : 's'}`}
              onClick={() => {
                const [one] = bar.members;
                if (bar.count === 1 && one) onRead(one.article.id, one.id);
                else onRange(dayOf(bar.from), dayOf(bar.to));
              }}
              {...hovers(bar.members.slice(0, LIT).map(({ id }) => id))}
            >
              <b>{bar.count.toLocaleString()}</b> {bars.length <= ROOMY && bar.label}
            </button>
          ))}
          <span class="tick first">{dayOf(start)}</span>
          <span class="tick last">{dayOf(start + span)}</span>
        </div>
      )}
    </section>
  );
}

/** The voice that all of a bar share. */
function voiceOfBar({ count, members }: Bar): string {
  const voices = new Set(members.map(({ sourceKind }) => voiceOf(sourceKind)));
  const [voice] = voices;
  return voice && voices.size === 1 && members.length === count ? voice : 'mixed';
}
