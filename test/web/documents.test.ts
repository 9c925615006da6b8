import { readFile } from 'node:fs/promises';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaTypes, TYPES } from '../../web/schema-types.js';
import { DOCUMENTS } from './documents.js';

describe('the documents of the page', () => {
  it('have types of the schema as it is: npm run schema writes them', async () => {
    expect(await readFile(TYPES, 'utf8')).toBe(schemaTypes());
  });

  it.each(DOCUMENTS)('$name asks what the schema has', async ({ query }) => {
    const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
    expect(validate(schema, parse(query), specifiedRules)).toEqual([]);
  });
});
