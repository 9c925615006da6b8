import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  findBreakingChanges,
  type GraphQLEnumType,
  isEnumType,
  isIntrospectionType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { possibleTypes } from '../../src/cli/write-schema.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = buildApiSchema();

it('contains the whole public contract', () => {
  const contract = buildASTSchema(parse(read('../../schema/contract.graphql')), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  expect(findBreakingChanges(contract, schema)).toEqual([]);
});

it('is what schema/possibleTypes.json says of interfaces and unions, so that a cache knows them', () => {
  const said = read('../../schema/possibleTypes.json');
  expect(said).toBe(possibleTypes(lexicographicSortSchema(schema)));
  expect(JSON.parse(said).Place).toEqual(['Location', 'State']);
});

it('says of every value of an enum what it means', () => {
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && !isIntrospectionType(type),
  ) as readonly GraphQLEnumType[];
  const bare = enums.flatMap((type) =>
    type
      .getValues()
      .flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`])),
  );
  expect(bare).toEqual([]);
});

it('is what schema/schema.graphql says, in under 200 types', () => {
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(
    read('../../schema/schema.graphql'),
  );
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isSpecifiedScalarType(type) && !isIntrospectionType(type),
  );
  expect(own.length).toBeLessThan(200);
});
