import {
  type ASTNode,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  print,
} from 'graphql';
import {
  GUESSED_ARGUMENTS,
  GUESSED_CONDITIONS,
  GUESSED_FIELDS,
  GUESSED_NODES,
  GUESSED_OF_PAGES,
} from './guesses.js';
import { anyValue, writtenAs } from './written-value.js';

/** What to write, and why. */
interface Advice {
  readonly write: string;
  readonly why?: string;
}
type Advise = (
  schema: GraphQLSchema,
  named: readonly [string, string],
  given: string | null,
) => Advice | undefined;

const SUGGESTION = / Did you mean .*\?$/s;

/** The errors of graphql-js that guesses from names alone lead to, and what is advised then. */
const ADVISED: readonly (readonly [RegExp, Advise])[] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"\./, onField],
  [/^Unknown argument "(\w+)" on field "(\w+\.\w+)"\./, onArgument],
  [/\bField "(\w+)" is not defined by type "(\w+)"\./, onCondition],
  [/^Expected value of type "\[?(\w+)[\]!]*", found (.+)\.$/s, onValue],
  [/^Field "(\w+)" of type "\[?(\w+)[\]!]*" must have a selection of subfields\./, onSelection],
  [/^Enum "(\w+)" cannot represent non-enum value: (".*?")\./, onQuotedValue],
];

/**
 * The message of a mistake in a document without what GraphQL suggests; with `schema`, that and what to write instead:
 * where it stands in a list or behind a link, what it is called here, how a condition is written. A short example in
 * backticks can be put in the place of what was wrong.
 */
export function advised(
  { message, nodes }: Pick<GraphQLError, 'message' | 'nodes'>,
  schema: GraphQLSchema | null,
): string {
  const bare = message.replace(SUGGESTION, '');
  if (!schema) return bare;
  for (const [pattern, advise] of ADVISED) {
    const [, first, second] = pattern.exec(message) ?? [];
    if (first === undefined || second === undefined) continue;
    const advice = advise(schema, [first, second], literalOf(nodes?.[0]));
    if (!advice) break;
    return `${bare} Write \`${advice.write}\`${advice.why ? `: ${advice.why}` : ''}.`;
  }
  return message;
}

/** The value that was given, as it was written; null where it is no literal. */
function literalOf(node: ASTNode | undefined): string | null {
  const value =
    node?.kind === Kind.ARGUMENT || node?.kind === Kind.OBJECT_FIELD ? node.value : node;
  if (!value?.kind.endsWith('Value')) return null;
  const literal = print(value);
  return literal.includes('$') || literal.length > 200 ? null : literal;
}

function guessed(
  table: Readonly<Record<string, readonly string[]>>,
  name: string,
  among: object | null = null,
): string | undefined {
  return Object.keys(table).find(
    (known) => table[known]?.includes(name) && (!among || known in among),
  );
}

/** Without a prototype, as those of graphql-js are: `toString` is a guess like any other. */
const NO_FIELDS: Readonly<Record<string, never>> = Object.create(null);

function fieldsOf(
  type: GraphQLNamedType | undefined,
): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : NO_FIELDS;
}

/** A field with what is selected of it, as an example. */
function selected({ name, type }: GraphQLField<unknown, unknown>, schema: GraphQLSchema): string {
  const inner = selection(getNamedType(type), schema);
  return inner ? `${name} { ${inner} }` : name;
}

const SHOWN = ['name', 'edtf', 'text', 'label', 'value', 'title', 'id', 'count', 'start'];

function selection(type: GraphQLNamedType, schema: GraphQLSchema): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) return '... on Node { id label }';
  const fields = fieldsOf(type);
  const { nodes } = fields;
  if (nodes) return selected(nodes, schema);
  return (
    SHOWN.find((name) => isLeafType(fields[name]?.type && getNamedType(fields[name].type))) ??
    '__typename'
  );
}

function onField(
  schema: GraphQLSchema,
  [name, typeName]: readonly [string, string],
): Advice | undefined {
  const type = schema.getType(typeName);
  if (isUnionType(type)) return inFragment(schema, name);
  const fields = fieldsOf(type);
  const { nodes, pageInfo } = fields;
  if (nodes && pageInfo) return inPage(schema, name, nodes);
  const owners = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  for (const owner of [typeName, ...owners.map((one) => one.name)]) {
    const write = guessed(GUESSED_FIELDS[owner] ?? {}, name);
    if (write) return { write };
  }
  if ((name === 'node' || name === 'entity') && fields['id'])
    return { write: 'id label', why: '`nodes` lists the things themselves, `edges` has a `node`' };
  if (name === 'name' && fields['label']) return { write: 'label' };
  return behindLink(schema, name, Object.values(fields));
}

/** What is asked of a page is asked of what stands in it. */
function inPage(
  schema: GraphQLSchema,
  name: string,
  nodes: GraphQLField<unknown, unknown>,
): Advice | undefined {
  const write = guessed(GUESSED_OF_PAGES, name);
  if (write) return { write };
  const why = 'a list has its things in `nodes`, or with more about each in `edges { node { … } }`';
  if (GUESSED_NODES.includes(name)) return { write: selected(nodes, schema), why };
  const of = getNamedType(nodes.type);
  const field = fieldsOf(of)[name];
  if (field) return { write: `nodes { ${selected(field, schema)} }`, why };
  const inner = onField(schema, [name, of.name]);
  return inner && { write: `nodes { ${inner.write} }`, why };
}

