import { cypher, identifier } from '../../cypher-text/cypher.js';
import { AppError } from '../../errors.js';
import type { GraphSchema } from '../../model/graph-schema.js';
import type { Value } from '../../model/value.js';
import { IMPORT_KEY } from '../claim-import.js';

type Run = (text: string) => Promise<Value[][]>;
type Key = GraphSchema['unique'][number];

/**
 * Grafeo wants an index and a constraint for a key: the constraint alone does not serve look-ups.
 * It accepts a constraint over data that breaks it, so duplicates are looked for first.
 */
export async function prepareEmbedded(run: Run, schema: GraphSchema): Promise<void> {
  const unique = [IMPORT_KEY, ...schema.unique];
  // SHOW INDEXES: name, type, label, property; SHOW CONSTRAINTS: name, type, label, properties.
  const indexes = await existing(run, 'SHOW INDEXES');
  const constraints = await existing(run, 'SHOW CONSTRAINTS');
  for (const key of [...unique, ...schema.indexed]) {
    if (!add(indexes, key)) continue;
    const name = identifier(`index_${key.label}_${key.property}`);
    const { label, property } = identifiers(key);
    await run(cypher`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`.text);
  }
  for (const key of unique) {
    if (!add(constraints, key)) continue;
    await refuseDuplicates(run, key);
    const name = identifier(`unique_${key.label}_${key.property}`);
    const { label, property } = identifiers(key);
    await run(
      cypher`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
        .text,
    );
  }
}

async function existing(run: Run, show: string): Promise<Set<string>> {
  const rows = await run(show);
  return new Set(rows.map(([, , label, property]) => `${String(label)}.${String(property)}`));
}

/** Adds the key; false when it was there. */
function add(known: Set<string>, { label, property }: Key): boolean {
  const size = known.size;
  return known.add(`${label}.${property}`).size > size;
}

async function refuseDuplicates(run: Run, key: Key): Promise<void> {
  const { label, property } = identifiers(key);
  const query = cypher`MATCH (n:${label}) WITH n.${property} AS k, count(*) AS c WHERE k IS NOT NULL AND c > 1 RETURN k LIMIT 1`;
  const [row] = await run(query.text);
  if (!row) return;
  const message = `The store has more than one ${key.label} with ${key.property} ${JSON.stringify(row[0])}; restore it from a backup.`;
  throw new AppError('ENGINE_UNAVAILABLE', message);
}

function identifiers({ label, property }: Key) {
  return { label: identifier(label), property: identifier(property) };
}
