import { cypher, identifier, join } from '../../cypher-text/cypher.js';
import type { GraphSchema } from '../../model/graph-schema.js';
import type { Value } from '../../model/value.js';
import { IMPORT_KEY } from '../claim-import.js';

type Run = (text: string) => Promise<Value[][]>;

/** Settings that bound what one query may take of the server, and values that are sensible. */
const GUARDS = {
  'db.transaction.timeout': '30s',
  'db.memory.transaction.max': 'an eighth of the heap',
};

/**
 * Makes what is not there yet and waits until it is filled, for as long as `maxMs`. A constraint serves look-ups too,
 * so keys get it alone; the rest get range indexes.
 */
export async function prepareNeo4j(run: Run, schema: GraphSchema, maxMs: number): Promise<void> {
  for (const key of [IMPORT_KEY, ...schema.unique]) {
    const [name, label, property] = names('unique', key);
    await run(
      cypher`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
        .text,
    );
  }
  for (const key of schema.indexed) {
    const [name, label, property] = names('index', key);
    await run(cypher`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`.text);
  }
  for (const { type, property } of schema.relationships ?? []) {
    const [name, of, key] = names('index', { label: type, property });
    await run(cypher`CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${of}]-() ON (r.${key})`.text);
  }
  if (schema.texts && schema.texts.length > 0) {
    // One index over all texts, so that a query asks once; words are separated by blanks already.
    const labels = join(
      schema.texts.map(({ label }) => identifier(label)),
      cypher`|`,
    );
    const properties = join(
      [...new Set(schema.texts.map(({ property }) => property))].map(
        (property) => cypher`n.${identifier(property)}`,
      ),
      cypher`, `,
    );
    await run(
      cypher`CREATE FULLTEXT INDEX text_words IF NOT EXISTS FOR (n:${labels}) ON EACH [${properties}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`
        .text,
    );
  }
  // Left out, it is 300 s, in which the words of 5 million statements are not indexed.
  await run(`CALL db.awaitIndexes(${maxMs / 1_000})`);
}

/** Tells of a server on which one query can take all time or memory. Needs rights that may be missing. */
export async function warnOfSettings(run: Run, warn: (message: string) => void): Promise<void> {
  let rows: Value[][];
  try {
    rows = await run(
      "SHOW SETTINGS 'db.transaction.timeout', 'db.memory.transaction.max' YIELD name, value RETURN name, value",
    );
  } catch {
    return;
  }
  const values = new Map(rows.map(([name, value]) => [name, String(value)]));
  for (const [setting, advice] of Object.entries(GUARDS))
    if (/^0(\D*)$/.test(values.get(setting) ?? ''))
      warn(
        `Neo4j's ${setting} is 0, so one query can take the whole server; set it, for example to ${advice}.`,
      );
}

function names(kind: 'unique' | 'index', { label, property }: GraphSchema['unique'][number]) {
  return [
    identifier(`${kind}_${label}_${property}`),
    identifier(label),
    identifier(property),
  ] as const;
}
