import type { BundleStatement } from '../bundle.js';
import type { Draft } from '../validate-bundle.js';
import type { BundleRule } from './rule.js';

/** What is the same of two readings of one statement: its place, and who says it. */
function keyOf({ spans = [], saidBy = [] }: Draft<BundleStatement>): string {
  const place = spans.map(({ start, end }) => `${start}-${end}`).join('+');
  return `${place} ${saidBy
    .map(({ source }) => source)
    .sort()
    .join(' ')}`;
}

/** Two readings of one statement are no parts of each other, and neither bears on the other. */
export const readingsApart: BundleRule = ({ bundle }, sayAt) => {
  const { statements = [], statementRelations = [] } = bundle;
  const keys = new Map(statements.map((statement) => [statement.id, keyOf(statement)]));
  const look = (pointer: string, one: string | undefined, other: string | undefined) => {
    const isSame = one !== other && keys.has(one) && keys.get(one) === keys.get(other);
    if (isSame)
      sayAt(pointer, `${other} has the same words and speakers as ${one}: another reading of it`);
  };
  statements.forEach(({ id, partOf, conditional }, index) => {
    look(`/statements/${index}/partOf`, id, partOf);
    for (const end of ['antecedent', 'consequent'] as const)
      look(`/statements/${index}/conditional/${end}`, id, conditional?.[end]);
  });
  statementRelations.forEach(({ from, to }, index) => {
    look(`/statementRelations/${index}/to`, from, to);
  });
};
