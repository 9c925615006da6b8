// How the time of an operation grows with the store: our server on two sizes of it, asked in interleaved rounds. The
// anchors (a person quoted 40 times, a district with 200 statements, …) have the same size in both stores; what is
// named a hub, and lists without an anchor, grow with it.
//
//   tsx bench/growth.js [--engine neo4j|embedded] [--sizes 50000,500000] [--rounds 9]
import { parseArgs } from 'node:util';
import { findAnchors } from './anchors.js';
import { startContender } from './contender.js';
import { embeddedStore } from './embedded.js';
import { measure, median } from './measure.js';
import { startGenerated } from './neo4j-store.js';
import { operations } from './operations.js';
import {
  countWork,
  embeddedEnvironment,
  neo4jEnvironment,
  OURS,
  questionOf,
} from './side-by-side.js';

const MS = 600;
const WARM_UP_MS = 2_000;
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'neo4j' },
    sizes: { type: 'string', default: '50000,500000' },
    rounds: { type: 'string', default: '9' },
  },
});
const sizes = values.sizes.split(',').map(Number);

/** Our server on a store of that many statements, with what it is asked and, on Neo4j, its db hits. */
async function open(statements) {
  const server = await startGenerated({ statements });
  const { variables } = await findAnchors(server);
  const isNeo4j = values.engine === 'neo4j';
  const work = isNeo4j ? await countWork(server, variables, { names: ['ours'] }) : null;
  if (!isNeo4j) await server.stop();
  const env = isNeo4j
    ? neo4jEnvironment(server)
    : embeddedEnvironment(await embeddedStore(statements));
  const contender = await startContender('ours', OURS, env);
  return {
    contender,
    variables,
    hits: (key) => work?.[key].ours.hits ?? null,
    async stop() {
      await contender.stop();
      if (isNeo4j) await server.stop();
    },
  };
}

const stores = [];
for (const size of sizes) stores.push(await open(size));
const rows = [];
const body = (key, variables) => questionOf('ours', key, variables).body;
// Compiled code and pages of the store in memory, as after a while of use.
for (const { contender, variables } of stores)
  for (const key of Object.keys(operations))
    await measure(contender, body(key, variables), { clients: 4, ms: WARM_UP_MS });
for (const [key, { title }] of Object.entries(operations)) {
  const times = stores.map(() => []);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [at, { contender, variables }] of stores.entries())
      times[at].push((await measure(contender, body(key, variables), { clients: 1, ms: MS })).p50);
  }
  const [small, large] = times.map(median);
  const hits = stores.map((store) => store.hits(key));
  const cells = [title, small.toFixed(2), large.toFixed(2), `**${(large / small).toFixed(2)}**`];
  if (hits[0] !== null)
    cells.push(...hits.map((n) => n.toLocaleString('en')), (hits[1] / hits[0]).toFixed(2));
  rows.push(`| ${cells.join(' | ')} |`);
  process.stderr.write(`${rows.at(-1)}\n`);
}
for (const store of stores) await store.stop();
const [from, to] = sizes.map((size) => size.toLocaleString('en'));
const columns = ['operation', `p50 ms at ${from}`, `at ${to}`, 'grows'];
if (values.engine === 'neo4j') columns.push(`db hits at ${from}`, `at ${to}`, 'grow');
process.stdout.write(
  `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n${rows.join('\n')}\n`,
);
