/** What a statement keeps of its article, so that no order or filter of statements has to look there. */
export const PUBLICATION = [
  'sortAt',
  'publishedAt',
  'publishedEarliest',
  'publishedLatest',
] as const;

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
