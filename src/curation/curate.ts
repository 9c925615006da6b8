import { randomUUID } from 'node:crypto';
import { idsMeant } from '../archive/ids-meant.js';
import { readChanges } from '../archive/read-changes.js';
import { assessmentValue } from '../bundle/assessment-value.js';
import type { BundleChange } from '../bundle/bundle-change.js';
import { wrongInKey, wrongInRemark } from '../bundle/what-stands.js';
import type { ClientOptions, Engine, Query, RunInWrite } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { stamp } from '../import/history.js';
import { recordNews } from '../import/record-news.js';
import { lockAround, RETRACTABLE, retractedBy } from '../import/settle-retracted.js';
import { storeChanges } from '../import/store-changes.js';
import { lockNodes } from '../import/write-rows.js';
import type { Value } from '../model/value.js';
import { touchedBy } from '../rows/change-rows.js';
import { sha256 } from '../rows/ids.js';
import { findSame } from './find-same.js';

/** What every curation brings along. */
export interface Curator extends ClientOptions {
  readonly engine: Engine;
  readonly by: string;
  /** The same again under this key changes nothing. */
  readonly key?: string | undefined;
}

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** Relates two statements. Returns the change's id, as all curation does. */
export function relateStatements(
  curator: Curator,
  input: Texts<'from' | 'to' | 'type' | 'basis' | 'reason'> & {
    readonly independent?: boolean | null | undefined;
    readonly why?: string | undefined;
  },
): Promise<string> {
  const { type, basis, reason, independent, why } = input;
  return record(curator, input, [input.from, input.to], async ({ labels, ids }) => {
    const [from = '', to = ''] = ids;
    if (from === to) throw bad(`${from} cannot be related to itself`, 'to');
    for (const id of [from, to]) demand(labels, id, ['Statement']);
    const told = { from, to, type, basis, reason, ...(independent != null && { independent }) };
    return { kind: 'RELATE', why: why ?? reason, ...told };
  });
}

/** Says how reliable a source or article, or how credible a statement, is held to be. */
export function assess(
  curator: Curator,
  input: Texts<'subject' | 'scheme' | 'value' | 'explanation'>,
): Promise<string> {
  const { scheme, explanation } = input;
  return record(curator, input, [input.subject], async ({ labels, ids }) => {
    const [subject = ''] = ids;
    const isStatement = demand(labels, subject, ['Statement', 'Source']).includes('Statement');
    const value = assessmentValue(scheme, input.value, isStatement);
    return { kind: 'ASSESS', why: explanation, subject, scheme, value };
  });
}

/** Says whether two entities are one; a view that can be taken back, and neither is rewritten. */
export function judgeSame(
  curator: Curator,
  input: Texts<'a' | 'b' | 'verdict' | 'reason'>,
): Promise<string> {
  const { a, b, verdict, reason } = input;
  return record(curator, input, [a, b], async ({ labels }) => {
    if (a === b) throw bad(`${a} is the same as itself; name two entities`, 'b');
    const kinds = [a, b].map((id) => demand(labels, id, ['Entity']));
    if (!['Actor', 'Place'].some((kind) => kinds.every((of) => of.includes(kind))))
      throw bad(`${a} and ${b} are of different kinds: an actor is no place`, 'b');
    return { kind: 'JUDGE_SAME', why: reason, from: a, to: b, verdict };
  });
}

/** Takes a statement, an article or a claim back; it stays in the graph with the instant at which it was retracted. */
export function retract(curator: Curator, input: Texts<'id' | 'reason'>): Promise<string> {
  const { reason } = input;
  return record(curator, input, [input.id], async ({ run, labels, ids }) => {
    const [id = ''] = ids;
    demand(labels, id, RETRACTABLE);
    const [row] = await run({
      text: 'MATCH (n:Node {id: $id})<-[:CHANGES]-(c:Change) WHERE c.kind = $kind AND c.undoneBy IS NULL RETURN c.at AS at',
      parameters: { id, kind: 'RETRACT' },
    });
    if (row?.[0]) throw new AppError('CONFLICT', `${id} is retracted already, at ${row[0]}`);
    return { kind: 'RETRACT', why: reason, subject: id };
  });
}

/** Undoes a change, an undoing too. */
export async function undo(curator: Curator, input: Texts<'change' | 'why'>): Promise<string> {
  const id = input.change;
  const [row] = await read(curator, {
    text: 'MATCH (c:Change {id: $id}) RETURN c.base AS base',
    parameters: { id },
  });
  const base = String(row?.[0] ?? id);
  const [known] = await readChanges((query) => read(curator, query), [base]);
  // All undoings of a change wait for each other on the change and on what it is about.
  const lock = known ? [base, ...touchedBy(known.change)] : [id];
  return record(curator, input, lock, async ({ run, labels }) => {
    demand(labels, base, ['Change']);
    const group = await readChanges(run, [base]);
    const undone = group.find(({ change }) => change.id === id);
    if (undone?.undoneBy)
      throw new AppError('CONFLICT', `${id} is undone already, by ${undone.undoneBy}`);
    const before = group.map(({ change }) => change);
    return { kind: 'UNDO', why: input.why, undoes: id, before };
  });
}

