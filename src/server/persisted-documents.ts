import { createHash } from 'node:crypto';
import { AppError } from '../errors.js';
import { isObject, type OperationRequest } from './read-operation.js';

/** Gives a request the text of the document that it names, whatever transport it came over. */
export type NamedRequest = (request: OperationRequest) => OperationRequest;

/** Characters of documents that are kept for those who name them. */
const KEPT = 8 * 1024 * 1024;
const SHA_256 = /^[0-9a-f]{64}$/;

/**
 * Clients may send a document once with its SHA-256 as `extensions.persistedQuery`, and that alone from then on
 * (Apollo's automatic persisted queries). Those used last are kept. The function throws PERSISTED_QUERY_NOT_FOUND for
 * one that must be sent again, and BAD_USER_INPUT for what is no such hash, or that of another document.
 */
export function persistedDocuments(): NamedRequest {
  const kept = new Map<string, string>();
  let size = 0;
  const keep = (hash: string, text: string) => {
    if (!kept.delete(hash)) size += text.length;
    kept.set(hash, text);
    for (const [oldest, { length }] of kept) {
      if (size <= KEPT) break;
      kept.delete(oldest);
      size -= length;
    }
  };
  return (request) => {
    const { query, extensions } = request;
    if (!isObject(extensions) || !('persistedQuery' in extensions)) return request;
    const { persistedQuery, ...others } = extensions as { readonly persistedQuery: unknown };
    const hash = hashOf(persistedQuery);
    const text = typeof query === 'string' && query !== '' ? query : kept.get(hash);
    if (text === undefined)
      throw new AppError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    if (text === query && createHash('sha256').update(text).digest('hex') !== hash)
      throw new AppError(
        'BAD_USER_INPUT',
        '`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`; send that in hexadecimal, or leave `extensions` out.',
      );
    keep(hash, text);
    const isAll = Object.keys(others).length === 0;
    return { ...request, query: text, extensions: isAll ? null : others };
  };
}

function hashOf(persistedQuery: unknown): string {
  const { version, sha256Hash } = (persistedQuery ?? {}) as Readonly<Record<string, unknown>>;
  if (version === 1 && typeof sha256Hash === 'string' && SHA_256.test(sha256Hash))
    return sha256Hash;
  throw new AppError(
    'BAD_USER_INPUT',
    '`extensions.persistedQuery` is not of the form {"version": 1, "sha256Hash": "…"} with a SHA-256 in hexadecimal.',
  );
}
