import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { planOf, schema } from '../support/plan-of.js';

const VALUES: Readonly<Record<string, unknown>> = {
  Boolean: true,
  DateTime: '2025-01-01T00:00:00.000Z',
  ID: 'place:ua',
  String: 'x',
};

/** A value of a type, an object with all its fields; null where it would hold objects too deep in one another. */
function whole(type: GraphQLInputType, depth: number): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const of = whole(nullable.ofType, depth);
    return of === null ? null : [of];
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return isInputObjectType(nullable) ? wholeOf(nullable, depth) : VALUES[nullable.name];
}

function wholeOf(type: GraphQLInputObjectType, depth: number): object | null {
  if (depth === 0) return null;
  const fields = Object.values(type.getFields()).map(({ name, type: of }) => [
    name,
    whole(of, depth - 1),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== null));
}

/** Every list with a filter, and what makes one of it. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const type = getNamedType(args.find((arg) => arg.name === 'filter')?.type);
  return isInputObjectType(type) ? [{ name, type }] : [];
});

/** No input of today asks for exactly one of its fields: a filter's hold together, and none at all is no condition. */
describe('an input that is not @oneOf', () => {
  it.each(lists)(
    'takes all fields of the filter of $name, of its parts too, and none',
    ({ name, type }) => {
      const source = `query ($filter: ${type.name}) { ${name}(filter: $filter) { totalCount } }`;
      expect(type.isOneOf).toBe(false);
      for (const filter of [{}, wholeOf(type, 3)])
        expect(planOf(source, { filter }).plan.roots).toHaveLength(1);
    },
  );
});
