import 'reflect-metadata';
import { checkHistory } from '../support/check-history.js';
import { testEngine } from '../support/engines.js';
import { runHistory } from '../support/history.js';
import { askOf } from '../support/history-server.js';
import { startNeo4j } from '../support/neo4j/start-neo4j.js';
import { startTestServer } from '../support/test-server.js';

/**
 * Lets several clients import, curate, undo and read side by side in one new store after the other, and holds what they
 * read to a model. TEST_ENGINE=neo4j does it there, and counts the operations that show two states.
 */
const HISTORIES = Number(process.argv[2] ?? 50);
const FIRST = Number(process.argv[3] ?? 1);
const SIZE = { clients: 6, rounds: 3, operations: 30 };

const neo4j = testEngine === 'neo4j' ? await startNeo4j() : undefined;
process.env.NEO4J_URI = neo4j?.uri;
process.env.NEO4J_USERNAME = neo4j?.username;
process.env.NEO4J_PASSWORD = neo4j?.password;

const totals = {
  histories: 0,
  reads: 0,
  readsAsOf: 0,
  writes: 0,
  conflicts: 0,
  torn: 0,
  unordered: 0,
};
const COUNTS = ['reads', 'readsAsOf', 'writes', 'conflicts', 'torn', 'unordered'] as const;
let problems = 0;
try {
  for (let seed = FIRST; seed < FIRST + HISTORIES; seed += 1) {
    const server = await startTestServer({ SEED: 'none' });
    const found = checkHistory(
      await runHistory(askOf(server), seed, SIZE),
      testEngine === 'embedded',
    );
    await server.stop();
    for (const key of COUNTS) totals[key] += found[key];
    problems += found.problems.length;
    if (found.problems.length > 0)
      process.stdout.write(`${JSON.stringify({ seed, problems: found.problems.slice(0, 10) })}\n`);
    totals.histories += 1;
    process.stdout.write(`${JSON.stringify({ engine: testEngine, ...totals, problems })}\n`);
  }
} finally {
  await neo4j?.stop();
}
process.exitCode = problems === 0 ? 0 : 1;
