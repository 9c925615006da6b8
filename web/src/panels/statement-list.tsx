import type { NodeRef, Statement } from '../api/fragments.js';
import type { Page } from '../api/page-operations.js';
import { filterOf, pickOf, type View } from '../explorer/view.js';
import { VOICES } from '../model/voices.js';
import type { Loaded } from '../use-load.js';
import { Pager } from './pager.js';
import { Words } from './words.js';
import './statement-list.css';

/** The words of what is selected, page by page. */
export function StatementList(props: {
  readonly view: View;
  readonly page: Loaded<Page>;
  readonly languages: readonly string[];
  readonly go: (change: Partial<View>) => void;
  readonly onRead: (statement: Statement) => void;
  readonly onSelect: (node: NodeRef) => void;
}) {
  const { view, page, languages, go, onRead, onSelect } = props;
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
        {page.value && listed.length === 0 && <NothingFits view={view} />}
        <Words
          statements={listed}
          languages={languages}
          at={view.at}
          onRead={onRead}
          onSelect={onSelect}
        />
        {page.value && <Pager page={view.page} of={page.value} onTurn={go} />}
      </section>
    </>
  );
}

/** What stands where no statement does. */
export function NothingFits({ view }: { readonly view: View }) {
  const isNarrowed = filterOf(view).length + pickOf(view).length > 0;
  return (
    <p class="empty">
      {isNarrowed
        ? 'No statement fits. Take a filter away, or widen the range below.'
        : 'No statement fits: nothing is said by it or about it.'}
    </p>
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
