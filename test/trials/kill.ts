import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { buildCommandLine } from '../support/build-command-line.js';
import { startImporter } from '../support/importer.js';
import { digestsOf, examineStore } from '../support/survivor.js';

/** Kills an importing process again and again, each time at another moment, and examines what it left behind. */
const KILLS = Number(process.argv[2] ?? 1_000);
/** Kills that one store has to stand before a new one is made. */
const A_STORE = 25;
/** About as long as an import of a few bundles. */
const LONGEST_MS = 150;

const folder = mkdtempSync(join(tmpdir(), 'wsw-kill-'));
const file = join(folder, 'bundles.jsonl');
const bundles = generatedBundles(200, 9);
const digests = digestsOf(bundles);
writeFileSync(file, bundles.map((bundle) => JSON.stringify(bundle)).join('\n'));
await buildCommandLine();

const totals = { kills: 0, acknowledged: 0, lost: 0, torn: 0, broken: 0 };
for (let kill = 0; kill < KILLS; kill += 1) {
  const store = join(folder, `store-${Math.floor(kill / A_STORE)}`);
  const importer = startImporter(store, file);
  await importer.reach(1 + (kill % 3));
  await setTimeout(((kill * 7919) % 1_000) * (LONGEST_MS / 1_000));
  await importer.kill();
  const found = await examineStore(store, digests, importer.acknowledged);
  totals.kills += 1;
  totals.acknowledged += importer.acknowledged.size;
  totals.lost += found.lost.length;
  totals.torn += found.torn ? 1 : 0;
  totals.broken += found.problems.length > 0 ? 1 : 0;
  const isBad = found.lost.length > 0 || found.torn || found.problems.length > 0;
  if (isBad) process.stdout.write(`kill ${kill}: ${JSON.stringify(found)}\n`);
  if (totals.kills % 50 === 0) process.stdout.write(`${JSON.stringify(totals)}\n`);
  if (kill % A_STORE === A_STORE - 1) rmSync(store, { recursive: true, force: true });
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(totals)}\n`);
process.exitCode = totals.lost + totals.torn + totals.broken === 0 ? 0 : 1;
