import { AppError } from '../errors.js';
import { type Label, propertiesOf, SHARED_LABELS } from '../model/labels.js';
import { storedNames } from '../model/stored-form.js';
import type { Properties } from '../model/value.js';
import type { Contradiction } from '../rows/described.js';
import { digest } from '../rows/ids.js';
import { kindOf, type NodeRow, Rows } from '../rows/rows.js';
import { mergeNodes, type Writing, writeEdges } from './write-rows.js';

/** A node that was there before, with what a bundle gives for it. */
interface Met {
  readonly row: NodeRow;
  readonly kind: Label;
  readonly stored: Properties;
}

/** What an unnamed source is told by beside what a bundle says of it. */
const OWN_ARTICLE = 'articleId';

const STORED =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id AS id, labels(n) AS l, n{.*} AS p';
/** Writing first is the lock: what is read after it stays true until the commit. */
const LOCKED =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) SET n.lock = $request WITH n RETURN n.id AS id, n{.*} AS p';
const COMPLETE =
  'UNWIND $rows AS r MATCH (n:Node {id: r.id}) SET n += r.properties REMOVE n.lock RETURN n.id AS id';

/**
 * Fills in what existing nodes lack of the rows' properties; nothing is ever overwritten. Returns the ids of those
 * that got something, and every property that says something else already.
 * Throws CONFLICT when an id is there as another kind of thing.
 */
export async function completeNodes(
  writing: Writing,
  groups: readonly (readonly [labels: string, rows: readonly NodeRow[]])[],
): Promise<{
  readonly completed: readonly string[];
  readonly contradictions: readonly Contradiction[];
}> {
  const { run, request } = writing;
  const rows = new Map(groups.flatMap(([, group]) => group.map((row) => [row.id, row])));
  if (rows.size === 0) return { completed: [], contradictions: [] };
  const kinds = new Map(
    groups.flatMap(([labels, group]) => group.map(({ id }) => [id, kindOf(labels)])),
  );
  const ids = [...rows.keys()].sort();
  const met = new Map<string, Met>();
  for (const [id, labels, stored] of await run({ text: STORED, parameters: { ids } })) {
    const kind = kinds.get(String(id)) ?? '';
    if (!(labels as string[]).includes(kind)) throw otherKind(String(id), kind, labels as string[]);
    const row = rows.get(String(id));
    if (row) met.set(row.id, { row, kind: kind as Label, stored: stored as Properties });
  }
  const lacking = [...met.values()].filter((one) => Object.keys(missing(one)).length > 0);
  const completed: string[] = [];
  if (lacking.length > 0) {
    const parameters = { ids: lacking.map(({ row }) => row.id), request };
    for (const [id, stored] of await run({ text: LOCKED, parameters })) {
      const known = met.get(String(id));
      if (known) met.set(known.row.id, { ...known, stored: stored as Properties });
    }
    const additions = lacking.map(({ row }) => {
      const properties = missing(met.get(row.id) as Met);
      if (Object.keys(properties).length > 0) completed.push(row.id);
      return { id: row.id, properties };
    });
    await run({ text: COMPLETE, parameters: { rows: additions } });
  }
  return { completed, contradictions: [...met.values()].flatMap(contradictionsOf) };
}

/** Keeps values that contradict the ones shown, each with the article that first gave it; returns the ids of new ones. */
export async function keepAsserted(
  writing: Writing,
  values: readonly Omit<Contradiction, 'stored'>[],
  articleId: string,
): Promise<readonly string[]> {
  if (values.length === 0) return [];
  const rows = new Rows();
  for (const { id: owner, property, given } of values) {
    const id = `asserted:${owner}:${digest(property, given)}`;
    rows.node('AssertedValue', id, { id, property, value: given, articleId });
    rows.edge('ASSERTED', ['Node', owner], ['AssertedValue', id]);
  }
  const nodes = rows.nodes.get('AssertedValue')?.values() ?? [];
  const created = await mergeNodes(writing, 'AssertedValue', nodes);
  await writeEdges(writing, rows, new Set(created), (_, __, isNew) => !isNew);
  return created;
}

function missing({ row, kind, stored }: Met): Properties {
  const table = propertiesOf(kind);
  return Object.fromEntries(
    Object.entries(row.properties).filter(([property, value]) => {
      const known = stored[property] ?? undefined;
      // What stands where nothing was given says nothing, so it does not stay.
      return known === undefined || (known === table[property]?.otherwise && known !== value);
    }),
  );
}

function contradictionsOf({ row, kind, stored }: Met): readonly Contradiction[] {
  const lacking = missing({ row, kind, stored });
  return Object.entries(propertiesOf(kind)).flatMap(([name, of]) => {
    if (of.remark || of.is === 'id' || (of.is === 'kept' && name !== OWN_ARTICLE)) return [];
    return storedNames(name, of).flatMap((property) => {
      const given = row.properties[property];
      const known = stored[property];
      const says = given !== undefined && given !== of.otherwise && !(property in lacking);
      return says && known !== given
        ? [{ id: row.id, property, stored: String(known), given: String(given) }]
        : [];
    });
  });
}

function otherKind(id: string, kind: string, labels: readonly string[]): AppError {
  const there = labels.filter((label) => !SHARED_LABELS.includes(label as never)).join(', ');
  return new AppError(
    'CONFLICT',
    `${id} is a ${kind} in this bundle and a ${there} in the store; give one of them another id${kind === 'State' || kind === 'Location' ? ', or the same placeType' : ''}.`,
  );
}
