import type { AnyOf } from '../api/graphql.js';
import type { Card, Evidence } from '../api/operations.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { linksOf } from '../graph/load-graph.js';
import { atOf } from '../model/at.js';
import { valueInWords } from '../model/plain-words.js';
import { NodeLink } from './node-link.js';

/** Relations that are told with whose word they are. */
const TOLD: ReadonlySet<string> = new Set(['serves', 'lies in']);

/** What else is known: who holds a place, properties, and remarks. */
export function Known({ explorer }: { readonly explorer: Explorer }) {
  const card = explorer.card.selected;
  if (!card) return null;
  const { control, facts }: AnyOf<Card> = card;
  const links = linksOf(card).filter(({ verb }) => !TOLD.has(verb));
  const plain = plainOf(card);
  if (links.length + plain.length + (control?.length ?? 0) + (facts?.length ?? 0) === 0)
    return null;
  const { read } = explorer;
  return (
    <section>
      <h3>What else is known</h3>
      {links.map(({ verb, node, evidence }) => (
        <p key={verb + node.id} class="fact">
          {verb} <NodeLink node={node} explorer={explorer} /> <InWords {...{ evidence, read }} />
        </p>
      ))}
      {(control ?? []).map(({ status, actor, statement }, at) => (
        <p key={`${status} ${at}`} class="fact">
          who holds it: {valueInWords(status)}
          {actor && `, ${actor.name}`}{' '}
          {statement && (
            <button
              type="button"
              class="link small"
              onClick={() => read(statement.article.id, statement.id)}
            >
              in these words
            </button>
          )}
        </p>
      ))}
      {plain.map(([name, value]) => (
        <p key={name} class="fact">
          {valueInWords(name)}: {valueInWords(value)}
        </p>
      ))}
      {(facts ?? []).map(({ fact, value, evidence }) => (
        <p key={fact + value} class="fact">
          {valueInWords(fact)}: {valueInWords(value ?? '')} <InWords {...{ evidence, read }} />
        </p>
      ))}
    </section>
  );
}

/** What has a look of its own. */
const LOOKED: ReadonlySet<string> = new Set([
  ...[
    '__typename',
    'id',
    'name',
    'text',
    'placeType',
    'echelon',
    'branch',
    'echelonAsStated',
    'unitType',
    'organizationType',
  ],
]);

/** Every other property of text that the card asks for. */
function plainOf(card: Card): readonly (readonly [name: string, value: string])[] {
  return Object.entries(card).flatMap(([name, value]: readonly [string, unknown]) =>
    typeof value === 'string' && !LOOKED.has(name) ? [[name, value] as const] : [],
  );
}

/** Opens the article that the words stand in, where they stand. */
function InWords(props: {
  readonly evidence: Evidence | null | undefined;
  readonly read: Explorer['read'];
}) {
  const { evidence, read } = props;
  if (!evidence) return <span class="soft small">known from elsewhere</span>;
  return (
    <button
      type="button"
      class="link small"
      title={evidence.text}
      onClick={() => read(evidence.article.id, atOf(evidence))}
    >
      in these words
    </button>
  );
}
