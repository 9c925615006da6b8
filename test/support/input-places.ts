import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A place of the API that takes a value: an argument of any field, or a field of an input object. */
export interface InputPlace {
  /** `Query.people(orderBy.direction)` */
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
  /** An operation with that value there, null to leave the place out; `head` declares variables: `($v: Int)`. */
  readonly ask: (value: string | null, head?: string) => string;
}

const TEXTS: Readonly<Record<string, string>> = {
  from: '"person:michael-clarke"',
  to: '"person:andrey-pomagaybus"',
  text: '"Kharkiv"',
  names: '["Kharkiv"]',
  reason: '"why"',
};
const SCALARS: Readonly<Record<string, string>> = {
  ID: '"place:ua-63"',
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  String: '"Kharkiv"',
  DateTime: '"2025-01-01T00:00:00Z"',
  EDTF: '"2025"',
  JSON: '{}',
};

/** Every place of the whole schema that takes a value; of an input type each field once. */
export function inputPlaces(schema: GraphQLSchema): readonly InputPlace[] {
  const seen = new Set<string>();
  return fieldsOf(schema).flatMap(({ name, field, around }) =>
    field.args.flatMap((argument) =>
      placesIn(argument, [], seen).map(
        ({ path, input, write }): InputPlace => ({
          name: `${name}(${[argument.name, ...path].join('.')})`,
          type: input.type,
          hasDefault: input.defaultValue !== undefined,
          ask: (value, head = '') => around(askWith(field, argument, write(value)), head),
        }),
      ),
    ),
  );
}

/** A value of a type, as GraphQL writes it. */
export function exampleOf(type: GraphQLInputType, name = ''): string {
  const nullable = getNullableType(type);
  if (name in TEXTS && !isInputObjectType(nullable) && !isEnumType(nullable))
    return TEXTS[name] ?? '';
  if (isListType(nullable)) return `[${exampleOf(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (!isInputObjectType(nullable)) return SCALARS[nullable.name] ?? 'null';
  const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
  return `{${required.map((field) => `${field.name}: ${exampleOf(field.type, field.name)}`).join(', ')}}`;
}

interface Reached {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The operation around that field. */
  readonly around: (text: string, head: string) => string;
}

/** Every field that has arguments, with the shortest way to it from a root. */
function fieldsOf(schema: GraphQLSchema): readonly Reached[] {
  const fields: Reached[] = [];
  const open: { type: GraphQLObjectType; around: Reached['around'] }[] = [];
  const seen = new Set<string>();
  const reach = (type: GraphQLObjectType | null | undefined, around: Reached['around']) => {
    if (!type || seen.has(type.name)) return;
    seen.add(type.name);
    open.push({ type, around });
  };
  reach(schema.getQueryType(), (text, head) => `query q${head} { ${text} }`);
  reach(schema.getMutationType(), (text, head) => `mutation m${head} { ${text} }`);
  for (let next = open.shift(); next; next = open.shift()) {
    const { type, around } = next;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) fields.push({ name: `${type.name}.${field.name}`, field, around });
      const of = getNamedType(field.type);
      const inside = (text: string, head: string) => around(askFor(field, [], text), head);
      if (isObjectType(of)) reach(of, inside);
      if (isAbstractType(of))
        for (const one of schema.getPossibleTypes(of))
          reach(one, (text, head) => inside(`... on ${one.name} { ${text} }`, head));
    }
  }
  return fields;
}

interface Place {
  readonly path: readonly string[];
  readonly input: GraphQLArgument | GraphQLInputField;
  readonly write: (value: string | null) => string | null;
}

function placesIn(
  input: GraphQLArgument | GraphQLInputField,
  path: readonly string[],
  seen: Set<string>,
): readonly Place[] {
  const self: Place = { path, input, write: (value) => value };
  const of = getNamedType(input.type);
  if (!isInputObjectType(of) || seen.has(of.name)) return [self];
  seen.add(of.name);
  const isList = isListType(getNullableType(input.type));
  const inner = Object.values(of.getFields()).flatMap((field) =>
    placesIn(field, [...path, field.name], seen).map((place) => ({
      ...place,
      write: (value: string | null) => {
        const text = place.write(value);
        const others = Object.values(of.getFields())
          .filter((other) => isRequiredInputField(other) && other.name !== field.name)
          .map((other) => `${other.name}: ${exampleOf(other.type, other.name)}`);
        const object = `{${[...(text === null ? [] : [`${field.name}: ${text}`]), ...others].join(', ')}}`;
        return isList ? `[${object}]` : object;
      },
    })),
  );
  return [self, ...inner];
}

function askWith(
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  text: string | null,
): string {
  const given = text === null ? [] : [`${argument.name}: ${text}`];
  return askFor(field, given, null, argument.name);
}

function askFor(
  field: GraphQLField<unknown, unknown>,
  given: readonly string[],
  selection: string | null,
  left = '',
): string {
  const others = field.args
    .filter((argument) => isRequiredArgument(argument) && argument.name !== left)
    .map((argument) => `${argument.name}: ${exampleOf(argument.type, argument.name)}`);
  const all = [...given, ...others];
  const of = getNamedType(field.type);
  const leaf = isObjectType(of) || isAbstractType(of) ? ' { __typename }' : '';
  return `${field.name}${all.length > 0 ? `(${all.join(', ')})` : ''}${selection === null ? leaf : ` { ${selection} }`}`;
}
