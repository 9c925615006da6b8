import { cypher, type Fragment, identifier } from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import { CLOCK, HISTORY, PAST, pastType } from '../model/history.js';
import { type RelationType, relationRow } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import { groupBy } from '../util/group-by.js';
import { tellNews } from './tell-news.js';
import type { Writing } from './write-rows.js';

const clock = identifier(CLOCK.label);
const LOCK_CLOCK =
  cypher`MERGE (c:${clock} {key: $key}) ON CREATE SET c.at = '' SET c.lock = $request RETURN c.at AS at`
    .text;
const SET_CLOCK = cypher`MATCH (c:${clock} {key: $key}) SET c.at = $at RETURN c.at AS at`.text;

/**
 * The instant at which a transaction records what it writes, the same whenever it asks. It is taken from the store's
 * one clock under a lock held to the commit, so instants are in the order of commits; what else waits for it waits
 * less when it is asked for last. A backup gives the instant at which another store recorded the same.
 */
export async function stamp(writing: Writing, given?: string): Promise<string> {
  return (await stampsOf(writing, given)).at;
}

/** The store's clock once a transaction has recorded: later than that of all before it, whatever a backup gives. */
export async function tick(writing: Writing): Promise<string> {
  return (await stampsOf(writing)).clock;
}

/** When it is said to be recorded, and the store's clock then. */
interface Stamps {
  readonly at: string;
  readonly clock: string;
}

const STAMPS = new WeakMap<Writing['run'], Promise<Stamps>>();

function stampsOf(writing: Writing, given?: string): Promise<Stamps> {
  const known = STAMPS.get(writing.run) ?? takeStamp(writing, given);
  STAMPS.set(writing.run, known);
  return known;
}

async function takeStamp({ run, request }: Writing, given?: string): Promise<Stamps> {
  const { key } = CLOCK;
  const [row] = await run({ text: LOCK_CLOCK, parameters: { key, request } });
  const last = String(row?.[0] ?? '');
  const now = new Date().toISOString();
  const clock = now > last ? now : new Date(Date.parse(last) + 1).toISOString();
  await run({ text: SET_CLOCK, parameters: { key, at: clock } });
  return { at: given !== undefined && given < clock ? given : clock, clock };
}

/** Says of new nodes of a label when they were recorded, unless they came with it. */
export async function recordNew(
  writing: Writing,
  label: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { text } =
    cypher`UNWIND $ids AS id MATCH (n:${identifier(label)} {id: id}) WHERE n.recordedAt IS NULL SET n.recordedAt = $at RETURN count(n) AS c`;
  await writing.run({ text, parameters: { ids, at: await stamp(writing) } });
}

const asserted = identifier(ASSERTED);
const HIDE =
  cypher`UNWIND $ids AS id MATCH (n:Node {id: id}) WHERE n.retractedAt IS NULL SET n.retractedAt = $at, n.changedAt = coalesce(n.changedAt, []) + [$at] REMOVE n:${asserted} RETURN n.id AS id`
    .text;
const SHOW =
  cypher`UNWIND $ids AS id MATCH (n:Node {id: id}) WHERE n.retractedAt IS NOT NULL SET n.changedAt = n.changedAt + [$at] FOREACH (x IN CASE WHEN n.hypothetical = false THEN [n] ELSE [] END | SET x:${asserted}) REMOVE n.retractedAt RETURN n.id AS id`
    .text;

/** Takes nodes out of lists, as of now. */
export async function hideNodes(writing: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await writing.run({ text: HIDE, parameters: { ids, at: await stamp(writing) } });
}

/** Brings them back. */
export async function showNodes(writing: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await writing.run({ text: SHOW, parameters: { ids, at: await stamp(writing) } });
}

const past = identifier(PAST.label);
const was = identifier(PAST.type);

