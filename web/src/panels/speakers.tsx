import { isNamed, type NodeRef } from '../api/fragments.js';
import type { SpeakersListed } from '../api/operations.js';
import type { Lists } from '../api/statement-page.js';
import { hovers } from '../hover.js';
import { voiceOf } from '../model/voices.js';

/**
 * Who speaks and for whom, and about whom. Each count picks the statements behind it; each "for" and "by way of"
 * opens the article at its words.
 */
export function Speakers(props: {
  readonly answer: Lists<SpeakersListed, unknown>;
  /** Id of the node whose two lists these are: what it says, and what is said about it. */
  readonly of: string | null;
  readonly name: string | null;
  readonly nameOf: (node: NodeRef) => string;
  readonly by: string | null;
  readonly about: string | null;
  readonly onPick: (by: string | null, about: string | null) => void;
  readonly onSelect: (node: NodeRef) => void;
  readonly onRead: (article: string, statement: string) => void;
}) {
  const { answer, of, name, nameOf, by, about, onPick, onSelect, onRead } = props;
  // Of two lists the first is what the node says itself, the second what is said about it.
  const { lists } = answer;
  const speakers = lists.at(-1)?.speakers ?? [];
  const subjects = lists[0]?.subjects ?? [];
  const itself = of !== null && lists.length > 1 ? of : null;
  const what = of !== null && name ? name : null;
  return (
    <>
      <h3>{what ? `Who speaks about ${what}` : 'Who speaks, and for whom'}</h3>
      {speakers.length === 0 && <p class="empty">Nobody in particular.</p>}
      <ul class="speakers">
        {speakers.map(({ key, count, node, statements }) => (
          <li
            key={key}
            class={`voice-${voiceOf(statements[0]?.sourceKind ?? 'ARTICLE')}`}
            {...hovers(statements.map(({ id }) => id))}
          >
            <button type="button" class="link" onClick={() => isNamed(node) && onSelect(node)}>
              {node?.__typename === 'Article' && 'The article itself: '}
              {isNamed(node) ? nameOf(node) : key}
            </button>{' '}
            <button
              type="button"
              class="chip"
              aria-pressed={by === key}
              onClick={() =>
                onPick(by === key ? null : key, itself ? (key === itself ? key : null) : about)
              }
            >
              <b>{count.toLocaleString()}</b> statement{count === 1 ? '' : 's'}
            </button>
            {linksOf(key, statements).map(({ text, article, statement }) => (
              <button
                key={text}
                type="button"
                class="link small for"
                onClick={() => onRead(article, statement)}
              >
                {text}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {subjects.length > 0 && (
        <>
          <h3>{itself && name ? `Whom ${name} speaks about` : 'About whom and where'}</h3>
          <p class="subjects-of">
            {subjects.map(({ key, count, node }) => (
              <button
                key={key}
                type="button"
                class="chip"
                aria-pressed={about === key}
                onClick={() => onPick(itself ?? by, about === key ? null : key)}
              >
                {isNamed(node) ? nameOf(node) : key} <b>{count.toLocaleString()}</b>
              </button>
            ))}
          </p>
        </>
      )}
    </>
  );
}

/** In which role and for whom a source speaks and who passes it on, each once, with words that say so. */
function linksOf(source: string, statements: SpeakersListed['speakers'][number]['statements']) {
  const found = new Map<string, { text: string; article: string; statement: string }>();
  for (const { id, article, saidBy, relayedBy } of statements) {
    const add = (text: string) => {
      if (!found.has(text)) found.set(text, { text, article: article.id, statement: id });
    };
    for (const { roleAsStated, affiliationAsStated, source: speaker } of saidBy) {
      if (speaker.id !== source) continue;
      if (affiliationAsStated) {
        add(`speaks for ${affiliationAsStated.name}${roleAsStated ? ` as ${roleAsStated}` : ''}`);
      } else if (roleAsStated) add(`as ${roleAsStated}`);
    }
    for (const relay of relayedBy) add(`by way of ${relay.source.name}`);
  }
  return [...found.values()];
}
