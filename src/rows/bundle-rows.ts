import type { Bundle } from '../bundle/bundle.js';
import { addArticleRows } from './article-rows.js';
import { addControlRows, addDetailRows } from './detail-rows.js';
import { addEntityRows } from './entity-rows.js';
import { Rows } from './rows.js';
import { addStatementRows } from './statement-rows.js';

/**
 * Everything a checked bundle writes. Pure: the same bundle and instant give the same rows. `now` is when it is
 * recorded, unless the bundle, being a backup, says when it was.
 */
export function bundleRows(bundle: Bundle, now: string): Rows {
  const rows = new Rows();
  const making = addArticleRows(rows, bundle, now);
  addEntityRows(making);
  addDetailRows(making);
  addControlRows(making, addStatementRows(making));
  return rows;
}
