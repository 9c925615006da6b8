import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../api/schema.js';
import { bundlePage } from '../bundle/bundle-page.js';
import { bundleSchema } from '../bundle/bundle-schema.js';
import { graphSchema } from '../model/graph-schema.js';
import { print } from './print.js';

/**
 * Prints the GraphQL schema, or writes `schema.graphql`, `graph.cypher` and `bundle.schema.json` into a folder and
 * `bundle.md` into the folder `docs` beside it.
 */
export async function writeSchema(options: { readonly write?: string }): Promise<void> {
  const graphql = `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
  if (options.write === undefined) {
    await print(graphql);
    return;
  }
  await mkdir(options.write, { recursive: true });
  await writeFile(join(options.write, 'schema.graphql'), graphql);
  await writeFile(join(options.write, 'graph.cypher'), graphCypher());
  await writeFile(
    join(options.write, 'bundle.schema.json'),
    `${JSON.stringify(bundleSchema(), null, 2)}\n`,
  );
  const docs = join(options.write, '..', 'docs');
  await mkdir(docs, { recursive: true });
  await writeFile(join(docs, 'bundle.md'), bundlePage());
}

/** The constraints and indexes that a start makes by itself, as an administrator may run them. */
function graphCypher(): string {
  const constraints = graphSchema.unique.map(
    ({ label, property }) =>
      `CREATE CONSTRAINT unique_${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE;`,
  );
  const indexes = graphSchema.indexed.map(
    ({ label, property }) =>
      `CREATE INDEX index_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property});`,
  );
  const relationships = (graphSchema.relationships ?? []).map(
    ({ type, property }) =>
      `CREATE INDEX index_${type}_${property} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property});`,
  );
  const keys = [...graphSchema.unique, ...graphSchema.indexed].map(
    ({ label, property }) => `// CREATE INDEX FOR (n:${label}) ON (n.${property})`,
  );
  return [
    '// Neo4j: the server makes these when it starts.',
    ...constraints,
    ...indexes,
    ...relationships,
    '// Embedded store: an index beside each constraint, because it looks up by indexes alone.',
    ...keys,
    '',
  ].join('\n');
}
