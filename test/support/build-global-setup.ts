import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WEB = `${ROOT}web/`;
const BUILT = `${ROOT}dist/web/index.html`;

/**
 * Builds dist/ once before any test runs its commands, and the pages when their sources are newer than what was
 * built, so that the tests see what is written.
 */
export async function setup(): Promise<void> {
  const compiler = `${ROOT}node_modules/typescript/bin/tsc`;
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
  });
  const built = await stat(BUILT).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const files = await readdir(WEB, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(`${file.parentPath}/${file.name}`)).mtimeMs),
  );
  if (Math.max(...times) > built) await build({ root: WEB, logLevel: 'error' });
}
