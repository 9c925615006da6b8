import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../engine/engine.js';

const BUNDLES = fileURLToPath(new URL('../../seeds/bundles/', import.meta.url));
const TIMEOUT = 60_000;

/** Imports the bundles in seeds/bundles/; those that are there already are left alone. Returns how many were new. */
export async function loadSeed(engine: Engine): Promise<number> {
  const [{ importBundle }, { readBundleFile }] = await Promise.all([
    import('../import/import-bundle.js'),
    import('../import/read-bundle-file.js'),
  ]);
  let fresh = 0;
  for (const name of (await readdir(BUNDLES)).filter((file) => file.endsWith('.json')).sort()) {
    const bundle = await readBundleFile(BUNDLES + name);
    const report = await importBundle(engine, bundle, {
      by: 'seed',
      name,
      deadline: Date.now() + TIMEOUT,
    });
    if (report.fresh) fresh += 1;
  }
  return fresh;
}
