// Expands, in turns, a hub of thousands and a node with about twenty statements in the explorer, on a generated
// graph of 50,000 statements: milliseconds from the click to the drawn page, and the ratio of the medians.
//
//   npm run build && node bench/explorer-hub.js
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { graphSchema } from '../dist/api/graph-schema.js';
import { readConfig } from '../dist/config.js';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { startServer } from '../dist/server/start-server.js';
import { generateBundles } from './generate.js';

const STATEMENTS = 50_000;
const ROUNDS = 7;
const TWENTY = 22;

const folder = mkdtempSync(join(tmpdir(), 'wsw-bench-'));
const store = join(folder, 'store');
const engine = await openEngine({ dataPath: store, createIfMissing: true });
await engine.prepare(graphSchema);
for (const bundle of generateBundles({ statements: STATEMENTS })) {
  await importBundle(engine, bundle, { by: 'bench', deadline: Date.now() + 60_000 });
}
await engine.close();

const env = { PORT: '0', LOG_LEVEL: 'silent', DATA_PATH: store, SEED: 'none' };
const server = await startServer(readConfig(env));
const response = await fetch(`${server.url}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: `{
      places(first: 200) { nodes { id count: saidAbout { totalCount } } }
      people(first: 500) { nodes { id count: said { totalCount } } }
    }`,
  }),
});
const { data } = await response.json();
const countOf = ({ count }) => count.totalCount;
const hub = data.places.nodes.sort((a, b) => countOf(b) - countOf(a))[0];
const few = data.people.nodes
  .sort((a, b) => countOf(b) - countOf(a))
  .filter((n) => countOf(n) <= TWENTY);
const [twenty, start] = few;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });

/** Milliseconds from the click on "add to graph" until the graph has grown. */
async function expand(id) {
  await page.goto(`${server.url}/?sel=${id}&open=${start.id}~said`);
  await page.locator('.canvas[data-settled=true]').waitFor();
  await page.locator('.relations button').first().waitFor();
  return page.evaluate(async () => {
    const words = () => document.querySelector('.in-words summary')?.textContent;
    const before = words();
    const clicked = performance.now();
    document.querySelector('.relations button')?.click();
    while (words() === before) await new Promise(requestAnimationFrame);
    return performance.now() - clicked;
  });
}

const times = { hub: [], twenty: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.hub.push(await expand(hub.id));
  times.twenty.push(await expand(twenty.id));
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [large, small] = [median(times.hub), median(times.twenty)];
process.stdout.write(
  `hub of ${countOf(hub)}: ${large.toFixed(0)} ms; node of ${countOf(twenty)}: ${small.toFixed(0)} ms; ratio ${(large / small).toFixed(2)}\n`,
);
await browser.close();
await server.stop();
rmSync(folder, { recursive: true });
