import { LIMITS } from '../model/limits.js';
import { sortForm } from '../util/fold.js';
import { looksOf } from '../util/look-alike.js';
import { normalizeName } from '../util/normalize-name.js';
import { searchWords, soundsOf, spaced } from '../util/search-words.js';
import { utf8Length } from '../util/utf8-length.js';

/** Control characters, what turns the direction of others' words around, and code points that are no characters. */
const FORBIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Noncharacter_Code_Point}]/gu;
const LINES = new Set(['\n', '\r', '\t']);

/** The forms of a name that are kept in indexes. */
const INDEXED: readonly ((name: string) => string)[] = [
  sortForm,
  normalizeName,
  looksOf,
  (name) => spaced(searchWords(name)),
  (name) => spaced(soundsOf(searchWords(name))),
];
/** No form of a shorter name is too long for an index: a character becomes eighteen at most. */
const SHORT = 100;

/** What is wrong with a name, a title, a label: one line of at most 1,000 code points; null when it is right. */
export function wrongInName(text: string): string | null {
  return wrongCharacter(text, false) ?? tooLong(text, LIMITS.name) ?? tooLongToIndex(text);
}

/** What is wrong with words of somebody's own, which may have lines; null when they are right. */
export function wrongInRemark(text: string): string | null {
  return wrongCharacter(text, true);
}

/** What is wrong with a key or id that somebody gives; null when it is right. */
export function wrongInKey(text: string, longest: number = LIMITS.id): string | null {
  return wrongCharacter(text, false) ?? tooLong(text, longest);
}

/** What is wrong with an address on the web; null when it is right. */
function wrongInUrl(text: string): string | null {
  if (URL.canParse(text) && /^https?:\/\//i.test(text)) return wrongInName(text);
  return `${JSON.stringify(text.slice(0, 80))} is no web address; it begins with http:// or https://`;
}

/** What is wrong with a value by the form it has in a bundle, for forms that cannot hold every text. */
export const WRONG_IN: Readonly<Record<string, ((text: string) => string | null) | undefined>> = {
  name: wrongInName,
  remark: wrongInRemark,
  url: wrongInUrl,
};

function wrongCharacter(text: string, lines: boolean): string | null {
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    if (lines && LINES.has(character)) continue;
    const at = [...text.slice(0, index)].length;
    return `holds ${nameOf(character)} at code point ${at}; take it out`;
  }
  return null;
}

/** `U+202E, which turns the direction of words around`. */
function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what = /\p{Cc}/u.test(character)
    ? LINES.has(character)
      ? 'a line break or tab'
      : 'a control character'
    : /\p{Cf}/u.test(character)
      ? 'which turns the direction of words around'
      : 'which is no character';
  return `U+${code}, ${what},`;
}

function tooLong(text: string, maximum: number): string | null {
  if (text.length <= maximum) return null;
  const length = [...text].length;
  return length <= maximum ? null : `has ${length} code points; at most ${maximum} may stand here`;
}

function tooLongToIndex(text: string): string | null {
  if (text.length <= SHORT) return null;
  const bytes = Math.max(...INDEXED.map((form) => utf8Length(form(text))));
  if (bytes <= LIMITS.indexBytes) return null;
  return `takes ${bytes} bytes in a form it is found by, and an index holds ${LIMITS.indexBytes}; shorten it`;
}
