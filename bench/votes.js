// How the import of an article grows with the articles that speak of the same entity: CPU a bundle on the embedded
// engine at two sizes, of articles that agree and of articles of which every hundredth says otherwise.
//
//   node bench/votes.js [--sizes 100,10000] [--sample 100]
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { graphSchema } from '../dist/model/graph-schema.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,10000' },
    sample: { type: 'string', default: '100' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const sample = Number(values.sample);

/** Article number n, which calls the hub by another name when it is one of those that disagree. */
const article = (n, disagrees) => ({
  article: { id: `article:n${n}`, headline: `Article ${n}`, text: 'Ana saw it.' },
  people: [
    {
      id: 'person:hub',
      name: disagrees ? `Anna ${n % 7}` : 'Ana',
      names: [{ value: 'Anushka' }],
      mentions: [{ start: 0, end: 3 }],
    },
  ],
  statements: [{ id: 's1', text: 'Ana saw it.', saidBy: ['person:hub'] }],
});

for (const [title, disagrees] of [
  ['all agree', () => false],
  ['every hundredth disagrees', (n) => n % 100 === 50],
]) {
  const engine = await openEngine({ dataPath: ':memory:' });
  await engine.prepare(graphSchema);
  const load = (n) =>
    importBundle(engine, article(n, disagrees(n)), { by: 'bench', deadline: Date.now() + 60_000 });
  const costs = [];
  let done = 0;
  for (const size of sizes) {
    while (done < size) await load(done++);
    const before = process.cpuUsage();
    for (let n = 0; n < sample; n += 1) await load(done++);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000 / sample);
  }
  await engine.close();
  const [first, last] = [costs[0], costs.at(-1)];
  process.stdout.write(
    `${title}: ${costs.map((ms, at) => `${ms.toFixed(2)} ms at ${sizes[at]}`).join(', ')}, ${(last / first).toFixed(2)} times\n`,
  );
}
