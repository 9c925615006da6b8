import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, type Ended, ROOT, runCommand } from '../support/run-command.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { BLOCKS, PAPERS, readPaper } from './papers-blocks.js';

/** Programs of others that a command may begin with. */
const OTHERS = ['cd', 'curl', 'docker', 'pip', 'python', 'openssl'];

/** Commands of blocks as lines, with the place of each. */
const COMMANDS = BLOCKS.filter(({ language }) => language === 'sh').flatMap(
  ({ paper, line, text }) =>
    text
      .replace(/\\\n\s*/g, '')
      .split('\n')
      .filter(Boolean)
      .map((command) => ({ place: `${paper}:${line}`, paper, command })),
);

/** Commands of ours that stand in sentences and tables. */
const IN_LINES = PAPERS.flatMap((paper) =>
  [...readPaper(paper).matchAll(/`((?:npx )?who-said-where [^`\n]+)`/g)].map(
    ([, command = '']) => ({ place: paper, paper, command }),
  ),
);

/** Options by command, as --help lists them; the empty command has all names of commands. */
async function readHelp(): Promise<ReadonlyMap<string, readonly string[]>> {
  const helpOf = async (args: readonly string[]) =>
    (await runCommand([...args, '--help'], ':memory:')).out;
  const names = [...(await helpOf([])).matchAll(/^ {2}(\w+)(?= \[|\s{2}| <)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  const rows = names.map(async (name) => {
    const options = [...(await helpOf([name])).matchAll(/--[\w-]+/g)].map(([option]) => option);
    return [name, options] as const;
  });
  return new Map([['', [...names, '--help', '--version']], ...(await Promise.all(rows))]);
}

describe('commands', () => {
  let help: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    help = await readHelp();
  });

  it.each([...COMMANDS, ...IN_LINES])('$place: $command is known', ({ command }) => {
    for (const part of command.split('&&')) {
      const words = part.trim().split(/\s+/);
      const [first = '', ...rest] = words.filter((word) => !/^[A-Z_\d]+=/.test(word));
      if (first === 'npm') isScript(rest);
      else if (first === 'npx' || first === 'who-said-where')
        isOurs(first === 'npx' ? rest : words);
      else if (first === 'node') expect(existsSync(join(ROOT, rest[0] ?? '')), part).toBe(true);
      else expect(OTHERS).toContain(first);
    }
  });

  function isScript([verb = '', name = '']: readonly string[]): void {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    if (verb === 'ci' || verb === 'install') return;
    expect(Object.keys(scripts)).toContain(verb === 'run' ? name : verb);
  }

  function isOurs(words: readonly string[]): void {
    const at = words.indexOf('who-said-where');
    // Tools that packages of the clients bring are run by their own tests.
    if (at < 0) return;
    const [name = '', ...args] = words.slice(at + 1);
    expect(help.get('')).toContain(name);
    const known = help.get(name) ?? [];
    for (const option of args.filter((word) => word.startsWith('--')))
      expect(known, name).toContain(option);
  }

  it('are told with each of their options', () => {
    const paper = readPaper('docs/operating.md');
    const all = [...help].flatMap(([name, options]) => [
      ...(name === '' ? [] : [`npx who-said-where ${name}`]),
      ...options.filter((option) => option.startsWith('--')),
    ]);
    const untold = all.filter((words) => !paper.includes(words));
    expect(untold).toEqual([]);
  });
});

it('every setting is told, and no other', () => {
  const named = readFileSync(join(ROOT, 'src/config.ts'), 'utf8').matchAll(
    /'([A-Z][A-Z\d_]{3,})'/g,
  );
  const codes = new Set(['BAD_USER_INPUT']);
  const settings = Array.from(named, ([, name = '']) => name).filter((name) => !codes.has(name));
  const [, table = ''] = readPaper('docs/operating.md').split('## Settings');
  const rows = (table.split(/^## /m)[0] ?? '').match(/^\| `.*?\|/gm)?.join(' ') ?? '';
  const told = rows.match(/[A-Z][A-Z\d_]{3,}/g) ?? [];
  const secrets = ['AUTH_SECRET_FILE', 'NEO4J_PASSWORD_FILE'];
  expect(new Set(told)).toEqual(new Set([...settings, ...secrets]));
});

/** What is shown is sent to a server as it is, in a folder that looks as if it was started there. */
describe('curl', () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    folder = mkdtempSync(join(tmpdir(), 'wsw-docs-'));
    mkdirSync(join(folder, '.data/graph'), { recursive: true });
    writeFileSync(join(folder, '.data/graph/local.key'), `${server.localKey}`);
    const seed = join(ROOT, 'seeds/bundles/ea7cad882c490818.json');
    const { article, ...bundle } = JSON.parse(readFileSync(seed, 'utf8'));
    const { textFile, ...rest } = article;
    const text = readFileSync(join(dirname(seed), textFile), 'utf8');
    const line = JSON.stringify({ ...bundle, article: { ...rest, text } });
    writeFileSync(join(folder, 'bundles.jsonl'), line);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const found = (words: string) => {
    const [command] = COMMANDS.filter((one) => one.command.includes(words));
    return (command?.command ?? '').replace('localhost:4000', server.url);
  };

  /** Runs a line in the folder; one whose answer does not end, until `enough`. */
  function runLine(line: string, onOutput: (out: string) => boolean = () => false): Promise<Ended> {
    return new Promise((resolve) => {
      const child = spawn('sh', ['-c', `exec ${line}`], { cwd: folder, env: cleanEnvironment() });
      let [out, err] = ['', ''];
      child.stderr.on('data', (data) => {
        err += data;
      });
      child.stdout.on('data', (data) => {
        out += data;
        if (onOutput(out)) child.kill();
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });
  }

  it('every line with it is run here', () => {
    const lines = COMMANDS.filter(({ command }) => command.startsWith('curl'));
    expect(lines.map(({ paper }) => paper)).toEqual([
      'docs/adding.md',
      'docs/clients/README.md',
      'docs/clients/README.md',
    ]);
  });

  it('asks by GET', async () => {
    const { out } = await runLine(found('curl -G'));
    expect(JSON.parse(out)).toEqual({ data: { people: { totalCount: 0 } } });
  });

  it('subscribes, and imports what is heard of', async () => {
    const heard = runLine(found('subscription'), (out) => out.includes('event: next'));
    const metrics = async () => (await fetch(`${server.url}/metrics`)).text();
    await expect.poll(metrics).toMatch(/^graph_subscribers 1$/m);
    const { code, out } = await runLine(found('/import'));
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, lines.length]).toEqual([0, 2]);
    expect(lines[0]).toMatchObject({ outcome: 'imported' });
    expect((await heard).out).toMatch(/"statementAdded":\{"text":"/);
  });
});
