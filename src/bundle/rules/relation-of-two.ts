import type { ItemRule } from './rule.js';

/** A statement bears on another one, not on itself. */
export const relationOfTwo: ItemRule<'statementRelations'> = ({ from, to }, say) => {
  if (from !== undefined && from === to) say(`${to} cannot bear on itself`, 'to');
};
