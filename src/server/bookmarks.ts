import { AppError } from '../errors.js';

const MAXIMUM = 16;

/** A client's bookmarks as one opaque header value. */
export function encodeBookmarks(bookmarks: readonly string[]): string {
  return Buffer.from(JSON.stringify(bookmarks)).toString('base64url');
}

/** The bookmarks in a header value; none when it is absent. Throws BAD_USER_INPUT when it is not ours. */
export function decodeBookmarks(header: string | undefined): readonly string[] {
  if (header === undefined) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    if (
      Array.isArray(value) &&
      value.length <= MAXIMUM &&
      value.every((item) => typeof item === 'string')
    ) {
      return value;
    }
  } catch {
    // Falls through to the one error for every forgery.
  }
  throw new AppError(
    'BAD_USER_INPUT',
    'x-graph-bookmark is no bookmark of this API; send back what an answer carried, or nothing',
  );
}
