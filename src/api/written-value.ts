import {
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';

const IS_ID = /^"[a-z]+:/;
const DATE = /^"(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;

/**
 * A literal as it is written where a value of an input type is wanted: `"Clarke"` for a source is
 * `{ name: { contains: "Clarke" } }`, and `"place:ua"` for an entity `{ within: "place:ua" }`. Undefined where nothing fits.
 */
export function writtenAs(type: GraphQLNamedType, given: string | null): string | undefined {
  if (given === null) return undefined;
  if (isEnumType(type)) return enumValue(type.getValues(), given);
  if (type.name === 'DateTime') return instant(given);
  if (type.name === 'Int') return /^\d+$/.test(given) ? given : undefined;
  return isInputObjectType(type) ? conditionAs(type, given) : given;
}

function conditionAs(type: GraphQLInputObjectType, given: string): string | undefined {
  if (given.startsWith('{')) return given;
  const fields = type.getFields();
  const inside = (name: string) => {
    const field = fields[name];
    const value = field && writtenAs(getNamedType(field.type), given);
    return value === undefined ? undefined : `{ ${name}: ${value} }`;
  };
  if (fields['field']) return inside('field')?.replace(' }', ', direction: DESC }');
  const by = meantBy(given).find((name) => fields[name]);
  return by && inside(by);
}

/** Conditions that a literal may be meant for, the likeliest first. */
function meantBy(given: string): readonly string[] {
  if (!given.startsWith('"')) return ['gte', 'eq'];
  const byId = given.startsWith('"place:') ? ['within', 'id'] : ['id'];
  return [
    ...['gte', 'contains'],
    ...(IS_ID.test(given) ? byId : []),
    ...['eq', 'name', 'headline', 'title', 'entity', 'text'],
  ];
}

/** The value of an enum that is meant; that of unnamed sources goes by several words; its first where none is like it. */
function enumValue(
  values: readonly { readonly name: string }[],
  given: string,
): string | undefined {
  const meant = given.replaceAll('"', '').toUpperCase();
  const like = (word: string) => values.find(({ name }) => name.startsWith(word));
  const unnamed = /^(UNNAMED|ANON)/.test(meant) ? like('ANONYMOUS') : undefined;
  return (values.find(({ name }) => name === meant) ?? unnamed ?? values[0])?.name;
}

function instant(given: string): string | undefined {
  const [, year, month = '01', day = '01'] = DATE.exec(given) ?? [];
  return year && `"${year}-${month}-${day}T00:00:00Z"`;
}

/** Some literal of an input type, for where what was given is none. */
export function anyValue(type: GraphQLNamedType): string {
  const examples = ['"Clarke"', '"2025-05-25"', 'true', '10'];
  const found = examples
    .map((example) => writtenAs(type, example))
    .find((one) => one !== undefined);
  return found ?? '{}';
}
