// The work of one filter across four relations ("by somebody with a role in or under a unit, about anywhere
// inside a place, in a month") on stores of growing size: rows scanned on the embedded engine, or db hits of
// PROFILE on Neo4j, beside the number of matches and what a scan of every statement costs.
//
//   node bench/filter-work.js [--sizes 5000,50000] [--seed 1]      embedded, or Neo4j when NEO4J_URI is set (emptied!)
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import { buildApiSchema } from '../dist/api/schema.js';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { graphSchema } from '../dist/model/graph-schema.js';
import { localCaller } from '../dist/operation/caller.js';
import { runOperation } from '../dist/operation/run-operation.js';
import { generateBundles } from './generate.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5000,50000' },
    seed: { type: 'string', default: '1' },
  },
});
const QUERY = `query ($unit: ID!, $place: ID!) {
  statements(
    filter: {
      saidBy: { role: { at: { subordinateTo: $unit } } }
      about: { entity: { within: $place } }
      publishedAt: { gte: "2025-05-01T00:00:00Z", lt: "2025-06-01T00:00:00Z" }
    }
  ) { totalCount }
}`;
const SCAN = 'MATCH (n:Statement) WHERE n.kind <> $none RETURN count(n.id) AS n';
const CASES = [
  { unit: 'unit:l2-40', place: 'place:l1-3' },
  { unit: 'unit:l1-5', place: 'place:l0-1' },
  { unit: 'unit:l0-1', place: 'place:l0-1' },
];
const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const schema = buildApiSchema();
const folder = mkdtempSync(join(tmpdir(), 'wsw-filter-'));
const deadline = () => ({ deadline: Date.now() + 600_000 });

/** Rows or db hits of a read, asked of the database itself. */
async function openMeter(path) {
  if (!uri) {
    const db = grafeo.GrafeoDB.create(join(path, 'graph.grafeo'));
    return {
      unit: 'rows scanned',
      measure: async ({ text, parameters }) =>
        (await db.executeCypher(text, parameters)).rowsScanned,
      close: () => db.close(),
    };
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  });
  const hits = (plan) => plan.dbHits + plan.children.reduce((sum, child) => sum + hits(child), 0);
  return {
    unit: 'db hits',
    async measure({ text, parameters }) {
      const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters);
      return hits(summary.profile);
    },
    close: () => driver.close(),
  };
}

async function empty() {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
  await driver.close();
}

try {
  for (const size of values.sizes.split(',').map(Number)) {
    const path = join(folder, String(size));
    if (uri) await empty();
    const engine = await openEngine({
      dataPath: path,
      createIfMissing: true,
      neo4j: uri ? { uri, username, password } : undefined,
    });
    await engine.prepare(graphSchema);
    for (const bundle of generateBundles({ statements: size, seed: Number(values.seed) }))
      await importBundle(engine, bundle, { by: 'bench', ...deadline() });
    const asked = [];
    for (const variables of CASES) {
      let sent;
      const recording = {
        ...engine,
        findTexts: engine.findTexts,
        read: (statement, options) => {
          sent = statement;
          return engine.read(statement, options);
        },
      };
      const context = {
        engine: recording,
        ...deadline(),
        bookmarks: [],
        caller: localCaller('bench'),
      };
      const { data } = await runOperation(schema, QUERY, { variables, context });
      asked.push({ variables, matches: data.statements.totalCount, sent });
    }
    await engine.close();
    const meter = await openMeter(path);
    const scan = await meter.measure({ text: SCAN, parameters: { none: '' } });
    for (const { variables, matches, sent } of asked) {
      const work = await meter.measure(sent);
      process.stdout.write(
        `${size} statements, ${variables.unit} about ${variables.place}: ${matches} matches, ${work} ${meter.unit} (a scan that tests one property: ${scan})\n`,
      );
    }
    await meter.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
