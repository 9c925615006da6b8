import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';

const schema = buildApiSchema();
const abstract = Object.values(schema.getTypeMap()).filter(
  (type) => isAbstractType(type) && !type.name.startsWith('__'),
);

const objectsOf = (type: GraphQLOutputType): readonly GraphQLObjectType[] => {
  const named = getNamedType(type);
  return isAbstractType(named)
    ? schema.getPossibleTypes(named)
    : isObjectType(named)
      ? [named]
      : [];
};
/** Lists and nulls of a type, and for a leaf its name: what GraphQL wants alike (6.1.2, SameResponseShape). */
const shapeOf = (type: GraphQLOutputType) => {
  const { name } = getNamedType(type);
  return isLeafType(getNamedType(type)) ? String(type) : String(type).replace(name, '{}');
};

const isNode = (type: GraphQLObjectType) =>
  type.getInterfaces().some(({ name }) => name === 'Node');

/** Every two object types of which fragments can stand in one selection, and what leads there. */
function pairsThatMeet(): readonly (readonly [GraphQLObjectType, GraphQLObjectType])[] {
  const met = new Map<string, readonly [GraphQLObjectType, GraphQLObjectType]>();
  const meet = (ones: readonly GraphQLObjectType[], others: readonly GraphQLObjectType[]): void => {
    for (const a of ones)
      for (const b of others) {
        const key = [a.name, b.name].sort().join(' ');
        if (met.has(key)) continue;
        met.set(key, [a, b]);
        for (const [name, { type }] of Object.entries(a.getFields())) {
          const other = b.getFields()[name];
          if (other) meet(objectsOf(type), objectsOf(other.type));
        }
      }
  };
  for (const type of abstract) meet(objectsOf(type as never), objectsOf(type as never));
  return [...met.values()];
}

describe('one name, one meaning', () => {
  it('holds for the fields of all object types whose fragments can meet', () => {
    const pairs = pairsThatMeet();
    const clashes = pairs.flatMap(([a, b]) =>
      Object.values(a.getFields()).flatMap(({ name, type }) => {
        const other = b.getFields()[name]?.type;
        return other && shapeOf(type) !== shapeOf(other)
          ? [`${name}: ${type} on ${a.name}, ${other} on ${b.name}`]
          : [];
      }),
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(clashes).toEqual([]);
  });

  const ofNodes = abstract.filter((type) => objectsOf(type as never).some(isNode));
  it.each(ofNodes.map(({ name }) => name))(
    'lets fragments on every type of %s stand side by side without an alias',
    (name) => {
      const fragments = objectsOf(schema.getType(name) as never).map((object) => {
        const fields = Object.values(object.getFields())
          .filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0)
          .map((field) => field.name);
        return `... on ${object.name} { ${fields.join(' ')} }`;
      });
      const document = `fragment All on ${name} { __typename ${fragments.join(' ')} } { search(text: "x") { totalCount } node(id: "x") { ...On } } fragment On on Node { ... on ${name} { ...All } }`;
      expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
    },
  );
});

describe('the label of a node', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph();
    await graph.add({
      article: { id: 'article:a', headline: 'A quiet night', text: 'We hold, Ana Ruiz said.' },
      people: [
        { id: 'person:ruiz', name: 'Ana Ruiz', roles: [{ title: 'commander', at: 'unit:4bn' }] },
      ],
      organizations: [{ id: 'org:paper', name: 'Paper' }],
      anonymousSources: [{ id: 'source:a:aide', name: 'An aide', sourceKind: 'UNNAMED_PERSON' }],
      units: [{ id: 'unit:4bn', name: '4th Battalion' }],
      places: [
        { id: 'place:zz', name: 'Zz', placeType: 'COUNTRY' },
        { id: 'place:hill', name: 'Hill', within: 'place:zz' },
      ],
      statements: [{ id: 's', text: 'We hold', saidBy: 'person:ruiz' }],
    });
    await graph.add({
      curation: [
        {
          ...{ id: 'change:c', kind: 'ASSESS', by: 'x', at: '2026-01-01T00:00:00.000Z', why: 'w' },
          ...{ subject: 'person:ruiz', scheme: 'ADMIRALTY', value: 'B2' },
        },
      ],
    });
  });
  afterAll(() => graph.engine.close());

  it('is there on every type, and is what it is shown by', async () => {
    const { person, nodes, change } = await graph.ask(`{
      person(id: "person:ruiz") { label roles { label } assessments { label } said { nodes { label article { label } } } }
      nodes(ids: ["org:paper", "unit:4bn", "source:a:aide", "place:zz", "place:hill"]) { label ... on Entity { name } }
      change: node(id: "change:c") { label ... on Change { what } }
    }`);
    expect(person).toEqual({
      label: 'Ana Ruiz',
      roles: [{ label: 'commander' }],
      assessments: [{ label: 'ADMIRALTY B2' }],
      said: { nodes: [{ label: 'We hold', article: { label: 'A quiet night' } }] },
    });
    for (const { label, name } of nodes) expect(label).toBe(name);
    expect(change.label).toBe(change.what);
    expect(change.label).toContain('B2');
  });

  it('is found in the one query, beside whatever else is asked of the type', async () => {
    const { node } = await graph.ask(`{ node(id: "place:zz") {
      label neighbors { nodes { __typename label ... on Statement { text } ... on Role { title } } }
    } }`);
    expect(node).toEqual({
      label: 'Zz',
      neighbors: [{ nodes: [{ __typename: 'Location', label: 'Hill' }] }],
    });
  });
});
