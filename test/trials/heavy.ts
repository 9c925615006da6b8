// What heavy requests that are admitted, or nearly, do to the others: the longest wait for /healthz and the most memory
// while each runs, on a store that is there (of 110,000 statements: `node bench/generate.js` and an import).
//
//   npm run trial:heavy -- STORE
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildCommandLine } from '../support/build-command-line.js';
import { serve } from '../support/serve.js';

const [given] = process.argv.slice(2);
/** Milliseconds between two questions for /healthz. */
const PAUSE = 5;

const levels = (inner: string) =>
  `article { statements(first: 20) { nodes { article { statements(first: 20) { nodes { ${inner} } } } } } }`;
const roots = (count: number, root: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${root}`).join(' ')} }`;
const turns = (count: number): string =>
  count === 0 ? '' : `saidBy: {said: {${turns(count - 1)}}}`;
const nest = (count: number) =>
  `{statements(first:1){nodes{${'about(first:1){nodes{saidAbout(first:1){nodes{'.repeat(count)}text${'}}}}'.repeat(count)}}}}`;

const HEAVY: Readonly<Record<string, string>> = {
  'nested 16 times': nest(16),
  'nested 20 times': nest(20),
  'nested 9 times': nest(9),
  'texts of texts': roots(15, `statements(first: 20) { nodes { ${levels('article { text }')} } }`),
  'texts of 500': '{ statements(first: 500) { nodes { article { text } } } }',
  '500 in 500':
    '{ people(first: 500) { nodes { said(first: 200) { nodes { text article { id } } } } } }',
  'three turns': `{ statements(first: 1, filter: {${turns(3)}}) { totalCount nodes { id } } }`,
  'turns of people':
    '{ people(first: 1, filter: {said: {saidBy: {said: {text: {contains: "zz"}}}}}) { totalCount } }',
  'hubs of hubs':
    '{ statements(first: 500) { nodes { saidBy { source { said(first: 1) { nodes { id } } } } } } }',
  'a dozen facets': roots(12, 'statements { facets(by: ABOUT, first: 20) { key count } }'),
  'paths between the busiest':
    '{ paths(from: "person:p1", to: "person:p2", maxLength: 6) { length } }',
};

await buildCommandLine();
const folder = mkdtempSync(join(tmpdir(), 'wsw-heavy-'));
const data = join(folder, 'graph');
if (given) cpSync(given, data, { recursive: true });
const server = await serve({ DATA_PATH: data, RATE_LIMIT: '0' });
const say = (line: string) => process.stdout.write(`${line}\n`);

async function timeOf(path: string): Promise<number> {
  const start = performance.now();
  await (await fetch(server.url + path)).arrayBuffer();
  return performance.now() - start;
}

async function memory(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6;
}

let longest = 0;
let most = 0;
for (let round = 0; round < 20; round += 1) await timeOf('/healthz');
for (const [name, query] of Object.entries(HEAVY)) {
  const start = performance.now();
  let answer: string | undefined;
  const asked = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then(async (response) => {
    answer = `${response.status}, ${(await response.arrayBuffer()).byteLength} bytes`;
  });
  let wait = 0;
  while (answer === undefined) {
    wait = Math.max(wait, await timeOf('/healthz'));
    await setTimeout(PAUSE);
  }
  await asked;
  const ms = performance.now() - start;
  const mb = await memory();
  say(
    `${name}: ${answer}, ${ms.toFixed(0)} ms, /healthz at most ${wait.toFixed(0)} ms, ${mb.toFixed(0)} MB`,
  );
  longest = Math.max(longest, wait);
  most = Math.max(most, mb);
}
server.kill('SIGTERM');
const code = await server.ended;
rmSync(folder, { recursive: true });
say(JSON.stringify({ healthzMs: Math.round(longest), mb: Math.round(most), exit: code }));
