import { randomUUID } from 'node:crypto';
import type { CallOptions, Engine, RunInWrite } from '../engine/engine.js';
import { AppError } from '../errors.js';
import type { GraphSchema } from '../model/graph-schema.js';
import { MIGRATIONS, STORE_FORMAT } from './migrations.js';

/** One piece of a migration. */
const PIECE_MS = 5 * 60_000;

const READ =
  "MATCH (f:StoreFormat {key: 'store'}) RETURN f.version AS version, f.progress AS progress";
const HAS_CONTENT = 'MATCH (i:Import) RETURN i.key AS key LIMIT 1';
const MARK =
  "MERGE (f:StoreFormat {key: 'store'}) ON CREATE SET f.version = $version, f.progress = '' RETURN f.version AS version";
/** Writing before reading is the lock: on Neo4j others wait here until this transaction has ended. */
const LOCK =
  "MATCH (f:StoreFormat {key: 'store'}) SET f.lock = $lock RETURN f.version AS version, f.progress AS progress";
const ADVANCE =
  "MATCH (f:StoreFormat {key: 'store'}) SET f.version = $version, f.progress = $progress RETURN f.version AS version";

/**
 * Makes a store ready for this version: constraints and indexes, and its format brought up to ours, in pieces each
 * of which is written together with its progress. A migration that was killed goes on where it was, and of several
 * processes that start at once each piece is done by one while the others wait for it. `tell` hears of each migration
 * that begins or goes on here.
 *
 * Throws CONFLICT, before anything is changed, for a store in a newer format.
 */
export async function prepareStore(
  engine: Engine,
  schema: GraphSchema,
  tell: (message: string) => void = () => undefined,
): Promise<void> {
  let version = await readVersion(engine);
  refuseNewer(version, engine.address);
  await engine.prepare(schema);
  if (version === null) {
    const { rows } = await engine.read({ text: HAS_CONTENT, parameters: {} }, soon());
    const found = rows.length > 0 ? 0 : STORE_FORMAT;
    await write(engine, async (run) => {
      const [marked] = await run({ text: MARK, parameters: { version: found } });
      version = Number(marked?.[0]);
    });
  }
  for (let told = -1; Number(version) < STORE_FORMAT; ) {
    const from = Number(version);
    if (from !== told) tell(`store format ${from} → ${from + 1}: ${MIGRATIONS[from]?.name}`);
    told = from;
    version = await advance(engine);
  }
  refuseNewer(version, engine.address);
}

async function readVersion(engine: Engine): Promise<number | null> {
  const { rows } = await engine.read({ text: READ, parameters: {} }, soon());
  return rows[0] ? Number(rows[0][0]) : null;
}

/** Does one piece, whatever is next when it is our turn, and returns the format the store has then. */
async function advance(engine: Engine): Promise<number> {
  let version = 0;
  await write(engine, async (run) => {
    const [row] = await run({ text: LOCK, parameters: { lock: randomUUID() } });
    version = Number(row?.[0]);
    const migration = MIGRATIONS[version];
    if (!migration) return;
    const progress = await migration.advance(run, String(row?.[1] ?? ''));
    if (progress === null) version += 1;
    await run({ text: ADVANCE, parameters: { version, progress: progress ?? '' } });
  });
  return version;
}

/** Under a key of its own, whose record says when the store was changed and by what. */
async function write(engine: Engine, work: (run: RunInWrite) => Promise<void>): Promise<void> {
  const id = randomUUID();
  await engine.write(
    {
      key: `store-format:${id}`,
      request: id,
      properties: { at: new Date().toISOString(), by: 'migration' },
      queries: work,
    },
    soon(),
  );
}

function refuseNewer(version: number | null, address: string): void {
  if (version === null || version <= STORE_FORMAT) return;
  throw new AppError(
    'CONFLICT',
    `The store at ${address} has format ${version} and this version knows those up to ${STORE_FORMAT}; run the version that wrote it, or export there and import here into an empty store.`,
  );
}

function soon(): CallOptions {
  return { deadline: Date.now() + PIECE_MS };
}
