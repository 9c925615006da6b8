import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { buildCommandLine } from '../support/build-command-line.js';
import { damageStore, judgeDamage } from '../support/damage.js';
import { startImporter } from '../support/importer.js';
import { digestsOf } from '../support/survivor.js';

/** Flips bits and cuts files of an embedded store at random places, and tells what became of each damaged copy. */
const DAMAGES = Number(process.argv[2] ?? 1_000);

const folder = mkdtempSync(join(tmpdir(), 'wsw-damage-'));
const bundles = generatedBundles(60, 4);
const digests = digestsOf(bundles);
const file = join(folder, 'bundles.jsonl');
writeFileSync(file, bundles.map((bundle) => JSON.stringify(bundle)).join('\n'));
await buildCommandLine();
const store = join(folder, 'store');
const importer = startImporter(store, file);
await importer.reach(40);
await importer.kill();

const outcomes = { whole: 0, refused: 0, named: 0, silent: 0 };
for (let draw = 0; draw < DAMAGES; draw += 1) {
  const copy = join(folder, 'damaged');
  cpSync(store, copy, { recursive: true });
  const damage = damageStore(copy, draw);
  const outcome = await judgeDamage(copy, digests, importer.acknowledged);
  if (typeof outcome === 'string') outcomes[outcome] += 1;
  else {
    outcomes.silent += 1;
    process.stdout.write(`${JSON.stringify({ draw, ...damage, outcome })}\n`);
  }
  rmSync(copy, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ damages: DAMAGES, ...outcomes })}\n`);
process.exitCode = outcomes.silent === 0 ? 0 : 1;
