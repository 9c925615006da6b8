import { ENTITY_KINDS, nodeRow } from '../../model/labels.js';
import type { Kind } from '../../model/property.js';
import { namedIn } from './names.js';
import type { BundleRule } from './rule.js';

/** What keeps the first part of its ids to itself, so that a person cannot pass as a place. */
const KINDS: readonly Kind[] = [...ENTITY_KINDS, 'Article', 'Statement'];

/** Every id is there once, whatever its case, and begins with the kind of what it stands for. */
export const ids: BundleRule = ({ bundle }, sayAt) => {
  const seen = new Map<string, string>();
  for (const { id, kind, pointer, among } of namedIn(bundle)) {
    if (kind === 'Article' && !id.startsWith('article:'))
      sayAt(pointer, `${id} must begin with article:`);
    const key = among + id.toLowerCase();
    const first = seen.get(key);
    if (first) sayAt(pointer, `${id} is there twice, first at ${first}`);
    else seen.set(key, pointer);
    const kinds = KINDS.filter((one) => id.startsWith(`${nodeRow(one).prefix}:`));
    if (among === '' && kind && kind !== 'Article' && kinds[0] && !kinds.includes(kind))
      sayAt(pointer, `${id} is the id of a ${kinds[0]}, but stands for a ${kind}`);
  }
};
