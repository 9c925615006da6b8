// How the import of an article grows with the articles that speak of the same entity: time a bundle at two sizes, of
// articles that agree, of articles of which every hundredth says otherwise, and, to tell what the store's own growth
// takes, of articles that each speak of another. Then three importers of articles about one entity beside one alone.
//
//   node bench/votes.js [--sizes 100,10000] [--sample 100]     embedded (processor time)
//   node bench/votes.js --neo4j                                a Neo4j of its own (time by the clock)
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { graphSchema } from '../dist/model/graph-schema.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,10000' },
    sample: { type: 'string', default: '100' },
    neo4j: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const sample = Number(values.sample);

/** Article number n of a series, which says something of a person. */
const article = (series, n, person, name) => ({
  article: { id: `article:${series}${n}`, headline: `Article ${n}`, text: 'Ana saw it.' },
  people: [{ id: person, name, names: [{ value: 'Anushka' }], mentions: [{ start: 0, end: 3 }] }],
  statements: [{ id: 's1', text: 'Ana saw it.', saidBy: [person] }],
});

const SERIES = {
  'all agree': (n) => article('a', n, 'person:a', 'Ana'),
  'every hundredth disagrees': (n) =>
    article('d', n, 'person:d', n % 100 === 50 ? `Anna ${n % 7}` : 'Ana'),
  'each of another': (n) => article('o', n, `person:o${n}`, `Ana ${n}`),
};

async function openNeo4j() {
  const { startOwnNeo4j } = await import('../test/support/neo4j/start-neo4j.ts');
  const home = mkdtempSync(join(tmpdir(), 'wsw-votes-'));
  const { uri, username, password, stop } = await startOwnNeo4j({ home });
  const engine = await openEngine({ neo4j: { uri, username, password } });
  const close = async () => {
    await engine.close();
    await stop();
    rmSync(home, { recursive: true });
  };
  return { engine, close };
}

async function openEmbedded() {
  const engine = await openEngine({ dataPath: ':memory:' });
  return { engine, close: () => engine.close() };
}

/** Milliseconds since it was asked last: of the processor, or of the clock where the work is another process's. */
function meter() {
  const read = () =>
    values.neo4j
      ? performance.now()
      : Object.values(process.cpuUsage()).reduce((a, b) => a + b) / 1000;
  const start = read();
  return () => read() - start;
}

const load = (engine, bundle) =>
  importBundle(engine, bundle, { by: 'bench', deadline: Date.now() + 60_000 });

async function growth(title, series) {
  const { engine, close } = await (values.neo4j ? openNeo4j() : openEmbedded());
  await engine.prepare(graphSchema);
  const costs = [];
  let done = 0;
  for (const size of sizes) {
    while (done < size) await load(engine, series(done++));
    const spent = meter();
    for (let n = 0; n < sample; n += 1) await load(engine, series(done++));
    costs.push(spent() / sample);
  }
  const [first, last] = [costs[0], costs.at(-1)];
  process.stdout.write(
    `${title}: ${costs.map((ms, at) => `${ms.toFixed(2)} ms at ${sizes[at]}`).join(', ')}, ${(last / first).toFixed(2)} times\n`,
  );
  await close();
}

/** Articles about one entity that all agree, by one importer and by three at once, in turns. */
async function together() {
  const { engine, close } = await (values.neo4j ? openNeo4j() : openEmbedded());
  await engine.prepare(graphSchema);
  const series = SERIES['all agree'];
  let done = 0;
  const run = async (importers) => {
    const end = done + 3 * sample;
    const start = performance.now();
    const work = async () => {
      while (done < end) await load(engine, series(done++));
    };
    await Promise.all(Array.from({ length: importers }, work));
    return performance.now() - start;
  };
  await run(1);
  const spent = [0, 0];
  for (let round = 0; round < 5; round += 1) {
    spent[0] += await run(1);
    spent[1] += await run(3);
  }
  process.stdout.write(
    `three importers about one entity: ${(spent[0] / spent[1]).toFixed(2)} times the throughput of one\n`,
  );
  await close();
}

for (const [title, series] of Object.entries(SERIES)) await growth(title, series);
await together();
