import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../support/engines.js';
import { cleanEnvironment, ROOT } from '../support/run-command.js';

interface Stage {
  readonly copies: readonly { from: string | null; sources: string[]; to: string }[];
  readonly env: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

/** The stages of the Dockerfile in order. */
function stages(): readonly Stage[] {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll(/\\\n\s*/g, '');
  return text
    .split(/^FROM .*$/m)
    .slice(1)
    .map((stage) => {
      const lines = stage.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      const of = (word: string) =>
        lines
          .filter((line) => line.startsWith(`${word} `))
          .map((line) => line.split(/\s+/).slice(1));
      return {
        lines,
        copies: of('COPY').map((words) => ({
          from: words[0]?.startsWith('--from=') ? words[0].slice('--from='.length) : null,
          sources: words.slice(words[0]?.startsWith('--') ? 1 : 0, -1),
          to: words.at(-1) ?? '',
        })),
        env: Object.fromEntries(of('ENV').flatMap((pairs) => pairs.map((pair) => pair.split('=')))),
      };
    });
}

/** The words of an instruction in its JSON form. */
function command({ lines }: Stage, start: string): readonly [string, ...string[]] {
  const line = lines.find((line) => line.startsWith(start)) ?? '';
  return JSON.parse(line.slice(line.indexOf('[')));
}

/** Copies what a stage copies from the repository, as far as .dockerignore lets it through. */
function copyInto(folder: string, { copies }: Stage): void {
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  for (const { from, sources, to } of copies) {
    if (from !== null) continue;
    for (const source of sources) {
      expect(
        ignored.some((name) => `${source}/`.startsWith(`${name}/`)),
        source,
      ).toBe(false);
      const target = join(folder, to.endsWith('/') ? join(to, basename(source)) : to);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(ROOT, source), target, { recursive: true });
    }
  }
}

/** Links the packages that stay after `npm prune --omit=dev`, so that another one is not found. */
function linkProductionPackages(folder: string): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  for (const [path, { dev, devOptional }] of Object.entries<Record<string, boolean>>(packages)) {
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || dev || devOptional) continue;
    if (!existsSync(join(ROOT, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
}

// There is no Docker here: what it would copy is copied, and its commands are run on that.
describe.skipIf(testEngine === 'neo4j')('the image', () => {
  const [building, last] = stages() as [Stage, Stage];
  let folder: string;
  let server: ChildProcess | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-image-'));
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('builds from what its first stage copies, and serves from what its last stage copies', async () => {
    const [app, image] = [join(folder, 'build'), join(folder, 'image')];
    copyInto(app, building);
    symlinkSync(join(ROOT, 'node_modules'), join(app, 'node_modules'));
    expect(building.lines.some((line) => line.startsWith('RUN npm run build'))).toBe(true);
    await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: app });

    copyInto(image, last);
    const built = last.copies.filter(({ from }) => from === 'build').map(({ to }) => to);
    expect(built.sort()).toEqual(['dist', 'node_modules']);
    cpSync(join(app, 'dist'), join(image, 'dist'), { recursive: true });
    linkProductionPackages(image);

    const env = { ...cleanEnvironment(), ...last.env, DATA_PATH: join(folder, 'graph') };
    const [node, ...args] = command(last, 'CMD');
    server = spawn(node, args, { cwd: image, env: { ...env, PORT: '0' } });
    const port = await new Promise<string>((resolve, reject) => {
      let log = '';
      const hear = (data: unknown) => {
        log += String(data);
        const found = /Explorer: http:\/\/[^\s/]+:(\d+)\//.exec(log)?.[1];
        if (found) resolve(found);
      };
      server?.stdout?.on('data', hear);
      server?.stderr?.on('data', hear);
      server?.on('exit', () => reject(new Error(`the server ended: ${log}`)));
    });
    const [probe, ...how] = command(last, 'HEALTHCHECK');
    await promisify(execFile)(probe, how, { env: { ...env, PORT: port } });
    const url = `http://127.0.0.1:${port}`;
    for (const path of ['/healthz', '/readyz', '/', '/graphql']) {
      const answer = await fetch(url + path, { headers: { accept: 'text/html' } });
      expect(answer.status, path).toBe(200);
    }
    const ended = new Promise((resolve) => server?.once('close', resolve));
    server.removeAllListeners('exit').kill('SIGTERM');
    expect(await ended).toBe(0);
    const tool = [join(image, 'bin/who-said-where.js'), '--version'];
    const { stdout } = await promisify(execFile)(process.execPath, tool, { env });
    expect(stdout.trim()).toBe(
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    );
  });
});
