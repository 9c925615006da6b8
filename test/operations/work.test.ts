import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine, Query } from '../../src/engine/engine.js';
import { toNeo4j } from '../../src/engine/neo4j/neo4j-value.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { CLOCK } from '../../src/model/history.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { loadSeed } from '../../src/server/load-seed.js';
import { boundEngine } from '../support/bound-engine.js';
import { neo4jOptions, openTestEngine, soon, testEngine } from '../support/engines.js';
import { goldenSources, goldenVariables } from './golden-sources.js';

/**
 * What each golden operation costs the database over the seed: db hits with the plan on Neo4j, rows scanned on the
 * embedded engine. A number that grows fails (on Neo4j by a quarter), one that shrinks is to be written down: UPDATE_GOLDEN=1 does.
 * Times are never compared.
 */
interface Meter {
  readonly unit: string;
  measure(query: Query): Promise<{ readonly work: number; readonly plan: string }>;
  close(): Promise<void>;
}

const WORK = new URL(`./work/${testEngine}/`, import.meta.url);
/** Neo4j chooses between plans of nearly the same cost by statistics that what ran before leaves behind. */
const TOLERANCE = testEngine === 'neo4j' ? 1.25 : 1;
const isUpdating = process.env.UPDATE_GOLDEN === '1';
const schema = buildApiSchema();

describe(`work of the golden operations (${testEngine})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wsw-work-'));
  const queries = new Map<string, Query>();
  let meter: Meter;

  beforeAll(async () => {
    const isOnNeo4j = testEngine === 'neo4j';
    const engine = isOnNeo4j
      ? await openTestEngine()
      : await openEngine({ dataPath: folder, createIfMissing: true });
    await engine.prepare(graphSchema);
    await loadSeed(engine);
    for (const { name, source } of goldenSources)
      queries.set(name, await queryOf(engine, source, goldenVariables(name)));
    await engine.close();
    meter = isOnNeo4j ? await profileOnNeo4j() : countOnEmbedded(folder);
  });
  afterAll(async () => {
    await meter.close();
    rmSync(folder, { recursive: true });
  });

  it.each(goldenSources)('$name', async ({ name }) => {
    const { work, plan } = await meter.measure(queries.get(name) as Query);
    const file = new URL(`${name}.txt`, WORK);
    const now = `${work} ${meter.unit}\n${plan}`;
    if (isUpdating) {
      mkdirSync(WORK, { recursive: true });
      writeFileSync(file, now);
    }
    const known = existsSync(file) ? readFileSync(file, 'utf8') : `0 ${meter.unit}\n`;
    const most = Math.floor(Number.parseInt(known, 10) * TOLERANCE);
    expect(
      work,
      `${name} costs more than before: ${work} instead of ${most} ${meter.unit}.\n\nBefore:\n${known}\nNow:\n${now}`,
    ).toBeLessThanOrEqual(most);
  });
});

/** The one query that an operation sends. */
async function queryOf(
  engine: Engine,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Query> {
  const sent: Query[] = [];
  const recording: Engine = {
    ...boundEngine(engine),
    read(query, options) {
      sent.push(query);
      return engine.read(query, options);
    },
  };
  const context = { engine: recording, ...soon(), bookmarks: [], caller: localCaller('test') };
  const { errors } = await runOperation(schema, source, { variables, context });
  expect(errors).toBeUndefined();
  // As of an instant the store's clock is read before, unless it is known.
  const [own, ...more] = sent.filter(({ text }) => !text.includes(`:${CLOCK.label} `));
  expect(more).toEqual([]);
  return own as Query;
}

/** Plans rest on statistics: they are taken anew, and plans made before them forgotten. */
async function profileOnNeo4j(): Promise<Meter> {
  const { uri, username, password } = neo4jOptions();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  });
  await driver.executeQuery('CALL db.prepareForReplanning(300)');
  return {
    unit: 'db hits',
    async measure({ text, parameters }) {
      const { summary } = await driver.executeQuery(`PROFILE ${text}`, toNeo4j(parameters));
      const profile = summary.profile as ProfiledPlan;
      return { work: hitsOf(profile), plan: drawProfile(profile) };
    },
    close: () => driver.close(),
  };
}

function hitsOf(plan: ProfiledPlan): number {
  return plan.dbHits + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}

/** Operators, the last to run first, with their hits and rows. */
function drawProfile(plan: ProfiledPlan, depth = 0): string {
  const name = plan.operatorType.replace(/@.*/, '');
  const details = String(plan.arguments['Details'] ?? '').replace(/\s+/g, ' ');
  const line = `${'  '.repeat(depth)}${name} ${details} (${plan.dbHits} hits, ${plan.rows} rows)\n`;
  const [first, ...others] = plan.children;
  const branches = others.map((child) => drawProfile(child, depth + 1)).join('');
  return line + branches + (first ? drawProfile(first, depth) : '');
}

function countOnEmbedded(folder: string): Meter {
  const db = grafeo.GrafeoDB.create(join(folder, 'graph.grafeo'));
  return {
    unit: 'rows scanned',
    async measure({ text, parameters }) {
      const result = await db.executeCypher(text, parameters);
      return { work: Number(result.rowsScanned), plan: '' };
    },
    close: async () => db.close(),
  };
}
