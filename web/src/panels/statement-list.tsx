import type { NodeRef, Statement } from '../api/fragments.js';
import type { StatementPage } from '../api/statement-page.js';
import type { View } from '../explorer/view.js';
import { shownName } from '../model/shown-name.js';
import { VOICES } from '../model/voices.js';
import type { Loaded } from '../use-load.js';
import { Words } from './words.js';
import './statement-list.css';

const PAGE = 50;

/** The words of what is selected, a page at a time, with what they are narrowed to. */
export function StatementList(props: {
  readonly view: View;
  readonly page: Loaded<StatementPage<Statement>>;
  /** Statements that can be listed at most. */
  readonly most: number;
  readonly languages: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly go: (change: Partial<View>) => void;
  readonly onMore: () => void;
  readonly onRead: (statement: Statement) => void;
  readonly onSelect: (node: NodeRef) => void;
}) {
  const { view, page, most, languages, go, onMore, onRead, onSelect } = props;
  const listed = page.value?.nodes ?? [];
  const total = page.value?.totalCount ?? 0;
  const rest = total - listed.length;
  const nameOf = (id: string) => {
    const node = listed
      .flatMap(({ about, saidBy }) => [
        ...about.edges,
        ...saidBy.map((link) => ({ node: link.source })),
      ])
      .find(({ node }) => node.id === id)?.node;
    return node ? shownName(node, languages) : props.nameOf(id);
  };
  return (
    <>
      <Voices view={view} go={go} />
      <section class="list" aria-label="The words" aria-busy={page.busy}>
        <h2>
          {view.edge ? 'The words of this edge' : view.sel ? 'The words' : 'Everything said'}{' '}
          <span class="count">{page.value && total.toLocaleString()}</span>
        </h2>
        <Narrowing view={view} nameOf={nameOf} go={go} />
        {page.error && <p class="error">{page.error}</p>}
        {page.value && listed.length === 0 && (
          <p class="empty">No statement fits. Take a filter away, or widen the range below.</p>
        )}
        <Words
          statements={listed}
          languages={languages}
          at={view.at}
          onRead={onRead}
          onSelect={onSelect}
        />
        {rest > 0 &&
          (listed.length < most ? (
            <button type="button" class="more" onClick={onMore}>
              {Math.min(PAGE, rest)} more of {rest.toLocaleString()}
            </button>
          ) : (
            <p class="soft small">
              {rest.toLocaleString()} more. Narrow them down: brush the timeline, choose a voice, or
              who speaks under “Who is heard”.
            </p>
          ))}
      </section>
    </>
  );
}

/** What the list is narrowed to, each with a way to take it away. */
function Narrowing(props: {
  readonly view: View;
  readonly nameOf: (id: string) => string;
  readonly go: (change: Partial<View>) => void;
}) {
  const { view, nameOf, go } = props;
  const { edge, by, about } = view;
  return (
    <p class="chips">
      {edge && (
        <Chip
          text={edge.replace(/~\w+$/, '').split('>').map(nameOf).join(' → ')}
          onTakeOut={() => go({ edge: null })}
        />
      )}
      {by && <Chip text={`said by ${nameOf(by)}`} onTakeOut={() => go({ by: null })} />}
      {about && <Chip text={`about ${nameOf(about)}`} onTakeOut={() => go({ about: null })} />}
    </p>
  );
}

function Chip({ text, onTakeOut }: { readonly text: string; readonly onTakeOut: () => void }) {
  return (
    <button type="button" class="chip" title="Take this away" onClick={onTakeOut}>
      {text} ×
    </button>
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
