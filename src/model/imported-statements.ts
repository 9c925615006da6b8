import { local } from './ids.js';

/** What the id of each statement of an article begins with. */
function prefixOf(article: string): string {
  return `statement:${local(article)}:`;
}

/** How an import keeps which statements of an article it brought: without what their ids have in common. */
export function keptStatements(article: string, ids: readonly string[]): readonly string[] {
  const { length } = prefixOf(article);
  return ids.map((id) => id.slice(length));
}

/** The ids of the statements that an import keeps so. */
export function statementsKept(article: string, kept: readonly unknown[]): readonly string[] {
  return kept.map((rest) => `${prefixOf(article)}${rest}`);
}
