import { useState } from 'preact/hooks';
import type { Row } from '../api/page-operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { EMPTY, GROUPS, type Group, SORTS } from '../explorer/view.js';
import { NothingFits } from '../panels/statement-list.js';
import type { Choice } from '../panels/words.js';
import { ChosenBar } from './chosen-bar.js';
import { FacetColumn } from './facet-column.js';
import { Found } from './found.js';
import { Groups } from './groups.js';
import { Rows } from './rows.js';
import './words-panel.css';

const SORT_WORDS: Readonly<Record<(typeof SORTS)[number], string>> = {
  newest: 'newest first',
  oldest: 'oldest first',
  'said-latest': 'said last first',
  'said-first': 'said first first',
};

const GROUP_WORDS: Readonly<Record<Group, string>> = {
  article: 'by article',
  speaker: 'by speaker',
  month: 'by month',
};

/** Every statement that fits, beside what it can be narrowed to, counted over all of them. */
export function WordsPanel({ explorer }: { readonly explorer: Explorer }) {
  const { view, statements, choose } = explorer;
  const { page } = statements;
  const [isOpen, setOpen] = useState(false);
  const choice = useChoice();
  return (
    <div class="statements">
      <div class={isOpen ? 'statements-grid with-facets' : 'statements-grid'}>
        <button
          type="button"
          class="to-facets"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide the filters' : 'Filters'}
        </button>
        <FacetColumn explorer={explorer} />
        <section class="rows" aria-label="Statements" aria-busy={page.busy}>
          <Head explorer={explorer} />
          {view.q && <Found q={view.q} onChoose={(hit) => choose(hit, view.look)} />}
          <ChosenBar choice={choice} listed={view.group ? [] : (page.value?.nodes ?? [])} />
          {page.error && <p class="error">{page.error}</p>}
          {page.value?.totalCount === 0 && <NothingFits explorer={explorer} />}
          {view.group ? (
            <Groups group={view.group} explorer={explorer} choice={choice} />
          ) : (
            page.value && <Rows page={page.value} explorer={explorer} choice={choice} />
          )}
        </section>
      </div>
    </div>
  );
}

/** How many there are, and how they are sorted and grouped. */
function Head({ explorer: { view, statements, go } }: { readonly explorer: Explorer }) {
  const total = statements.page.value?.totalCount;
  return (
    <header>
      <h2>
        Statements <span class="count">{total?.toLocaleString()}</span>
      </h2>
      <label>
        <span class="hidden">Sorted</span>
        <select
          value={view.sort}
          onChange={({ currentTarget: { value } }) =>
            go({ sort: SORTS.find((sort) => sort === value) ?? EMPTY.sort })
          }
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_WORDS[sort]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">Grouped</span>
        <select
          value={view.group ?? ''}
          onChange={({ currentTarget: { value } }) =>
            go({ group: GROUPS.find((group) => group === value) ?? null, opened: null })
          }
        >
          <option value="">not grouped</option>
          {GROUPS.map((group) => (
            <option key={group} value={group}>
              {GROUP_WORDS[group]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

/** Statements that are chosen, on whichever page they stand. */
function useChoice(): Choice {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  return {
    chosen,
    onChoose: (rows, isChosen) =>
      setChosen((before) => {
        const after = new Map(before);
        for (const row of rows) {
          if (isChosen) after.set(row.id, row);
          else after.delete(row.id);
        }
        return after;
      }),
  };
}
