import type { Direction, StepDeclaration } from '../mapping/mapping.js';
import { STATEMENT_RELATION_TYPES } from './vocabulary.js';

/** What every relationship of a type leads from and to; the doctor looks whether it does. */
export const ENDS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  APPEARS_IN: ['Statement', 'Article'],
  SAID_BY: ['Statement', 'Source'],
  RELAYED_BY: ['Statement', 'Source'],
  MAY_COME_FROM: ['Statement', 'Source'],
  ABOUT: ['Statement', 'Entity'],
  QUANTIFIED_BY: ['Statement', 'Quantity'],
  IN_QUOTATION: ['Statement', 'Quotation'],
  PART_OF: ['Statement', 'Statement'],
  ANTECEDENT: ['Statement', 'Statement'],
  CONSEQUENT: ['Statement', 'Statement'],
  ...Object.fromEntries(
    STATEMENT_RELATION_TYPES.map((type) => [type, ['Statement', 'Statement'] as const]),
  ),
  MENTIONS: ['Article', 'Entity'],
  PUBLISHED_BY: ['Article', 'Organization'],
  STATES_TIME: ['Article', 'TimeExpression'],
  REFERS_TO_EVENT: ['Article', 'Event'],
  NAMED: ['Entity', 'Name'],
  HAS_FACT: ['Entity', 'Fact'],
  HOLDS: ['Person', 'Role'],
  AT: ['Role', 'Actor'],
  AFFILIATED_WITH: ['AnonymousSource', 'Actor'],
  SUBORDINATE_TO: ['MilitaryUnit', 'MilitaryUnit'],
  MEMBER_OF: ['MilitaryUnit', 'MilitaryUnit'],
  ALLEGIANCE_TO: ['MilitaryUnit', 'State'],
  POSITIONED_AT: ['MilitaryUnit', 'Place'],
  WITHIN: ['Place', 'Place'],
  ADJOINS: ['Place', 'Place'],
  OVER: ['ControlAssertion', 'Place'],
  BY: ['ControlAssertion', 'Actor'],
  CAUSED_BY: ['ControlAssertion', 'Actor'],
  PER: ['ControlAssertion', 'Statement'],
  CHANGES: ['Change', 'Node'],
  ASSESSES: ['Assessment', 'Node'],
  JUDGED_SAME: ['Entity', 'Entity'],
};

/** The label that a step starts at. */
export function startOf({
  types,
  direction,
}: Pick<StepDeclaration, 'types' | 'direction'>): string {
  const [from = '', to = ''] = ENDS[types[0] ?? ''] ?? [];
  return direction === 'IN' ? to : from;
}

/** Whether relationships of these types lead, in that direction, to nodes of a label alone. */
export function leadOnlyTo(label: string, types: readonly string[], direction: Direction): boolean {
  return types.every((type) => {
    const [from, to] = ENDS[type] ?? [];
    return (direction === 'OUT' || from === label) && (direction === 'IN' || to === label);
  });
}
