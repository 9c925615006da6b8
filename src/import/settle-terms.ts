import type { RelationType } from '../model/relations.js';
import type { Properties } from '../model/value.js';
import { type Settled, settledBy } from '../rows/derived-terms.js';
import { groupBy } from '../util/group-by.js';
import { type DerivedOf, setStates, writeDerived } from './history.js';
import { lockNodes, mergeNodes, type Writing } from './write-rows.js';

const CLAIMS =
  'UNWIND $keys AS key MATCH (c:Claim {key: key}) RETURN key, c.subject AS subject, c.object AS object, c.retractedAt AS retractedAt, c{.*} AS p';

/**
 * Computes what all claims of these keys add up to that are not taken back, and makes the graph hold that: terms of
 * roles, and dated links. Call it after whatever claims a transaction writes, hides or shows.
 */
export async function settleTerms(writing: Writing, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await lockKeys(writing, keys);
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

/** Locks what claims of these keys are of, so that what is read of it stays true until the commit. */
export async function lockKeys(writing: Writing, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await lockNodes(
    writing,
    keys.map((key) => key.split(' ')[0] ?? ''),
  );
}

/** Makes the graph hold what claims add up to, and keeps what it held. */
export async function writeSettled(writing: Writing, settled: readonly Settled[]): Promise<void> {
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
      places.map(({ type, from, to, keys }): [RelationType, DerivedOf] => [
        type,
        {
          ...{ from, keys, only: to ?? undefined },
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
