// Loads generated statements from files in turn through the real importer and as bare rows (merged by plain UNWIND,
// one transaction a bundle): one bundle the one way, the next the other, into one store, so that a noisy machine and
// a growing store slow both down. As many statements go the one way as the other.
//
//   node bench/load.js [--statements 500000] [--seed 1]      embedded, or Neo4j when NEO4J_URI is set (emptied!)
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { checkedBundle } from '../dist/bundle/check-bundle.js';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { graphSchema } from '../dist/model/graph-schema.js';
import { bundleRows } from '../dist/rows/bundle-rows.js';
import { writeBundles } from './generate.js';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '500000' },
    seed: { type: 'string', default: '1' },
  },
});
const size = Number(values.statements);
const folder = mkdtempSync(join(tmpdir(), 'wsw-load-'));
const deadline = () => ({ deadline: Date.now() + 600_000 });
const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;

async function* bundlesIn(files) {
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file) }))
      yield JSON.parse(line);
  }
}

/** What one way of writing has done: statements, milliseconds, and its statements a second by tenths of the whole. */
function meter(write) {
  const tenths = [];
  let done = 0;
  let writing = 0;
  let last = 0;
  return {
    tenths,
    rate: () => Math.round((done / writing) * 1_000),
    async run(engine, bundle) {
      // The bare rows are made before the clock starts: only the engine's part is measured.
      const prepared = write.prepare(bundle);
      const start = performance.now();
      await write.run(engine, prepared);
      writing += performance.now() - start;
      done += bundle.statements.length;
      if (done < ((tenths.length + 1) * size) / 10) return;
      tenths.push(Math.round((size / 10 / (writing - last)) * 1_000));
      last = writing;
      process.stderr.write(`${write.name}: tenth ${tenths.length} at ${tenths.at(-1)}/s\n`);
    },
  };
}

/** Memory of the process and of its JavaScript after each tenth, in MB; the embedded store is part of the first. */
function readMemory() {
  const { rss, heapUsed, external } = process.memoryUsage();
  return [rss, heapUsed + external].map((bytes) => Math.round(bytes / 1_048_576));
}

async function load(files) {
  const neo4j = uri ? { uri, username, password } : undefined;
  const engine = await openEngine({
    dataPath: join(folder, 'store'),
    createIfMissing: true,
    neo4j,
  });
  await engine.prepare(graphSchema);
  if (neo4j) await empty(engine);
  const ways = { bare: meter(bare), importer: meter(real) };
  const memory = [];
  let isOurs = false;
  for await (const bundle of bundlesIn(files)) {
    const way = isOurs ? ways.importer : ways.bare;
    const before = way.tenths.length;
    await way.run(engine, bundle);
    if (isOurs && way.tenths.length > before) memory.push(readMemory());
    isOurs = !isOurs;
  }
  await engine.close();
  for (const [name, { rate, tenths }] of Object.entries(ways)) {
    process.stdout.write(
      `${name}: ${size} statements, ${rate()}/s, by tenths ${tenths.join(' ')}\n`,
    );
  }
  const ratio = ways.importer.rate() / ways.bare.rate();
  const { tenths } = ways.importer;
  process.stdout.write(
    `ratio ${ratio.toFixed(2)}, last tenth ${(tenths.at(-1) / tenths[0]).toFixed(2)} of the first\n`,
  );
  for (const [index, name] of ['process', 'JavaScript'].entries())
    process.stdout.write(`${name} MB by tenths ${memory.map((both) => both[index]).join(' ')}\n`);
}

async function empty(engine) {
  const text = 'MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS c';
  let left = 1;
  while (left > 0) {
    await engine.write(
      {
        key: randomUUID(),
        request: randomUUID(),
        properties: {},
        queries: async (run) => {
          left = (await run({ text, parameters: {} }))[0]?.[0] ?? 0;
        },
      },
      deadline(),
    );
    if (left <= 1) left = 0;
  }
}

const real = {
  name: 'importer',
  prepare: (bundle) => bundle,
  run: (engine, bundle) => importBundle(engine, bundle, { by: 'bench', ...deadline() }),
};
const bare = {
  name: 'bare',
  prepare: (bundle) => bareQueries(bundleRows(checkedBundle(bundle, 'generated'))),
  run: (engine, queries) =>
    engine.write({ key: randomUUID(), request: randomUUID(), properties: {}, queries }, deadline()),
};

function bareQueries(rows) {
  const nodes = [...rows.nodes].map(([labels, byId]) => {
    const [key, ...others] = labels.split(':');
    const set = others.length > 0 ? `n:${others.join(':')}, ` : '';
    return {
      text: `UNWIND $rows AS r MERGE (n:${key} {id: r.id}) ON CREATE SET ${set}n += r.properties`,
      parameters: { rows: [...byId.values()] },
    };
  });
  const edges = [...rows.edges.values()].map(({ kind, rows: group }) => {
    const told = kind.identity.map((name) => `${name}: r.identity.${name}`).join(', ');
    return {
      text: `UNWIND $rows AS r MATCH (a:${kind.from} {id: r.from}) MATCH (b:${kind.to} {id: r.to}) MERGE (a)-[e:${kind.type} {${told}}]->(b) ON CREATE SET e += r.properties`,
      parameters: { rows: group },
    };
  });
  return [...nodes, ...edges];
}

try {
  const both = { statements: 2 * size, seed: Number(values.seed) };
  await load(await writeBundles(both, folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
