import { useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { TIMELINE } from '../api/operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { listedBy } from '../explorer/view.js';
import { dateInWords } from '../model/date-in-words.js';
import { useLoad } from '../use-load.js';
import { Value } from './value.js';

const FEW = 6;
/** What the API counts at most. */
const MOST_MONTHS = 500;

/** When the articles were published: a range, or one month of it. */
export function MonthsGroup({ view, go }: Pick<Explorer, 'view' | 'go'>) {
  const [isWhole, setWhole] = useState(false);
  const filter = listedBy({ ...view, from: null, to: null });
  const variables = { filter, interval: 'MONTH', first: 0 } as const;
  const { value, error } = useLoad(JSON.stringify(variables), async (signal) => {
    const { statements } = await ask(TIMELINE.list, variables, signal);
    return statements.periods.toReversed();
  });
  const months = value ?? [];
  const range = (change: Partial<Pick<typeof view, 'from' | 'to'>>) =>
    go({ clock: 'published', from: view.from, to: view.to, ...change });
  const isChosen = (month: string) =>
    view.clock === 'published' && view.from === `${month}-01` && view.to === lastDay(month);
  return (
    <fieldset class="facet">
      <legend>Publication</legend>
      {error && <p class="error">{error}</p>}
      <div class="range">
        <label>
          first day
          <input
            type="date"
            value={view.from ?? ''}
            onChange={(event) => range({ from: event.currentTarget.value || null })}
          />
        </label>
        <label>
          last day
          <input
            type="date"
            value={view.to ?? ''}
            onChange={(event) => range({ to: event.currentTarget.value || null })}
          />
        </label>
      </div>
      {months
        .map(({ start, count }) => ({ month: start.slice(0, 7), count }))
        .filter(({ month }, at) => isWhole || at < FEW || isChosen(month))
        .map(({ month, count }) => (
          <Value
            key={month}
            text={dateInWords(month)}
            count={count}
            isChosen={isChosen(month)}
            onChoose={(chosen) =>
              chosen
                ? range({ from: `${month}-01`, to: lastDay(month) })
                : range({ from: null, to: null })
            }
          />
        ))}
      {months.length > FEW && (
        <button type="button" class="link small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'fewer' : allOf(months.length)}
        </button>
      )}
    </fieldset>
  );
}

function allOf(months: number): string {
  return `${months < MOST_MONTHS ? 'all' : 'the first'} ${months} months`;
}

/** The last day of a month, as the address has it. */
function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
