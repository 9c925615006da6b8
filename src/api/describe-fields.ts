import { type GraphQLSchema, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import type { FieldMapping, Mapping } from '../mapping/mapping.js';
import { tableOf } from '../mapping/read-mapping.js';
import type { PropertyTable } from '../model/property.js';

/** What is said of a cursor, wherever one stands. */
const CURSOR =
  'Where this stands in its list: give it as `after` or `before` to go on from here. Opaque text; keep it as it is.';

const ROOTS: Readonly<Record<string, string>> = {
  Query:
    'What can be asked. Start with `search` for what somebody wrote, with `statements(filter: …)` for what was said, or with a thing whose id is known: `person(id: …)`, `place(id: …)`. What comes as a list has `nodes`; `first` says how many.',
  Mutation:
    'What can be changed, by editors: articles are added, and curators say what they make of it.',
  Subscription: 'What can be waited for.',
};

/** Describes the roots, and gives every field that says nothing of itself the words of the property it is read from. */
export function describeFields(schema: GraphQLSchema, mapping: Mapping): void {
  for (const [name, description] of Object.entries(ROOTS))
    Object.assign(schema.getType(name) ?? {}, { description });
  for (const declared of mapping.types.values()) {
    const type = schema.getType(declared.name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const table = tableOf(declared.name, declared);
    for (const field of Object.values(type.getFields())) {
      const optional = !isNonNullType(field.type);
      field.description ??= wordsOf(field.name, declared.fields.get(field.name), table, optional);
    }
  }
}

function wordsOf(
  name: string,
  read: FieldMapping | undefined,
  table: PropertyTable,
  optional: boolean,
): string | undefined {
  if (read?.kind === 'cursor') return CURSOR;
  const row = table[read?.kind === 'property' ? read.property : name];
  if (!row) return undefined;
  // What the store makes says itself when there is none.
  return optional && row.is !== 'kept' ? `${row.tells} Null when it is not told.` : row.tells;
}
