import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../engine/engine.js';
import { isImported } from '../import/is-imported.js';

const BUNDLES = fileURLToPath(new URL('../../seeds/bundles/', import.meta.url));
const TIMEOUT = 60_000;

/**
 * Imports the bundles in seeds/bundles/ under one key a bundle, the digest of its files; those that are there
 * already are left alone. Returns how many were new.
 */
export async function loadSeed(engine: Engine): Promise<number> {
  const files = (await readdir(BUNDLES)).sort();
  let fresh = 0;
  for (const name of files.filter((file) => file.endsWith('.json'))) {
    const stem = name.slice(0, -'.json'.length);
    const key = await digest(files.filter((file) => file.startsWith(`${stem}.`)));
    const options = { deadline: Date.now() + TIMEOUT };
    if (await isImported(engine, key, options)) continue;
    // The importer is loaded only for a store that lacks the seed: most starts do not need it.
    const [{ importBundle }, { readBundleFile }] = await Promise.all([
      import('../import/import-bundle.js'),
      import('../import/read-bundle-file.js'),
    ]);
    const report = await importBundle(engine, await readBundleFile(BUNDLES + name), {
      ...options,
      by: 'seed',
      name,
      key,
    });
    if (report.fresh) fresh += 1;
  }
  return fresh;
}

async function digest(names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(BUNDLES + name));
  return `seed:${hash.digest('hex')}`;
}
