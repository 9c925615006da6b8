import neo4j from 'neo4j-driver';
import type { Engine } from '../../src/engine/engine.js';
import type { Neo4jOptions } from '../../src/engine/neo4j/neo4j-engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { REQUEST_TIMEOUT } from './patience.js';

/** The engine that this run of the tests is about. */
export const testEngine: Engine['name'] =
  process.env.TEST_ENGINE === 'neo4j' ? 'neo4j' : 'embedded';

const BATCH = 5_000;

/** How to reach the Neo4j server of this run. */
export function neo4jOptions(): Neo4jOptions {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
  if (!NEO4J_URI || !NEO4J_USERNAME || !NEO4J_PASSWORD) {
    throw new Error('Set TEST_ENGINE=neo4j for the whole run, so that a Neo4j server is started.');
  }
  return { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD };
}

/**
 * An engine with nothing in it. On Neo4j all data of the server is deleted first (its schema stays), so
 * test files run one after the other there.
 */
export async function openTestEngine(): Promise<Engine> {
  if (testEngine === 'embedded') return openEngine({ dataPath: ':memory:' });
  await wipe(neo4jOptions());
  return openEngine({ dataPath: ':memory:', neo4j: neo4jOptions() });
}

/** Environment of a silent server on the embedded engine, on any free port, that lets this machine write. */
export const EMBEDDED = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  DATA_PATH: ':memory:',
  REQUEST_TIMEOUT,
  LOCAL_WRITES: 'on',
};

/** The same on this run's engine. */
export function testEnvironment(): Record<string, string> {
  if (testEngine === 'embedded') return EMBEDDED;
  const { uri, username, password } = neo4jOptions();
  return { ...EMBEDDED, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** A deadline that no healthy call meets. */
export function soon(ms = Number(REQUEST_TIMEOUT)): { readonly deadline: number } {
  return { deadline: Date.now() + ms };
}

let writes = 0;

/** Runs queries as one write under a key that is never used twice. */
export async function runWrite(engine: Engine, ...texts: readonly string[]): Promise<void> {
  writes += 1;
  const key = `test-${process.pid}-${Date.now()}-${writes}`;
  const queries = texts.map((text) => ({ text, parameters: {} }));
  await engine.write({ key, request: key, properties: {}, queries }, soon());
}

/** Past the engine port, whose writes would leave an Import node behind. */
async function wipe({ uri, username, password }: Neo4jOptions): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    await session.run(`MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF ${BATCH} ROWS`);
  } finally {
    await session.close();
    await driver.close();
  }
}
