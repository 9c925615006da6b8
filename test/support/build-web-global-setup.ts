import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url));

/** Builds the explorer when its sources are newer than what was built, so that the tests see what is written. */
export async function setup(): Promise<void> {
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
