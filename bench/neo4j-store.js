// A Neo4j store of generated statements, made once by the offline importer and kept in .cache/bench.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { openEngine } from '../dist/engine/open-engine.js';
import { graphSchema } from '../dist/model/graph-schema.js';
import { STORE_FORMAT } from '../dist/store/migrations.js';
import { resolveJars, startOwnNeo4j } from '../test/support/neo4j/start-neo4j.ts';
import { writeCsv } from './write-csv.js';

const CACHE = fileURLToPath(new URL('../.cache/bench/', import.meta.url));

const FILL_MS = 60 * 60_000;
/** CSV has no list of one empty text, which is what a span without context has on either side. */
const FILL_CONTEXT = `MATCH (s:Statement) WHERE s.prefixes IS NULL
CALL (s) {
  SET s.prefixes = [x IN s.starts | ''], s.suffixes = [x IN s.starts | '']
} IN TRANSACTIONS OF 10000 ROWS`;

/** The rows are those of this version; without the mark, its first start would bring the store up to date. */
const MARK = "CREATE (:StoreFormat {key: 'store', version: $version, progress: ''})";

/**
 * Starts a server over a store of that many statements; the store is made when it is not there yet.
 * Returns how to reach it, with the seconds that loading took (null when it was there).
 */
export async function startGenerated({ statements, seed = 1 }) {
  const home = `${CACHE}neo4j-${statements}-${seed}`;
  const seconds = existsSync(home) ? null : await makeStore({ statements, seed }, home);
  const server = await startOwnNeo4j({
    home,
    heapMiB: statements > 1_000_000 ? 4_096 : 1_536,
    pageCacheMiB: statements > 1_000_000 ? 4_096 : 512,
  });
  if (seconds) {
    const start = performance.now();
    await finishStore(server);
    seconds.indexes = since(start);
  }
  return { ...server, home, seconds };
}

async function makeStore(options, home) {
  const part = `${home}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(`${part}/conf`, { recursive: true });
  const start = performance.now();
  const files = await writeCsv(options, `${part}/csv`);
  const rows = since(start);
  const importing = performance.now();
  await runImporter(await resolveJars(), part, files);
  rmSync(`${part}/csv`, { recursive: true });
  renameSync(part, home);
  return { rows, import: since(importing) };
}

function runImporter(jars, home, files) {
  const child = spawn(
    'java',
    [
      '-Xmx2g',
      '-cp',
      `${jars}/*`,
      'org.neo4j.cli.AdminTool',
      ...['database', 'import', 'full', 'neo4j', '--multiline-fields=true'],
      ...files,
    ],
    {
      // It leaves a report in the folder it runs in.
      cwd: home,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: `${home}/conf` },
      stdio: 'pipe',
    },
  );
  let tail = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      tail = (tail + chunk).slice(-2_000);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(tail))));
  });
}

/** What is left after the offline import: context lists, constraints and indexes. */
async function finishStore({ uri, username, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  // The server's own limit is for queries.
  await session.run(FILL_CONTEXT, {}, { timeout: FILL_MS });
  await session.run(MARK, { version: neo4j.int(STORE_FORMAT) });
  await session.close();
  await driver.close();
  const engine = await openEngine({ neo4j: { uri, username, password } });
  await engine.prepare(graphSchema);
  await engine.close();
}

function since(start) {
  return Math.round((performance.now() - start) / 1_000);
}
