import { configDefaults, defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/support/closing-line-reporter.js';
import { isFull } from './test/support/counts.js';
import { NEO4J_WORKERS } from './test/support/neo4j-global-setup.js';
import { REQUEST_TIMEOUT } from './test/support/patience.js';

/** TEST_ENGINE=neo4j runs everything against Neo4j servers of its own, one for each worker. */
const onNeo4j = process.env.TEST_ENGINE === 'neo4j';

/**
 * What starts processes of its own, fills and kills them, and what looks at the pages beyond the explorer's core, half of
 * the processor time of all: left out of a run of everything unless TEST_COUNTS=full, as CI says.
 */
const LONG = [
  'test/image/**',
  'test/cli/{closed-pipe,export-and-doctor,kill,read-only,resume,running-server}.test.ts',
  'test/engine/embedded-{faults,loss}.test.ts',
  'test/model/extend.test.ts',
  'test/server/{connections,drain,hostile-memory,playground,slow-readers,stop-busy}.test.ts',
  'test/start/**',
  'test/web/{dev,explorer-add,explorer-drafts,explorer-large,explorer-people,explorer-sign-in}.test.ts',
];
const isWhole = !process.argv.some((argument) => argument.includes('test/'));

export default defineConfig({
  resolve: {
    // Without it vite and Node each load a graphql of their own, and graphql refuses the other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(isWhole && !isFull ? LONG : [])],
    setupFiles: ['reflect-metadata', 'test/support/neo4j-of-worker.ts'],
    globalSetup: [
      'test/support/build-global-setup.ts',
      ...(onNeo4j ? ['test/support/neo4j-global-setup.ts'] : []),
    ],
    // Processes that tests start are as patient as the servers in this one.
    env: { REQUEST_TIMEOUT },
    pool: 'forks',
    // Loading the product anew for each file takes more than most of them do; what needs a process of its own starts one.
    isolate: false,
    maxWorkers: onNeo4j ? NEO4J_WORKERS : '100%',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
    // What is waited for in a page takes as long as the machine needs.
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', new ClosingLineReporter()],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['web/**'],
      reporter: ['text-summary', 'html'],
      // What runs in processes of its own, the command line above all, is not seen; nor is Neo4j's adapter without one.
      thresholds: {
        lines: 84,
        functions: 84,
        branches: 73,
        'src/{bundle,cypher,cypher-text,hydrate,mapping,model,plan,rows}/**': {
          lines: 95,
          functions: 94,
          branches: 88,
        },
      },
    },
  },
});
