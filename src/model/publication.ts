import { words } from '../util/words.js';

/** What a statement keeps of its article, so that no order or filter of statements has to look there. */
export const PUBLICATION = words('sortAt publishedAt publishedEarliest publishedLatest');

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