/** Of a union only fragments can be asked: of the interface that most of its types have. */
function inFragment(schema: GraphQLSchema, name: string): Advice | undefined {
  if (name === 'node')
    return {
      write: '... on Node { id label }',
      why: '`nodes` lists the things themselves, `edges` has a `node`',
    };
  const having = Object.values(schema.getTypeMap()).filter(
    (type) =>
      (isInterfaceType(type) || isObjectType(type)) && fieldsOf(type)[name] && fieldsOf(type)['id'],
  );
  const types = (type: GraphQLNamedType) =>
    isInterfaceType(type) ? schema.getPossibleTypes(type).length : 1;
  const [best] = [...having].sort((a, b) => types(b) - types(a));
  const field = best && fieldsOf(best)[name];
  return (
    field && {
      write: `... on ${best.name} { ${selected(field, schema)} }`,
      why: 'things of several types can stand here',
    }
  );
}

/** What is asked of a link is asked of what it leads to, where one alone has it; of the one that is always there, else. */
function behindLink(
  schema: GraphQLSchema,
  name: string,
  fields: readonly GraphQLField<unknown, unknown>[],
): Advice | undefined {
  const leading = fields.filter(({ type }) => fieldsOf(getNamedType(type))[name]);
  const sure = leading.filter(({ type }) => isNonNullType(type));
  const [link, other] = sure.length > 0 ? sure : leading;
  const field = link && fieldsOf(getNamedType(link.type))[name];
  if (!field || other) return undefined;
  return { write: `${link.name} { ${selected(field, schema)} }` };
}

const NO_OFFSETS: Advice = {
  write: 'pageInfo { hasNextPage endCursor }',
  why: 'lists have no offsets; the next page is asked with `after` and that cursor',
};

/** An argument or condition with what was given as it is written there, or an example. */
function written(
  { name, type }: GraphQLArgument | GraphQLInputField,
  given: string | null,
): string {
  const of = getNamedType(type);
  return `${name}: ${writtenAs(of, given) ?? anyValue(of)}`;
}

function onArgument(
  schema: GraphQLSchema,
  [name, where]: readonly [string, string],
  given: string | null,
): Advice | undefined {
  const [owner = '', fieldName = ''] = where.split('.');
  const field = fieldsOf(schema.getType(owner))[fieldName];
  if (!field) return undefined;
  const args = Object.fromEntries(field.args.map((one) => [one.name, one]));
  const filter = args['filter'] && getNamedType(args['filter'].type);
  const conditions = isInputObjectType(filter) ? filter.getFields() : NO_FIELDS;
  const known = guessed(GUESSED_ARGUMENTS, name, args);
  if (known === 'after') return NO_OFFSETS;
  const argument = known && args[known];
  if (argument) return { write: written(argument, given) };
  const condition = conditions[guessed(GUESSED_CONDITIONS, name, conditions) ?? name];
  if (condition) return { write: `filter: { ${written(condition, given)} }` };
  return args['id'] && owner === 'Query' ? byAnother(schema, field, name, given) : undefined;
}

/** One thing is asked for by its id alone; a list finds it by what else is known of it, and `search` by all names. */
function byAnother(
  schema: GraphQLSchema,
  { type }: GraphQLField<unknown, unknown>,
  name: string,
  given: string | null,
): Advice {
  const why = 'one thing is asked for by its `id`, which `search(text: …)` finds, too';
  for (const list of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { nodes } = fieldsOf(getNamedType(list.type));
    const filter = list.args.find((arg) => arg.name === 'filter')?.type;
    if (!nodes || !filter || getNamedType(nodes.type) !== getNamedType(type)) continue;
    const advice = onArgument(schema, [name, `Query.${list.name}`], given);
    if (advice) return { write: `${list.name}(${advice.write}) { nodes { id label } }`, why };
  }
  return {
    write: `search(text: ${given?.startsWith('"') ? given : '"Clarke"'}) { nodes { ... on Node { id label } } }`,
    why,
  };
}

function onCondition(
  schema: GraphQLSchema,
  [name, typeName]: readonly [string, string],
  given: string | null,
): Advice | undefined {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) return undefined;
  const fields = type.getFields();
  const ordered = fields['field'] && writtenAs(type, name.replace(/[A-Z]/g, '_$&').toUpperCase());
  if (ordered) return { write: ordered };
  const known = guessed(GUESSED_CONDITIONS, name, fields);
  const inside = Object.values(fields).filter((field) => {
    const of = getNamedType(field.type);
    return isInputObjectType(of) && of !== type && name in of.getFields();
  });
  const [link, other] = inside;
  const condition = known ? fields[known] : other ? undefined : link;
  if (!condition) return undefined;
  const of = getNamedType(condition.type);
  const inner = !known && isInputObjectType(of) ? of.getFields()[name] : undefined;
  if (!inner) return { write: written(condition, given) };
  return { write: `${condition.name}: { ${written(inner, given)} }` };
}

function onValue(
  schema: GraphQLSchema,
  [typeName, found]: readonly [string, string],
): Advice | undefined {
  const type = schema.getType(typeName);
  const write = type && found.length <= 200 ? writtenAs(type, found) : undefined;
  return write === undefined || write === found ? undefined : { write };
}

function onSelection(
  schema: GraphQLSchema,
  [name, typeName]: readonly [string, string],
): Advice | undefined {
  const type = schema.getType(typeName);
  return type && { write: `${name} { ${selection(type, schema)} }` };
}

function onQuotedValue(
  schema: GraphQLSchema,
  [typeName, found]: readonly [string, string],
): Advice | undefined {
  const type = schema.getType(typeName);
  const write = type && writtenAs(type, found);
  return write ? { write, why: 'its values stand without quotation marks' } : undefined;
}
