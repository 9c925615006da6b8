import type { ItemRule } from './rule.js';

/** A quantity has both bounds or neither, the lower one first. */
export const quantityBounds: ItemRule<'quantities'> = ({ lowerBound, upperBound }, say) => {
  if ((lowerBound === undefined) !== (upperBound === undefined))
    say('has one bound; give lowerBound and upperBound, or neither');
  else if (lowerBound !== undefined && upperBound !== undefined && lowerBound > upperBound)
    say(`${lowerBound} is more than the upperBound ${upperBound}`, 'lowerBound');
};
