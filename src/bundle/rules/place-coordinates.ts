import type { ItemRule } from './rule.js';

/** A place has both coordinates or neither. */
export const placeCoordinates: ItemRule<'places'> = ({ latitude, longitude }, say) => {
  if ((latitude === undefined) !== (longitude === undefined))
    say('has one coordinate; give latitude and longitude, or neither');
};
