import { normalizeName } from './normalize-name.js';

/** Cyrillic and Greek letters that look like Latin ones, small or capital, in lower case. */
const LATIN: ReadonlyMap<string, string> = new Map(
  (
    'аa вb еe нh іi јj кk мm оo рp сc тt уy хx ѕs ԁd һh ӏl ԛq ԝw үy ' +
    'αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx ϲc ϳj'
  )
    .split(' ')
    .map(([letter = '', latin = '']) => [letter, latin]),
);
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** How a name looks: as names are matched, without what is not seen, look-alike letters as Latin ones. Never shown. */
export function looksOf(name: string): string {
  return normalizeName(visible(normalizeName(name))).replace(
    /[\u0370-\u03ff\u0400-\u052f]/g,
    (letter) => LATIN.get(letter) ?? letter,
  );
}

/** Why two names that look the same are told together. */
export function likeness(name: string, other: string): string {
  if (normalizeName(name) === normalizeName(other)) return 'they have the same name';
  if (normalizeName(visible(name)) === normalizeName(visible(other))) {
    const hidden = [...name, ...other].filter((character) => visible(character) === '');
    return `their names differ by ${codes(hidden)}, which is not seen`;
  }
  const oddIn = (one: string, beside: string) =>
    [...one.toLowerCase()].filter(
      (letter) => LATIN.has(letter) && !beside.toLowerCase().includes(letter),
    );
  const odd = oddIn(name, other);
  const found = odd.length > 0 ? odd : oddIn(other, name);
  return `their names look alike: ${codes(found)} stands for Latin ${[...new Set(found.map((letter) => LATIN.get(letter)))].join(', ')}`;
}

function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

function codes(characters: readonly string[]): string {
  const each = characters.map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [...new Set(each)].join(', ');
}
