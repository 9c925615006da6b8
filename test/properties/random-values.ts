import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Random } from './random.js';
import type { Graph, GraphNode } from './reference/graph.js';

/** Values for the arguments of the API. */
export interface RandomValues {
  /** A value for an argument that is not about pages. */
  argument(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): unknown;
  filter(type: GraphQLInputObjectType): object;
}

/** Draws arguments that meet what is in the graph: its ids, parts of its words, instants beside its own. */
export function valuesOver(graph: Graph): (random: Random) => RandomValues {
  const labels = [
    'Person',
    'Organization',
    'MilitaryUnit',
    'Place',
    'Article',
    'Statement',
    'Role',
  ];
  const idsOf = Object.fromEntries(
    labels.map((label) => [label, graph.all(label).map(({ id }) => id)]),
  );
  const words = [...new Set([...graph.nodes.values()].flatMap(wordsOf))];
  const instants = [...new Set([...graph.nodes.values()].flatMap(instantsOf))];
  instants.push('2025-05-25T12:00:00.000Z');

  return (random) => {
    const { int, pick, some, chance } = random;
    return {
      filter: (type) => filterValue(type, '', 1),
      argument(field, { name, type }) {
        if (name === 'id') return idLike(OWNER_OF_ID[field.name] ?? '');
        if (name === 'ids') return Array.from({ length: int(0, 4) }, () => idLike(''));
        if (name === 'lang') return some(['en', 'uk', 'EN', 'fr']);
        return inputValue(type, '', name, 0);
      },
    };

    function idLike(kind: string): string {
      const all = idsOf[kind]?.length ? idsOf[kind] : Object.values(idsOf).flat();
      return chance(10) ? 'place:nowhere' : pick(chance(85) ? all : Object.values(idsOf).flat());
    }

    /** A word of the graph, a part of one, or one in another case. */
    function wordLike(): string {
      const points = [...pick(words)];
      const from = chance(50) ? 0 : int(0, points.length - 1);
      const part = points
        .slice(from, chance(50) ? points.length : int(from, points.length))
        .join('');
      const form = int(0, 2);
      return form === 0 ? part : form === 1 ? part.toUpperCase() : part.toLowerCase();
    }

    function instantLike(): string {
      return new Date(Date.parse(pick(instants)) + int(-1, 1)).toISOString();
    }

    function inputValue(
      type: GraphQLInputType,
      owner: string,
      field: string,
      depth: number,
    ): unknown {
      const nullable = getNullableType(type);
      if (!isNonNullType(type) && chance(3) && !COMPARED.has(field)) return null;
      if (isListType(nullable)) {
        return Array.from({ length: int(0, 3) }, () =>
          inputValue(nullable.ofType, owner, field, depth),
        ).filter((item) => item !== null);
      }
      if (isEnumType(nullable)) return pick(nullable.getValues()).name;
      if (isInputObjectType(nullable)) return filterValue(nullable, owner, depth + 1);
      switch (nullable.name) {
        case 'Boolean':
          return chance(50);
        case 'DateTime':
          return instantLike();
        case 'ID':
          if (field === 'within') return idLike('Place');
          if (field === 'subordinateTo') return idLike('MilitaryUnit');
          return idLike(ID_OWNERS[owner] ?? '');
        default:
          return wordLike();
      }
    }

    function filterValue(type: GraphQLInputObjectType, owner: string, depth: number): object {
      const isFilter = type.getFields()['and'] !== undefined;
      if (type.name.endsWith('Order')) {
        const fields = Object.values(type.getFields());
        return Object.fromEntries(
          fields.map((field) => [field.name, inputValue(field.type, '', field.name, depth)]),
        );
      }
      const inner = isFilter ? type.name : owner;
      const fields = Object.values(type.getFields()).filter(
        (field) => depth < 5 || !isInputObjectType(getNamedType(field.type)) || !isFilter,
      );
      return Object.fromEntries(
        some(fields, chance(5) ? 0 : 1, isFilter ? 2 : chance(80) ? 1 : 3).map((field) => [
          field.name,
          inputValue(field.type, inner, field.name, depth),
        ]),
      );
    }
  };
}

/** What compares with a value, which null is not. */
const COMPARED: ReadonlySet<string> = new Set(
  'eq in contains startsWith endsWith gte gt lte lt within subordinateTo'.split(' '),
);

const OWNER_OF_ID: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  unit: 'MilitaryUnit',
  place: 'Place',
  article: 'Article',
  statement: 'Statement',
};

const ID_OWNERS: Readonly<Record<string, string>> = {
  StatementFilter: 'Statement',
  ArticleFilter: 'Article',
  PersonFilter: 'Person',
  OrganizationFilter: 'Organization',
  MilitaryUnitFilter: 'MilitaryUnit',
  PlaceFilter: 'Place',
};

function wordsOf({ p }: GraphNode): readonly string[] {
  return ['name', 'text', 'lang', 'title', 'designation', 'branch', 'unitType', 'iso3166']
    .map((property) => p[property])
    .concat(p['organizationType'])
    .filter((value) => typeof value === 'string' && value !== '');
}

function instantsOf({ p }: GraphNode): readonly string[] {
  return [
    'publishedEarliest',
    'publishedLatest',
    'saidEarliest',
    'saidLatest',
    'fromEarliest',
    'toLatest',
  ]
    .map((property) => p[property])
    .filter((value) => typeof value === 'string');
}
