import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, testEnvironment } from '../support/engines.js';
import { ROOT, runProgram } from '../support/run-command.js';
import { type Served, serve } from '../support/serve.js';
import { shortArticle } from '../support/short-articles.js';
import { compileDocuments, isInstalled, PROGRAMS, PYTHON } from './installed.js';

const CLARKE = 'Michael Clarke';
const SPOKE = `${CLARKE} Military analyst CT_PLUS`;
const NEWS = ['Sentence 1 is true', 'Sentence 2 is true'];

/** What each program prints of the seed article, and then of an article that is brought while it listens. */
const PRINTS: Readonly<Record<string, readonly string[]>> = {
  'apollo.js': [`${CLARKE}: 4 of 4`, ...NEWS],
  'urql.js': [CLARKE, ...NEWS],
  'urql-persisted.js': ['by its hash', 'whole', CLARKE, 'by its hash', 'Andrey Pomagaybus'],
  'urql-graphcache.js': ['as it went in', '0 warnings'],
  'graphql-ws.js': [CLARKE, ...NEWS],
  'graphql-sse.js': [CLARKE, ...NEWS],
  'event-source.js': [CLARKE, ...NEWS],
  'relay/relay.js': [
    [CLARKE, 4],
    ['Russia amasses troops near Kharkiv region border, signaling potential new offensive', 8],
    ['Russia', 15],
  ].flatMap(([name, all]) =>
    ['forward', 'backward'].map((way) => `${name}, ${way}: ${all} of ${all}`),
  ),
  'codegen/client.ts': [SPOKE, SPOKE],
  'gql-tada/client.ts': [SPOKE, SPOKE],
};

/** Articles of two years that name the same person, the later one with a posting. */
const YEARS = [
  ['2020', {}],
  ['2024', { roles: [{ title: 'Chief', at: 'org:o' }] }],
] as const;

describe.skipIf(!isInstalled)('programs of others, beside a server', () => {
  let server: Served;
  beforeAll(async () => {
    await (await openTestEngine()).close();
    const started = serve({ ...testEnvironment(), LOCAL_WRITES: 'off' });
    await compileDocuments();
    server = await started;
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  const address = () => `${server.url}/graphql`;

  async function bring(bundle: object): Promise<void> {
    const response = await fetch(`${server.url}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.key}` },
      body: JSON.stringify(bundle),
    });
    expect(await response.text()).toContain('"outcome":"imported"');
  }

  const subscribers = async () => {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/^graph_subscribers (\d+)$/m.exec(metrics)?.[1]);
  };

  let articles = 0;

  /** What a program prints that is run until it ends; one that waits for news gets some. */
  async function linesOf(
    program: string,
    args: readonly string[],
    { hears = false, runner = process.execPath } = {},
  ): Promise<readonly string[]> {
    const tsx = /^relay|\.ts$/.test(program) ? ['--import', 'tsx'] : [];
    const ended = runProgram(runner, [...tsx, `${PROGRAMS}${program}`, ...args]);
    if (hears) {
      await expect.poll(subscribers).toBe(1);
      articles += 1;
      await bring(shortArticle(`client-${articles}`, { speaker: `speaker-${articles}` }));
    }
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([0, '']);
    await expect.poll(subscribers).toBe(0);
    return out.trimEnd().split('\n');
  }

  it.each(Object.entries(PRINTS))('%s', async (program, lines) => {
    const hears = lines.includes(NEWS[0] ?? '');
    expect(await linesOf(program, [address(), server.key ?? ''], { hears })).toEqual(lines);
  });

  it.skipIf(!existsSync(PYTHON))("python/client.py, of Python's gql", async () => {
    const args = [address(), server.key ?? ''];
    expect(await linesOf('python/client.py', args, { hears: true, runner: PYTHON })).toEqual([
      `${CLARKE}: 4 of 4`,
      'BAD_USER_INPUT',
      ...NEWS,
    ]);
  });

  it('hive-gateway.js, through which others ask and listen', async () => {
    const gateway = spawn(process.execPath, [`${PROGRAMS}hive-gateway.js`, address(), '0'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [through] = await once(createInterface({ input: gateway.stdout }), 'line');
      for (const program of ['graphql-sse.js', 'urql.js'])
        expect(await linesOf(program, [through], { hears: true })).toEqual([CLARKE, ...NEWS]);
    } finally {
      gateway.kill('SIGKILL');
    }
  });

  it.each(['apollo-as-of.js', 'relay/relay-as-of.js'])(
    '%s, with a cache for each instant',
    async (program) => {
      const id = `person:of-${program.replace(/\W/g, '-')}`;
      for (const [year, more] of YEARS)
        await bring({
          article: {
            id: `article:${id.slice('person:'.length)}-${year}`,
            headline: `Of ${year}`,
            text: 'Ana was there.',
            publishedAt: year,
            recordedAt: `${year}-01-01T00:00:00.000Z`,
          },
          organizations: [{ id: 'org:o', name: 'O' }],
          people: [{ id, name: 'Ana', ...more }],
        });
      const [first, again, ofBoth] = await linesOf(program, [
        address(),
        id,
        '2020-06-01T00:00:00Z',
      ]);
      expect([first, again]).toEqual(["[] [ 'Chief' ]", "[] [ 'Chief' ]"]);
      if (program.startsWith('apollo')) expect(ofBoth).toBe("[ 'Chief' ]");
    },
  );
});
