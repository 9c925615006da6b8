import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/engine/open-engine.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { neo4jOptions, openTestEngine, testEngine } from '../support/engines.js';
import { type Served, serve } from '../support/serve.js';
import { digestsOf, examine, SOUND } from '../support/survivor.js';

const READS = 36;
/** Few: on Neo4j, on a machine with much else to do, one takes seconds. */
const IMPORTS = 4;
const READ = JSON.stringify({ query: '{ statements { totalCount } }' });
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';

/** A request whose head the server has taken, and whose body is sent when told. */
interface Accepted {
  send(): Promise<{ readonly status: number; readonly answer: unknown }>;
}

describe('SIGTERM under load', () => {
  const bundles = generatedBundles(IMPORTS, 33);
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-drain-'));
    await (await openTestEngine()).close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers every accepted request, keeps imports whole, and ends with exit code 0', async () => {
    const dataPath = join(folder, 'store');
    const server = await serve({ DATA_PATH: dataPath, SEED: 'none', ...neo4jEnvironment() });
    const bodies = [
      ...Array.from({ length: READS }, () => READ),
      ...bundles.map((bundle) => JSON.stringify({ query: IMPORT, variables: { bundle } })),
    ];
    const accepted = await Promise.all(bodies.map((body) => accept(server, body)));
    // A client that stays connected and asks for nothing must not hold the server up.
    const idle = new Agent({ keepAlive: true });
    await status(request(`${server.url}/healthz`, { agent: idle }).end());

    server.kill('SIGTERM');
    await refusal(server);
    const answers = await Promise.all(accepted.map((one) => one.send()));
    expect(await server.ended).toBe(0);
    idle.destroy();

    // On a machine with much else to do an import may meet its deadline; that is an answer too.
    const late = { errors: [{ extensions: { code: 'ENGINE_TIMEOUT' } }] };
    for (const { status, answer } of answers)
      expect(answer).toMatchObject(status === 504 ? late : { data: expect.anything() });
    const acknowledged = bundles
      .filter((_, index) => answers[READS + index]?.status === 200)
      .map(({ article }) => article.id);
    const engine = await openEngine({
      dataPath,
      neo4j: testEngine === 'neo4j' ? neo4jOptions() : undefined,
    });
    const { stored, ...findings } = await examine(engine, digestsOf(bundles), acknowledged);
    expect(findings).toEqual(SOUND);
    expect(stored).toBeGreaterThanOrEqual(acknowledged.length);
    await engine.close();
  });
});

/** Sends a request's head, and resolves when the server has asked for the body. */
function accept(server: Served, body: string): Promise<Accepted> {
  return new Promise((resolve, reject) => {
    const call = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      },
    });
    call.on('error', reject);
    call.on('continue', () =>
      resolve({
        send: async () => {
          const answered = status(call);
          call.end(body);
          return answered;
        },
      }),
    );
  });
}

function status(
  call: ReturnType<typeof request>,
): Promise<{ readonly status: number; readonly answer: unknown }> {
  return new Promise((resolve, reject) => {
    call.on('error', reject);
    call.on('response', async (response: IncomingMessage) => {
      let text = '';
      for await (const piece of response) text += String(piece);
      const isJson = response.headers['content-type']?.includes('json');
      resolve({ status: response.statusCode ?? 0, answer: isJson ? JSON.parse(text) : text });
    });
  });
}

/** Resolves once the server takes no new connection. */
async function refusal(server: Served): Promise<void> {
  const { hostname, port } = new URL(server.url);
  for (;;) {
    const isTaken = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (!isTaken) return;
  }
}

function neo4jEnvironment(): Readonly<Record<string, string>> {
  if (testEngine === 'embedded') return {};
  const { uri, username, password } = neo4jOptions();
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}
