import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';

/** A place of the API that takes text: an argument of a query, or a field of an input object. */
export interface StringInput {
  /** `statements(filter.text.contains)` */
  readonly name: string;
  /** Type of the variable that stands there. */
  readonly type: string;
  /** The root field with that text, written as a GraphQL value or variable. */
  readonly ask: (value: string) => string;
}

/** What else a root needs. */
const REQUIRED: Readonly<Record<string, string>> = {
  id: '"place:ua-63"',
  ids: '["place:ua-63"]',
  about: '"place:ua-63"',
  from: '"place:ua-63"',
  to: '"place:ua-14"',
  text: '"Kharkiv"',
  names: '["Kharkiv"]',
  by: 'SOURCE',
};
const TEXT = new Set(['String', 'ID', 'DateTime', 'EDTF', 'JSON']);

/** Every argument and input field under the query roots that takes text, each pair of them once. */
export function stringInputs(schema: GraphQLSchema): readonly StringInput[] {
  const found = new Map<string, StringInput>();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    for (const argument of field.args) {
      for (const leaf of leavesOf(argument.type, [])) {
        const key = leaf.owner ?? `${field.name}.${argument.name}`;
        if (found.has(key)) continue;
        found.set(key, {
          name: `${field.name}(${[argument.name, ...leaf.path].join('.')})`,
          type: leaf.type,
          ask: (value) => askWith(field, argument.name, leaf.write(value)),
        });
      }
    }
  }
  found.set('names.lang', {
    name: 'names(lang)',
    type: 'String!',
    ask: (value) => `person(id: "person:michael-clarke") { names(lang: [${value}]) { value } }`,
  });
  return [...found.values()];
}

function askWith(field: GraphQLField<unknown, unknown>, name: string, text: string): string {
  const rest = field.args
    .filter((argument) => isRequiredArgument(argument) && argument.name !== name)
    .map((argument) => `${argument.name}: ${REQUIRED[argument.name] ?? 'null'}`);
  return `${field.name}(${[`${name}: ${text}`, ...rest].join(', ')}) { ${selection(field)} }`;
}

function selection(field: GraphQLField<unknown, unknown>): string {
  return getNamedType(field.type).name.endsWith('Connection')
    ? 'nodes { __typename } totalCount'
    : '__typename';
}

interface Leaf {
  /** Input type and field twice: of the condition and of what it is on. Null for a plain argument. */
  readonly owner: string | null;
  readonly path: readonly string[];
  readonly type: string;
  readonly write: (value: string) => string;
}

const DEPTH = 5;

function leavesOf(type: GraphQLInputType, parents: readonly string[]): readonly Leaf[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return leavesOf(nullable.ofType, parents).map((leaf) => ({
      ...leaf,
      write: (value) => `[${leaf.write(value)}]`,
    }));
  }
  if (isScalarType(nullable)) {
    if (!TEXT.has(nullable.name)) return [];
    return [
      {
        owner: parents.length > 0 ? parents.slice(-2).join(' ') : null,
        path: [],
        type: `${nullable.name}!`,
        write: (value) => value,
      },
    ];
  }
  if (!isInputObjectType(nullable) || parents.length >= DEPTH) return [];
  return Object.values(nullable.getFields())
    .filter(({ name }) => !['and', 'or', 'not'].includes(name))
    .flatMap((field) =>
      leavesOf(field.type, [...parents, `${nullable.name}.${field.name}`]).map((leaf) => ({
        ...leaf,
        path: [field.name, ...leaf.path],
        write: (value: string) => `{${field.name}: ${leaf.write(value)}}`,
      })),
    );
}
