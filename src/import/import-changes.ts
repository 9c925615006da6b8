import type { BundleChange } from '../bundle/bundle-change.js';
import { bundleInvalid, type Mistake } from '../bundle/mistakes.js';
import { touchedBy } from '../rows/change-rows.js';
import { RETRACTABLE } from './settle-retracted.js';
import type { Outcome } from './store-bundle.js';
import { storeChanges } from './store-changes.js';
import { lockNodes, type Writing } from './write-rows.js';

/** What a change may be about: one of these labels. */
const ABOUT: Readonly<Record<BundleChange['kind'], readonly string[]>> = {
  RELATE: ['Statement'],
  JUDGE_SAME: ['Entity'],
  ASSESS: ['Statement', 'Source'],
  RETRACT: RETRACTABLE,
  UNDO: [],
};

/**
 * Writes the changes of a checked bundle as they were recorded; no change is made anew. Throws BUNDLE_INVALID when
 * something they are about is not in the store, and CONFLICT when they do not go with what is recorded there.
 */
export async function importChanges(
  writing: Writing,
  changes: readonly BundleChange[],
  name: string,
): Promise<Outcome> {
  const labels = await lockNodes(writing, changes.flatMap(touchedBy));
  const mistakes = changes.flatMap((change, index) => mistakesOf(change, index, labels));
  if (mistakes.length > 0) throw bundleInvalid(name, mistakes);
  const stored = await storeChanges(writing, changes);
  return { ...stored, completed: [], contradictions: [], likelyDuplicates: [] };
}

function mistakesOf(
  change: BundleChange,
  index: number,
  labels: ReadonlyMap<string, readonly string[]>,
): readonly Mistake[] {
  const wanted = ABOUT[change.kind];
  return (['from', 'to', 'subject'] as const).flatMap((property) => {
    const id = change[property];
    if (id === undefined) return [];
    const pointer = `/curation/${index}/${property}`;
    const found = labels.get(id);
    if (!found)
      return [{ pointer, message: `${id} is not in the store; import its article before` }];
    if (wanted.some((label) => found.includes(label))) return [];
    const kind = found.filter((label) => label !== 'Node').join(', ');
    return [{ pointer, message: `${id} is a ${kind}; here belongs a ${wanted.join(' or ')}` }];
  });
}
