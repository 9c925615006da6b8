import type { Query } from '../engine/engine.js';
import type { Value } from '../model/value.js';

/** What the id of each statement of an article begins with. */
function prefixOf(article: string): string {
  return `statement:${article.slice('article:'.length)}:`;
}

/** Writes down with an import which statements it brought, without what their ids have in common. */
export function recordStatements(key: string, article: string, ids: readonly string[]): Query {
  const { length } = prefixOf(article);
  return {
    text: 'MATCH (i:Import {key: $key}) SET i.statements = $statements',
    parameters: { key, statements: ids.map((id) => id.slice(length)) },
  };
}

/** The ids again. */
export function readStatements(article: Value, statements: Value): readonly string[] {
  const prefix = prefixOf(String(article));
  return Array.isArray(statements) ? statements.map((rest) => `${prefix}${rest}`) : [];
}
