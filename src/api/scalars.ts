import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parseString(value: unknown): string {
  if (typeof value !== 'string')
    throw new GraphQLError(`EDTF dates are strings, not ${String(value)}`);
  return value;
}

/** Dates as text, ISO 8601-2 (EDTF) level 1 and seasons, as the importer validated them. */
export const GraphQLEdtf = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  description:
    'A date as text, after ISO 8601-2 (EDTF), level 1 and seasons: 2025-05-25, 2025-05-19~/2025-05-25~ (about that week), 2025-22 (its summer), ../2025 (until then).',
  serialize: parseString,
  parseValue: parseString,
  parseLiteral: (node) => parseString(node.kind === Kind.STRING ? node.value : null),
});
