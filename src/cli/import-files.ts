import type { Config } from '../config.js';
import { importBundle } from '../import/import-bundle.js';
import { readBundleFile } from '../import/read-bundle-file.js';
import { withStore } from './with-store.js';

const TIMEOUT = 60_000;

/** Imports files one after the other, each whole or not at all; stops at the first that is refused. */
export async function importFiles(
  config: Config,
  files: readonly string[],
  options: { readonly dryRun?: boolean; readonly json?: boolean },
): Promise<void> {
  await withStore(config, async (engine) => {
    for (const file of files) {
      const bundle = await readBundleFile(file);
      const report = await importBundle(engine, bundle, {
        by: 'command line',
        name: file,
        deadline: Date.now() + TIMEOUT,
        dryRun: options.dryRun ?? false,
      });
      const count = Object.values(report.nodes).reduce((sum, nodes) => sum + nodes, 0);
      const what = !report.fresh ? 'is there already' : options.dryRun ? 'is fine' : 'is imported';
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ file, ...report })}\n`
          : `${file}: ${report.article} ${what} (${count} nodes)\n`,
      );
    }
  });
}
