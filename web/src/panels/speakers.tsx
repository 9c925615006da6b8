import { isNamed, type NodeRef } from '../api/fragments.js';
import type { SpeakersListed } from '../api/heard-operations.js';
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
        {speakers.map((speaker) => {
          const { key } = speaker;
          // Of what the node says itself, only what it says about itself is in the list of who speaks about it.
          const subject = itself ? (key === itself ? key : null) : about;
          return (
            <SpeakerItem
              key={key}
              {...{ speaker, nameOf, onSelect, onRead }}
              isPicked={by === key}
              onPick={() => onPick(by === key ? null : key, subject)}
            />
          );
        })}
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

type Speaker = SpeakersListed['speakers'][number];

function SpeakerItem(props: {
  readonly speaker: Speaker;
  readonly isPicked: boolean;
  readonly nameOf: (node: NodeRef) => string;
  readonly onPick: () => void;
  readonly onSelect: (node: NodeRef) => void;
  readonly onRead: (article: string, statement: string) => void;
}) {
  const { speaker, isPicked, nameOf, onPick, onSelect, onRead } = props;
  const { key, count, node, statements } = speaker;
  return (
    <li
      class={`voice-${voiceOf(statements[0]?.sourceKind ?? 'ARTICLE')}`}
      {...hovers(statements.map(({ id }) => id))}
    >
      <button type="button" class="link" onClick={() => isNamed(node) && onSelect(node)}>
        {node?.__typename === 'Article' && 'The article itself: '}
        {isNamed(node) ? nameOf(node) : key}
      </button>{' '}
      <button type="button" class="chip" aria-pressed={isPicked} onClick={onPick}>
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
  );
}

type Behind = Speaker['statements'][number];

/** In which role and for whom a source speaks and who passes it on, each once, with words that say so. */
function linksOf(source: string, statements: readonly Behind[]) {
  const found = new Map<string, { text: string; article: string; statement: string }>();
  for (const one of statements) {
    for (const text of textsOf(source, one)) {
      if (!found.has(text)) found.set(text, { text, article: one.article.id, statement: one.id });
    }
  }
  return [...found.values()];
}

function textsOf(source: string, { saidBy, relayedBy }: Behind): string[] {
  const links = saidBy.filter((link) => link.source.id === source);
  return [
    ...links.flatMap(({ roleAsStated, affiliationAsStated }) => {
      const as = roleAsStated ? [`as ${roleAsStated}`] : [];
      return affiliationAsStated
        ? [[`speaks for ${affiliationAsStated.name}`, ...as].join(' ')]
        : as;
    }),
    ...relayedBy.map((relay) => `by way of ${relay.source.name}`),
  ];
}
