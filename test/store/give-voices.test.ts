import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cypher, identifier, join } from '../../src/cypher-text/cypher.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import type { Properties, Value } from '../../src/model/value.js';
import { prepareStore } from '../../src/store/prepare-store.js';
import { groupBy } from '../../src/util/group-by.js';
import { openTestEngine, soon } from '../support/engines.js';
import { exportAll } from '../support/state-hash.js';

/** A store as the version wrote it that counted formats up to 4: its nodes and relationships. */
const STORE: {
  readonly nodes: readonly (readonly [labels: readonly string[], properties: Properties])[];
  readonly edges: readonly (readonly [string, string, string, Properties])[];
} = JSON.parse(readFileSync(new URL('format-4.json', import.meta.url), 'utf8'));

async function restore(engine: Engine): Promise<void> {
  await engine.prepare(graphSchema);
  const labels = groupBy(STORE.nodes, ([own, properties]) => [own.join(':'), properties]);
  const types = groupBy(STORE.edges, ([type, ...edge]) => [type, edge]);
  await engine.write(
    {
      key: 'restore',
      request: 'restore',
      properties: {},
      queries: async (run) => {
        for (const [own, rows] of labels) {
          const names = join(own.split(':').map(identifier), cypher`:`);
          await run({
            text: cypher`UNWIND $rows AS r CREATE (n:${names}) SET n += r RETURN count(n) AS c`
              .text,
            parameters: { rows },
          });
        }
        for (const [type, edges] of types) {
          const rows = edges.map(([from, to, properties]) => ({ from, to, properties }));
          await run({
            text: cypher`UNWIND $rows AS r MATCH (a {id: r.from}) MATCH (b {id: r.to}) CREATE (a)-[e:${identifier(type)}]->(b) SET e += r.properties RETURN count(e) AS c`
              .text,
            parameters: { rows },
          });
        }
      },
    },
    soon(),
  );
}

describe('a store in which ids of statements had no voice', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await restore(engine);
    await prepareStore(engine, graphSchema);
  });
  afterEach(() => engine.close());

  const ask = async (text: string, parameters: Readonly<Record<string, Value>> = {}) =>
    (await engine.read({ text, parameters }, soon())).rows;

  it('is sound afterwards, and what may hold merged voices is noted', async () => {
    const { problems, notes } = await checkStore(engine, soon);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      {
        check:
          'a statement of several speakers may hold several voices, its article having come more than once',
        count: 1,
        ids: ['statement:upd:9-24:person-a+person-b'],
      },
      {
        check: 'CT_MINUS without an act: a denial by its source, or a certainty of negative words',
        count: 2,
        ids: ['statement:ea7cad882c490818:430-461:article', 'statement:twice:9-26:person-a'],
      },
    ]);
  });

  it('has the ids, names and references that an import of its export has', async () => {
    const exported = await exportAll(engine);
    const lines = exported.trim().split('\n');
    await engine.close();
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    for (const line of lines) await importBundle(engine, JSON.parse(line), { by: 'x', ...soon() });
    expect(await exportAll(engine)).toBe(exported);
  });

  it('tells what changes, imports and conditions point at by the new ids', async () => {
    const changes = await ask(
      'MATCH (c:Change) RETURN c.what AS w, c.effectNode AS n, c.effectFrom AS f, c.effectTo AS t ORDER BY w',
    );
    const a = 'statement:ea7cad882c490818';
    const [twice, part] = ['statement:twice:9-26:person-a', 'statement:twice:9-14:person-a'];
    expect(changes).toEqual([
      [`${a}:17-65:article is retracted`, `${a}:17-65:article`, null, null],
      [`${a}:67-100:article SUPPORTS ${twice}`, null, `${a}:67-100:article`, twice],
      [`${twice} is true (FREE)`, expect.stringMatching(/^assessment:/), null, null],
      [`undo: ${a}:67-100:article SUPPORTS ${twice}`, null, null, null],
    ]);
    expect(
      await ask("MATCH (i:Import) WHERE i.article = 'article:twice' RETURN i.statements AS s"),
    ).toEqual([[['9-26:person-a', '9-14:person-a', '20-26:none']]]);
    expect(
      await ask(
        'MATCH (s:Statement {id: $id})-[r:SUPPORTS]->(o:Statement {id: $to}) RETURN r.onlyIf AS i, size(r.key) AS k',
        { id: twice, to: part },
      ),
    ).toEqual([['statement:twice:20-26:none', 12]]);
    // The two that said the same are one.
    expect(
      await ask(
        'MATCH (s:Statement)-[:QUANTIFIED_BY]->(q:Quantity) WHERE s.articleId = $id RETURN s.id AS id, count(q) AS c ORDER BY id',
        { id: 'article:twice' },
      ),
    ).toEqual([
      [part, 1],
      [twice, 1],
    ]);
  });

  it('tells as not judged what was not, and takes the bundles again', async () => {
    const judged = await ask(
      'MATCH (s:Statement) RETURN s.id AS id, s.certainty AS c, s.act AS a ORDER BY id',
    );
    const told = new Map(judged.map(([id, certainty]) => [String(id), certainty]));
    expect(told.get('statement:upd:9-24:person-a+person-b')).toBeNull();
    expect(told.get('statement:ea7cad882c490818:1403-1430:person-michael-clarke')).toBe('U_U');
    expect(new Set(judged.map(([, , act]) => act))).toEqual(new Set(['ASSERTS']));
    const exported = await exportAll(engine);
    const lines = exported.trim().split('\n');
    for (const line of lines) await importBundle(engine, JSON.parse(line), { by: 'x', ...soon() });
    expect(await exportAll(engine)).toBe(exported);
  });
});
