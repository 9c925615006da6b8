import { generatedBundles } from './arbitrary-bundles.js';
import type { FaultProxy } from './fault-proxy.js';

/** Where a database can fall silent: before it answers a connection, or one of these messages. */
export const STALLS = ['connect', 'HELLO', 'RUN', 'PULL', 'COMMIT'] as const;
export type Stall = (typeof STALLS)[number];

/** What became of the requests that met the silence. */
export interface StallOutcome {
  /** How many answers there were of each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds the last answer came after the deadline; negative when it came before. */
  readonly late: number;
  /** Milliseconds from the end of the silence until so many reads side by side as there are connections succeed. */
  readonly recovery: number;
}

const READ = JSON.stringify({ query: '{ statements(first: 5) { totalCount nodes { text } } }' });
const READS = 30;
const CONNECTIONS = 20;
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';

/**
 * Lets the database behind the proxy fall silent, sends requests, and lets it speak again. At COMMIT the requests
 * are imports, which are sent again afterwards: each must be there once.
 */
export async function stall(
  url: string,
  proxy: FaultProxy,
  at: Stall,
  deadlineMs: number,
): Promise<StallOutcome> {
  const post = async (body: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, answer: await response.json() };
  };
  /** What was held up may still hold locks; whoever is told to come back does. */
  const acknowledged = async (body: string) => {
    for (;;) {
      const response = await post(body);
      if (response.status === 200) return response;
    }
  };
  const settle = async () => {
    for (;;) {
      const all = await Promise.all(Array.from({ length: CONNECTIONS }, () => post(READ)));
      if (all.every(({ status }) => status === 200)) return;
    }
  };
  const imports = generatedBundles(3, 4_711).map((bundle) =>
    JSON.stringify({ query: IMPORT, variables: { bundle } }),
  );
  await settle();
  // New connections are needed to see what happens when one is made.
  if (at === 'connect' || at === 'HELLO') proxy.set('refuse');
  proxy.set(at === 'connect' ? 'blackhole' : { kind: 'stall', at });
  const bodies = at === 'COMMIT' ? imports : Array.from({ length: READS }, () => READ);
  const start = performance.now();
  const answers = await Promise.all(bodies.map(post));
  const late = performance.now() - start - deadlineMs;
  proxy.set('pass');
  const spoken = performance.now();
  await settle();
  const recovery = performance.now() - spoken;
  if (at === 'COMMIT') {
    for (const body of imports) {
      await acknowledged(body);
      const { answer } = await acknowledged(body);
      if (answer.data.importBundle.fresh) throw new Error('An import is there twice.');
    }
  }
  const statuses: Record<string, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return { statuses, late, recovery };
}
