import { by, type FoundDeclaration } from './mapping.js';

/** The last dated first. */
const LAST_FIRST = [by('lastAt', 'DESC'), by('id')] as const;

/** The claims of a term, or of a relationship that is one. */
export const CLAIMS_OF_TERM: FoundDeclaration = {
  label: 'Claim',
  by: 'key',
  of: 'of',
  during: { nodes: ['firstAt', 'lastAt'], owner: ['seenFrom', 'seenTo'] },
  order: LAST_FIRST,
};

/** The claims of one date. */
export const CLAIMS_OF_SIGHTING: FoundDeclaration = {
  label: 'Claim',
  by: 'dates',
  of: 'dates',
  order: LAST_FIRST,
};

/** All claims of a role. */
export const CLAIMS_OF_ROLE: FoundDeclaration = {
  label: 'Claim',
  by: 'key',
  of: 'id',
  order: LAST_FIRST,
};

/** The words of claims, each with the article that states it. */
export function wordsOf(claims: FoundDeclaration): FoundDeclaration {
  return { ...claims, having: 'start', end: { label: 'Article', property: 'articleId' } };
}

/** The last of grades that was seen by an instant; the last of all where there is none. */
export function gradeAt(
  grades: readonly string[] | null,
  gradedFrom: readonly string[] | null,
  at: string | null | undefined,
): string | null {
  const known = (grades ?? []).filter((_, index) => !at || (gradedFrom?.[index] ?? '') <= at);
  return known.at(-1) ?? null;
}
