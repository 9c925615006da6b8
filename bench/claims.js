// What dated facts cost that many articles state: a unit that a thousand articles place under others or somewhere, and a
// role that five hundred state, embedded. CPU of an import at the beginning and at the end, and of the operations that
// ask for what they add up to.
//
//   node bench/claims.js [--unit 1000] [--role 500] [--sample 50]
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { buildApiSchema } from '../dist/api/schema.js';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { graphSchema } from '../dist/model/graph-schema.js';
import { localCaller } from '../dist/operation/caller.js';
import { runOperation } from '../dist/operation/run-operation.js';

const { values } = parseArgs({
  options: {
    unit: { type: 'string', default: '1000' },
    role: { type: 'string', default: '500' },
    sample: { type: 'string', default: '50' },
  },
});
const sample = Number(values.sample);
const schema = buildApiSchema();
const deadline = () => ({ deadline: Date.now() + 60_000 });
const day = (n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const article = (n) => ({ id: `article:n${n}`, headline: `Article ${n}`, text: 'Ana saw it.' });
const seen = (n) => ({ observedFrom: day(n), observedTo: day(n) });

const CASES = {
  'a unit seen under one of ten others, each day': {
    count: Number(values.unit),
    bundle: (n) => ({
      article: article(n),
      units: [
        {
          id: 'unit:hub',
          name: 'Hub',
          subordinateTo: [{ to: `unit:s${n % 10}`, ...seen(n) }],
        },
        { id: `unit:s${n % 10}`, name: `Superior ${n % 10}` },
      ],
    }),
    ask: `{ unit(id: "unit:hub") { superiors(at: "2021-01-01T00:00:00Z") { name } subordinations { superior { name } observedTo { edtf } claims(first: 3) { statedBy { id } } } } }`,
  },
  'a unit seen somewhere each day': {
    count: Number(values.unit),
    bundle: (n) => ({
      article: article(n),
      units: [
        { id: 'unit:hub', name: 'Hub', positionedAt: [{ to: `place:p${n % 50}`, ...seen(n) }] },
      ],
      places: [{ id: `place:p${n % 50}`, name: `Place ${n % 50}` }],
    }),
    ask: `{ unit(id: "unit:hub") { positions(at: "2021-01-01T00:00:00Z", observed: true) { place { name } claims(first: 3) { statedBy { id } } } } }`,
  },
  'a role that all state alike': {
    count: Number(values.role),
    bundle: (n) => ({
      article: article(n),
      people: [
        {
          id: 'person:hub',
          name: 'Ana',
          roles: [{ title: 'commander', at: 'unit:hub', from: '2020', rank: 'Colonel' }],
        },
      ],
      units: [{ id: 'unit:hub', name: 'Hub' }],
    }),
    ask: `{ person(id: "person:hub") { roles(at: "2021-01-01T00:00:00Z") { title rank from { edtf } claims(first: 3) { statedBy { id } } } } }`,
  },
  'a role that all saw held on another day': {
    count: Number(values.role),
    bundle: (n) => ({
      article: article(n),
      people: [
        {
          id: 'person:hub',
          name: 'Ana',
          roles: [{ title: 'commander', at: 'unit:hub', rank: 'Colonel', ...seen(n) }],
        },
      ],
      units: [{ id: 'unit:hub', name: 'Hub' }],
    }),
    ask: `{ person(id: "person:hub") { roles(at: "2021-01-01T00:00:00Z") { title rank observedTo { edtf } claims(first: 3) { statedBy { id } } } } }`,
  },
};

const cpu = async (rounds, work) => {
  const before = process.cpuUsage();
  for (let n = 0; n < rounds; n += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
};

for (const [title, { count, bundle, ask }] of Object.entries(CASES)) {
  const engine = await openEngine({ dataPath: ':memory:' });
  await engine.prepare(graphSchema);
  let done = 0;
  const load = () => importBundle(engine, bundle(done++), { by: 'bench', ...deadline() });
  const query = async () => {
    const context = { engine, ...deadline(), bookmarks: [], caller: localCaller('bench') };
    const { errors } = await runOperation(schema, ask, { context });
    if (errors) throw errors[0];
  };
  while (done < sample) await load();
  const [imports, asks] = [[await cpu(sample, load)], [await cpu(sample, query)]];
  while (done < count) await load();
  imports.push(await cpu(sample, load));
  asks.push(await cpu(sample, query));
  await engine.close();
  const told = ([first, last]) =>
    `${first.toFixed(2)} ms at ${2 * sample}, ${last.toFixed(2)} ms at ${count} (${(last / first).toFixed(2)} times)`;
  process.stdout.write(`${title}\n  import ${told(imports)}\n  query ${told(asks)}\n`);
}
