import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GraphQLSchema, isAbstractType, lexicographicSortSchema } from 'graphql';
import { buildApiSchema } from '../api/schema.js';
import { schemaText } from '../api/schema-text.js';
import { valueTypes } from '../api/value-types.js';
import { bundlePage } from '../bundle/bundle-page.js';
import { bundleSchema } from '../bundle/bundle-schema.js';
import { graphSchema } from '../model/graph-schema.js';
import { print } from './print.js';

/**
 * Prints the GraphQL schema, or writes `schema.graphql`, `possibleTypes.json`, `valueTypes.json`, `graph.cypher` and
 * `bundle.schema.json` into a folder and `bundle.md` into the folder `docs` beside it.
 */
export async function writeSchema(options: { readonly write?: string }): Promise<void> {
  const schema = lexicographicSortSchema(buildApiSchema());
  const graphql = schemaText(schema);
  const folder = options.write;
  if (folder === undefined) return print(graphql);
  const docs = join(folder, '..', 'docs');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'schema.graphql'), graphql);
  await writeFile(join(folder, 'possibleTypes.json'), possibleTypes(schema));
  await writeFile(join(folder, 'valueTypes.json'), namesOfValues(schema));
  await writeFile(join(folder, 'graph.cypher'), graphCypher());
  const bundles = `${JSON.stringify(bundleSchema(), null, 2)}\n`;
  await writeFile(join(folder, 'bundle.schema.json'), bundles);
  await mkdir(docs, { recursive: true });
  await writeFile(join(docs, 'bundle.md'), bundlePage());
}

/** Which object types each interface and union stands for, as Apollo Client's cache takes it (`possibleTypes`). */
export function possibleTypes(schema: GraphQLSchema): string {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const possible = abstract.map((type) => [
    type.name,
    schema.getPossibleTypes(type).map(({ name }) => name),
  ]);
  return `${JSON.stringify(Object.fromEntries(possible), null, 2)}\n`;
}

/** The types without an id, for caches that must be told of each (`keys` of urql's Graphcache). */
export function namesOfValues(schema: GraphQLSchema): string {
  const names = valueTypes(schema).map(({ name }) => name);
  return `${JSON.stringify(names, null, 2)}\n`;
}

/** The constraints and indexes that a start makes by itself, as an administrator may run them. */
function graphCypher(): string {
  const { unique, indexed, relationships = [] } = graphSchema;
  const index = (name: string, property: string, pattern: string, alias: string) =>
    `CREATE INDEX index_${name}_${property} IF NOT EXISTS FOR ${pattern} ON (${alias}.${property});`;
  return [
    '// Neo4j: the server makes these when it starts.',
    ...unique.map(
      ({ label, property }) =>
        `CREATE CONSTRAINT unique_${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE;`,
    ),
    ...indexed.map(({ label, property }) => index(label, property, `(n:${label})`, 'n')),
    ...relationships.map(({ type, property }) => index(type, property, `()-[r:${type}]-()`, 'r')),
    '// Embedded store: an index beside each constraint, because it looks up by indexes alone.',
    ...[...unique, ...indexed].map(
      ({ label, property }) => `// CREATE INDEX FOR (n:${label}) ON (n.${property})`,
    ),
    '',
  ].join('\n');
}
