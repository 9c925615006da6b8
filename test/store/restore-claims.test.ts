import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import { pastType } from '../../src/model/history.js';
import { relationTypes } from '../../src/model/relations.js';
import { restoreClaims } from '../../src/store/restore-claims.js';
import { generatedBundles } from '../support/arbitrary-bundles.js';
import { runWrite, soon } from '../support/engines.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';
import { dumpGraph } from '../support/state-hash.js';

const TYPES = [...relationTypes(({ claimed }) => claimed), 'HOLDS', 'AT'] as const;
/** What stores held before claims were kept: what the first article stated of a role or a link, for all of them. */
const AGE = [
  'MATCH (n:RoleTerm) DETACH DELETE n',
  'MATCH (n:Claim) DETACH DELETE n',
  "MATCH (n:Role) SET n.rank = 'Major', n.from = '1999', n.fromEarliest = '1999-01-01T00:00:00.000Z', n.notes = 'x'",
  'MATCH (n:Role) MATCH (a:Article) CREATE (n)-[:EVIDENCED_BY {start: 0, end: 1}]->(a)',
  ...TYPES.flatMap((type) => [
    `MATCH ()-[r:${pastType(type)}]->() DELETE r`,
    `MATCH ()-[r:${type}]->() REMOVE r.key, r.recordedAt, r.contents SET r.from = '1999'`,
  ]),
];

let graph: TestGraph | undefined;
afterEach(() => graph?.engine.close());

it('a store of an earlier format gets its claims back, and all that they ever added up to', async () => {
  graph = await openGraph();
  const { engine, add } = graph;
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../truth/${name}.json`, import.meta.url), 'utf8'));
  for (const name of ['t10-1', 't10-2', 't4-2', 't4-1', 'unit-cycle-1']) await add(read(name));
  for (const bundle of generatedBundles(20, 5)) await add(bundle);
  const before = await dumpGraph(engine);
  expect(before.some((line) => line.startsWith('["WAS_SUBORDINATE_TO"'))).toBe(true);
  await runWrite(engine, ...AGE);
  expect(await dumpGraph(engine)).not.toEqual(before);

  const steps: string[] = [];
  for (let progress: string | null = ''; progress !== null; ) {
    const done: string = progress;
    const key = `restore-${steps.length}-${Math.random()}`;
    await engine.write(
      {
        ...{ key, request: key, properties: {} },
        queries: async (run) => {
          // Each piece may be met again when a process died after it.
          await restoreClaims(run, done);
          progress = await restoreClaims(run, done);
        },
      },
      soon(),
    );
    steps.push(done);
  }
  expect(steps.at(-1)).toMatch(/^keys /);
  expect(await dumpGraph(engine)).toEqual(before);
  expect((await checkStore(engine, () => soon())).problems).toEqual([]);
});
