import type { NodeRef } from '../api/fragments.js';

/** The name to show: the first in a preferred language, or the primary one. */
export function shownName(node: NodeRef, languages: readonly string[]): string {
  const names = 'names' in node ? node.names : undefined;
  for (const language of languages) {
    const found = names?.find(({ lang }) => lang === language || lang?.startsWith(`${language}-`));
    if (found) return found.value;
  }
  return node.name;
}
