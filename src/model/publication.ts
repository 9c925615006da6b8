import { words } from '../util/words.js';

/** What a statement keeps of its article, so that no order or filter of statements has to look there. */
export const PUBLICATION = words('sortAt publishedAt publishedEarliest publishedLatest');

/**
 * By when an article stands in lists and in the timeline (`sortAt`): the first instant of its publication; where that
 * is open, the last; '' when it is not known at all.
 */
export function sortAtOf(bounds: {
  readonly earliest?: unknown;
  readonly latest?: unknown;
}): string {
  return String(bounds.earliest ?? bounds.latest ?? '');
}

/** Those of an article's properties that are there. */
export function publicationOf<Value>(
  article: Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    PUBLICATION.flatMap((property) => {
      const value = article[property];
      return value === undefined || value === null ? [] : [[property, value]];
    }),
  );
}
