import type { BundleRule } from './rule.js';

/** Curation is not empty, and comes in a bundle of its own. */
export const curationAlone: BundleRule = ({ bundle }, sayAt) => {
  const { curation, $schema: _, ...others } = bundle;
  if (curation?.length === 0) sayAt('/curation', 'is empty');
  for (const name of Object.keys(others))
    sayAt(`/${name}`, 'stands beside curation, which comes in a bundle of its own');
};
