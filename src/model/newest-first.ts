import { local } from './ids.js';

/** The last instant that a Date holds (ECMA-262, 21.4.1.1), in milliseconds. */
const LAST_INSTANT = 8.64e15;
/** Digits in base 36 of the longest time until then. */
const INSTANT_LENGTH = 11;
const POSITION_LENGTH = 4;

/**
 * One text by which articles and statements stand newest first: by the instant of publication (`sortAt`; unknown ones
 * last), then article, then position. Instants are counted down from the last there can be, in base 36, so that
 * ascending order is newest first; Neo4j keeps so short a text in the node's own record, which sorts twice as fast.
 */
export function newestFirst(sortAt: string, articleId: string, position?: number): string {
  const instant =
    sortAt === '' ? 'z' : digits(LAST_INSTANT - new Date(sortAt).getTime(), INSTANT_LENGTH);
  const place = position === undefined ? '' : ` ${digits(position, POSITION_LENGTH)}`;
  return `${instant} ${local(articleId)}${place}`;
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
