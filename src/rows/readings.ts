import { local } from '../model/ids.js';
import type { Properties, Value } from '../model/value.js';
import { groupBy } from '../util/group-by.js';
import type { ArticleGraph } from './article-graph.js';
import type { Making } from './article-rows.js';
import { derivedId, digest } from './ids.js';
import { edgesByStart } from './stored-edges.js';
import { tellReading } from './tell-reading.js';
import { compareText, tidy } from './tidy.js';

/** One reading of a statement: what a bundle says of it, in canonical form and without its id. */
export interface Reading {
  /** A digest of the content. */
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly recordedAt: Value | undefined;
}

/** A reading of that content. */
function readingOf(content: object, recordedAt: Value | undefined): Reading {
  const tidied = tidy(content) as Reading['content'];
  return { key: digest(JSON.stringify(tidied)), content: tidied, recordedAt };
}

/**
 * Each reading once, the shown one first: a person's goes before a machine's, then the fuller, then the smaller digest.
 * Of equal ones the first recorded stays.
 */
export function distinctReadings(readings: readonly Reading[]): readonly Reading[] {
  const found = new Map<string, Reading>();
  for (const reading of readings) {
    const known = found.get(reading.key);
    if (!known || String(reading.recordedAt) < String(known.recordedAt))
      found.set(reading.key, reading);
  }
  return [...found.values()].sort(
    (a, b) =>
      Number('extractor' in a.content) - Number('extractor' in b.content) ||
      size(b.content) - size(a.content) ||
      compareText(a.key, b.key),
  );
}

/** How much is said: the number of values in plain data. */
function size(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + size(part), 0);
}

/** The readings of each statement of an article's part of the graph, the shown one first. */
export function readingsIn(graph: ArticleGraph): (statement: Properties) => readonly Reading[] {
  const edges = edgesByStart(graph.edges);
  const stored = groupBy(
    graph.details.filter(({ label }) => label === 'Reading'),
    ({ properties }) => [String(properties['id']), properties],
  );
  return (statement) => {
    const known = edges(String(statement['id']), 'HAS_READING').flatMap(
      ({ to }) => stored.get(to) ?? [],
    );
    if (known.length === 0)
      return [readingOf(tellReading(statement, edges, graph.article), statement['recordedAt'])];
    return distinctReadings(
      known.map(({ content, recordedAt }) => readingOf(JSON.parse(String(content)), recordedAt)),
    );
  };
}

/** What a bundle calls a reading of a statement: the shown one has its id. */
export function nameOfReading(id: string, { key }: Reading, index: number): string {
  return index === 0 ? id : derivedId(`${id}:${key}`);
}

/** The rows of the readings of a statement, the shown one first; a statement that was read in one way has none. */
export function addReadings(
  { rows, articleId }: Pick<Making, 'rows' | 'articleId'>,
  statement: string,
  readings: readonly Reading[],
): void {
  if (readings.length < 2) return;
  readings.forEach(({ key, content, recordedAt }, index) => {
    const id = derivedId(`reading:${local(statement)}:${key}`);
    const { kind, sourceKind, certainty, authorCertainty, act, extractor } = content as Properties;
    rows.node('Reading', id, {
      ...{ id, kind, sourceKind, certainty, authorCertainty, act, extractor },
      hypothetical: content['hypothetical'] === true,
      content: JSON.stringify(content),
      shown: index === 0,
      recordedAt,
    });
    rows.edge('HAS_READING', ['Node', statement], ['Reading', id]);
    rows.edge('DETAILS', ['Node', articleId], ['Reading', id]);
  });
}
