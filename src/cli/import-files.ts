import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { type BundleSource, bundlesOf, findFiles } from '../import/find-bundles.js';
import { importBundle } from '../import/import-bundle.js';
import { print } from './print.js';
import { withStore } from './with-store.js';

const TIMEOUT = 60_000;

interface Summary {
  imported: number;
  present: number;
  refused: number;
}

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * Imports files, folders and standard input one bundle after the other, each whole or not at all; one that is
 * refused does not stop the others. Shows a bar on a terminal, else a JSON line a bundle. Throws BUNDLE_INVALID at
 * the end when something was refused, ENGINE_UNAVAILABLE or ENGINE_TIMEOUT at once; a report that nobody reads any
 * more ends the work before the next bundle.
 */
export async function importFiles(
  config: Config,
  paths: readonly string[],
  flags: ImportFlags,
): Promise<void> {
  const files = await findFiles(paths);
  const summary: Summary = { imported: 0, present: 0, refused: 0 };
  const started = Date.now();
  const asJson = flags.json === true || !process.stdout.isTTY;
  const tell = async (line: object) => {
    if (asJson) await print(`${JSON.stringify(line)}\n`);
  };
  const bar = (done: number) => {
    if (!asJson) process.stdout.write(`\r${drawBar(done, files.length, summary)}\u001b[K`);
  };
  await withStore(config, async (engine) => {
    for (const [index, file] of files.entries()) {
      bar(index);
      for await (const source of bundlesOf(file, process.stdin)) {
        await tell({
          file: source.name,
          ...(await importOne(engine, source, flags, summary, asJson)),
        });
        bar(index);
      }
    }
  });
  bar(files.length);
  if (!asJson) process.stdout.write('\n');
  await tell({ summary: { ...summary, dryRun: flags.dryRun ?? false, ms: Date.now() - started } });
  if (summary.refused > 0) {
    const all = summary.imported + summary.present + summary.refused;
    throw new AppError('BUNDLE_INVALID', `${summary.refused} of ${all} bundles refused`);
  }
}

async function importOne(
  engine: Engine,
  source: BundleSource,
  flags: ImportFlags,
  summary: Summary,
  asJson: boolean,
): Promise<object> {
  try {
    const report = await importBundle(engine, await source.read(), {
      by: 'command line',
      name: source.name,
      deadline: Date.now() + TIMEOUT,
      dryRun: flags.dryRun ?? false,
    });
    summary[report.fresh ? 'imported' : 'present'] += 1;
    const outcome = report.fresh ? (flags.dryRun ? 'fine' : 'imported') : 'present';
    return { outcome, ...report };
  } catch (error) {
    if (!(error instanceof AppError) || STOPPING.has(error.code)) throw error;
    summary.refused += 1;
    process.stderr.write(asJson ? `${error.message}\n` : `\r\u001b[K${error.message}\n`);
    return { outcome: 'refused', code: error.code, message: error.message, ...error.details };
  }
}

const STOPPING: ReadonlySet<string> = new Set(['ENGINE_UNAVAILABLE', 'ENGINE_TIMEOUT', 'INTERNAL']);
const WIDTH = 30;

function drawBar(done: number, all: number, { imported, present, refused }: Summary): string {
  const filled = Math.floor((done / Math.max(1, all)) * WIDTH);
  const counts = `${imported} imported, ${present} there already, ${refused} refused`;
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${all} files: ${counts}`;
}
