import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from '../support/build-command-line.js';
import { HOSTILE, HOSTILE_LIMIT, type HostileRequest } from '../support/hostile-documents.js';
import { serve } from '../support/serve.js';

/**
 * What each hostile request costs the server beside an honest page of 20, and what it does to honest requests
 * meanwhile. Times are those of the server's processor, so that they hold on a busy machine, too. The honest page
 * is asked with a document that the server has not seen, as hostile ones are. Prints a line for each, and the worst.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const MOST_TIMES = 5;
const MOST_MEMORY_MB = 64;
const MOST_MEANWHILE = 2;

const HONEST =
  '{ statements(first: 20) { nodes { text saidBy(first: 5) { source { name } } about(first: 5) { nodes { name } } article { headline } } } }';
type Request = Pick<HostileRequest, 'body' | 'headers'>;
const say = (line: string) => process.stdout.write(`${line}\n`);

await buildCommandLine();
const data = mkdtempSync(join(tmpdir(), 'hostile-'));
const server = await serve({
  DATA_PATH: join(data, 'graph'),
  MAXIMUM_COST: String(HOSTILE_LIMIT),
});

async function send({ body, headers }: Request) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const start = performance.now();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  await response.arrayBuffer();
  return { status: response.status, ms: performance.now() - start };
}

/** What the server has used so far. */
async function used(): Promise<{ readonly mb: number; readonly cpuMs: number }> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    mb: read('process_resident_memory_bytes') / 2 ** 20,
    cpuMs: read('process_cpu_seconds_total') * 1_000,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Processor time of one request, and the memory that all rounds left taken. */
async function measure(
  make: () => Request,
): Promise<{ cpuMs: number; mb: number; status: number }> {
  const before = await used();
  let status = 0;
  for (let round = 0; round < ROUNDS; round += 1) status = (await send(make())).status;
  const after = await used();
  return { cpuMs: (after.cpuMs - before.cpuMs) / ROUNDS, mb: after.mb - before.mb, status };
}

const honest = { body: { query: HONEST } };
let unseen = 0;
/** The honest page in a document of its own. */
function newPage(): Request {
  unseen += 1;
  return { body: { query: `query Page${unseen} ${HONEST}` } };
}

for (let round = 0; round < 100; round += 1) await send(newPage());
for (const request of HOSTILE) await send(request);
const pages: number[] = [];
for (let round = 0; round < 10; round += 1) pages.push((await measure(newPage)).cpuMs);
const page = median(pages);
const again: number[] = [];
for (let round = 0; round < 10; round += 1) again.push((await measure(() => honest)).cpuMs);
say(
  `an honest page of 20: ${page.toFixed(1)} ms in a new document, ${median(again).toFixed(1)} ms again\n`,
);

let [worstTimes, worstMemory, wrong] = [0, 0, 0];
for (const request of HOSTILE) {
  const { cpuMs, mb, status } = await measure(() => request);
  const times = cpuMs / page;
  worstTimes = Math.max(worstTimes, times);
  worstMemory = Math.max(worstMemory, mb);
  if (status < 400 || status > 499) wrong += 1;
  say(
    `${status}  ${cpuMs.toFixed(1).padStart(6)} ms  ${times.toFixed(2).padStart(5)} x  ${mb.toFixed(1).padStart(6)} MB  ${request.name}`,
  );
}

/** How long honest requests take one after the other, beside a client that sends the others in turn. */
async function medianBeside(others: readonly (() => Request)[]): Promise<number> {
  let isOver = false;
  const neighbour = (async () => {
    for (let index = 0; others.length > 0 && !isOver; index += 1) {
      const other = others[index % others.length];
      if (other) await send(other());
    }
  })();
  const times: number[] = [];
  for (let count = 0; count < 200; count += 1) times.push((await send(newPage())).ms);
  isOver = true;
  await neighbour;
  return median(times);
}

const alone = await medianBeside([]);
const besideHonest = await medianBeside([newPage]);
const meanwhile = await medianBeside(HOSTILE.map((request) => () => request));
server.kill('SIGTERM');
await server.ended;
rmSync(data, { recursive: true });

say(`\n${HOSTILE.length} kinds, ${wrong} not refused with 4xx`);
say(`worst time   ${worstTimes.toFixed(2)} x an honest page of 20 (${MOST_TIMES} allowed)`);
say(`worst memory ${worstMemory.toFixed(1)} MB more (${MOST_MEMORY_MB} allowed)`);
say(
  `honest requests, by the clock: ${alone.toFixed(1)} ms alone, ${besideHonest.toFixed(1)} ms beside an honest client, ${meanwhile.toFixed(1)} ms beside a hostile one: ${(meanwhile / besideHonest).toFixed(2)} x (${MOST_MEANWHILE} allowed)`,
);
process.exitCode =
  wrong === 0 &&
  worstTimes <= MOST_TIMES &&
  worstMemory <= MOST_MEMORY_MB &&
  meanwhile <= MOST_MEANWHILE * besideHonest
    ? 0
    : 1;
