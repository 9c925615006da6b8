import { useRef, useState } from 'preact/hooks';
import { DATES, DATES_AROUND } from '../api/operations.js';
import { askStatements, requestOf, type Scope } from '../api/statement-page.js';
import { hovers } from '../hover.js';
import { type FuzzyDate, type SourceKind, voiceOf } from '../model/types.js';
import { useLoad } from '../use-load.js';
import type { Filter } from '../view.js';

interface Dated {
  readonly id: string;
  readonly text: string;
  readonly sourceKind: SourceKind;
  readonly position: number;
  readonly saidAt: FuzzyDate | null;
  readonly article: { readonly id: string; readonly publishedAt: FuzzyDate | null };
}

/** Statements in time; an uncertain date is a bar over all it can mean. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly statements: readonly Dated[];
}

const DAY = 86_400_000;
const LANES = 3;
const MOST_BARS = 120;
const MOST = 500;
/** Up to so many bars there is room for their words. */
const ROOMY = 12;

/** By publication or by when it was said. Dragging over it sets the range everything else keeps to. */
export function Timeline(props: {
  readonly scope: Scope;
  readonly filters: readonly Filter[];
  readonly clock: 'published' | 'said';
  readonly from: string | null;
  readonly to: string | null;
  readonly onClock: (clock: 'published' | 'said') => void;
  readonly onRange: (from: string | null, to: string | null) => void;
  readonly onRead: (article: string, statement: string) => void;
}) {
  const { scope, filters, clock, from, to, onClock, onRange, onRead } = props;
  const request = requestOf(scope, filters, MOST, { list: DATES, around: DATES_AROUND });
  const { value, error } = useLoad(JSON.stringify(request), (signal) =>
    askStatements<Dated>(request, signal),
  );
  const track = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ a: number; b: number } | null>(null);
  const nodes = value?.nodes ?? [];
  const dated = barsOf(nodes, clock);
  const undated = nodes.length - dated.reduce((sum, bar) => sum + bar.statements.length, 0);
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
          {undated > 0 && `${undated} without a date ${clock === 'said' ? 'of saying' : ''}. `}
          {value &&
            value.totalCount > nodes.length &&
            `The first ${nodes.length} of ${value.totalCount.toLocaleString()}.`}
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
              class={`bar voice-${voiceOf(bar.statements[0]?.sourceKind ?? 'ARTICLE')}`}
              style={{
                left: `${percent(bar.from)}%`,
                width: `${percent(bar.to) - percent(bar.from)}%`,
                minWidth: bars.length > ROOMY ? '2rem' : 'max-content',
                top: `${0.4 + (index % LANES) * 1.5}rem`,
              }}
              title={`${bar.label}: ${bar.statements.length} statement${bar.statements.length === 1 ? '' : 's'}`}
              onClick={() => {
                const [one] = bar.statements;
                if (!one) return;
                if (bar.statements.length === 1) onRead(one.article.id, one.id);
                else onRange(dayOf(bar.from), dayOf(bar.to));
              }}
              {...hovers(bar.statements.map(({ id }) => id))}
            >
              <b>{bar.statements.length}</b> {bars.length <= ROOMY && bar.label}
            </button>
          ))}
          <span class="tick first">{dayOf(start)}</span>
          <span class="tick last">{dayOf(start + span)}</span>
        </div>
      )}
    </section>
  );
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** One bar for each distinct date; when those are too many, one for each stretch of equal length. */
function barsOf(nodes: readonly Dated[], clock: 'published' | 'said'): Bar[] {
  const groups = new Map<
    string,
    { from: number; to: number; label: string; statements: Dated[] }
  >();
  for (const node of nodes) {
    const date = clock === 'said' ? node.saidAt : node.article.publishedAt;
    if (!date || (!date.earliest && !date.latest)) continue;
    const from = date.earliest ? Date.parse(date.earliest) : -Infinity;
    const to = date.latest ? Date.parse(date.latest) : Infinity;
    const group = groups.get(date.edtf) ?? {
      from,
      to,
      label: date.text ?? date.edtf,
      statements: [],
    };
    group.statements.push(node);
    groups.set(date.edtf, group);
  }
  const bars = [...groups.values()].sort((a, b) => a.from - b.from);
  if (bars.length <= MOST_BARS) return bars;
  const first = bars[0]?.from ?? 0;
  const width = ((bars.at(-1)?.to ?? 0) - first) / MOST_BARS + 1;
  const bins = new Map<number, { from: number; to: number; label: string; statements: Dated[] }>();
  for (const bar of bars) {
    const at = Math.floor((bar.from - first) / width);
    const bin = bins.get(at) ?? {
      from: first + at * width,
      to: first + (at + 1) * width - 1,
      label: `${dayOf(first + at * width)} to ${dayOf(first + (at + 1) * width)}`,
      statements: [],
    };
    bin.statements.push(...bar.statements);
    bins.set(at, bin);
  }
  return [...bins.values()];
}
