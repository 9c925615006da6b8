import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from '../support/build-command-line.js';
import { HOSTILE, type HostileRequest } from '../support/hostile-documents.js';
import { serve } from '../support/serve.js';

/**
 * Time and memory of each hostile request beside an honest page of 20, and of honest requests meanwhile. Prints a
 * line for each and the worst of all. The server runs in a process of its own.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const MOST_TIMES = 5;
const MOST_MEMORY_MB = 64;
const MOST_MEANWHILE = 2;

const HONEST = {
  query:
    '{ statements(first: 20) { nodes { text saidBy(first: 5) { source { name } } about(first: 5) { nodes { name } } article { headline } } } }',
};
const say = (line: string) => process.stdout.write(`${line}\n`);

await buildCommandLine();
const data = mkdtempSync(join(tmpdir(), 'hostile-'));
const server = await serve({ DATA_PATH: join(data, 'graph') });

async function send({ body, headers }: Pick<HostileRequest, 'body' | 'headers'>) {
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

async function residentMb(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function medianOf(request: Pick<HostileRequest, 'body' | 'headers'>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await send(request)).ms);
  return median(times);
}

const honest = { body: HONEST };
for (let round = 0; round < 100; round += 1) await send(honest);
for (const request of HOSTILE) await send(request);

let [worstTimes, worstMemory, wrong] = [0, 0, 0];
for (const request of HOSTILE) {
  // Beside each other, so that what else the machine does weighs on both.
  const before = await residentMb();
  const page = await medianOf(honest);
  const refused = await medianOf(request);
  const more = (await residentMb()) - before;
  const { status } = await send(request);
  const times = refused / page;
  worstTimes = Math.max(worstTimes, times);
  worstMemory = Math.max(worstMemory, more);
  if (status < 400 || status > 499) wrong += 1;
  say(
    `${String(status)}  ${refused.toFixed(1).padStart(7)} ms  ${times.toFixed(2).padStart(5)} x  ${more.toFixed(1).padStart(6)} MB  ${request.name}`,
  );
}

/** Honest requests one after the other, while hostile ones come from one client in turn, or from none. */
async function honestMedian(hostile: boolean): Promise<number> {
  let isOver = false;
  const attack = (async () => {
    for (let index = 0; hostile && !isOver; index += 1) {
      await send(HOSTILE[index % HOSTILE.length] as HostileRequest);
    }
  })();
  const times: number[] = [];
  for (let count = 0; count < 300; count += 1) times.push((await send(honest)).ms);
  isOver = true;
  await attack;
  return median(times);
}

const alone = await honestMedian(false);
const meanwhile = await honestMedian(true);
server.kill('SIGTERM');
await server.ended;
rmSync(data, { recursive: true });

say(`\n${HOSTILE.length} kinds, ${wrong} not refused with 4xx`);
say(`worst time   ${worstTimes.toFixed(2)} x an honest page of 20 (${MOST_TIMES} allowed)`);
say(`worst memory ${worstMemory.toFixed(1)} MB more (${MOST_MEMORY_MB} allowed)`);
say(
  `honest requests meanwhile ${(meanwhile / alone).toFixed(2)} x: ${alone.toFixed(1)} to ${meanwhile.toFixed(1)} ms (${MOST_MEANWHILE} x allowed)`,
);
process.exitCode =
  wrong === 0 &&
  worstTimes <= MOST_TIMES &&
  worstMemory <= MOST_MEMORY_MB &&
  meanwhile <= MOST_MEANWHILE * alone
    ? 0
    : 1;
