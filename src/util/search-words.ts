/** Cyrillic letters in Latin ones, near to BGN/PCGN, so that a name is found in either script. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ye ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * The words of a text as search compares them: without case, accents and apostrophes, Cyrillic in Latin
 * letters, split at whatever is neither letter nor digit.
 */
export function searchWords(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0400-\u045f\u0490\u0491]/g, (letter) => LATIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ‘`ʹ′]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words between blanks, so that ` word ` finds whole words only; '' for none. */
export function spaced(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

/**
 * How each word sounds, roughly, in alphabetical order so that the order of given and family name is free: consonants of one place of articulation are one, vowels after the first
 * letter go, unless fewer than three letters would be left. Kharkov and Kharkiv, Pomagaybus and Pomahaibus
 * sound alike.
 */
export function soundsOf(words: readonly string[]): readonly string[] {
  const sounds = words.map((word) => {
    const plain = word
      .replace(/kh|gh|h/g, 'g')
      .replace(/shch|sch|sh|tch|ch|zh|tz|ts|dz|z|c(?=[eiy])/g, 's')
      .replace(/ck|c|q/g, 'k')
      .replace(/ph/g, 'f')
      .replace(/w/g, 'v');
    const sound =
      plain.slice(0, 1) +
      plain
        .slice(1)
        .replace(/[aeiouyj]/g, '')
        .replace(/(.)\1+/g, '$1');
    return sound.length < 3 ? word : sound;
  });
  return sounds.sort();
}
