import type { CallOptions, Engine } from '../engine/engine.js';
import { statementsKept } from '../model/imported-statements.js';

/** Statements that an import brought. */
export interface Added {
  readonly statements: readonly string[];
  /** What a read needs to see them (Neo4j clusters). */
  readonly bookmarks: readonly string[];
}

/** An import is looked for this long after the instant it carries, which is when it began, by its writer's clock. */
const WINDOW = 60_000;
const PAGE = 1_000;

const RECENT =
  'MATCH (i:Import) WHERE i.at >= $at AND (i.at > $at OR i.key > $key) RETURN i.key AS key, i.at AS at ORDER BY at, key LIMIT $limit';
const BROUGHT =
  'UNWIND $keys AS k MATCH (i:Import {key: k}) WHERE i.statements IS NOT NULL RETURN i.article AS article, i.statements AS statements';

interface WatchOptions {
  readonly timeout: number;
  /** Milliseconds between two looks. */
  readonly interval: number;
  readonly onAdded: (added: Added) => void;
  readonly onFailure: ((error: unknown) => void) | undefined;
}

/**
 * Looks for imports by anybody, again and again, one look for all subscribers. `started` resolves when what was
 * there before is known, and rejects when the store cannot be read; later failures are told and tried again, and
 * nothing is missed by them. `look` looks at once.
 */
export function watchImports(
  engine: Engine,
  options: WatchOptions,
): { readonly started: Promise<void>; look(): void; stop(): void } {
  const seen = new Map<string, string>();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isWanted = false;
  let since = Date.now();

  const look = async (tell: boolean): Promise<void> => {
    const now = Date.now();
    const from = new Date(since - WINDOW).toISOString();
    const call = { deadline: now + options.timeout };
    const { fresh, bookmarks } = await readRecent(engine, from, seen, call);
    const keys = tell ? [...fresh.keys()] : [];
    const brought = await readBrought(engine, keys, { ...call, bookmarks });
    for (const [key, at] of fresh) seen.set(key, at);
    for (const [key, at] of seen) if (at < from) seen.delete(key);
    since = now;
    for (const statements of brought) if (!isStopped) options.onAdded({ statements, bookmarks });
  };

  const run = (): void => {
    clearTimeout(timer);
    if (isStopped) return;
    isWanted = looking !== undefined;
    if (looking) return;
    looking = look(true)
      .catch((error) => options.onFailure?.(error))
      .finally(() => {
        looking = undefined;
        if (isWanted) run();
        else if (!isStopped) timer = setTimeout(run, options.interval);
      });
  };

  const started = look(false).then(run);
  return {
    started,
    look: () => void started.then(run, () => undefined),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Keys of imports since an instant that were not seen yet, with when they began. */
async function readRecent(
  engine: Engine,
  from: string,
  seen: ReadonlyMap<string, string>,
  call: CallOptions,
) {
  const fresh = new Map<string, string>();
  let [at, key] = [from, ''];
  for (;;) {
    const query = { text: RECENT, parameters: { at, key, limit: PAGE } };
    const { rows, bookmarks } = await engine.read(query, call);
    for (const row of rows) {
      [key, at] = [String(row[0]), String(row[1])];
      if (!seen.has(key)) fresh.set(key, at);
    }
    if (rows.length < PAGE) return { fresh, bookmarks };
  }
}

async function readBrought(engine: Engine, keys: readonly string[], call: CallOptions) {
  if (keys.length === 0) return [];
  const { rows } = await engine.read({ text: BROUGHT, parameters: { keys } }, call);
  return rows.map(([article, kept]) =>
    statementsKept(String(article), Array.isArray(kept) ? kept : []),
  );
}
