import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

const SCHEMA = fileURLToPath(new URL('../schema/schema.graphql', import.meta.url));

/** Where the schema stands as a type, from which gql.tada derives what the page's documents answer. */
export const TYPES = fileURLToPath(new URL('../schema/schema-types.d.ts', import.meta.url));

/** The schema as a type. */
export function schemaTypes(): string {
  const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));
  return outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
    fileType: '.d.ts',
    shouldPreprocess: true,
    preamble: '/** The API as a type, emitted from schema.graphql by npm run schema. */',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(process.argv[2] ?? TYPES, schemaTypes());
