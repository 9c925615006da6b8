import type { ItemRule } from './rule.js';

/** A statement names who said it, each once, or is impersonal. */
export const statementSources: ItemRule<'statements'> = ({ sourceKind, saidBy = [] }, say) => {
  if (sourceKind === 'IMPERSONAL' && saidBy.length > 0)
    say('is given, but sourceKind is IMPERSONAL; leave out one of the two', 'saidBy');
  if (sourceKind !== 'IMPERSONAL' && saidBy.length === 0)
    say('say who said it, or give sourceKind IMPERSONAL', 'saidBy');
  const names = saidBy.flatMap(({ source }) => source ?? []);
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double) say(`${double} is there twice`, 'saidBy');
};
