import type { AppError } from '../errors.js';
import type { Value } from '../model/value.js';
import type { CompiledOperation } from './plan-cache.js';

/** Parameters of a query by name. */
export type Parameters = Readonly<Record<string, Value>>;

/** The one row of a plan's query, the parameters it was read with, and the bookmarks of what was seen. */
export interface FoundRow {
  readonly row: readonly Value[];
  readonly parameters: Parameters;
  readonly bookmarks: readonly string[];
  /** Milliseconds from asking the engine to its row. */
  readonly ms: number;
  /** The instant as of which it holds; null for now. */
  readonly asOf: string | null;
}

/** An operation that has been admitted: all that is left is to run it. */
export interface PreparedOperation {
  readonly compiled: CompiledOperation;
  /** What its variables and arguments make the parameters of its query. */
  readonly parameters: Parameters;
  /** What the graph answers; the first call reads it, the others wait for the same row. */
  readonly read: () => Promise<FoundRow>;
  /** The instant as of which it was read with `@asOf`; null before it was, and without. */
  readonly asOf: () => string | null;
  /** The same as data by response key. */
  readonly answer: () => Promise<Readonly<Record<string, unknown>>>;
  /** Makes that the answer: what was found out while it was written need not be found out again. */
  readonly refuse: (error: AppError) => void;
}
