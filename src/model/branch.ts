import { BRANCHES } from './vocabulary.js';

/** Other spellings of a branch. */
const SPELT: Readonly<Record<string, string>> = {
  ARMOR: 'ARMOUR',
  AIR_DEFENSE: 'AIR_DEFENCE',
  TERRITORIAL_DEFENSE: 'TERRITORIAL_DEFENCE',
};

/** A unit's branch as the vocabulary writes it, whatever its case, blanks and dashes; other words as they are. */
export function branchOf(words: string): string {
  const term = words
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  return BRANCHES.find((branch) => branch === (SPELT[term] ?? term)) ?? words;
}
