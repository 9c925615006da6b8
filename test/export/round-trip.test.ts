import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { graphSchema } from '../../src/api/graph-schema.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundleFile } from '../../src/import/read-bundle-file.js';
import { openTestEngine, soon } from '../support/engines.js';
import { exportAll, stateHash } from '../support/state-hash.js';

const SEED = fileURLToPath(new URL('../../seeds/bundles/ea7cad882c490818.json', import.meta.url));
const MINIMAL = fileURLToPath(new URL('../import/minimal-bundle.json', import.meta.url));

async function exported(bundles: readonly unknown[]): Promise<{ lines: string; hash: string }> {
  const engine = await openTestEngine();
  try {
    await engine.prepare(graphSchema);
    for (const bundle of bundles) await importBundle(engine, bundle, { by: 'test', ...soon() });
    return { lines: await exportAll(engine), hash: await stateHash(engine) };
  } finally {
    await engine.close();
  }
}

const parse = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('import, export, import into an empty store, export', () => {
  it('gives the same bytes, for the seed and the smallest bundle', async () => {
    const first = await exported([
      await readBundleFile(SEED),
      JSON.parse(readFileSync(MINIMAL, 'utf8')),
    ]);
    const again = await exported(parse(first.lines));
    expect(again).toEqual(first);
    expect(parse(first.lines)).toHaveLength(2);
  });
});
