// How near our server is to the best there can be: beside the hand-written statements behind Apollo Server and behind
// Node's bare HTTP server, and nobody else, so that the code of each is as warm as in a server of its own.
//
//   npx tsx bench/limit.js [--statements 50000] [--rounds 7] [--operations byId,latest]
import { parseArgs } from 'node:util';
import { findAnchors } from './anchors.js';
import { startGenerated } from './neo4j-store.js';
import { operations } from './operations.js';
import { withSpread } from './report.js';
import { startContenders, timeAll } from './side-by-side.js';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '7' },
    operations: { type: 'string' },
  },
});
const server = await startGenerated({ statements: Number(values.statements) });
let times;
try {
  const { variables } = await findAnchors(server);
  const contenders = await startContenders(server, ['ours', 'apollo', 'raw']);
  times = await timeAll(contenders, variables, {
    rounds: Number(values.rounds),
    ms: 600,
    keys: values.operations?.split(','),
    onRound: (key) => process.stderr.write(`${key}\n`),
  });
  for (const contender of contenders) await contender.stop();
} finally {
  await server.stop();
}

const rows = Object.entries(times).map(([key, { ours, apollo, raw }]) => {
  const cpu = [ours, apollo, raw].map((each) => each.cpu.toFixed(2)).join(' / ');
  const second = ours.perSecond[16].toFixed(0);
  return `| ${operations[key].title} | ${second} | ${withSpread(apollo.fewer)} | ${withSpread(raw.fewer)} | ${cpu} |`;
});
process.stdout.write(
  `| operation | ours a second | of the raw driver behind Apollo | of the raw driver | CPU ms a request: ours / behind Apollo / raw |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
);
