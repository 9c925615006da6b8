import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_FIGURES } from '../api/overview-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import type { View } from '../explorer/view.js';

/** What a click on a figure takes away first. */
const WHOLE = { edge: null, by: null, about: null } as const satisfies Partial<View>;

/** Rows of a list that are shown before somebody asks for the others. */
const FEW = 8;

/** A count, which opens the statements that it counts. */
export function Count(props: {
  readonly explorer: Explorer;
  readonly count: number;
  /** Whose they are, for those who do not see what stands beside it. */
  readonly of?: string;
  /** The change of the view that lists just them. */
  readonly opens: Partial<View>;
  readonly children?: ComponentChildren;
}) {
  const { explorer, count, of, children } = props;
  const { view, go } = explorer;
  const opens: Partial<View> = { ...WHOLE, ...props.opens };
  const isOpen = (Object.keys(opens) as (keyof View)[]).every(
    (key) => String(opens[key]) === String(view[key]),
  );
  const words = `statement${count === 1 ? '' : 's'}`;
  return (
    <button
      type="button"
      class="count-button"
      aria-pressed={isOpen}
      aria-label={of && `${count.toLocaleString()} ${words}: ${of}`}
      disabled={count === 0}
      onClick={() => {
        go(opens);
        showList();
      }}
    >
      <b>{count.toLocaleString()}</b> {children ?? (!of && words)}
    </button>
  );
}

/** Where the list stands below, as on a telephone, it comes into sight. */
function showList(): void {
  if (!matchMedia('(max-width: 760px)').matches) return;
  requestAnimationFrame(() => document.querySelector('.list')?.scrollIntoView());
}

/** One row: what is counted, how often, and the view that lists it. */
export interface Figure {
  readonly key: string;
  /** In words alone. */
  readonly name: string;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly count: number;
  readonly opens: Partial<View>;
  /** A second count beside it. */
  readonly beside?: ComponentChildren;
}

/** Counts with bars, a few rows first. */
export function Figures(props: {
  readonly explorer: Explorer;
  readonly figures: readonly Figure[];
  readonly whole: number;
  /** Of the largest of many: the view of all that is counted. */
  readonly all?: Partial<View>;
}) {
  const { explorer, figures, whole, all } = props;
  const [isAll, setAll] = useState(false);
  const rest = figures.length - FEW;
  const isCut = all !== undefined && figures.length >= MOST_FIGURES;
  return (
    <>
      <ul class="figures">
        {(isAll ? figures : figures.slice(0, FEW)).map((figure) => (
          <li key={figure.key}>
            <span class="figure-label">
              {figure.label} {figure.note && <span class="soft small">{figure.note}</span>}
            </span>
            <progress max={Math.max(1, whole)} value={figure.count} aria-hidden="true" />
            <span class="figure-counts">
              {figure.beside}
              <Count
                explorer={explorer}
                count={figure.count}
                of={figure.name}
                opens={figure.opens}
              />
            </span>
          </li>
        ))}
      </ul>
      {!isAll && rest > 0 && (
        <button type="button" class="small" onClick={() => setAll(true)}>
          {rest} more
        </button>
      )}
      {isCut && (isAll || rest <= 0) && (
        <p class="soft small">
          These are the {figures.length} largest.{' '}
          <button
            type="button"
            class="link"
            onClick={() => explorer.go({ ...WHOLE, ...all, look: 'words' })}
          >
            All are counted beside the statements
          </button>
        </p>
      )}
    </>
  );
}
