import type { AnyOf } from '../api/graphql.js';
import type { Told } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { dateInWords } from '../model/date-in-words.js';
import { Count, Figures } from './figures.js';
import { figureOf } from './who-speaks.js';

/** What somebody says: about whom, through which outlets, and month by month. */
export function WhatIsSaid({
  told,
  explorer,
}: {
  readonly told: Told;
  readonly explorer: Explorer;
}) {
  const { said, ever, id }: AnyOf<Told> = told;
  if (!said || !ever || ever.months.length + said.totalCount === 0) return null;
  const whole = said.totalCount;
  return (
    <>
      <section>
        <h3>About whom and what it speaks</h3>
        <p>
          <Count explorer={explorer} count={whole} opens={{ by: id }} /> in all
        </p>
        <Figures
          explorer={explorer}
          whole={whole}
          all={{ by: id }}
          figures={said.subjects.map((one) =>
            figureOf(one, explorer, (about) => ({ by: id, about })),
          )}
        />
      </section>
      <section>
        <h3>Through which outlets</h3>
        {said.outlets.length === 0 && <p class="empty">No article here names its outlet.</p>}
        <Figures
          explorer={explorer}
          whole={whole}
          all={{ by: id }}
          figures={said.outlets.map((one) =>
            figureOf(one, explorer, (outlet) => ({ by: id, outlet: [outlet] })),
          )}
        />
      </section>
      <section>
        <h3>In which months</h3>
        <Figures
          explorer={explorer}
          whole={Math.max(0, ...ever.months.map(({ count }) => count))}
          figures={ever.months.toReversed().map(({ start, count }) => {
            const month = start.slice(0, 7);
            const name = dateInWords(month);
            return { key: month, name, label: name, count, opens: { by: id, ...rangeOf(month) } };
          })}
        />
        {ever.months.length >= MOST_MONTHS && (
          <p class="soft small">
            These are the first {MOST_MONTHS} months; the timeline below has the years after them.
          </p>
        )}
      </section>
    </>
  );
}

/** What the API counts at most. */
const MOST_MONTHS = 500;

/** A month as the days it begins and ends with. */
function rangeOf(month: string) {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { clock: 'published', from: `${month}-01`, to: `${month}-${last}` } as const;
}
