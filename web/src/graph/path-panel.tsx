import { useEffect } from 'preact/hooks';
import { type PathStep, WAYS, waysOf } from '../api/path-operations.js';
import type { Drawn } from '../explorer/use-graph.js';
import { endsOf, type View } from '../explorer/view.js';
import { hovers } from '../hover.js';
import { NameField } from './name-field.js';

/** Two names and the ways between them as sentences, each with a statement one click from its words. */
export function PathPanel(props: {
  readonly view: View;
  readonly path: Drawn['path'];
  readonly nameOf: (id: string) => string;
  readonly go: (change: Partial<View>) => void;
  readonly onRead: (article: string, statement: string) => void;
}) {
  const { view, path, nameOf, go, onRead } = props;
  const { from, to } = endsOf(view);
  const between = (a: string | null, b: string | null) => go({ path: `${a ?? ''}>${b ?? ''}` });
  useEffect(() => {
    // Whoever opens it goes on typing.
    if (!from || !to) document.getElementById(from ? 'path-to' : 'path-from')?.focus();
  }, []);
  return (
    <section class="path-panel" aria-label="Path">
      <div class="path-ends">
        <NameField
          id="path-from"
          label="From"
          placeholder="a name"
          value={from ? nameOf(from) : ''}
          onChoose={(id) => between(id, to)}
          onClear={() => between(null, to)}
        />
        <NameField
          id="path-to"
          label="to"
          placeholder="a name, or click a node"
          value={to ? nameOf(to) : ''}
          onChoose={(id) => between(from, id)}
          onClear={() => between(from, null)}
        />
        <Over over={view.over} onOver={(over) => go({ over })} />
        <button
          type="button"
          class="small"
          aria-label="Close the path"
          onClick={() => go({ path: null, over: [] })}
        >
          close
        </button>
      </div>
      <div class="path" role="status">
        {from && from === to && <p>Both ends are the same. Choose another name.</p>}
        {path.error && <p class="error">{path.error}</p>}
        {from && to && path.busy && <p class="soft">Looking…</p>}
        {path.value && !path.busy && <Found found={path.value} view={view} onRead={onRead} />}
      </div>
    </section>
  );
}

/** Which relations a path may follow. */
function Over(props: {
  readonly over: readonly string[];
  readonly onOver: (over: readonly string[]) => void;
}) {
  const chosen = waysOf(props.over);
  const isUsual = chosen.every(({ usual }) => usual) && chosen.length === waysOf([]).length;
  return (
    <details class="along">
      <summary>
        {isUsual ? 'Along: the usual' : `Along: ${chosen.length} of ${WAYS.length}`}
      </summary>
      <fieldset aria-label="What a path may follow">
        {WAYS.map((way) => (
          <label key={way.way}>
            <input
              type="checkbox"
              checked={chosen.includes(way)}
              disabled={chosen.length === 1 && chosen.includes(way)}
              onChange={({ currentTarget: { checked } }) => {
                const next = WAYS.filter((one) => (one === way ? checked : chosen.includes(one)));
                const usual = next.every((one) => one.usual) && next.length === waysOf([]).length;
                props.onOver(usual ? [] : next.map((one) => one.way));
              }}
            />{' '}
            {way.label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Found(props: {
  readonly found: NonNullable<Drawn['path']['value']>;
  readonly view: View;
  readonly onRead: (article: string, statement: string) => void;
}) {
  const { found, view, onRead } = props;
  const [first, ...others] = found.paths;
  const narrows = view.over.length > 0 ? 'let it follow more, or ' : '';
  if (!first)
    return (
      <p>
        Nothing joins them within six steps. Choose another name, {narrows}widen the range of time.
      </p>
    );
  return (
    <>
      <p class="soft">
        {found.onlyByArticle
          ? 'Nothing joins them but that both stand in one article:'
          : `The shortest way${others.length > 0 ? `, and ${others.length} like it` : ''}:`}
      </p>
      <Steps steps={first.steps} onRead={onRead} />
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} other way{others.length === 1 ? '' : 's'}
          </summary>
          {others.map(({ steps }) => (
            <Steps key={steps.map((step) => step.to.id).join()} steps={steps} onRead={onRead} />
          ))}
        </details>
      )}
    </>
  );
}

function Steps(props: {
  readonly steps: readonly PathStep[];
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
function sentencesOf(steps: readonly PathStep[]) {
  const lines = new Map(
    steps.map(({ sentence, from, to }) => [
      sentence,
      [from, to].find((end) => end.__typename === 'Statement'),
    ]),
  );
  return [...lines].map(([sentence, statement]) => ({ sentence, statement }));
}
