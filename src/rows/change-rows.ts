import type { BundleChange } from '../bundle/bundle-change.js';
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
  const undoings = new Map<string, BundleChange[]>();
  for (const change of changes) {
    if (change.undoes === undefined) continue;
    undoings.set(change.undoes, [...(undoings.get(change.undoes) ?? []), change]);
  }
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
  return kind === 'ASSESS' ? `assessment:${id.slice(id.indexOf(':') + 1)}` : subject;
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
      ...{ id, kind, by, at, why, request, undoes },
      what: again + sentence(base),
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
  const { id, kind, by, at, why } = change;
  const { from = '', to = '', subject = '', type = '', basis, reason, verdict } = change;
  switch (kind) {
    case 'RELATE':
    case 'JUDGE_SAME': {
      const told =
        kind === 'RELATE' ? { type, basis, reason } : { type: JUDGED_SAME, verdict, reason: why };
      const { type: relation, ...properties } = told;
      const made = { ...properties, by, recordedAt: at };
      rows.edge(relation, ['Node', from], ['Node', to], { changeId: id }, made);
      return;
    }
    case 'ASSESS': {
      const assessment = effectNode(change) ?? '';
      rows.node('Node:Assessment', assessment, {
        id: assessment,
        scheme: change.scheme,
        value: change.value,
        explanation: why,
        ...{ by, at, recordedAt: at, changeId: id },
      });
      rows.edge('ASSESSES', ['Node', assessment], ['Node', subject]);
      return;
    }
    case 'RETRACT':
    case 'UNDO':
  }
}

function sentence(change: BundleChange): string {
  const { kind, from, to, type, verdict, subject, value, scheme } = change;
  switch (kind) {
    case 'RELATE':
      return `${from} ${type} ${to}`;
    case 'JUDGE_SAME':
      return `${from} is the same as ${to}: ${verdict}`;
    case 'ASSESS':
      return `${subject} is ${value} (${scheme})`;
    case 'RETRACT':
      return `${subject} is retracted`;
    case 'UNDO':
      return String(change.undoes);
  }
}

/** Curation as a bundle in canonical form: keys sorted, changes by when they were made, then by id. */
export function canonicalCuration(changes: readonly BundleChange[]): object {
  const key = ({ at, id }: BundleChange) => `${at} ${id}`;
  return { curation: [...changes].sort((a, b) => compareText(key(a), key(b))).map(tidy) };
}
