import { isNamed, type NodeRef } from '../api/fragments.js';
import type { AnyOf } from '../api/graphql.js';
import type { Card as CardData, Evidence } from '../api/operations.js';
import { type Expansion, factsOf, linksOf } from '../graph/load-graph.js';
import { atOf } from '../model/at.js';
import { inWords } from '../model/in-words.js';
import { PLACE_WORDS, typeWord } from '../model/plain-words.js';
import { shownName } from '../model/shown-name.js';
import { Icon } from './icon.js';
import './card.css';

type OnRead = (article: string, at: string | null) => void;

interface Reach {
  readonly card: CardData;
  readonly shown: ReadonlyMap<Expansion, number>;
  readonly onExpand: (by: Expansion) => void;
}

interface Links {
  readonly card: CardData;
  readonly onSelect: (node: NodeRef) => void;
  readonly onRead: OnRead;
}

/** What the selected node is, and how much of it there is to see, counted before anything is drawn. */
export function Card(props: Reach & Links & { readonly languages: readonly string[] }) {
  const { card, languages, onRead } = props;
  const { all, text }: AnyOf<CardData> = card;
  const name = isNamed(card) ? card.name : undefined;
  const names = (all ?? []).filter(({ value }) => value !== name);
  return (
    <section class="card" aria-label="Selected">
      <h2 dir="auto">
        <Icon type={card.__typename} /> {isNamed(card) ? shownName(card, languages) : text}
      </h2>
      <WhatItIs card={card} onRead={onRead} />
      {names.length > 0 && (
        <p class="names" dir="auto">
          {names.map(({ value, lang }) => (
            <span key={value} lang={lang ?? undefined}>
              {value}
            </span>
          ))}
        </p>
      )}
      <Relations {...props} />
      <StandingFacts {...props} />
    </section>
  );
}

function WhatItIs({ card, onRead }: { readonly card: CardData; readonly onRead: OnRead }) {
  const { placeType }: AnyOf<CardData> = card;
  return (
    <p class="meta">
      {typeWord(card.__typename)}
      {placeType && `, ${PLACE_WORDS[placeType]}`}
      {card.__typename === 'AnonymousSource' && card.article && (
        <>
          , only in{' '}
          <button type="button" class="link" onClick={() => onRead(card.article?.id ?? '', null)}>
            one article
          </button>
        </>
      )}
      {card.__typename === 'Article' && (
        <>
          {', '}
          <button type="button" class="link" onClick={() => onRead(card.id, null)}>
            read it
          </button>
        </>
      )}
    </p>
  );
}

/** What can be added to the graph, each with its count. */
function relationsOf(card: CardData) {
  const { said, saidAbout, statements }: AnyOf<CardData> = card;
  const facts = factsOf(card).length;
  const relations: readonly (readonly [Expansion, string, number | undefined])[] = [
    ['said', 'statements it makes', card.__typename === 'Article' ? undefined : said?.totalCount],
    ['about', 'statements about it', saidAbout?.totalCount],
    ['all', 'statements in it', statements?.totalCount],
    ['facts', facts === 1 ? 'standing relation' : 'standing relations', facts || undefined],
  ];
  return relations.flatMap(([by, label, count]) =>
    count === undefined ? [] : [{ by, label, count }],
  );
}

function Relations({ card, shown, onExpand }: Reach) {
  const relations = relationsOf(card);
  if (relations.length === 0) return null;
  return (
    <ul class="relations" aria-label="What can be added to the graph">
      {relations.map(({ by, label, count }) => (
        <li key={by}>
          <b>{count.toLocaleString()}</b> {label}
          {count > 0 &&
            (shown.has(by) || shown.has('all') ? (
              <span class="soft small">in the graph</span>
            ) : (
              <button type="button" class="small" onClick={() => onExpand(by)}>
                add to graph
              </button>
            ))}
        </li>
      ))}
    </ul>
  );
}

function StandingFacts({ card, onSelect, onRead }: Links) {
  const { roles, control, facts }: AnyOf<CardData> = card;
  const related = [
    ...(roles ?? []).map(({ title, at, evidence: [first] }) => [`${title} of`, at, first] as const),
    ...linksOf(card).map(({ verb, node, evidence }) => [verb, node, evidence] as const),
  ];
  return (
    <>
      {related.map(([verb, node, evidence]) => (
        <p key={verb + node.id} class="fact">
          {verb}{' '}
          <button type="button" class="link" onClick={() => onSelect(node)}>
            {node.name}
          </button>{' '}
          <InWords evidence={evidence} onRead={onRead} />
        </p>
      ))}
      {(control ?? []).map(({ status, actor, statement }) => (
        <p key={status} class="fact">
          control: {status.toLowerCase().replaceAll('_', ' ')}
          {actor && `, ${actor.name}`}{' '}
          {statement && (
            <button
              type="button"
              class="link small"
              onClick={() => onRead(statement.article.id, statement.id)}
            >
              in these words
            </button>
          )}
        </p>
      ))}
      {plainOf(card).map(([name, value]) => (
        <p key={name} class="fact">
          {inWords(name)}: {value}
        </p>
      ))}
      {(facts ?? []).map(({ fact, value, evidence }) => (
        <p key={fact + value} class="fact">
          {inWords(fact)}: {value} <InWords evidence={evidence} onRead={onRead} />
        </p>
      ))}
    </>
  );
}

/** What has a look of its own. */
const LOOKED: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'name',
  'text',
  'placeType',
  'echelon',
  'branch',
]);

/** Every other property of text that the card asks for. */
function plainOf(card: CardData): readonly (readonly [name: string, value: string])[] {
  return Object.entries(card).flatMap(([name, value]: readonly [string, unknown]) =>
    typeof value === 'string' && !LOOKED.has(name) ? [[name, value] as const] : [],
  );
}

/** Opens the article that the words stand in, where they stand. */
function InWords(props: {
  readonly evidence: Evidence | null | undefined;
  readonly onRead: OnRead;
}) {
  const { evidence, onRead } = props;
  if (!evidence) return <span class="soft small">known from elsewhere</span>;
  return (
    <button
      type="button"
      class="link small"
      title={evidence.text}
      onClick={() => onRead(evidence.article.id, atOf(evidence))}
    >
      in these words
    </button>
  );
}
