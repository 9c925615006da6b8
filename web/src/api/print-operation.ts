import type { Document } from './graphql.js';
import { atInstant } from './instant.js';

/** Arguments whose strings are enum values in GraphQL. */
const ENUM_KEYS = new Set(
  'sourceKind kind certainty act relation role type field direction'.split(' '),
);

/**
 * An operation with its variables written into it, as it can be pasted into a playground: the declarations go,
 * each `$name` becomes a literal.
 */
export function printOperation(
  document: Document<unknown, never>,
  variables: Readonly<Record<string, unknown>>,
): string {
  return atInstant(String(document))
    .replace(/^(query \w+)\([^)]*\)/m, '$1')
    .replace(/\$(\w+)/g, (_all, name: string) => literal(variables[name]))
    .trim();
}

function literal(value: unknown, isEnum = false): string {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isEnum)).join(', ')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => `${key}: ${literal(field, isEnum || ENUM_KEYS.has(key))}`);
    return `{${fields.join(', ')}}`;
  }
  return isEnum && typeof value === 'string' ? value : JSON.stringify(value);
}
