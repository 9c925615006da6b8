// Runs the side-by-side benchmark and writes docs/benchmark.md.
//
//   npm run bench [-- --quick] [--statements 50000] [--rounds 9]
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAnchors } from './anchors.js';
import { startGenerated } from './neo4j-store.js';
import { printTable } from './report.js';
import { compareAnswers, countWork, startContenders, timeAll } from './side-by-side.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    statements: { type: 'string', default: '50000' },
    rounds: { type: 'string' },
    operations: { type: 'string' },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 3 : 9));
const ms = values.quick ? 250 : 600;
const keys = values.operations?.split(',');
const log = (line) => process.stderr.write(`${line}\n`);

const server = await startGenerated({ statements: Number(values.statements) });
const results = {
  statements: Number(values.statements),
  rounds,
  ms,
  date: new Date().toISOString(),
};
try {
  const { sizes, variables } = await findAnchors(server);
  Object.assign(results, { sizes, loading: server.seconds });
  log('counting flights and db hits');
  results.work = await countWork(server, variables, { keys, onCounted: log });
  const contenders = await startContenders(server);
  results.startMs = Object.fromEntries(contenders.map(({ name, startMs }) => [name, startMs]));
  await compareAnswers(contenders, variables, keys);
  log('all answers are equal');
  results.times = await timeAll(contenders, variables, { rounds, ms, keys, onRound: log });
  for (const contender of contenders) await contender.stop();
} finally {
  await server.stop();
}
mkdirSync(new URL('../.cache/bench/', import.meta.url), { recursive: true });
const file = new URL(`../.cache/bench/results-${values.statements}.json`, import.meta.url);
writeFileSync(file, JSON.stringify(results, null, 1));
process.stdout.write(printTable(results));
