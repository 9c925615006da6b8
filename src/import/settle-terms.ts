import type { RelationType } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { claimsIn } from '../rows/claim-rows.js';
import { type Settled, settledBy } from '../rows/derived-terms.js';
import type { Rows } from '../rows/rows.js';
import { groupBy } from '../util/group-by.js';
import { type DerivedOf, setStates, writeDerived } from './history.js';
import { mergeNodes, type Writing } from './write-rows.js';

/** A claim that was there before says the same; writing to it first holds off whoever takes it back meanwhile. */
const KNOWN =
  'UNWIND $contents AS x CALL (x) { MATCH (c:Claim {content: x}) WHERE c.retractedAt IS NULL AND c.createdIn <> $request RETURN c.id AS id LIMIT 1 } RETURN x, id ORDER BY id';
const HOLD =
  'UNWIND $ids AS id MATCH (c:Claim {id: id}) SET c.lock = $request REMOVE c.lock WITH c WHERE c.retractedAt IS NULL RETURN c.content AS x';
/** Whoever settles one thing waits for others who do. */
const LOCK =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) SET n.lock = $request REMOVE n.lock RETURN count(n) AS c';
const CLAIMS =
  'UNWIND $keys AS key MATCH (c:Claim {key: key}) RETURN key, c.subject AS subject, c.object AS object, c.retractedAt AS retractedAt, c{.*} AS p';

/**
 * The keys of new claims that say what nobody said yet: what others say already has been settled. What they are of is
 * locked, so that it is before the store's clock is.
 */
export async function keysToSettle(
  { run, request }: Writing,
  rows: Rows,
  created: ReadonlyMap<string, readonly string[]>,
): Promise<readonly string[]> {
  const fresh = new Set([...created.values()].flat());
  const claims = claimsIn(rows).filter(({ id }) => fresh.has(id));
  if (claims.length === 0) return [];
  const keys = new Map(
    claims.map(({ properties }) => [String(properties['content']), String(properties['key'])]),
  );
  const contents = [...keys.keys()].sort();
  const known = await run({ text: KNOWN, parameters: { contents, request } });
  const ids = known.map(([, id]) => String(id));
  const held = ids.length === 0 ? [] : await run({ text: HOLD, parameters: { ids, request } });
  for (const [content] of held) keys.delete(String(content));
  const unsettled = [...new Set(keys.values())];
  await lockSubjects({ run, request }, unsettled);
  return unsettled;
}

async function lockSubjects({ run, request }: Writing, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const ids = [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))].sort();
  await run({ text: LOCK, parameters: { ids, request } });
}

/**
 * Computes what all claims of these keys add up to that are not taken back, and makes the graph hold that: terms of
 * roles, and dated links. Call it after whatever claims a transaction writes, hides or shows.
 */
export async function settleTerms(writing: Writing, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await lockSubjects(writing, keys);
  const rows = await writing.run({ text: CLAIMS, parameters: { keys: [...new Set(keys)] } });
  const byKey = groupBy(rows, ([key, ...claim]) => [String(key), claim]);
  const settled = [...byKey].map(([key, claims]) => {
    const [subject, object] = claims[0] ?? [];
    const live = claims.flatMap(([, , retractedAt, claim]) =>
      retractedAt === null ? [claim as Properties] : [],
    );
    return settledBy(key, live, [String(subject), String(object)]);
  });
  await writeSettled(writing, settled);
}

async function writeSettled(writing: Writing, settled: readonly Settled[]): Promise<void> {
  await mergeNodes(
    writing,
    'RoleTerm',
    settled.flatMap(({ terms }) => terms),
  );
  await setStates(
    writing,
    settled.flatMap(({ role }) => role ?? []),
  );
  const wanted = groupBy(
    settled.flatMap(({ places, links }) =>
      places.map(({ type, from, to }): [RelationType, DerivedOf] => [
        type,
        {
          from,
          only: to ?? undefined,
          wanted: links.filter(
            (link) => link.type === type && link.from === from && (to === null || link.to === to),
          ),
        },
      ]),
    ),
    (place) => place,
  );
  for (const [type, nodes] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
    await writeDerived(writing, type as RelationType, nodes);
}