function stateTexts(label: string) {
  const node = (id: Fragment) => cypher`MATCH (n:${identifier(label)} {id: ${id}})`;
  const row = cypher`UNWIND $rows AS r ${node(cypher`r.id`)}`;
  return {
    read: cypher`UNWIND $ids AS id ${node(cypher`id`)} RETURN n.id AS id, n{.*} AS p`.text,
    keep: cypher`${row} CREATE (n)-[:${was}]->(v:${past}) SET v = r.past, n.settledAt = r.past.until RETURN n.id AS id`
      .text,
    set: cypher`${row} SET n += r.properties RETURN n.id AS id`.text,
  };
}

/** What a node's own properties are to be; null takes one away. */
export interface State {
  readonly id: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Gives nodes of a label other properties, and keeps those that they had. Returns the ids of the nodes that had others. */
export async function setStates(
  writing: Writing,
  states: readonly State[],
  label = 'Node',
): Promise<readonly string[]> {
  if (states.length === 0) return [];
  const { run } = writing;
  const texts = stateTexts(label);
  const asked = states.map(({ id }) => id);
  const stored = new Map(
    (await run({ text: texts.read, parameters: { ids: asked } })).map(([id, p]) => [String(id), p]),
  );
  const changed = states.filter(({ id, properties }) => {
    const known = stored.get(id) as Properties | undefined;
    return (
      known &&
      Object.entries(properties).some(
        ([name, value]) => JSON.stringify(known[name] ?? null) !== JSON.stringify(value),
      )
    );
  });
  if (changed.length === 0) return [];
  const at = await stamp(writing);
  const pasts = changed.flatMap(({ id }) => pastOf(stored.get(id) as Properties, at) ?? []);
  const write = (text: string, rows: readonly object[]) =>
    run({ text, parameters: { rows: rows as unknown as Value } });
  if (pasts.length > 0) await write(texts.keep, pasts);
  await write(texts.set, changed);
  const ids = changed.map(({ id }) => id);
  tellNews(run, 'CHANGED', ids.filter(isTold));
  return ids;
}

/** Whether those who listen are told when what a node says is another: statements and articles. */
function isTold(id: string): boolean {
  return /^(?:statement|article):/.test(id);
}

const UNSAID = new Set<string>([...HISTORY, 'lock', 'createdIn', 'changedIn']);

/** The state that ends; null where it began in this very transaction. */
function pastOf(stored: Properties, until: string) {
  const since = stored['settledAt'] ?? stored['recordedAt'] ?? null;
  if (since === null || String(since) >= until) return null;
  const said = Object.entries(stored).filter(
    ([name, value]) => value !== null && !UNSAID.has(name),
  );
  return { id: stored['id'], past: { ...Object.fromEntries(said), since, until } };
}

/** A relationship from a node as it is to be; `key` tells it from others of its type between the same two. */
export interface Derived {
  readonly to: string;
  readonly key: string;
  readonly properties: Properties;
}

/** The relationships of a type that a node is to have: all, or those to one other node, all or those of some keys. */
export interface DerivedOf {
  readonly from: string;
  readonly only?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly wanted: readonly Derived[];
}

/**
 * Makes the live relationships of a type from nodes be those wanted: ends what is no more, brings back what was, and
 * creates the rest. Returns the nodes of which anything changed.
 */
export async function writeDerived(
  writing: Writing,
  type: RelationType,
  nodes: readonly DerivedOf[],
): Promise<readonly string[]> {
  if (nodes.length === 0) return [];
  const texts = derivedTexts(type);
  const name = ({ from, only = '' }: Pick<DerivedOf, 'from' | 'only'>) => `${from} ${only}`;
  const stored = new Map<string, Stored[]>();
  for (const isPair of [false, true]) {
    const asked = nodes.filter(({ only }) => (only !== undefined) === isPair);
    if (asked.length === 0) continue;
    const parameters = {
      rows: asked.map(({ from, only = null, keys = null }) => ({ from, to: only, keys })),
    };
    const rows = await writing.run({ text: isPair ? texts.readPairs : texts.read, parameters });
    groupBy(
      rows,
      ([from, to, found, properties]): [string, Stored] => [
        name({ from: String(from), only: isPair ? String(to) : undefined }),
        { to: String(to), isLive: found === type, properties: properties as Properties },
      ],
      stored,
    );
  }
  const moves = nodes.map((node) => movesOf(node, stored.get(name(node)) ?? []));
  const changed = moves.filter(
    ({ ended, back, fresh }) => ended.length + back.length + fresh.length,
  );
  if (changed.length === 0) return [];
  const at = await stamp(writing);
  const write = async (text: string, moved: readonly Move[]) => {
    if (moved.length > 0)
      await writing.run({ text, parameters: { rows: moved as unknown as Value } });
  };
  await write(
    texts.end,
    changed.flatMap(({ ended }) => ended.map((move) => flipped(move, at))),
  );
  await write(
    texts.revive,
    changed.flatMap(({ back }) => back.map((move) => flipped(move, at))),
  );
  await write(
    texts.create,
    changed.flatMap(({ fresh }) =>
      fresh.map((move) => ({ ...move, properties: { recordedAt: at, ...move.properties } })),
    ),
  );
  return changed.map(({ from }) => from);
}

interface Stored {
  readonly to: string;
  readonly isLive: boolean;
  readonly properties: Properties;
}

/** A relationship with the properties that it is to have. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly key: Value;
  readonly properties: Properties;
}

/** Which relationships from a node end, come back, or are new. */
function movesOf({ from, wanted }: DerivedOf, stored: readonly Stored[]) {
  const name = (to: string, key: Value | undefined) => `${to} ${key}`;
  const known = new Map(stored.map((one) => [name(one.to, one.properties['key']), one] as const));
  const isWanted = new Set(wanted.map(({ to, key }) => name(to, key)));
  const ended = stored.flatMap(({ to, isLive, properties }) => {
    const key = properties['key'] ?? null;
    return isLive && !isWanted.has(name(to, key)) ? [{ from, to, key, properties }] : [];
  });
  const back = wanted.flatMap(({ to, key }) => {
    const one = known.get(name(to, key));
    return one && !one.isLive ? [{ from, to, key, properties: one.properties }] : [];
  });
  const fresh = wanted.flatMap(({ to, key, properties }) =>
    known.has(name(to, key)) ? [] : [{ from, to, key, properties: { ...properties, key } }],
  );
  return { from, ended, back, fresh };
}

/** The same one, hidden or shown at an instant. */
function flipped(move: Move, at: string): Move {
  const { retractedAt, changedAt, ...rest } = move.properties;
  const changes = [...((changedAt ?? []) as readonly string[]), at];
  const properties = { ...rest, changedAt: changes };
  return { ...move, properties: retractedAt ? properties : { ...properties, retractedAt: at } };
}

function derivedTexts(type: RelationType) {
  const [start, end] = relationRow(type).ends;
  invariant(typeof start === 'string' && typeof end === 'string', `${type} has ends of many kinds`);
  const [a, b] = [
    cypher`(a:${identifier(start)} {id: r.from})`,
    cypher`(b:${identifier(end)} {id: r.to})`,
  ];
  const [live, ended] = [identifier(type), identifier(pastType(type))];
  const move = (from: typeof live, to: typeof live) =>
    cypher`UNWIND $rows AS r MATCH ${a}-[e:${from}]->${b} WHERE coalesce(e.key, '') = coalesce(r.key, '') DELETE e CREATE (a)-[w:${to}]->(b) SET w = r.properties RETURN a.id AS id`
      .text;
  return {
    read: cypher`UNWIND $rows AS r MATCH (a:${identifier(start)} {id: r.from})-[e:${live}|${ended}]->(b:${identifier(end)}) RETURN a.id AS f, b.id AS x, type(e) AS t, properties(e) AS p`
      .text,
    readPairs:
      cypher`UNWIND $rows AS r MATCH ${a} MATCH ${b} MATCH (a)-[e:${live}|${ended}]->(b) WHERE r.keys IS NULL OR e.key IN r.keys RETURN a.id AS f, b.id AS x, type(e) AS t, properties(e) AS p`
        .text,
    end: move(live, ended),
    revive: move(ended, live),
    create:
      cypher`UNWIND $rows AS r MATCH ${a} MATCH ${b} CREATE (a)-[e:${live}]->(b) SET e = r.properties RETURN a.id AS id`
        .text,
  };
}
