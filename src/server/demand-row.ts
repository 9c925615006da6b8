import { access } from '../api/access.js';
import { type Caller, demand } from '../operation/caller.js';

/** Refuses what is asked beside GraphQL's own fields. Throws UNAUTHENTICATED or FORBIDDEN as the table of access says. */
export function demandRow(caller: Caller, row: 'import' | 'export' | 'explain'): void {
  demand(caller, { coordinate: row, need: access[row] ?? 'admin' });
}
