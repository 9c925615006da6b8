import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { type BundleSource, bundlesOf, findFiles } from '../import/find-bundles.js';
import { importBundle } from '../import/import-bundle.js';
import { countLine, type ImportCounts, type ImportLine, importOne } from '../import/import-one.js';
import { print } from './print.js';
import { importAtServer, type ServerAccess } from './server-client.js';
import { type StoreFlags, withStore } from './with-store.js';

const TIMEOUT = 60_000;

interface ImportFlags extends StoreFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Base address of the server that takes the bundles instead of the configured store. */
  readonly server?: string;
}

/**
 * Imports files, folders and standard input one bundle after the other, each whole or not at all, into the store or
 * by the server that holds it; one that is refused does not stop the others. Shows a bar on a terminal, else a JSON
 * line a bundle. Throws BUNDLE_INVALID at the end when something was refused, ENGINE_UNAVAILABLE or ENGINE_TIMEOUT at
 * once; a report that nobody reads any more ends the work before the next bundle.
 */
export async function importFiles(
  config: Config,
  paths: readonly string[],
  flags: ImportFlags,
): Promise<void> {
  const files = await findFiles(paths);
  const summary: ImportCounts = { imported: 0, present: 0, refused: 0 };
  const started = Date.now();
  const asJson = flags.json === true || !process.stdout.isTTY;
  const tell = async (line: object) => {
    if (asJson) await print(`${JSON.stringify(line)}\n`);
  };
  const bar = (done: number) => {
    if (!asJson) process.stdout.write(`\r${drawBar(done, files.length, summary)}\u001b[K`);
  };
  const dryRun = flags.dryRun ?? false;
  const importAll = async (importing: (source: BundleSource) => Promise<ImportLine>) => {
    for (const [index, file] of files.entries()) {
      bar(index);
      for await (const source of bundlesOf(file, process.stdin)) {
        const line = await importing(source);
        countLine(summary, line);
        if (line.outcome === 'refused')
          process.stderr.write(`${asJson ? '' : '\r\u001b[K'}${line['message']}\n`);
        await tell(line);
        bar(index);
      }
    }
  };
  const atServer = (server: ServerAccess) =>
    importAll((source) => importAtServer(server, source, dryRun));
  const onStore = (engine: Engine) =>
    importAll((source) =>
      importOne(source, dryRun, (data) =>
        importBundle(engine, data, {
          by: 'command line',
          name: source.name,
          deadline: Date.now() + TIMEOUT,
          dryRun,
        }),
      ),
    );
  if (flags.server !== undefined) await atServer({ url: flags.server, secret: config.token });
  else await withStore(config, { ...flags, createIfMissing: true, onStore, atServer });
  bar(files.length);
  if (!asJson) process.stdout.write('\n');
  await tell({ summary: { ...summary, dryRun, ms: Date.now() - started } });
  if (summary.refused > 0) {
    const all = summary.imported + summary.present + summary.refused;
    throw new AppError('BUNDLE_INVALID', `${summary.refused} of ${all} bundles refused`);
  }
}

const WIDTH = 30;

function drawBar(done: number, all: number, { imported, present, refused }: ImportCounts): string {
  const filled = Math.floor((done / Math.max(1, all)) * WIDTH);
  const counts = `${imported} imported, ${present} there already, ${refused} refused`;
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${all} files: ${counts}`;
}
