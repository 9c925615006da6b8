import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.js';
import type { ResultOf } from '../api/graphql.js';
import { PATHS } from '../api/path-operations.js';
import type { View } from '../explorer/view.js';
import { hovers } from '../hover.js';
import { useLoad } from '../use-load.js';

type Step = ResultOf<typeof PATHS>['paths'][number]['steps'][number];

/** The ways from one node to another as sentences, each with a statement one click from its words. */
export function PathNote(props: {
  readonly from: string;
  readonly to: string;
  readonly view: View;
  readonly nameOf: (id: string) => string;
  /** Takes the ids of everything on the ways. */
  readonly onFound: (ids: ReadonlySet<string>) => void;
  readonly onRead: (article: string, statement: string) => void;
  readonly onClose: () => void;
}) {
  const { from, to, view, nameOf, onFound, onRead, onClose } = props;
  const ranged = view.clock === 'published';
  const variables = {
    from,
    to,
    publishedFrom: ranged && view.from ? `${view.from}T00:00:00Z` : null,
    publishedTo: ranged && view.to ? `${view.to}T23:59:59.999Z` : null,
  };
  const { value, error } = useLoad(JSON.stringify(variables), (signal) =>
    ask(PATHS, variables, signal),
  );
  useEffect(() => {
    const steps = value?.paths.flatMap((path) => path.steps) ?? [];
    onFound(new Set(steps.flatMap((step) => [step.from.id, step.to.id])));
  }, [value]);
  const [first, ...others] = value?.paths ?? [];
  return (
    <div class="note path" role="status">
      <b>
        From {nameOf(from)} to {nameOf(to)}
      </b>{' '}
      <button type="button" class="quiet" aria-label="Close the path" onClick={onClose}>
        ×
      </button>
      {error && <p class="error">{error}</p>}
      {value?.paths.length === 0 && (
        <p>Nothing said joins them within four steps. Pick another node, or widen the range.</p>
      )}
      {first && <Way steps={first.steps} onRead={onRead} />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} other way{others.length === 1 ? '' : 's'}
          </summary>
          {others.map(({ steps }) => (
            <Way key={steps.map((step) => step.to.id).join()} steps={steps} onRead={onRead} />
          ))}
        </details>
      )}
    </div>
  );
}

function Way(props: {
  readonly steps: readonly Step[];
  readonly onRead: (article: string, statement: string) => void;
}) {
  return (
    <ol>
      {sentencesOf(props.steps).map(({ sentence, statement }) => (
        <li key={sentence} {...hovers(statement ? [statement.id] : [])}>
          {statement ? (
            <button
              type="button"
              class="link"
              onClick={() => props.onRead(statement.article.id, statement.id)}
            >
              {sentence}
            </button>
          ) : (
            sentence
          )}
        </li>
      ))}
    </ol>
  );
}

/** One line a sentence: a statement's two steps, to its source and to its subject, are one. */
function sentencesOf(steps: readonly Step[]) {
  const lines = new Map(
    steps.map(({ sentence, from, to }) => [
      sentence,
      [from, to].find((end) => end.__typename === 'Statement'),
    ]),
  );
  return [...lines].map(([sentence, statement]) => ({ sentence, statement }));
}
