import { searchWords } from './search-words.js';

/** The first place in a text where one of the words begins a word, in code points; null when none does. */
export function findWords(
  text: string,
  words: readonly string[],
): { readonly start: number; readonly end: number } | null {
  let end = 0;
  for (const { segment, isWordLike } of new Intl.Segmenter('en', {
    granularity: 'word',
  }).segment(text)) {
    const start = end;
    end += [...segment].length;
    if (!isWordLike) continue;
    const [first = ''] = searchWords(segment);
    if (words.some((word) => first.startsWith(word))) return { start, end };
  }
  return null;
}
