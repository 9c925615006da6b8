import { isNamed } from '../api/fragments.js';
import type { AnyOf } from '../api/graphql.js';
import type { Card as CardData } from '../api/operations.js';
import { type Expansion, factsOf, PAGE } from '../graph/load-graph.js';
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

/** What the selected node is; beside the graph also how much of it there is to see, counted before it is drawn. */
export function Card(
  props: Reach & {
    readonly languages: readonly string[];
    readonly isGraph: boolean;
    readonly onRead: OnRead;
  },
) {
  const { card, languages, isGraph, onRead } = props;
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
      {isGraph && <Relations {...props} />}
    </section>
  );
}

function WhatItIs({ card, onRead }: { readonly card: CardData; readonly onRead: OnRead }) {
  const {
    placeType,
    echelon,
    echelonAsStated,
    branch,
    unitType,
    organizationType,
  }: AnyOf<CardData> = card;
  const more = [echelon ?? echelonAsStated, branch, unitType, organizationType].flatMap((value) =>
    value ? [inWords(value).toLowerCase()] : [],
  );
  return (
    <p class="meta">
      {[typeWord(card.__typename), ...(placeType ? [PLACE_WORDS[placeType]] : []), ...more].join(
        ', ',
      )}
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

/** Whether statements of both directions were added, or just these; what stands apart from them only by itself. */
function isDrawn(shown: Reach['shown'], by: Expansion): boolean {
  return shown.has(by) || (by !== 'facts' && shown.has('all'));
}

function drawnInWords(shown: Reach['shown'], by: Expansion, count: number): string {
  const pages = shown.get(by) ?? shown.get('all') ?? 1;
  return by === 'facts' || pages * PAGE >= count ? 'in the graph' : 'in part in the graph';
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
            (isDrawn(shown, by) ? (
              <span class="soft small">{drawnInWords(shown, by, count)}</span>
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
