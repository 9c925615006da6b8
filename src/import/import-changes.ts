import { statementsMeant } from '../archive/ids-meant.js';
import type { BundleChange } from '../bundle/bundle-change.js';
import { bundleInvalid, type Mistake } from '../bundle/mistakes.js';
import { severalVoices } from '../model/several-voices.js';
import { touchedBy } from '../rows/change-rows.js';
import { stamp } from './history.js';
import { lockAround, RETRACTABLE, retractedBy } from './settle-retracted.js';
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
  const meant = await statementsMeant(writing.run, changes.flatMap(touchedBy));
  const own = changes.map((change) => withIds(change, (id) => meant.get(id)?.[0] ?? id));
  const labels = await lockNodes(writing, own.flatMap(touchedBy));
  const mistakes = [
    ...changes.flatMap((change, index) => openIn(change, index, meant)),
    ...own.flatMap((change, index) => mistakesOf(change, index, labels)),
  ];
  if (mistakes.length > 0) throw bundleInvalid(name, mistakes);
  await lockAround(writing, retractedBy(own));
  const last = own
    .map(({ at }) => at)
    .sort()
    .at(-1);
  // Whoever reads as of the store's clock is to see them.
  if (last !== undefined) await stamp(writing, last);
  const stored = await storeChanges(writing, own);
  return { ...stored, completed: [], contradictions: [], likelyDuplicates: [] };
}

const ENDS = ['from', 'to', 'subject'] as const;

/** A change with other ids of what it is about. */
function withIds(change: BundleChange, idOf: (id: string) => string): BundleChange {
  const ends = ENDS.flatMap((end) => {
    const id = change[end];
    return id === undefined ? [] : [[end, idOf(id)] as const];
  });
  return { ...change, ...Object.fromEntries(ends) };
}

/** Ids without a voice that leave open which statement they mean. */
function openIn(
  change: BundleChange,
  index: number,
  meant: ReadonlyMap<string, readonly string[]>,
): readonly Mistake[] {
  return ENDS.flatMap((end) => {
    const id = change[end] ?? '';
    const found = meant.get(id) ?? [];
    if (found.length < 2) return [];
    return [{ pointer: `/curation/${index}/${end}`, message: severalVoices(id, found).message }];
  });
}

function mistakesOf(
  change: BundleChange,
  index: number,
  labels: ReadonlyMap<string, readonly string[]>,
): readonly Mistake[] {
  const wanted = ABOUT[change.kind];
  return ENDS.flatMap((property) => {
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
