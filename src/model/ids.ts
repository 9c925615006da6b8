import { DETAILS } from './detail-nodes.js';
import { LIMITS } from './limits.js';

/** An id of the graph: a kind in lower-case letters, then parts of lower-case ASCII, `unit:ua:13-brigade`. */
export const ID = /^[a-z]+(:[a-z0-9+-]+)+$/;
/** A name that only one bundle knows: `s01`. */
export const LOCAL_ID = /^[A-Za-z0-9][A-Za-z0-9:+-]*$/;
/** The graph's id of what an article has under such a name, in which colons may stand anywhere. */
const MADE_OF_LOCAL = new RegExp(
  `^(?:${Object.values(DETAILS)
    .flatMap((row) => ('bundle' in row ? row.prefix : []))
    .join('|')}):[a-z0-9:+-]+$`,
);

/**
 * Whether a value is an id that a store can hold: one that a bundle gives, or that is made of others. Stores of
 * earlier versions have longer ones than are made today, as long as an index takes.
 */
export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LIMITS.indexBytes &&
    (ID.test(value) || MADE_OF_LOCAL.test(value))
  );
}

/** The id of a statement whose last part is its spans, or what a digest has left of them. */
const VOICELESS = /^statement:(?:[a-z0-9+-]+:)+[0-9]+-[0-9][0-9+-]*(?:-[0-9a-f]{24})?$/;

/** Whether an id may be that of a statement without its voice: all statements there at the same words of one article. */
export function isVoiceless(id: unknown): boolean {
  return typeof id === 'string' && VOICELESS.test(id);
}

/** An id without its first part. */
export function local(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
