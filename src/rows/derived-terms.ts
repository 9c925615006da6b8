import { compute } from '../model/computed.js';
import { local } from '../model/ids.js';
import { RELATION_ROWS, type RelationType } from '../model/relations.js';
import { sightingsOf, type Term, termsOf } from '../model/terms.js';
import type { Properties } from '../model/value.js';
import { derivedId } from './ids.js';
import type { NodeRow } from './rows.js';
import { claimedOf, storedTerm } from './term-rows.js';

/** A relationship that claims add up to; `key` tells it from others between the same two. */
export interface DerivedLink {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly properties: Properties;
}

/** Between which two nodes relationships of a type are derived. */
export type Between = Pick<DerivedLink, 'type' | 'from' | 'to'>;

/** What all claims of one key add up to. */
export interface Settled {
  /** The role that they are of, with what it is called by them. */
  readonly role: { readonly id: string; readonly properties: Properties } | null;
  readonly terms: readonly NodeRow[];
  readonly links: readonly DerivedLink[];
  /** Where no other relationships of these types are to be; `to` is null for all that lead from there. */
  readonly places: readonly (Omit<Between, 'to'> & { readonly to: string | null })[];
}

/** The relation that a key of a link names. */
const LINK_KEY = new RegExp(
  `^(\\S+) (${RELATION_ROWS.flatMap(([type, { claimed }]) => (claimed ? type : [])).join('|')}) (\\S+)$`,
);

/** What claims add up to: those of one key that count, all of them. `ends` are the person and the post of a role. */
export function settledBy(
  key: string,
  claims: readonly Properties[],
  ends: readonly [person: string, post: string] | undefined,
): Settled {
  const link = LINK_KEY.exec(key);
  if (link) {
    const [, from = '', type = '', to = ''] = link;
    return settledLink({ type: type as RelationType, from, to }, claims);
  }
  return settledRole(key, claims, ends);
}

function settledLink(between: Between, claims: readonly Properties[]): Settled {
  const claimed = claims.map((claim) => claimedOf(claim, 'class'));
  const terms = between.type === 'POSITIONED_AT' ? sightingsOf(claimed) : termsOf(claimed);
  const links = terms.map((term) => ({ ...between, ...storedTerm(term, 'class') }));
  return { role: null, terms: [], links, places: [between] };
}

function settledRole(
  id: string,
  claims: readonly Properties[],
  ends: readonly [person: string, post: string] | undefined,
): Settled {
  const terms = termsOf(claims.map((claim) => claimedOf(claim, 'rank'))).map((term: Term) => {
    const { key, properties } = storedTerm(term, 'rank');
    const own = derivedId(`term:${local(id)}:${key}`);
    return { id: own, key, properties: { ...properties, id: own } };
  });
  const title = claims.map((claim) => String(claim['title'])).sort()[0];
  const [person, post] = ends ?? [];
  const holds = person === undefined ? [] : [{ type: 'HOLDS', from: person, to: id } as const];
  const at = post === undefined ? [] : [{ type: 'AT', from: id, to: post } as const];
  const isHeld = terms.length > 0;
  const own = [...holds, ...at].map((one) => ({ ...one, key: '', properties: {} }));
  return {
    role: title === undefined ? null : { id, properties: { title, ...compute('Role', { title }) } },
    terms,
    links: [
      ...terms.map((term) => {
        return { type: 'HAS_TERM' as const, from: id, to: term.id, key: term.key, properties: {} };
      }),
      ...(isHeld ? own : []),
    ],
    places: [{ type: 'HAS_TERM', from: id, to: null }, ...holds, ...at],
  };
}
