import type { Reporter, TestModule } from 'vitest/node';

/** Files that are named as those that took longest. */
const LONGEST = 8;

/**
 * Prints which files took longest, and `N passed, N failed, N skipped` alone on the last line of a run.
 * What failed outside a test (a module that does not load, a hook, an unhandled error) counts as failed.
 */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'skipped') skipped += 1;
        else failed += 1;
      }
    }
    const took = modules
      .map((module) => {
        const { collectDuration, duration } = module.diagnostic();
        return { file: module.relativeModuleId, seconds: (collectDuration + duration) / 1000 };
      })
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, LONGEST)
      .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}\n`);
    const closing = `${passed} passed, ${failed} failed, ${skipped} skipped\n`;
    // The default reporter prints its summary in the same event; this has to come after it.
    process.once('exit', () => process.stdout.write(`Longest:\n${took.join('')}${closing}`));
  }
}
