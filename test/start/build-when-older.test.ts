import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../support/run-command.js';

/** What the image's build stage copies, which is all that a build reads. */
const READ = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  .split(/^FROM .*$/m)[1]
  ?.match(/^COPY .*$/gm)
  ?.flatMap((line) => line.split(' ').slice(1, -1)) as string[];
const BUILT = 'dist/web/index.html.gz';

const LONG_AGO = 1_000;
const SINCE = 2_000;

/** The build of a tree of the product's shape: says that it ran. */
const BUILD = `require('node:fs').writeFileSync('${BUILT}', 'built'); console.log('built');`;

describe('bin/build-when-older.js', () => {
  let folder: string;
  beforeEach(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'wsw-older-'));
    for (const source of READ) {
      const isFolder = statSync(join(ROOT, source)).isDirectory();
      write(isFolder ? join(source, 'deep/file.ts') : source, '{}');
    }
    write('build.cjs', BUILD);
    write('package.json', JSON.stringify({ scripts: { build: 'node build.cjs' } }));
    write(BUILT, 'an earlier build');
    for (const source of READ) date(source, LONG_AGO);
    date(BUILT, SINCE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(file: string, text: string): void {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  /** Dates a file, or a folder with all in it that these tests write. */
  function date(path: string, time: number): void {
    const isFolder = statSync(join(folder, path)).isDirectory();
    for (const name of isFolder ? ['deep/file.ts', 'deep', ''] : [''])
      utimesSync(join(folder, path, name), time, time);
  }

  async function start(): Promise<string> {
    const file = join(ROOT, 'bin/build-when-older.js');
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
    return stdout.trim();
  }

  it('does nothing when all sources are older than what was built', async () => {
    expect(await start()).toBe('');
  });

  it.each(READ)('builds when %s is newer, and once', async (source) => {
    date(source, SINCE + 1);
    expect(await start()).toBe('built');
    expect(await start()).toBe('');
  });

  it('builds when a file is gone since', async () => {
    rmSync(join(folder, 'src/deep/file.ts'));
    expect(await start()).toBe('built');
  });

  it('builds when nothing is built', async () => {
    rmSync(join(folder, BUILT));
    expect(await start()).toBe('built');
  });
});
