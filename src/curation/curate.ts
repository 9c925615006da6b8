import { createHash, randomUUID } from 'node:crypto';
import type { CallOptions, Engine, Statement, Value } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { assessmentValue } from './assessment-value.js';
import { type ChangeDraft, changeStatements, type Effect, type Signature } from './change.js';
import { type StoredChange, undoStatements } from './undo.js';

/** What every curation brings along. */
export interface Curator extends CallOptions {
  readonly engine: Engine;
  readonly by: string;
  /** The same again under this key changes nothing. */
  readonly key?: string | undefined;
}

/** Relates two statements. Returns the change's id, as all curation does. */
export function relateStatements(
  curator: Curator,
  input: {
    readonly from: string;
    readonly to: string;
    readonly type: string;
    readonly basis: string;
    readonly reason: string;
    readonly why?: string | undefined;
  },
): Promise<string> {
  return record(curator, input, async () => {
    const { from, to, type, basis, reason, why } = input;
    if (from === to) throw bad(`${from} cannot be related to itself`, 'to');
    const labels = await labelsOf(curator, [from, to]);
    for (const id of [from, to]) demand(labels, id, ['Statement']);
    return draft({
      kind: 'RELATE',
      why: why ?? reason,
      what: `${from} ${type} ${to}`,
      touched: [from, to],
      effect: { on: 'relationship', type, from, to },
      properties: { basis, reason },
    });
  });
}

/** Says how reliable a source or article, or how credible a statement, is held to be. */
export function assess(
  curator: Curator,
  input: {
    readonly subject: string;
    readonly scheme: string;
    readonly value: string;
    readonly explanation: string;
  },
): Promise<string> {
  return record(curator, input, async (signature) => {
    const { subject, scheme, explanation } = input;
    const labels = await labelsOf(curator, [subject]);
    const isStatement = demand(labels, subject, ['Statement', 'Source']).includes('Statement');
    const value = assessmentValue(scheme, input.value, isStatement);
    return draft({
      kind: 'ASSESS',
      why: explanation,
      what: `${subject} is ${value} (${scheme})`,
      touched: [subject],
      effect: { on: 'node', id: `assessment:${signature.id.slice('change:'.length)}` },
      properties: { scheme, value, explanation, at: signature.at },
    });
  });
}

/** Says whether two entities are one; a view that can be taken back, and neither is rewritten. */
export function judgeSame(
  curator: Curator,
  input: {
    readonly a: string;
    readonly b: string;
    readonly verdict: string;
    readonly reason: string;
  },
): Promise<string> {
  return record(curator, input, async () => {
    const { a, b, verdict, reason } = input;
    if (a === b) throw bad(`${a} is the same as itself; name two entities`, 'b');
    const labels = await labelsOf(curator, [a, b]);
    const kinds = [a, b].map((id) => demand(labels, id, ['Entity']));
    if (!['Actor', 'Place'].some((kind) => kinds.every((of) => of.includes(kind))))
      throw bad(`${a} and ${b} are of different kinds: an actor is no place`, 'b');
    return draft({
      kind: 'JUDGE_SAME',
      why: reason,
      what: `${a} is the same as ${b}: ${verdict}`,
      touched: [a, b],
      effect: { on: 'relationship', type: 'JUDGED_SAME', from: a, to: b },
      properties: { verdict, reason },
    });
  });
}

/** Takes a statement back; it stays in the graph with the instant at which it was retracted. */
export function retract(
  curator: Curator,
  input: { readonly id: string; readonly reason: string },
): Promise<string> {
  return record(curator, input, async () => {
    const { id, reason } = input;
    const labels = await labelsOf(curator, [id]);
    demand(labels, id, ['Statement']);
    const [row] = await rows(curator, 'MATCH (n:Statement {id: $id}) RETURN n.retractedAt AS at', {
      id,
    });
    if (row?.[0]) throw new AppError('CONFLICT', `${id} is retracted already, at ${row[0]}`);
    return draft({
      kind: 'RETRACT',
      why: reason,
      what: `${id} is retracted`,
      touched: [id],
      effect: { on: 'node', id },
      properties: {},
    });
  });
}

/** Undoes a change, an undoing too. */
export function undo(
  curator: Curator,
  input: { readonly change: string; readonly why: string },
): Promise<string> {
  return record(curator, input, async (signature, request) => {
    const change = await readChange(curator, input.change);
    if (change.undoneBy)
      throw new AppError('CONFLICT', `${change.id} is undone already, by ${change.undoneBy}`);
    return undoStatements(change, input.why, signature, request);
  });
}

type Plan =
  | readonly Statement[]
  | ((signature: Signature, request: string) => readonly Statement[]);