/** What is recorded but for who and when; an undoing says which changes were before. */
type Unsigned = Omit<BundleChange, 'id' | 'by' | 'at' | 'request'> & {
  readonly before?: readonly BundleChange[];
};

interface Locked {
  readonly run: RunInWrite;
  /** Labels of the locked nodes that are there. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** What was to be locked, by the ids that the store has. */
  readonly ids: readonly string[];
}

/**
 * Writes one change in one transaction, after locking what it is about; under a key that was used, answers what it
 * did then. A change that the same person made already, and that holds, is answered instead of made again.
 */
async function record(
  curator: Curator,
  input: Readonly<Record<string, Value | undefined>>,
  locked: readonly string[],
  plan: (locked: Locked) => Promise<Unsigned>,
): Promise<string> {
  const { engine, by, key } = curator;
  for (const [name, value] of Object.entries({ ...input, ...(key !== undefined && { key }) })) {
    if (typeof value === 'string') checkWords(name, value);
  }
  const id = `change:${key === undefined ? randomUUID() : sha256(key).slice(0, 24)}`;
  const request = sha256(JSON.stringify(Object.entries(input).sort()));
  if (key !== undefined && (await isDone(curator, id, request))) return id;
  const now = new Date().toISOString();
  let same: string | undefined;
  const attempt = randomUUID();
  const write = engine.write(
    {
      key: id,
      request: attempt,
      properties: { at: now, by },
      queries: async (run) => {
        const writing = { run, request: attempt };
        const ids = await idsMeant(run, locked);
        const labels = await lockNodes(writing, ids);
        const { before = [], ...draft } = await plan({ run, labels, ids });
        same = await findSame(run, { ...draft, id, by, at: now, request });
        // What was claimed for this change is rolled back.
        if (same !== undefined) throw new AppError('CONFLICT', `${same} says the same`);
        await lockAround(writing, retractedBy([...before, { ...draft, id, by, at: now }]));
        const recorded = await stamp(writing);
        const at = before.reduce((last, change) => later(last, change.at), recorded);
        await storeChanges(writing, [...before, { ...draft, id, by, at, request }]);
        await recordNews(writing, id);
      },
    },
    curator,
  );
  try {
    const { bookmarks } = await write;
    curator.onSeen?.(bookmarks);
    if (await isDone({ ...curator, bookmarks }, id, request)) return id;
  } catch (error) {
    if (same !== undefined) return same;
    throw error;
  }
  throw new AppError('CONFLICT', 'Another change came first; look at the history and try again');
}

/** Throws BAD_USER_INPUT for words of a curator, or an id, that no bundle could hold. */
function checkWords(name: string, value: string): void {
  if (value.trim() === '') throw bad(`${name} is empty; fill it in`, name);
  if (value.length > 5_000) throw bad(`${name} is longer than 5000 characters`, name);
  if (!value.isWellFormed()) throw bad(`${name} holds a lone surrogate`, name);
  const wrong = name === 'key' ? wrongInKey(value) : wrongInRemark(value);
  if (wrong !== null) throw bad(`${name} ${wrong}`, name);
}

/** An instant that is also after another, so that the changes of a chain have an order. */
function later(now: string, before: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}

/** Whether the change is there. Throws CONFLICT when its key was used for another. */
async function isDone(curator: Curator, id: string, request: string): Promise<boolean> {
  const [row] = await read(curator, {
    text: 'MATCH (c:Change {id: $id}) RETURN c.request AS request',
    parameters: { id },
  });
  if (row && row[0] !== request)
    throw new AppError('CONFLICT', 'This key was used for another change; use a new one', {
      details: { argument: 'key', change: id },
    });
  return row !== undefined;
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
  if (wanted.some((label) => found.includes(label))) return found;
  const kind = found.filter((label) => label !== 'Node').join(', ');
  throw bad(`${id} is a ${kind}; here belongs a ${wanted.join(' or ')}`, 'id');
}

async function read(curator: Curator, query: Query) {
  const { rows: found, bookmarks } = await curator.engine.read(query, curator);
  curator.onSeen?.(bookmarks);
  return found;
}

function bad(message: string, argument: string): AppError {
  return new AppError('BAD_USER_INPUT', message, { details: { argument } });
}
