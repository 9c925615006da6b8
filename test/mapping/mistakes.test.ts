import { buildSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { access } from '../../src/api/access.js';
import { buildApiSchema } from '../../src/api/schema.js';
import { type AccessMatrix, accessOf, checkAccess } from '../../src/mapping/access.js';
import {
  Edge,
  End,
  Label,
  Outgoing,
  Property,
  Reference,
  Relation,
  type,
} from '../../src/mapping/decorators.js';
import { readMapping } from '../../src/mapping/read-mapping.js';
import { schema } from '../support/plan-of.js';

@Label()
class OddNode {
  @Relation('KNOWS', 'OUT') scalar!: string;
  @Reference('otherId') reference!: string;
  @End('start') start!: string;
  @Outgoing() outgoing!: boolean;
  @Property() forgotten!: string;
}

@Edge()
class OddEdge {
  @End('end') end!: OddNode;
}

/** A schema whose odd types have these fields, and the mistakes in its mapping. */
function mistakesIn(fields: Readonly<Record<string, string>>): readonly string[] {
  const types = Object.entries({ OddNode: 'id: ID', OddEdge: 'end: OddNode', ...fields });
  const sdl = types.map(([name, inside]) => `type ${name} { ${inside} }`).join('\n');
  return mistakesOf(buildSchema(`${sdl} type Query { odd: OddNode edge: OddEdge }`));
}

function mistakesOf(odd: GraphQLSchema): readonly string[] {
  try {
    readMapping(odd);
    return [];
  } catch (error) {
    return String(error).split('\n').slice(1);
  }
}

describe('a mapping tells of', () => {
  it.each([
    [
      'a relation whose field is a value',
      'scalar: String',
      'OddNode.scalar is a relation but its type String holds no fields',
    ],
    [
      'a reference whose field is a value',
      'reference: String',
      'OddNode.reference is a relation but its type String holds no fields',
    ],
    [
      'a field that the model does not know',
      'friend: String',
      'OddNode.friend is no property of the model: add its row there, or say how it is read',
    ],
    [
      'a node behind a property',
      'forgotten: OddNode',
      'OddNode.forgotten is of type OddNode: say @Relation, @Derived, @Reference or @End',
    ],
    [
      'a list of nodes behind one',
      'forgotten: [OddNode!]!',
      'OddNode.forgotten is of type OddNode: say @Relation, @Derived, @Reference or @End',
    ],
    ['a root that says no plan', 'id: ID', 'Query.odd does not say how it is planned'],
    [
      'an end of a relationship on a node',
      'start: OddNode',
      'OddNode.start: @End and @Outgoing belong on an @Edge class',
    ],
    [
      'a direction on a node',
      'outgoing: Boolean',
      'OddNode.outgoing: @End and @Outgoing belong on an @Edge class',
    ],
    [
      'a mapped property that is no field',
      'id: ID',
      'OddNode.forgotten is mapped but is no @Field',
    ],
  ])('%s', (_, field, mistake) => {
    expect(mistakesIn({ OddNode: field })).toContain(mistake);
  });

  it('all mistakes of all types at once', () => {
    const told = mistakesIn({ OddNode: 'scalar: Int start: OddNode', OddEdge: 'id: ID' });
    expect(told.filter((line) => line.startsWith('OddNode'))).toHaveLength(5);
    expect(told.filter((line) => line.startsWith('OddEdge'))).toEqual([
      'OddEdge.id is no property of the model: add its row there, or say how it is read',
      'OddEdge.end is mapped but is no @Field',
    ]);
  });

  it('nothing where there is none', () => {
    expect(() => buildApiSchema()).not.toThrow();
  });
});

describe('the names of types', () => {
  it('lead to their classes', () => {
    expect([type('OddNode'), type('OddEdge')]).toEqual([OddNode, OddEdge]);
  });

  it('that no class has are told of', () => {
    expect(() => type('Nobody')).toThrow('No GraphQL type class is named Nobody');
  });
});

describe('the access matrix', () => {
  const without = ({ 'Query.person': _, ...rest }: AccessMatrix): AccessMatrix => rest;

  it.each([
    ['a root field without a row', without(access), 'lacks a row for Query.person'],
    [
      'a row of a field that is not there',
      { ...access, 'Query.nobody': 'reader' as const },
      'unknown fields Query.nobody',
    ],
    [
      'a row of a type that is not there',
      { ...access, 'Nobody.id': 'reader' as const },
      'unknown fields Nobody.id',
    ],
  ])('is refused with %s', (_, matrix, mistake) => {
    expect(() => checkAccess(schema, matrix)).toThrow(mistake);
  });

  it('is kept with the schema', () => {
    expect(accessOf(schema)).toBe(access);
  });
});
