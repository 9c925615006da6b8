// Runs the side-by-side benchmark, prints its page and, unless it is a quick or partial one, writes it to
// docs/benchmark.md.
//
//   npm run bench -- [--quick] [--statements 50000] [--rounds 9] [--operations byId,latest]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findAnchors } from './anchors.js';
import { embeddedStore, timeEmbedded, timeStarts } from './embedded.js';
import { startGenerated } from './neo4j-store.js';
import { printReport } from './report.js';
import { compareAnswers, countWork, startContenders, timeAll } from './side-by-side.js';
import { timeTranslation } from './translation.js';

/** What follows on the page comes from other runs and stays. */
const BY_HAND = '<!-- The rest is written by hand. -->';

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

const statements = Number(values.statements);
const store = await embeddedStore(statements);
const server = await startGenerated({ statements });
const results = {
  statements,
  rounds,
  ms,
  date: new Date().toISOString(),
};
let anchors;
try {
  anchors = await findAnchors(server);
  const { sizes, variables } = anchors;
  Object.assign(results, { sizes, loading: server.seconds });
  log('counting flights and db hits');
  results.work = await countWork(server, variables, { keys, onCounted: log });
  const contenders = await startContenders(server);
  await compareAnswers(contenders, variables, keys);
  log('all answers are equal');
  results.times = await timeAll(contenders, variables, { rounds, ms, keys, onRound: log });
  for (const contender of contenders) await contender.stop();
  log('starting');
  results.start = await timeStarts(server, store, variables);
} finally {
  await server.stop();
}
results.embedded = await timeEmbedded(store, anchors.variables, { rounds, ms, keys, onRound: log });
results.translation = await timeTranslation();
results.load = loadavg();
const cache = new URL('../.cache/bench/', import.meta.url);
mkdirSync(cache, { recursive: true });
writeFileSync(
  new URL(`results-${values.statements}.json`, cache),
  JSON.stringify(results, null, 1),
);
const page = `${printReport(results)}\n`;
process.stdout.write(page);
if (!values.quick && !keys) {
  const file = new URL('../docs/benchmark.md', import.meta.url);
  const [, byHand = ''] = readFileSync(file, 'utf8').split(BY_HAND);
  writeFileSync(file, `${page}\n${BY_HAND}${byHand}`);
}
