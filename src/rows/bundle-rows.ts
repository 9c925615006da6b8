import type { Bundle } from '../bundle/bundle.js';
import { addArticleRows } from './article-rows.js';
import { addControlRows, addDetailRows } from './detail-rows.js';
import { addEntityRows } from './entity-rows.js';
import { withContentNames } from './local-names.js';
import { Rows } from './rows.js';
import { addStatementRows } from './statement-rows.js';

/**
 * Everything a checked bundle writes. Pure: the same bundle gives the same rows. They say when they were recorded only
 * where the bundle, being a backup, says it.
 */
export function bundleRows(given: Bundle): Rows {
  const bundle = withContentNames(given);
  const rows = new Rows();
  const making = addArticleRows(rows, bundle);
  addEntityRows(making);
  addDetailRows(making);
  addControlRows(making, addStatementRows(making));
  return rows;
}
