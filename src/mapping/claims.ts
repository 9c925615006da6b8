import { by, type FoundDeclaration } from './mapping.js';

/** The last dated first. */
const LAST_FIRST = [by('lastAt', 'DESC'), by('id')] as const;

/** The claims of which a term, or a relationship that is one, holds what they say. */
export const CLAIMS_OF_TERM: FoundDeclaration = {
  label: 'Claim',
  by: 'content',
  among: 'contents',
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
