import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { testEngine } from '../support/engines.js';
import { cleanEnvironment, ROOT, runCommand } from '../support/run-command.js';
import { digestsOf, examineStore, SOUND } from '../support/survivor.js';

const QUERY = join(ROOT, 'schema/operations/pomagaybus-and-his-brigade.graphql');
/** What a shell tells of a program that wrote to a closed pipe: 128 and the number of SIGPIPE. */
const CLOSED_PIPE = 141;

/** Reads up to a line that matters and goes away, then says so; at last the exit code of the command line. */
const AFTER_A_LINE = `
trap '' TERM
node bin/who-said-where.js "$@" | { sed '/outcome\\|Playground/q'; exec <&-; echo gone; }
echo "code \${PIPESTATUS[0]}"`;
/** Runs the command line into a pipe whose reader has ended. */
const AFTER_NONE = 'exec 3> >(exec true); wait $!; exec node bin/who-said-where.js "$@" >&3';

describe.skipIf(testEngine === 'neo4j')('a reader of the command line that goes away', () => {
  let folder: string;
  let store: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-pipe-'));
    store = join(folder, 'store');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A bash that runs the script with these arguments, and what it has said so far. */
  const bash = (script: string, args: readonly string[], env: Record<string, string> = {}) => {
    const child = spawn('bash', ['-c', script, 'bash', ...args], {
      cwd: ROOT,
      detached: true,
      env: { ...cleanEnvironment(), DATA_PATH: store, PORT: '0', LOG_LEVEL: 'error', ...env },
    });
    const said = { out: '', err: '' };
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (data) => {
      said.err += data;
    });
    const gone = new Promise<void>((resolve) =>
      child.stdout.on('data', (data) => {
        said.out += data;
        if (said.out.includes('gone\n')) resolve();
      }),
    );
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, said, gone, ended };
  };

  it('ends an import quietly after the bundle it is at, which is there as a whole', async () => {
    const bundles = generatedBundles(5, 17);
    const [first, ...others] = bundles.map((bundle) => `${JSON.stringify(bundle)}\n`);
    const { child, said, gone, ended } = bash(AFTER_A_LINE, ['import', '-']);
    child.stdin.write(first);
    await gone;
    child.stdin.end(others.join(''));
    await ended;
    expect(said.err).toBe('');
    expect(said.out).toMatch(
      new RegExp(`^{.*"outcome":"imported".*}\ngone\ncode ${CLOSED_PIPE}\n$`),
    );
    const { stored, ...findings } = await examineStore(store, digestsOf(bundles), []);
    expect(findings).toEqual(SOUND);
    expect(stored).toBe(2);
    expect(await runCommand(['doctor'], store)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [['export']],
    [['export', '--format', 'csv']],
    [['doctor']],
    [['doctor', '--json']],
    [['query', QUERY]],
    [['schema']],
    [['import', 'test/bundle/minimal-bundle.yaml', '--dry-run']],
  ])('ends %j quietly', async (args) => {
    const { said, ended } = bash(AFTER_NONE, args);
    expect(await ended).toBe(CLOSED_PIPE);
    expect(said).toEqual({ out: '', err: '' });
  });

  it('leaves a server serving', async () => {
    const { child, said, gone, ended } = bash(AFTER_A_LINE, ['serve'], {
      DATA_PATH: ':memory:',
      LOG_LEVEL: 'trace',
    });
    await gone;
    const url = /Playground: (http:\/\/[^\s/]+)/.exec(said.out)?.[1];
    for (const path of ['/healthz', '/readyz']) {
      expect((await fetch(url + path)).status).toBe(200);
    }
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await ended;
    expect(said.out).toMatch(/\ncode 0\n$/);
    expect(said.err).toBe('');
  });
});
