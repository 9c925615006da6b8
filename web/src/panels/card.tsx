import { type Card as CardData, type Expansion, factsOf } from '../graph/load-graph.js';
import { type NodeRef, type Span, shownName, typeName } from '../model/types.js';
import { Icon } from './icon.js';

const PLACE_TYPES: Readonly<Record<string, string>> = {
  COUNTRY: 'a country',
  ADM1: 'a region',
  ADM2: 'a district',
  ADM3: 'a municipality',
  CITY: 'a town or city',
  BORDER: 'a border',
  LINE_OF_CONTACT: 'a line of contact',
  VAGUE_REGION: 'a region without an outline',
  POINT: 'a point',
};

/** What the selected node is, and how much of it there is to see, counted before anything is drawn. */
export function Card(props: {
  readonly card: CardData;
  readonly languages: readonly string[];
  readonly shown: ReadonlyMap<Expansion, number>;
  readonly onExpand: (by: Expansion) => void;
  readonly onSelect: (node: NodeRef) => void;
  readonly onRead: (article: string, at: string | null) => void;
}) {
  const { card, languages, shown, onExpand, onSelect, onRead } = props;
  const facts = factsOf(card);
  const article =
    card.__typename === 'Article' ? card.id : (card.mentions?.nodes[0]?.article.id ?? null);
  const names = (card.all ?? []).filter(({ value }) => value !== card.name);
  const evidence = (span: Span | null | undefined) =>
    span && article ? (
      <button
        type="button"
        class="link small"
        title={span.text}
        onClick={() => onRead(article, `${span.start}-${span.end}`)}
      >
        in these words
      </button>
    ) : (
      <span class="soft small">known from elsewhere</span>
    );
  const relations: readonly { by: Expansion; label: string; count: number }[] = [
    ...(card.said && card.__typename !== 'Article'
      ? [{ by: 'said' as const, label: 'statements it makes', count: card.said.totalCount }]
      : []),
    ...(card.saidAbout
      ? [{ by: 'about' as const, label: 'statements about it', count: card.saidAbout.totalCount }]
      : []),
    ...(card.statements
      ? [{ by: 'all' as const, label: 'statements in it', count: card.statements.totalCount }]
      : []),
    ...(facts.length > 0
      ? [
          {
            by: 'facts' as const,
            label: facts.length === 1 ? 'standing relation' : 'standing relations',
            count: facts.length,
          },
        ]
      : []),
  ];
  return (
    <section class="card" aria-label="Selected">
      <h2 dir="auto">
        <Icon type={card.__typename} /> {shownName(card, languages) ?? card.text}
      </h2>
      <p class="meta">
        {typeName(card.__typename)}
        {card.placeType && `, ${PLACE_TYPES[card.placeType] ?? card.placeType}`}
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
      {names.length > 0 && (
        <p class="names" dir="auto">
          {names.map(({ value, lang }) => (
            <span key={value} lang={lang ?? undefined}>
              {value}
            </span>
          ))}
        </p>
      )}
      {relations.length > 0 && (
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
      )}
      {(card.roles ?? []).map((role) => (
        <p key={role.title} class="fact">
          {role.title} of{' '}
          <button type="button" class="link" onClick={() => onSelect(role.at)}>
            {role.at.name}
          </button>{' '}
          {evidence(role.evidence[0])}
        </p>
      ))}
      {(card.states ?? []).map((link) => (
        <p key={link.state.id} class="fact">
          serves{' '}
          <button type="button" class="link" onClick={() => onSelect(link.state)}>
            {link.state.name}
          </button>{' '}
          {evidence(link.evidence)}
        </p>
      ))}
      {(card.containments ?? []).map((link) => (
        <p key={link.place.id} class="fact">
          lies in{' '}
          <button type="button" class="link" onClick={() => onSelect(link.place)}>
            {link.place.name}
          </button>{' '}
          {evidence(link.evidence)}
        </p>
      ))}
      {(card.control ?? []).map(({ status, actor, statement }) => (
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
      {(card.facts ?? []).map(({ fact, value, evidence: span }) => (
        <p key={fact + value} class="fact">
          {plainFact(fact)}: {value} {evidence(span)}
        </p>
      ))}
    </section>
  );
}

/** `isoName` as people write it. */
function plainFact(fact: string): string {
  return fact
    .replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll('_', ' ');
}
