import type { Explorer } from '../explorer/use-explorer.js';
import { useSpeakers } from '../explorer/use-speakers.js';
import { filterOf, pickOf, type View } from '../explorer/view.js';
import { shownName } from '../model/shown-name.js';
import { VOICES } from '../model/voices.js';
import { Pager } from './pager.js';
import { Words } from './words.js';
import './statement-list.css';

/** The words of what is selected, page by page. */
export function StatementList({ explorer }: { readonly explorer: Explorer }) {
  const { view, statements, languages, go, read, select } = explorer;
  const { page } = statements;
  const listed = page.value?.nodes ?? [];
  return (
    <>
      <Voices view={view} go={go} />
      <section class="list" aria-label="The words" aria-busy={page.busy}>
        <h2>
          {view.edge ? 'The words of this edge' : view.sel ? 'The words' : 'Everything said'}{' '}
          <span class="count">{page.value?.totalCount.toLocaleString()}</span>
        </h2>
        {page.error && <p class="error">{page.error}</p>}
        {page.value && listed.length === 0 && <NothingFits explorer={explorer} />}
        <Words
          statements={listed}
          languages={languages}
          at={view.at}
          onRead={({ article, id }) => read(article.id, id)}
          onSelect={select}
        />
        {page.value && <Pager page={view.page} of={page.value} onTurn={go} />}
      </section>
    </>
  );
}

/** What stands where no statement does; where others speak for what is selected, they. */
export function NothingFits({ explorer }: { readonly explorer: Explorer }) {
  const { view, go, languages } = explorer;
  const { sel, edge } = view;
  const isNarrowed = edge !== null || filterOf(view).length + pickOf(view).length > 0;
  const { people = [] } = useSpeakers(edge ? null : sel, explorer).value ?? {};
  return (
    <>
      <p class="empty">
        {isNarrowed
          ? 'No statement fits. Take a filter away, or widen the range below.'
          : people.length > 0
            ? 'Nothing is said about it, nor by it without a name. These speak for it:'
            : 'No statement fits: nothing is said by it or about it.'}
      </p>
      {people.length > 0 && (
        <ul class="speak-for" aria-label="Who speaks for it">
          {people.map(({ person, count, edge: to }) => (
            <li key={person.id}>
              <button type="button" class="link" onClick={() => go({ edge: to })}>
                {shownName(person, languages)}: {count.toLocaleString()} statement
                {count === 1 ? '' : 's'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Voices({
  view,
  go,
}: {
  readonly view: View;
  readonly go: (change: Partial<View>) => void;
}) {
  return (
    <fieldset class="filters" aria-label="Show only">
      {VOICES.map(({ voice, label }) => {
        const on = view.voices.includes(voice);
        return (
          <button
            key={voice}
            type="button"
            class={`chip voice-${voice}`}
            aria-pressed={on}
            onClick={() =>
              go({
                voices: on ? view.voices.filter((one) => one !== voice) : [...view.voices, voice],
              })
            }
          >
            <span class={`swatch voice-${voice}`} />
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}
