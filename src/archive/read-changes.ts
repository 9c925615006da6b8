import type { BundleChange } from '../bundle/bundle-change.js';
import { cypher, identifier, join } from '../cypher-text/cypher.js';
import type { Properties } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import { compareChanges, JUDGED_SAME } from '../rows/change-rows.js';
import { tidy } from '../rows/tidy.js';
import type { Run } from './read-articles.js';

/** A change with what the store keeps beside its record. */
export interface StoredChange {
  readonly change: BundleChange;
  readonly base: string;
  readonly undoneBy: string | null;
}

/** The types of relationships that changes make. */
export const MADE_TYPES = join(
  [...STATEMENT_RELATION_TYPES, JUDGED_SAME].map(identifier),
  cypher`|`,
);

const CHANGES = 'UNWIND $ids AS id MATCH (c:Change {base: id}) RETURN c{.*} AS c';
const RELATIONS =
  cypher`UNWIND $rows AS r MATCH (a:Node {id: r.from})-[e:${MADE_TYPES}]->(b:Node {id: r.to}) WHERE e.changeId = r.id RETURN r.id AS id, e.basis AS basis, e.reason AS reason, e.verdict AS verdict, e.independent AS independent`
    .text;
const ASSESSMENTS =
  'UNWIND $rows AS r MATCH (n:Assessment {id: r.node})-[:ASSESSES]->(s:Node) RETURN r.id AS id, s.id AS subject, n.scheme AS scheme, n.value AS value';

/** The changes with these ids, none of them an undoing, and all their undoings, by when they were made, then by id. */
export async function readChanges(
  run: Run,
  bases: readonly string[],
): Promise<readonly StoredChange[]> {
  const stored = (await run({ text: CHANGES, parameters: { ids: bases } })).map(
    ([c]) => c as Properties,
  );
  const told = new Map<string, Properties>();
  const ask = (text: string, rows: readonly object[]) =>
    run({ text, parameters: { rows: rows as readonly Properties[] } });
  const relations = stored.flatMap(({ id, effectFrom, effectTo }) =>
    effectFrom ? [{ id, from: effectFrom, to: effectTo }] : [],
  );
  for (const [id, basis, reason, verdict, independent] of await ask(RELATIONS, relations))
    told.set(String(id), { basis, reason, verdict, independent } as Properties);
  const assessments = stored.flatMap(({ id, kind, effectNode }) =>
    kind === 'ASSESS' ? [{ id, node: effectNode }] : [],
  );
  for (const [id, subject, scheme, value] of await ask(ASSESSMENTS, assessments))
    told.set(String(id), { subject, scheme, value } as Properties);
  return stored
    .map((one) => ({
      change: record(one, told.get(String(one['id'])) ?? {}),
      base: String(one['base']),
      undoneBy: (one['undoneBy'] ?? null) as string | null,
    }))
    .sort((a, b) => compareChanges(a.change, b.change));
}

/** A change in the canonical form of the bundle format. */
function record(stored: Properties, told: Properties): BundleChange {
  const { id, kind, by, at, why, request, undoes } = stored;
  const isRelation = kind === 'RELATE';
  const ends = kind === 'UNDO' ? {} : { from: stored['effectFrom'], to: stored['effectTo'] };
  return tidy({
    ...{ id, kind, by, at, why, request, undoes },
    ...ends,
    type: isRelation ? stored['effectType'] : undefined,
    basis: told['basis'],
    reason: isRelation ? told['reason'] : undefined,
    independent: told['independent'],
    verdict: told['verdict'],
    subject: kind === 'RETRACT' ? stored['effectNode'] : told['subject'],
    scheme: told['scheme'],
    value: told['value'],
  }) as BundleChange;
}
