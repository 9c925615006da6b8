import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles the program once when its sources are newer, since the tests of the command line run it side by side. */
export async function setup(): Promise<void> {
  const built = await stat(`${ROOT}dist/main.js`).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const files = await readdir(`${ROOT}src`, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    files.map(async (file) => (await stat(`${file.parentPath}/${file.name}`)).mtimeMs),
  );
  if (Math.max(...times) <= built) return;
  const tsc = 'node_modules/typescript/bin/tsc';
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT });
}
