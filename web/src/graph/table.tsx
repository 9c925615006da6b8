import { useState } from 'preact/hooks';
import type { NodeRef } from '../api/fragments.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { shownName } from '../model/shown-name.js';
import { Icon } from '../panels/icon.js';
import { useLoad } from '../use-load.js';
import { type LoadedTable, loadTable } from './load-table.js';
import './table.css';

const PAGE = 12;

/** Which subjects have a column. */
const KINDS = [
  { kind: 'all', label: 'anybody and anything', types: null },
  { kind: 'places', label: 'places', types: ['Location', 'State'] },
  { kind: 'units', label: 'units', types: ['MilitaryUnit'] },
] as const;

/** Speakers side by side, and how often each speaks about whom: each count opens its statements. */
export function Table(props: { readonly explorer: Explorer; readonly scene: readonly string[] }) {
  const { explorer, scene } = props;
  const { names, statements } = explorer;
  const { scope, filters } = statements;
  const [pages, setPages] = useState(1);
  const [wide, setWide] = useState(1);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(KINDS[0]);
  const many = pages * PAGE;
  const { value, error, busy } = useLoad(
    JSON.stringify([scene, scope, filters, names, many]),
    (signal) => loadTable(scene, scope, filters, names, many, signal),
  );
  const { types } = kind;
  const subjects = (value?.subjects ?? []).filter(
    ({ __typename }) => !types || types.some((type) => type === __typename),
  );
  const columns = subjects.slice(0, wide * PAGE);
  return (
    <section class="counts" aria-label="Who speaks about whom" aria-busy={busy}>
      <label>
        About{' '}
        <select
          value={kind.kind}
          onChange={({ currentTarget }) =>
            setKind(KINDS.find((one) => one.kind === currentTarget.value) ?? KINDS[0])
          }
        >
          {KINDS.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {error && <p class="error">{error}</p>}
      {value?.rows.length === 0 && <p class="empty">Nobody in particular speaks here.</p>}
      {value && value.rows.length > 0 && (
        <Counts {...{ explorer, value, columns }} nameOf={(ref) => shownName(ref, names.lang)} />
      )}
      {value && (
        <p class="soft small">
          {value.rows.length.toLocaleString()} of {value.speakers.toLocaleString()} who speak,{' '}
          {columns.length.toLocaleString()} of {subjects.length.toLocaleString()} they speak about.{' '}
          {value.isCut && 'Only the 500 with most statements are counted: narrow them down. '}
          {value.rows.length < value.speakers && (
            <button type="button" class="small" onClick={() => setPages(pages + 1)}>
              more who speak
            </button>
          )}{' '}
          {columns.length < subjects.length && (
            <button type="button" class="small" onClick={() => setWide(wide + 1)}>
              more columns
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function Counts(props: {
  readonly explorer: Explorer;
  readonly value: LoadedTable;
  readonly columns: readonly NodeRef[];
  readonly nameOf: (ref: NodeRef) => string;
}) {
  const { explorer, value, columns, nameOf } = props;
  const { drawn, view, go } = explorer;
  const open = (by: NodeRef, about: NodeRef | null) =>
    go({ sel: null, edge: null, by: by.id, about: about?.id ?? null, open: drawn.open });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section class="counts-box" tabIndex={0} aria-label="Counts">
      <table>
        <thead>
          <tr>
            <th scope="col">Who speaks</th>
            <th scope="col">in all</th>
            {columns.map((ref) => (
              <th key={ref.id} scope="col">
                <Icon type={ref.__typename} /> {nameOf(ref)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.rows.map(({ speaker, total, counts }) => (
            <tr key={speaker.id}>
              <th scope="row">
                <Icon type={speaker.__typename} /> {nameOf(speaker)}
              </th>
              <Count
                count={total}
                label={`Everything ${nameOf(speaker)} says`}
                isOpen={view.by === speaker.id && view.about === null}
                onOpen={() => open(speaker, null)}
              />
              {columns.map((ref) => (
                <Count
                  key={ref.id}
                  count={counts.get(ref.id) ?? 0}
                  label={`${nameOf(speaker)} about ${nameOf(ref)}`}
                  isOpen={view.by === speaker.id && view.about === ref.id}
                  onOpen={() => open(speaker, ref)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Count(props: {
  readonly count: number;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { count, label, isOpen, onOpen } = props;
  return (
    <td>
      {count > 0 && (
        <button
          type="button"
          class="small"
          aria-label={`${label}: ${count} statement${count === 1 ? '' : 's'}`}
          aria-pressed={isOpen}
          onClick={onOpen}
        >
          {count.toLocaleString()}
        </button>
      )}
    </td>
  );
}