function draft(change: ChangeDraft): Plan {
  return (signature, request) => changeStatements(change, signature, request);
}

/** Writes one change with its record in one transaction; under a key that was used, answers what it did then. */
async function record(
  curator: Curator,
  input: Readonly<Record<string, Value | undefined>>,
  plan: (signature: Signature, request: string) => Promise<Plan>,
): Promise<string> {
  for (const [name, value] of Object.entries(input)) {
    if (typeof value !== 'string') continue;
    if (value.trim() === '') throw bad(`${name} is empty; fill it in`, name);
    if (value.length > 5_000) throw bad(`${name} is longer than 5000 characters`, name);
    if (!value.isWellFormed()) throw bad(`${name} holds a lone surrogate`, name);
  }
  const { engine, by, key } = curator;
  const id = `change:${key === undefined ? randomUUID() : hash(key).slice(0, 24)}`;
  const request = hash(JSON.stringify(Object.entries(input).sort()));
  if (key !== undefined && (await isDone(curator, id, request))) return id;
  const signature = { id, by, at: new Date().toISOString() };
  const planned = await plan(signature, request);
  const statements = typeof planned === 'function' ? planned(signature, request) : planned;
  const { bookmarks } = await engine.write(
    { key: id, request: randomUUID(), properties: { at: signature.at, by }, statements },
    curator,
  );
  if (await isDone({ ...curator, bookmarks }, id, request)) return id;
  throw new AppError('CONFLICT', 'Another change came first; look at the history and try again');
}

/** Whether the change is there. Throws CONFLICT when its key was used for another. */
async function isDone(curator: Curator, id: string, request: string): Promise<boolean> {
  const [row] = await rows(curator, 'MATCH (c:Change {id: $id}) RETURN c.request AS request', {
    id,
  });
  if (row && row[0] !== request)
    throw new AppError('CONFLICT', 'This key was used for another change; use a new one', {
      details: { argument: 'key', change: id },
    });
  return row !== undefined;
}

async function readChange(curator: Curator, id: string): Promise<StoredChange> {
  const [row] = await rows(
    curator,
    'MATCH (c:Change {id: $id}) RETURN c{.what, .baseKind, .base, .applies, .undoneBy, .undoes, .effectNode, .effectType, .effectFrom, .effectTo} AS c',
    { id },
  );
  if (!row) {
    demand(await labelsOf(curator, [id]), id, ['Change']);
  }
  const touched = await rows(
    curator,
    'MATCH (c:Change {id: $id})-[:CHANGES]->(n:Node) RETURN n.id AS id ORDER BY id',
    { id },
  );
  const stored = row?.[0] as Readonly<Record<string, string>> & { readonly applies: boolean };
  const effect: Effect = stored['effectNode']
    ? { on: 'node', id: stored['effectNode'] }
    : {
        on: 'relationship',
        type: stored['effectType'] ?? '',
        from: stored['effectFrom'] ?? '',
        to: stored['effectTo'] ?? '',
      };
  return {
    id,
    what: stored['what'] ?? '',
    baseKind: stored['baseKind'] ?? '',
    base: stored['base'] ?? '',
    applies: stored.applies,
    undoneBy: stored['undoneBy'] ?? null,
    undoes: stored['undoes'] ?? null,
    effect,
    touched: touched.map(([touchedId]) => String(touchedId)),
  };
}

async function labelsOf(
  curator: Curator,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await rows(
    curator,
    'UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id AS id, labels(n) AS labels',
    { ids },
  );
  return new Map(found.map(([id, labels]) => [String(id), labels as readonly string[]]));
}

/** The labels of a node that must be there with one of those wanted. Throws NOT_FOUND or BAD_USER_INPUT. */
function demand(
  labels: ReadonlyMap<string, readonly string[]>,
  id: string,
  wanted: readonly string[],
): readonly string[] {
  const found = labels.get(id);
  if (!found)
    throw new AppError('NOT_FOUND', `There is no ${id.slice(0, 200)}`, { details: { id } });
  if (!wanted.some((label) => found.includes(label)))
    throw bad(
      `${id} is a ${found.filter((label) => label !== 'Node').join(', ')}; here belongs a ${wanted.join(' or ')}`,
      'id',
    );
  return found;
}

async function rows(
  curator: Curator,
  text: string,
  parameters: Statement['parameters'],
): Promise<readonly (readonly Value[])[]> {
  const { deadline, bookmarks, signal } = curator;
  return (await curator.engine.read({ text, parameters }, { deadline, bookmarks, signal })).rows;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function bad(message: string, argument: string): AppError {
  return new AppError('BAD_USER_INPUT', message, { details: { argument } });
}
