import type { BundleChange } from '../bundle/bundle-change.js';
import { local } from '../model/ids.js';
import { groupBy } from '../util/group-by.js';
import { Rows } from './rows.js';
import { compareText, tidy } from './tidy.js';

/** A change with the first one of its chain of undoings: itself, unless it is an undoing. */
interface Rooted {
  readonly change: BundleChange;
  readonly base: BundleChange;
  /** How many undoings lie between it and its base. */
  readonly depth: number;
}

/** Changes that hold what their undoings undo, each with its base. */
function rooted(changes: readonly BundleChange[]): readonly Rooted[] {
  const undoings = groupBy(changes, (change) => [change.undoes ?? '', change]);
  const order: Rooted[] = changes
    .filter(({ undoes }) => undoes === undefined)
    .map((change) => ({ change, base: change, depth: 0 }));
  for (const { change, base, depth } of order)
    for (const undoing of undoings.get(change.id) ?? [])
      order.push({ change: undoing, base, depth: depth + 1 });
  return order;
}

/** The nodes a change that is no undoing is about, its statement or source first. */
export function touchedBy({ from, to, subject }: BundleChange): readonly string[] {
  return [from, to, subject].filter((id) => id !== undefined);
}

/** What a change makes: the id of its Assessment, or the statement it retracts; relations have none. */
export function effectNode({ kind, id, subject }: BundleChange): string | undefined {
  return kind === 'ASSESS' ? `assessment:${local(id)}` : subject;
}

/**
 * Everything that changes write, but for what depends on their undoings (`undoneBy`, `retractedAt`). Pure: a change
 * gives the same rows whether somebody just made it or an export brings it.
 */
export function changeRows(changes: readonly BundleChange[]): Rows {
  const rows = new Rows();
  for (const { change, base, depth } of rooted(changes)) {
    const { id, kind, by, at, why, request, undoes } = change;
    const again = depth === 0 ? '' : depth % 2 === 1 ? 'undo: ' : 'redo: ';
    rows.node('Node:Change', id, {
      ...{ id, kind, by, at, why, request, undoes, recordedAt: at },
      what: again + SENTENCES[base.kind](base),
      base: base.id,
      baseKind: base.kind,
      ...(depth === 0 ? effect(change) : {}),
    });
    for (const touched of [...touchedBy(base), ...(undoes === undefined ? [] : [undoes])])
      rows.edge('CHANGES', ['Change', id], ['Node', touched]);
    if (depth === 0) addEffect(rows, change);
  }
  return rows;
}

function effect(change: BundleChange) {
  const { from, to, kind, type } = change;
  return from === undefined
    ? { effectNode: effectNode(change) }
    : { effectType: kind === 'JUDGE_SAME' ? JUDGED_SAME : type, effectFrom: from, effectTo: to };
}

/** The relationship of a judgement. */
export const JUDGED_SAME = 'JUDGED_SAME';

function addEffect(rows: Rows, change: BundleChange): void {
  const { id: changeId, kind, by, at, why, scheme, value } = change;
  const { from = '', to = '', subject = '', type = '', basis, reason, verdict } = change;
  const { independent } = change;
  const made = { by, recordedAt: at };
  if (kind === 'RELATE')
    rows.edge(
      type,
      ['Node', from],
      ['Node', to],
      { changeId },
      { basis, reason, independent, ...made },
    );
  if (kind === 'JUDGE_SAME') {
    const told = { verdict, reason: why, ...made };
    rows.edge(JUDGED_SAME, ['Node', from], ['Node', to], { changeId }, told);
  }
  if (kind === 'ASSESS') {
    const id = effectNode(change) ?? '';
    const told = { id, scheme, value, explanation: why, at, ...made, changeId };
    rows.node('Node:Assessment', id, told);
    rows.edge('ASSESSES', ['Node', id], ['Node', subject]);
  }
}

const SENTENCES: Readonly<Record<BundleChange['kind'], (change: BundleChange) => string>> = {
  RELATE: ({ from, type, to }) => `${from} ${type} ${to}`,
  JUDGE_SAME: ({ from, to, verdict }) => `${from} is the same as ${to}: ${verdict}`,
  ASSESS: ({ subject, value, scheme }) => `${subject} is ${value} (${scheme})`,
  RETRACT: ({ subject }) => `${subject} is retracted`,
  UNDO: ({ undoes }) => String(undoes),
};

/** Curation as a bundle in canonical form: keys sorted, changes by when they were made, then by id. */
export function canonicalCuration(changes: readonly BundleChange[]): object {
  return { curation: [...changes].sort(compareChanges).map(tidy) };
}

/** Orders changes by when they were made, then by id. */
export function compareChanges(a: BundleChange, b: BundleChange): number {
  return compareText(`${a.at} ${a.id}`, `${b.at} ${b.id}`);
}
