import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from '../../src/engine/fault.js';
import { observeEngine, type QueryEvent } from '../../src/engine/observe.js';
import { createMetrics } from '../../src/server/metrics.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { openTestEngine, soon, testEngine } from '../support/engines.js';
import { type Served, serve } from '../support/serve.js';

const DASHBOARD = new URL('../../docs/grafana-dashboard.json', import.meta.url);
const IMPORT = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }';
const one = { text: 'RETURN 1 AS one', parameters: {} };

describe('faults seen from outside', () => {
  it('are told apart, each call one event, and mistakes of callers are none', async () => {
    const opened = await openTestEngine();
    await opened.prepare({ unique: [], indexed: [] });
    const metrics = createMetrics();
    const events: QueryEvent[] = [];
    const engine = observeEngine(opened, (event) => {
      events.push(event);
      metrics.onQuery(event);
    });
    const fails = async (call: Promise<unknown>) => {
      await expect(call).rejects.toThrow();
      return events.at(-1)?.fault?.kind;
    };
    expect(await fails(engine.read(one, soon(-1)))).toBe('timeout');
    expect(await fails(engine.read(one, { ...soon(), signal: AbortSignal.abort() }))).toBe(
      'abandoned',
    );
    expect(await fails(engine.read({ text: 'RETURN $x AS x', parameters: {} }, soon()))).toBe(
      'internal',
    );
    await engine.close();
    expect(await fails(engine.ping(soon()))).toBe('unavailable');
    expect(events).toHaveLength(4);
    const text = await metrics.text();
    const counted = FAULTS.map((fault) =>
      Number(new RegExp(`graph_faults_total\\{fault="${fault}"\\} (\\d+)`).exec(text)?.[1]),
    );
    expect(Object.fromEntries(FAULTS.map((fault, index) => [fault, counted[index]]))).toEqual({
      unavailable: 1,
      overloaded: 0,
      disk: 0,
      timeout: 1,
      abandoned: 1,
      too_costly: 0,
      internal: 1,
    });
  });

  it('the dashboard asks only for numbers that are there', async () => {
    const text = await createMetrics().text();
    const there = new Set(Array.from(text.matchAll(/^# TYPE (\S+)/gm), ([, name]) => name));
    const dashboard = readFileSync(DASHBOARD, 'utf8');
    const asked = Array.from(dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g), ([, expr]) =>
      namesIn(JSON.parse(`"${expr}"`)),
    );
    expect(asked.length).toBeGreaterThan(8);
    for (const name of asked.flat()) expect(there, name).toContain(name);
  });

  it('gives the numbers of queries under the names they had before as well', async () => {
    const metrics = createMetrics();
    const event = { kind: 'read', durationMs: 2, failed: true, fault: null, text: '' } as const;
    metrics.onQuery(event);
    metrics.onQuery({ ...event, failed: false });
    const text = await metrics.text();
    expect(text).toContain('\ngraph_statements_total{kind="read"} 2\n');
    expect(text).toContain('\ngraph_statement_failures_total{kind="read"} 1\n');
    expect(text).toContain(
      '\ngraph_statement_duration_seconds_bucket{le="0.0025",kind="read"} 2\n',
    );
    const valuesOf = (stem: string) =>
      text.split('\n').filter((line) => line.startsWith(stem) || line.startsWith(`# TYPE ${stem}`));
    expect(
      valuesOf('graph_statement').map((line) =>
        line.replace('statements', 'queries').replace('statement', 'query'),
      ),
    ).toEqual(valuesOf('graph_quer'));
    expect(text).toMatch(/^# HELP graph_statements_total .*graph_queries_total/m);
  });
});

/** The names of metrics in a PromQL expression, without what a histogram adds to them. */
function namesIn(expression: string): readonly string[] {
  const bare = expression.replace(/\{[^}]*\}|\[[^\]]*\]|\b(by|without)\s*\([^)]*\)/g, ' ');
  return Array.from(bare.matchAll(/[a-z_]\w*(?!\w*\s*\()/gi), ([name]) =>
    name.replace(/_(bucket|sum|count)$/, ''),
  );
}

// A disk that is full is the embedded store's; what happens to a line to Neo4j is in restart.test.ts.
describe.skipIf(testEngine === 'neo4j')('a server whose disk is full', () => {
  let folder: string;
  let server: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-full-'));
    const limit = `trap '' XFSZ; ulimit -f 192; exec "$@"`;
    server = await serve({ DATA_PATH: join(folder, 'store'), SEED: 'none', LOG_LEVEL: 'warn' }, [
      'sh',
      '-c',
      limit,
      'sh',
    ]);
  });
  afterAll(async () => {
    server.kill('SIGKILL');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (body: object) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('refuses writes with 503, answers reads, is not ready, counts and logs it', async () => {
    const statuses: number[] = [];
    for (const bundle of generatedBundles(200, 4)) {
      const response = await post({ query: IMPORT, variables: { bundle } });
      statuses.push(response.status);
      if (response.status === 200) continue;
      const { errors } = await response.json();
      expect(response.status).toBe(503);
      expect(errors[0].extensions.code).toBe('ENGINE_UNAVAILABLE');
      expect(errors[0].message).toContain('see to its space and health, then start again');
      break;
    }
    expect(statuses.at(-1)).toBe(503);
    const written = statuses.length - 1;
    const read = await (await post({ query: '{ articles { totalCount } }' })).json();
    expect(read.data.articles.totalCount).toBe(written);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/graph_faults_total\{fault="disk"\} [1-9]/);
    const lines = server.log().match(/^\{.*"graph fault"\}$/gm) ?? [];
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
      fault: 'disk',
      kind: 'write',
      query: '',
      reason: expect.stringContaining('fails'),
    });
  });
});
