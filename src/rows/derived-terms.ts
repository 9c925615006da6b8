import { compute } from '../model/computed.js';
import { local } from '../model/ids.js';
import { RELATION_ROWS, type RelationType, relationRow } from '../model/relations.js';
import { sightingOf, type Term, termsOf } from '../model/terms.js';
import type { Properties } from '../model/value.js';
import { groupBy } from '../util/group-by.js';
import { linkKey } from './claim-rows.js';
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

/** Where no other relationships of a type are to be than the links; null for any end, and any key. */
export interface Place extends Pick<Between, 'type' | 'from'> {
  readonly to: string | null;
  readonly keys?: readonly string[];
}

/** What claims of one key add up to. */
export interface Settled {
  /** The role that they are of, with what it is called by them. */
  readonly role: { readonly id: string; readonly properties: Properties } | null;
  readonly terms: readonly NodeRow[];
  readonly links: readonly DerivedLink[];
  readonly places: readonly Place[];
}

/** The relation that a key of a link names. */
const LINK_KEY = new RegExp(
  `^(\\S+) (${RELATION_ROWS.flatMap(([type, { claimed }]) => (claimed ? type : [])).join('|')}) (\\S+)$`,
);

/** What a key names, where that is a link and no role. */
export function betweenOf(key: string): Between | null {
  const [, from, type, to] = LINK_KEY.exec(key) ?? [];
  return from && to ? { type: type as RelationType, from, to } : null;
}

/** What claims add up to: those of one key that count, all of them. `ends` are the person and the post of a role. */
export function settledBy(
  key: string,
  claims: readonly Properties[],
  ends: readonly [person: string, post: string],
): Settled {
  const between = betweenOf(key);
  return between
    ? { role: null, terms: [], links: linksBy(between, claims), places: [between] }
    : settledRole(key, claims, ends);
}

/** The links between two nodes that claims add up to. */
export function linksBy(between: Between, claims: readonly Properties[]): readonly DerivedLink[] {
  const claimed = (some: readonly Properties[]) => some.map((claim) => claimedOf(claim, 'class'));
  if (!relationRow(between.type).sightings)
    return termsOf(claimed(claims)).map((term) => linkOf(between, term));
  const byDates = groupBy(claims, (claim) => [String(claim['dates']), claim]);
  return [...byDates].flatMap(([dates, some]) =>
    sightingOf(claimed(some)).map((term) => linkOf(between, term, dates)),
  );
}

/** The relationship that a term of a link is. */
export function linkOf(between: Between, term: Term, dates?: string): DerivedLink {
  const of = linkKey(between.type, between.from, between.to);
  return { ...between, ...storedTerm(term, 'class', { of, dates }) };
}

/** The node of a role's term, and the relationship that leads there. */
export function roleTermOf(
  role: string,
  term: Term,
): { readonly row: NodeRow; readonly link: DerivedLink } {
  const { key, properties } = storedTerm(term, 'rank', { of: role });
  const id = termId(role, key);
  return {
    row: { id, properties: { ...properties, id } },
    link: { type: 'HAS_TERM', from: role, to: id, key, properties: {} },
  };
}

/** The id of the term of a role that has this key. */
function termId(role: string, key: string): string {
  return derivedId(`term:${local(role)}:${key}`);
}

function settledRole(
  id: string,
  claims: readonly Properties[],
  [person, post]: readonly [person: string, post: string],
): Settled {
  const terms = termsOf(claims.map((claim) => claimedOf(claim, 'rank'))).map((term) =>
    roleTermOf(id, term),
  );
  const title = claims.map((claim) => String(claim['title'])).sort()[0];
  const own = [
    { type: 'HOLDS', from: person, to: id },
    { type: 'AT', from: id, to: post },
  ] as const;
  const held = own.map((one) => ({ ...one, key: '', properties: {} }));
  return {
    role: title === undefined ? null : { id, properties: { title, ...compute('Role', { title }) } },
    terms: terms.map(({ row }) => row),
    links: [...terms.map(({ link }) => link), ...(terms.length > 0 ? held : [])],
    places: [{ type: 'HAS_TERM', from: id, to: null }, ...own],
  };
}
