import { ArticleText } from '../bundle/article-text.js';
import type { BundleStatement } from '../bundle/bundle.js';
import { cypher, identifier } from '../cypher-text/cypher.js';
import { AppError } from '../errors.js';
import { propertiesOf } from '../model/labels.js';
import { publicationOf } from '../model/publication.js';
import { RELATION_ROWS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import { type ArticleGraph, graphOfRows } from '../rows/article-graph.js';
import type { Contradiction } from '../rows/described.js';
import { addReadings, distinctReadings, type Reading, readingsIn } from '../rows/readings.js';
import { Rows } from '../rows/rows.js';
import { speakersKey } from '../rows/statement-ids.js';
import { addReading, keyOf } from '../rows/statement-rows.js';
import { groupBy } from '../util/group-by.js';
import { type DerivedOf, recordNew, setStates, writeDerived } from './history.js';
import { placeInLists } from './place-in-lists.js';
import { mergeNodes, type Writing, writeEdges } from './write-rows.js';

/** A statement that a bundle reads in another way than the store. */
export interface Reread {
  readonly statement: Properties;
  /** The reading shown so far, and all that there are now: the one to show first. */
  readonly was: Reading;
  readonly readings: readonly Reading[];
  /** Those that are new. */
  readonly added: readonly Reading[];
}

/** Statements of an article that was there that a bundle reads in other ways than the store. */
export function rereadIn(before: ArticleGraph | undefined, rows: Rows): readonly Reread[] {
  if (!before) return [];
  const now = graphOfRows(rows);
  const [stored, given] = [readingsIn(before), readingsIn(now)];
  const statements = new Map(now.statements.map((statement) => [statement['id'], statement]));
  return before.statements.flatMap((statement) => {
    const told = statements.get(statement['id']);
    const known = told ? stored(statement) : [];
    const readings = distinctReadings([...known, ...(told ? given(told) : [])]);
    const keys = new Set(known.map(({ key }) => key));
    const added = readings.filter(({ key }) => !keys.has(key));
    const [was] = known;
    return was && added.length > 0 ? [{ statement, was, readings, added }] : [];
  });
}

/**
 * Throws CONFLICT for a statement whose id another voice has: that of speakers whose ids differ in their middle alone.
 */
export function refuseOtherVoice(before: ArticleGraph, rows: Rows): void {
  const [stored, given] = [voicesIn(before), voicesIn(graphOfRows(rows))];
  for (const [id, voice] of given) {
    const other = stored.get(id);
    if (other !== undefined && other !== voice)
      throw new AppError(
        'CONFLICT',
        `${id} is there with the voice of ${other}, which ${voice} would share; give one of them an id that ends in another way, or bring both in one bundle to an empty store`,
      );
  }
}

function voicesIn({ edges }: ArticleGraph): ReadonlyMap<string, string> {
  const said = edges.filter(({ type }) => type === 'SAID_BY');
  const speakers = groupBy(said, ({ from, to }) => [from, to]);
  return new Map([...speakers].map(([id, sources]) => [id, speakersKey(sources)]));
}

/** What a report says of other readings, and of other voices at the words of statements that were there. */
export function toldOtherwise(
  before: ArticleGraph | undefined,
  rows: Rows,
  reread: readonly Reread[],
): readonly Contradiction[] {
  if (!before) return [];
  const known = new Set(before.statements.map(({ id }) => id));
  const voices = groupBy(before.statements, ({ id, spanId }) => [String(spanId), String(id)]);
  const others = rows.ofKind('Statement').flatMap(({ id, properties }) => {
    const stored = known.has(id) ? [] : (voices.get(String(properties['spanId'])) ?? []);
    return stored.map((other) => ({ id, property: 'saidBy', stored: other, given: id }));
  });
  return [
    ...reread.flatMap(({ statement, was, added }) =>
      added.flatMap(({ content }) => differences(String(statement['id']), was.content, content)),
    ),
    ...others,
  ];
}

function differences(
  id: string,
  was: Reading['content'],
  is: Reading['content'],
): readonly Contradiction[] {
  const said = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((property) => {
    const [stored, given] = [said(was[property]), said(is[property])];
    return stored === given ? [] : [{ id, property, stored, given }];
  });
}

const LABELS = [true, false].map((isAsserted) => {
  const label = identifier(ASSERTED);
  const write = isAsserted
    ? cypher`FOREACH (x IN CASE WHEN n.retractedAt IS NULL THEN [n] ELSE [] END | SET x:${label})`
    : cypher`REMOVE n:${label}`;
  return {
    isAsserted,
    text: cypher`UNWIND $ids AS id MATCH (n:Statement {id: id}) ${write} RETURN count(n) AS c`.text,
  };
});

/**
 * Keeps every reading of statements, and shows of each the one that goes before the others; what was shown before ends
 * now. Returns the ids of the new readings and how many relationships lead to them.
 */
export async function storeReadings(
  writing: Writing,
  before: ArticleGraph | undefined,
  reread: readonly Reread[],
): Promise<{
  readonly created: readonly string[];
  readonly edges: Readonly<Record<string, number>>;
}> {
  if (!before || reread.length === 0) return { created: [], edges: {} };
  const { article } = before;
  const articleId = String(article['id']);
  const rows = new Rows();
  for (const { statement, readings } of reread)
    addReadings({ rows, articleId }, String(statement['id']), readings);
  const nodes = [...rows.ofKind('Reading')];
  const created = await mergeNodes(writing, 'Reading', nodes);
  const edges = await writeEdges(writing, rows, new Set(created), () => false);
  await recordNew(writing, 'Reading', created);
  const shown = nodes.map(({ id, properties }) => ({
    id,
    properties: { shown: properties['shown'] ?? false },
  }));
  await setStates(writing, shown, 'Reading');
  const text = new ArticleText(String(article['text']));
  const changed = reread.filter(({ was, readings }) => readings[0]?.key !== was.key);
  await show(
    writing,
    changed.map(({ statement, was, readings: [now = was] }) => {
      const rowsOf = (reading: Reading) => readingRows(statement, reading, articleId, text);
      return { statement, was: rowsOf(was), now: rowsOf(now) };
    }),
  );
  return { created, edges };
}

/** The rows that a statement of the store has when it is read so. */
function readingRows(
  statement: Properties,
  { content }: Reading,
  articleId: string,
  text: ArticleText,
): Rows {
  const rows = new Rows();
  const read = content as unknown as BundleStatement;
  const placed = {
    statement: read,
    spans: read.spans ?? [],
    id: String(statement['id']),
    spanId: String(statement['spanId']),
    position: Number(statement['position']),
  };
  const making = { rows, text, articleId, published: publicationOf(statement) };
  addReading(making, placed, undefined, String, String);
  return rows;
}

/** Whether a statement has a property because it is read so: its place in lists, say, it has in any case. */
function isRead(name: string): boolean {
  return propertiesOf('Statement')[name]?.is !== 'kept';
}

interface Shown {
  readonly statement: Properties;
  readonly was: Rows;
  readonly now: Rows;
}

async function show(writing: Writing, changed: readonly Shown[]): Promise<void> {
  const states = changed.map(({ statement, was, now }) => {
    const [before, after] = [was, now].map((rows) => rows.ofKind('Statement')[0]?.properties ?? {});
    const names = Object.keys({ ...before, ...after }).filter(isRead);
    const properties = names.map((name): [string, Value] => [name, after?.[name] ?? null]);
    return { id: String(statement['id']), properties: Object.fromEntries(properties) };
  });
  await setStates(writing, states);
  for (const { isAsserted, text } of LABELS) {
    const some = states.filter(({ properties }) => !properties['hypothetical'] === isAsserted);
    await writing.run({ text, parameters: { ids: some.map(({ id }) => id) } });
  }
  for (const type of READING_TYPES) await writeDerived(writing, type, changed.map(derivedOf(type)));
  await placeInLists(
    writing.run,
    states.map(({ id }) => id),
  );
}

/** The relationships that a statement has because it is read so. */
const READING_TYPES = RELATION_ROWS.flatMap(([type, { ends, past }]) =>
  past && ends[0] === 'Statement' ? [type] : [],
);

function derivedOf(type: string) {
  return ({ statement, now }: Shown): DerivedOf => ({
    from: String(statement['id']),
    wanted: graphOfRows(now)
      .edges.filter((edge) => edge.type === type)
      .map(({ to, properties }) => ({ to, key: keyOf(properties), properties })),
  });
}
