import { LIMITS } from './limits.js';

/** An id of the graph: a kind in lower-case letters, then parts of lower-case ASCII, `unit:ua:13-brigade`. */
export const ID = /^[a-z]+(:[a-z0-9+-]+)+$/;
/** A name that only one bundle knows: `s01`. */
export const LOCAL_ID = /^[A-Za-z0-9][A-Za-z0-9:+-]*$/;

/** Whether a text is an id that a bundle may give, or that the graph makes of others, which is the longer. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && text.length <= LIMITS.derivedId && ID.test(text);
}
