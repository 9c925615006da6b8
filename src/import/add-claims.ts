import { cypher, empty, identifier } from '../cypher-text/cypher.js';
import { ENDS, relationRow } from '../model/relations.js';
import { type Term, withSighting } from '../model/terms.js';
import type { Properties } from '../model/value.js';
import { claimsIn } from '../rows/claim-rows.js';
import {
  type Between,
  betweenOf,
  type DerivedLink,
  linkOf,
  linksBy,
  type Place,
  roleTermOf,
  type Settled,
} from '../rows/derived-terms.js';
import type { Rows } from '../rows/rows.js';
import { claimedOf, type Grade, termIn } from '../rows/term-rows.js';
import { groupBy } from '../util/group-by.js';
import { lockKeys, settleTerms, writeSettled } from './settle-terms.js';
import type { Writing } from './write-rows.js';

/** A claim that was there before says the same; writing to it first holds off whoever takes it back meanwhile. */
const KNOWN =
  'UNWIND $contents AS x CALL (x) { MATCH (c:Claim {content: x}) WHERE c.retractedAt IS NULL AND c.createdIn <> $request RETURN c.id AS id LIMIT 1 } RETURN x, id ORDER BY id';
const HOLD =
  'UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.lock = $request REMOVE c.lock WITH c WHERE c.retractedAt IS NULL RETURN c.content AS x';
const ROLES =
  'UNWIND $keys AS key MATCH (n:Role {id: key})-[:HAS_TERM]->(t:RoleTerm) RETURN key, n.title AS title, t{.*} AS p';
const OF_THESE = cypher` WHERE e.dates IN $dates`;
const OF_DATES =
  'UNWIND $dates AS d MATCH (c:Claim {dates: d}) WHERE c.retractedAt IS NULL RETURN c{.*} AS p';

/**
 * The new claims that say what nobody said yet: what others say already has been settled. What they are of is locked, so
 * that it is before the store's clock is.
 */
export async function unsaidClaims(
  writing: Writing,
  rows: Rows,
  created: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Properties[]> {
  const { run, request } = writing;
  const fresh = new Set([...created.values()].flat());
  const claims = claimsIn(rows).filter(({ id }) => fresh.has(id));
  if (claims.length === 0) return [];
  const byContent = new Map(
    claims.map(({ properties }): [string, Properties] => [
      String(properties['content']),
      properties,
    ]),
  );
  const contents = [...byContent.keys()].sort();
  const known = await run({ text: KNOWN, parameters: { contents, request } });
  const ids = known.map(([, id]) => String(id));
  const held = ids.length === 0 ? [] : await run({ text: HOLD, parameters: { ids, request } });
  for (const [content] of held) byContent.delete(String(content));
  const unsaid = [...byContent.values()];
  await lockKeys(
    writing,
    unsaid.map(({ key }) => String(key)),
  );
  return unsaid;
}

/**
 * Settles claims that are new. One that only tells of a sighting within a term changes that term alone, so that the
 * ten thousandth sighting costs what the tenth did; what else there is to weigh is weighed with all claims of the key.
 */
export async function addClaims(writing: Writing, claims: readonly Properties[]): Promise<void> {
  if (claims.length === 0) return;
  const byKey = groupBy(claims, (claim) => [String(claim['key']), claim]);
  const whole: string[] = [];
  const settled: Settled[] = [];
  const roles = await readRoles(
    writing,
    [...byKey.keys()].filter((key) => !betweenOf(key)),
  );
  for (const [key, own] of byKey) {
    const between = betweenOf(key);
    const one = !between
      ? addToRole(key, own, roles.get(key) ?? [])
      : relationRow(between.type).sightings
        ? await addSightings(writing, between, own)
        : addToLink(between, own, await readLinks(writing, between, null));
    if (one) settled.push(one);
    else whole.push(key);
  }
  await writeSettled(writing, settled);
  await settleTerms(writing, whole);
}

interface RoleNow {
  readonly title: string;
  readonly term: Properties;
}

async function readRoles({ run }: Writing, keys: readonly string[]) {
  const rows = keys.length === 0 ? [] : await run({ text: ROLES, parameters: { keys } });
  return groupBy(rows, ([key, title, term]): [string, RoleNow] => [
    String(key),
    { title: String(title), term: term as Properties },
  ]);
}

/** The relationships of a type between two nodes, all of them or those of some dates. */
async function readLinks(
  { run }: Writing,
  { type, from, to }: Between,
  dates: readonly string[] | null,
): Promise<readonly Properties[]> {
  const [start = '', end = ''] = ENDS[type] ?? [];
  const { text } =
    cypher`MATCH (a:${identifier(start)} {id: $from}) MATCH (b:${identifier(end)} {id: $to}) MATCH (a)-[e:${identifier(type)}]->(b)${dates ? OF_THESE : empty} RETURN properties(e) AS p`;
  const rows = await run({ text, parameters: { from, to, ...(dates && { dates }) } });
  return rows.map(([properties]) => properties as Properties);
}

/** The terms that change when claims are added, each before and after; null where all has to be weighed. */
function changed(stored: readonly Properties[], claims: readonly Properties[], grade: Grade) {
  const before = new Map<Term, Properties>(
    stored.map((properties) => [termIn(properties, grade), properties]),
  );
  const first = new Map<Term, Properties>(before);
  for (const claim of claims) {
    const now = withSighting([...first.keys()], claimedOf(claim, grade));
    if (!now) return null;
    const origin = first.get(now.before);
    if (!origin) return null;
    first.delete(now.before);
    first.set(now.after, origin);
  }
  return [...first].filter(([term]) => !before.has(term));
}

function addToRole(
  id: string,
  claims: readonly Properties[],
  now: readonly RoleNow[],
): Settled | null {
  if (claims.some((claim) => now.some(({ title }) => String(claim['title']) < title))) return null;
  const terms = changed(
    now.map(({ term }) => term),
    claims,
    'rank',
  );
  if (!terms) return null;
  const after = terms.map(([term]) => roleTermOf(id, term));
  const old = terms.map(([, stored]) => String(stored['id']));
  const ends = new Set([...old, ...after.map(({ row }) => row.id)]);
  return {
    role: null,
    terms: after.map(({ row }) => row),
    links: after.map(({ link }) => link),
    places: [...ends].map((to): Place => ({ type: 'HAS_TERM', from: id, to })),
  };
}

function addToLink(
  between: Between,
  claims: readonly Properties[],
  stored: readonly Properties[],
): Settled | null {
  const terms = changed(stored, claims, 'class');
  if (!terms) return null;
  return replacing(
    between,
    terms.map(([term]) => linkOf(between, term)),
    terms.map(([, old]) => old),
  );
}

async function addSightings(
  writing: Writing,
  between: Between,
  claims: readonly Properties[],
): Promise<Settled> {
  const dates = [...new Set(claims.map((claim) => String(claim['dates'])))];
  const all = await writing.run({ text: OF_DATES, parameters: { dates } });
  const links = linksBy(
    between,
    all.map(([claim]) => claim as Properties),
  );
  return replacing(between, links, await readLinks(writing, between, dates));
}

/** Links in the place of others between the same two nodes. */
function replacing(
  between: Between,
  links: readonly DerivedLink[],
  old: readonly Properties[],
): Settled {
  const keys = [...links.map(({ key }) => key), ...old.map((one) => String(one['key']))];
  return { role: null, terms: [], links, places: [{ ...between, keys }] };
}
