import type { CallOptions, Engine } from '../engine/engine.js';
import { CLOCK } from '../model/history.js';
import { statementsKept } from '../model/imported-statements.js';
import { newsKept, type Told } from '../model/news.js';
import { batches } from '../util/batches.js';
import { nextInstant, type Position } from './position.js';

/** What became of one node, and when; `position` is right after it. */
export interface News extends Told {
  readonly at: string;
  readonly position: Position;
}

/** Some news in order, and how far they lead. */
export interface NewsPart {
  readonly news: readonly News[];
  readonly position: Position;
  /** Whether nothing more was recorded when it was read. */
  readonly isLast: boolean;
  /** What a read needs to see what they are about (Neo4j clusters). */
  readonly bookmarks: readonly string[];
}

/** The store's clock as the feed reads it. */
export interface FeedClock {
  readonly at: string;
  /** Of what was recorded before this nothing is kept that could be told. */
  readonly newsSince: string;
  readonly bookmarks: readonly string[];
}

/** News in one part at most: as many as one query asks about. */
export const NEWS_IN_PART = 100;
/** Writes that are read at a time: no index of the embedded store helps, 100,000 of them are looked through in 45 ms. */
const WRITES = 200;
/** The clock of a store in which nothing was recorded yet. */
const BEGINNING = new Date(0).toISOString();

const READ_CLOCK = `MATCH (c:${CLOCK.label} {key: $key}) RETURN c.at AS at, c.newsSince AS since`;
const WRITTEN =
  'MATCH (i:Import) WHERE i.recordedAt >= $from AND i.recordedAt <= $to RETURN i.recordedAt AS at, i.article AS article, i.statements AS statements, i.news AS news ORDER BY at LIMIT $limit';
const COUNT = 'MATCH (i:Import) WHERE i.recordedAt >= $from RETURN count(i) AS c';

/** Reads the store's clock. Throws as the engine does. */
export async function readFeedClock(engine: Engine, call: CallOptions): Promise<FeedClock> {
  const { rows, bookmarks } = await engine.read(
    { text: READ_CLOCK, parameters: { key: CLOCK.key } },
    call,
  );
  const [at, newsSince] = rows[0] ?? [];
  return { at: String(at || BEGINNING), newsSince: String(newsSince ?? ''), bookmarks };
}

/** How many writes are to be told after a position. */
export async function countWrites(
  engine: Engine,
  after: Position,
  call: CallOptions,
): Promise<number> {
  const query = { text: COUNT, parameters: { from: nextInstant(after) } };
  return Number((await engine.read(query, call)).rows[0]?.[0] ?? 0);
}

/**
 * What was recorded after a position, oldest first, up to the clock as it was read before: all of that is committed, so
 * nothing can be missed. In parts, of some writes at a time. Throws as the engine does.
 */
export async function readNews(
  engine: Engine,
  after: Position,
  clock: FeedClock,
  call: CallOptions,
): Promise<readonly NewsPart[]> {
  const parameters = { from: nextInstant(after), to: clock.at, limit: WRITES };
  const { rows, bookmarks } = await engine.read(
    { text: WRITTEN, parameters },
    { ...call, bookmarks: clock.bookmarks },
  );
  const news = rows.flatMap(([at, article, statements, told]) =>
    newsOf(String(at), String(article), listOf(statements), listOf(told)),
  );
  const left = news.filter(({ at, position }) => at !== after.at || isAfter(position, after));
  const isLast = rows.length < WRITES;
  const end = { at: isLast ? clock.at : String(rows.at(-1)?.[0]), told: null };
  const parts = batches(left, NEWS_IN_PART);
  const part = (some: readonly News[], position: Position, last: boolean): NewsPart => {
    return { news: some, position, isLast: last, bookmarks };
  };
  const ends = (some: readonly News[]) => some.at(-1)?.position ?? end;
  return [
    ...parts.slice(0, -1).map((some) => part(some, ends(some), false)),
    part(parts.at(-1) ?? [], end, isLast),
  ];
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What one write brought, its new statements first. */
function newsOf(
  at: string,
  article: string,
  statements: readonly string[],
  told: readonly string[],
): readonly News[] {
  const added = statementsKept(article, statements).map((id): Told => ({ kind: 'ADDED', id }));
  const all = [...added, ...told.map(newsKept)];
  return all.map((one, index) => {
    const isEnd = index === all.length - 1;
    return { ...one, at, position: { at, told: isEnd ? null : index + 1 } };
  });
}

/** Whether a position is after another at the same instant. */
function isAfter({ told }: Position, other: Position): boolean {
  return other.told !== null && (told === null || told > other.told);
}
