import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed, N skipped` alone on the last line of a run.
 * What failed outside a test (a module that does not load, a hook, an unhandled error) counts as failed.
 */
export class ClosingLineReporter implements Reporter {
  private line = '';

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
    this.line = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    // The default reporter prints its summary in the same event; this line has to come after it.
    process.once('exit', () => process.stdout.write(`${this.line}\n`));
  }
}
