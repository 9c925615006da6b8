import type { GraphSchema } from '../model/graph-schema.js';
import type { Value } from '../model/value.js';

/** One Cypher query in the portable subset, with its parameters (none may be undefined). */
export interface Query {
  readonly text: string;
  readonly parameters: Readonly<Record<string, Value>>;
}

/** Limits of one call. */
export interface CallOptions {
  /** The instant (milliseconds since the epoch) after which the call fails with ENGINE_TIMEOUT. */
  readonly deadline: number;
  /** Opaque tokens of earlier calls; the read sees at least what they saw (Neo4j clusters). */
  readonly bookmarks?: readonly string[] | undefined;
  /** Aborts the call when the client has gone away. */
  readonly signal?: AbortSignal | undefined;
}

/** A call of a client that goes on from what it has seen. */
export interface ClientOptions extends CallOptions {
  /** Told the tokens of each read and write, for what comes after it. */
  readonly onSeen?: ((bookmarks: readonly string[]) => void) | undefined;
}

export interface ReadResult {
  /** One list of values a row, in the order of the RETURN clause. */
  readonly rows: readonly (readonly Value[])[];
  /** Tokens to hand to the same client's next call; empty on the embedded engine. */
  readonly bookmarks: readonly string[];
}

/** Runs one query inside a write's transaction and returns its rows. */
export type RunInWrite = (query: Query) => Promise<readonly (readonly Value[])[]>;

/** A write: all queries in one transaction, once for each key, whatever is retried. */
export interface Write {
  /** Idempotency key, stored as `(:Import {key})` under a uniqueness constraint. */
  readonly key: string;
  /** Id of this request, made once by the caller, outside every retry. */
  readonly request: string;
  /** Further properties of the Import node (who, when, counts). */
  readonly properties: Readonly<Record<string, Value>>;
  /**
   * What is written: queries, or work that runs them one by one and may look at their rows. Work runs
   * again when the transaction is tried again; what it throws rolls everything back.
   */
  readonly queries: readonly Query[] | ((run: RunInWrite) => Promise<void>);
  /** Does everything and rolls it back. */
  readonly rehearse?: boolean | undefined;
}

export interface WriteResult {
  /** True when this request created the Import, false when the key was there already and nothing was written. */
  readonly fresh: boolean;
  readonly bookmarks: readonly string[];
}

/** What becomes of a store that lacks what it acknowledged: it is not opened, opened for good, or only looked at. */
export type OnLoss = 'refuse' | 'accept' | 'examine';

/** Writes that a store acknowledged and has no more. */
export interface Loss {
  /** Null when the count of those acknowledged was lost as well. */
  readonly writes: number | null;
  /** When somebody accepted it (ISO 8601); null while nobody has. */
  readonly acceptedAt: string | null;
}

/**
 * The port behind which Neo4j and the embedded store stand.
 * Every method throws AppError: ENGINE_UNAVAILABLE, ENGINE_TIMEOUT, OPERATION_TOO_COSTLY or INTERNAL.
 */
export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** Where the data is, fit for a log line: a path or a URI without credentials. */
  readonly address: string;
  /** Whether a read sees one state of the store, whatever is written meanwhile. */
  readonly readsOneState: boolean;
  /** What was lost of what was acknowledged, oldest first, as known at opening; empty on Neo4j, which looks after its own. */
  readonly losses: readonly Loss[];
  /** Creates what is missing of constraints and indexes; doing it again changes nothing. */
  prepare(schema: GraphSchema): Promise<void>;
  /** Runs one read query in one flight. */
  read(query: Query, options: CallOptions): Promise<ReadResult>;
  /** Runs the queries in one transaction, or nothing when the key is already there. */
  write(write: Write, options: CallOptions): Promise<WriteResult>;
  /**
   * Ids of nodes among which are those whose indexed text holds all of the words; of 10,000 and more a label the
   * best. Null where a query can ask the text index itself (`text_words` on Neo4j).
   */
  readonly findTexts:
    | ((words: readonly string[], options: CallOptions) => Promise<readonly string[]>)
    | null;
  /** Resolves when the engine answers on a connection that no query can occupy. */
  ping(options: CallOptions): Promise<void>;
  /** Ends open work and releases files and sockets; further calls fail with ENGINE_UNAVAILABLE. */
  close(): Promise<void>;
}
