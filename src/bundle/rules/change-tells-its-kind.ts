import { MAY_TELL, TOLD } from '../bundle-change.js';
import type { ItemRule } from './rule.js';

const TELLING = new Set<string>([...Object.values(TOLD), ...Object.values(MAY_TELL)].flat());

/** A change tells what its kind tells, no less and no more, and leads from one thing to another. */
export const changeTellsItsKind: ItemRule<'curation'> = (change, say) => {
  const { kind, from, to } = change;
  if (kind === undefined) return;
  const told: readonly string[] = TOLD[kind];
  for (const name of told) {
    if (!(name in change)) say(`is missing; ${kind} has ${told.join(', ')}`, name);
  }
  const known: readonly string[] = [...told, ...(MAY_TELL[kind] ?? [])];
  for (const name of Object.keys(change)) {
    if (TELLING.has(name) && !known.includes(name)) say(`does not belong to ${kind}`, name);
  }
  if (from !== undefined && from === to) say(`${to} stands at both ends`, 'to');
};
