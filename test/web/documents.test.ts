import { readFile } from 'node:fs/promises';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaTypes, TYPES } from '../../web/schema-types.js';
import * as imports from '../../web/src/api/import-operations.js';
import * as operations from '../../web/src/api/operations.js';

/** The text of every operation of the page, by name. */
const DOCUMENTS = Object.entries({ ...operations, ...imports }).flatMap(([name, one]) =>
  typeof one === 'string'
    ? [[name, String(one)] as const]
    : Object.entries(one).map(([from, text]) => [`${name} ${from}`, String(text)] as const),
);

describe('the documents of the page', () => {
  it('have types of the schema as it is: npm run schema writes them', async () => {
    expect(await readFile(TYPES, 'utf8')).toBe(schemaTypes());
  });

  it.each(DOCUMENTS)('%s asks what the schema has', async (_name, text) => {
    const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
    expect(validate(schema, parse(text), specifiedRules)).toEqual([]);
  });

  it('are all here', () => {
    expect(DOCUMENTS.length).toBeGreaterThan(15);
  });
});
