import { AppError } from '../errors.js';
import { type Label, propertiesOf, SHARED_LABELS } from '../model/labels.js';
import type { Property } from '../model/property.js';
import { storedNames } from '../model/stored-form.js';
import type { Properties } from '../model/value.js';
import type { Contradiction } from '../rows/described.js';
import { kindOf, type NodeRow, type Rows } from '../rows/rows.js';
import { givesWhatIsShown } from '../rows/shown-values.js';
import type { Writing } from './write-rows.js';

/** What a bundle's entities meet in the store. */
export interface Meeting {
  /** Those of which a vote like the bundle's changes nothing that is shown. */
  readonly agreeing: readonly string[];
  /** Those that are to be settled with it. */
  readonly others: readonly string[];
  /** Those that lacked something that the bundle gives. */
  readonly completed: readonly string[];
  readonly contradictions: readonly Contradiction[];
}

const MET =
  'UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id AS id, labels(n) AS l, n{.*} AS p, [(n)-[:NAMED]->(m:Name) | m.id] AS names, [(n)-[:HAS_FACT]->(f:Fact) | f.id] AS facts';

/**
 * Looks at entities that were there before a bundle's, which writes and locks nothing. Throws CONFLICT when an id is
 * there as another kind of thing.
 */
export async function meetEntities(
  { run }: Pick<Writing, 'run'>,
  rows: Rows,
  there: ReadonlySet<string>,
): Promise<Meeting> {
  const given = new Map(
    [...rows.nodes].flatMap(([labels, byId]) =>
      [...byId.values()].flatMap((row) =>
        there.has(row.id) ? [[row.id, { row, labels }] as const] : [],
      ),
    ),
  );
  const meeting = { agreeing: [] as string[], others: [] as string[], completed: [] as string[] };
  const contradictions: Contradiction[] = [];
  if (given.size === 0) return { ...meeting, contradictions };
  const hung = hangingIn(rows);
  const found = await run({ text: MET, parameters: { ids: [...given.keys()].sort() } });
  for (const [key, labels, properties, names, facts] of found) {
    const id = String(key);
    const { row, labels: own = '' } = given.get(id) ?? {};
    const kind = kindOf(own) as Label;
    if (!row || !(labels as string[]).includes(kind)) throw otherKind(id, kind, labels as string[]);
    const stored = properties as Properties;
    const { lacking, differing, wrong } = compareNode(kind, row, stored);
    const live = new Set([...(names as string[]), ...(facts as string[])]);
    const isSettled =
      lacking.length + differing.length === 0 &&
      kind !== 'AnonymousSource' &&
      (!stored['disputed'] || givesWhatIsShown(kind, row.properties, stored)) &&
      !row.properties['disputed'] &&
      !stored['retractedAt'] &&
      (hung.get(id) ?? []).every((to) => live.has(to));
    meeting[isSettled ? 'agreeing' : 'others'].push(id);
    if (lacking.length > 0) meeting.completed.push(id);
    contradictions.push(...wrong);
  }
  return { ...meeting, contradictions };
}

/** The names and facts that rows hang on entities. */
function hangingIn(rows: Rows): ReadonlyMap<string, readonly string[]> {
  const hung = new Map<string, string[]>();
  for (const { kind, rows: edges } of rows.edges.values()) {
    if (kind.type !== 'NAMED' && kind.type !== 'HAS_FACT') continue;
    for (const { from, to } of edges) hung.set(from, [...(hung.get(from) ?? []), to]);
  }
  return hung;
}

/** What a stored node lacks of a row's properties, which it has otherwise, and those of these that are no remarks. */
export function compareNode(kind: Label, { id, properties }: NodeRow, stored: Properties) {
  const lacking: string[] = [];
  const differing: string[] = [];
  const wrong: Contradiction[] = [];
  for (const [property, row] of comparedOf(kind)) {
    const given = properties[property] ?? row.otherwise;
    const known = stored[property] ?? row.otherwise;
    const isSame = JSON.stringify(given) === JSON.stringify(known);
    // What stands where nothing was given says nothing.
    if (given === row.otherwise || isSame) continue;
    (known === row.otherwise ? lacking : differing).push(property);
    if (known !== row.otherwise && !row.remark)
      wrong.push({ id, property, stored: String(known), given: String(given) });
  }
  return { lacking, differing, wrong };
}

/** The stored properties that a bundle gives nodes of a kind. */
function comparedOf(kind: Label): readonly (readonly [property: string, row: Property])[] {
  return Object.entries(propertiesOf(kind)).flatMap(([name, row]) =>
    row.is === 'id' || row.is === 'kept'
      ? []
      : storedNames(name, row).map((property) => [property, row] as const),
  );
}

function otherKind(id: string, kind: string, labels: readonly string[]): AppError {
  const there = labels.filter((label) => !SHARED_LABELS.includes(label as never)).join(', ');
  return new AppError(
    'CONFLICT',
    `${id} is a ${kind} in this bundle and a ${there} in the store; give one of them another id${kind === 'State' || kind === 'Location' ? ', or the same placeType' : ''}.`,
  );
}
