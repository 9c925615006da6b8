// What packing answers costs: a list of 300 statements, and one person, at 16 clients, as a client sends no
// Accept-Encoding, takes gzip, or takes brotli; beside an earlier version, when its built folder is given. Starts, too.
//
//   npm run build && node bench/packing.js [--before FOLDER] [--rounds 7] [--ms 2000]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startContender } from './contender.js';
import { generateBundles } from './generate.js';
import { measure, median } from './measure.js';
import { OURS } from './side-by-side.js';

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    ms: { type: 'string', default: '2000' },
  },
});
const CLIENTS = 16;
const STARTS = 5;
const BODIES = {
  '300 statements': `{ statements(first: 300) { totalCount nodes {
    id text kind certainty saidBy { source { id name } } article { id headline publishedAt { edtf } }
    about { edges { role node { id name } } } } } }`,
  'one person': '{ people(first: 1) { nodes { id name } } }',
};
const ENVIRONMENT = {
  DATA_PATH: ':memory:',
  LOG_LEVEL: 'silent',
  LOCAL_WRITES: 'on',
  PORT: '0',
  SEED: 'none',
};
const script = (folder) => [resolve(folder, 'dist/main.js'), 'serve'];
const versions = { now: OURS, ...(values.before && { before: script(values.before) }) };

const starts = Object.fromEntries(Object.keys(versions).map((name) => [name, []]));
for (let turn = 0; turn < STARTS; turn += 1) {
  for (const [name, of] of Object.entries(versions)) {
    const server = await startContender(name, of, ENVIRONMENT);
    starts[name].push(server.startMs);
    await server.stop();
  }
}

const servers = [];
for (const [name, of] of Object.entries(versions)) {
  const server = await startContender(name, of, ENVIRONMENT);
  servers.push(server);
  const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';
  for (const bundle of generateBundles({ statements: 400 }))
    await server.post(JSON.stringify({ query, variables: { bundle } }));
}
const [now] = servers;
const taking = (encoding) => ({
  ...now,
  name: encoding,
  post: (body) => now.post(body, { 'accept-encoding': encoding }),
});
const contenders = [...servers, taking('gzip'), taking('br')];

process.stdout.write(`starts, ms: ${JSON.stringify(starts, (_, v) => (v.toFixed ? Math.round(v) : v))}

| answer | client | bytes | a second | of now's | p50 ms | CPU ms a request of the server |
| --- | --- | --- | --- | --- | --- | --- |
`);
for (const [title, query] of Object.entries(BODIES)) {
  const body = JSON.stringify({ query });
  const samples = contenders.map(() => []);
  for (let round = -1; round < Number(values.rounds); round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const sample = await measure(contender, body, { clients: CLIENTS, ms: Number(values.ms) });
      // The first round warms them.
      if (round >= 0) samples[index].push(sample);
    }
  }
  const middle = (index, key) => median(samples[index].map((sample) => sample[key]));
  for (const [index, contender] of contenders.entries()) {
    const bytes = (await contender.post(body)).length;
    const perSecond = middle(index, 'perSecond');
    // Of each round by itself, so that what slows the machine down slows both.
    const share = median(
      samples[index].map((sample, round) => sample.perSecond / samples[0][round].perSecond),
    );
    process.stdout.write(
      `| ${title} | ${contender.name} | ${bytes} | ${perSecond.toFixed(0)} | ${(share * 100).toFixed(0)} % | ${middle(index, 'p50').toFixed(1)} | ${middle(index, 'cpu').toFixed(2)} |\n`,
    );
  }
}
for (const server of servers) await server.stop();
