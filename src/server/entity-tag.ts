import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { schemaText } from '../api/schema-text.js';
import type { RequestContext } from '../operation/context.js';
import { prepareQuery } from '../operation/prepare-operation.js';
import { readClock } from '../operation/read-clock.js';
import type { AppParts } from './app-part.js';
import type { OperationRequest } from './read-operation.js';

/** What answers say that may be kept by their client alone, and asked for again before each use. */
export const KEPT_PRIVATELY = 'private, no-cache';
/** What others say. */
export const NOT_KEPT = 'no-store';

/**
 * The entity tag of a query's answer (RFC 9110, section 8.8.3; weak, since it is of all encodings): the same for as
 * long as its caller would be answered the same. The store's clock is read before the query will be, so that whatever
 * is recorded in between makes the tag an old one, never the answer. Null for what is refused, or is no query.
 */
export async function entityTag(
  { schema, read }: Pick<AppParts, 'schema' | 'read'>,
  request: OperationRequest,
  contextOf: () => Promise<RequestContext>,
): Promise<string | null> {
  let context: RequestContext;
  try {
    const given = read(request);
    if (given.operation.operation !== OperationTypeNode.QUERY) return null;
    context = await contextOf();
    prepareQuery(context, schema, given);
    if (!context.prepared) return null;
    const { at, mark, bookmarks } = await readClock(context);
    context.bookmarks = [...new Set([...context.bookmarks, ...bookmarks])];
    const { query, variables, operationName } = request;
    const { kind, by } = context.caller;
    const role = context.caller.kind === 'local' ? null : context.caller.role;
    return tagOf([productTag(schema), at, mark, query, operationName, variables, kind, by, role]);
  } catch {
    // Whoever answers meets the same, and says it.
    return null;
  }
}

/** A weak tag of what something depends on. */
export function tagOf(parts: readonly unknown[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}

/** Whether a client has what the tag stands for (RFC 9110, section 13.1.2). */
export function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  const known = ifNoneMatch?.match(/\*|(?:W\/)?"[^"]*"/g) ?? [];
  const opaque = (one: string) => one.replace(/^W\//, '');
  return known.some((one) => one === '*' || opaque(one) === opaque(tag));
}

const products = new WeakMap<GraphQLSchema, string>();

/** The tag of the product: another version may answer otherwise from the same store. */
function productTag(schema: GraphQLSchema): string {
  const known = products.get(schema);
  if (known) return known;
  const packageJson = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const tag = tagOf([JSON.parse(packageJson).version, schemaText(schema)]);
  products.set(schema, tag);
  return tag;
}
