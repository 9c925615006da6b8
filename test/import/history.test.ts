import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import {
  hideNodes,
  recordNew,
  setStates,
  showNodes,
  stamp,
  writeDerived,
} from '../../src/import/history.js';
import type { Writing } from '../../src/import/write-rows.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { openTestEngine, soon } from '../support/engines.js';

describe('what was recorded is kept', () => {
  let engine: Engine;
  let count = 0;
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterAll(() => engine.close());

  /** Runs work in a transaction and returns its instant. */
  async function write(work: (writing: Writing) => Promise<unknown>, given?: string) {
    count += 1;
    const request = `history-${count}-${Math.random()}`;
    let at = '';
    await engine.write(
      {
        key: request,
        request,
        properties: {},
        queries: async (run) => {
          const writing = { run, request };
          if (given !== undefined) await stamp(writing, given);
          await work(writing);
          at = await stamp(writing);
        },
      },
      soon(),
    );
    return at;
  }

  async function read(text: string, parameters = {}) {
    return (await engine.read({ text, parameters }, soon())).rows;
  }

  const make = (text: string) => (writing: Writing) => writing.run({ text, parameters: {} });

  it('gives each transaction an instant after the one before, whatever the clock of the machine', async () => {
    const first = await write(async () => undefined);
    const second = await write(async () => undefined);
    expect(second > first).toBe(true);
    const [[at] = []] = await read("MATCH (c:Clock {key: 'store'}) RETURN c.at AS at");
    expect(at).toBe(second);
    const future = '2999-01-01T00:00:00.000Z';
    expect((await write(async () => undefined, future)) < future).toBe(true);
    expect(await write(async () => undefined, '2020-01-01T00:00:00.000Z')).toBe(
      '2020-01-01T00:00:00.000Z',
    );
    const [[still] = []] = await read("MATCH (c:Clock {key: 'store'}) RETURN c.at AS at");
    expect(String(still) > second).toBe(true);
  });

  it('says of new nodes when they were recorded, and of those that know it nothing', async () => {
    const at = await write(async (writing) => {
      await make("CREATE (:Node {id: 'place:r1'})")(writing);
      await make("CREATE (:Node {id: 'place:r2', recordedAt: '2020-01-01T00:00:00.000Z'})")(
        writing,
      );
      await recordNew(writing, 'Node', ['place:r1', 'place:r2']);
    });
    const rows = await read(
      "MATCH (n:Node) WHERE n.id STARTS WITH 'place:r' RETURN n.id AS id, n.recordedAt AS at ORDER BY id",
    );
    expect(rows).toEqual([
      ['place:r1', at],
      ['place:r2', '2020-01-01T00:00:00.000Z'],
    ]);
  });

  it('hides and shows, and only adds instants', async () => {
    await write(make("CREATE (:Node:Statement:Asserted {id: 'statement:h', hypothetical: false})"));
    const shown = () =>
      read(
        "MATCH (n:Node {id: 'statement:h'}) RETURN n.changedAt AS c, n.retractedAt AS r, 'Asserted' IN labels(n) AS a",
      );
    const hidden = await write((writing) => hideNodes(writing, ['statement:h']));
    await write((writing) => hideNodes(writing, ['statement:h']));
    expect(await shown()).toEqual([[[hidden], hidden, false]]);
    const back = await write((writing) => showNodes(writing, ['statement:h']));
    await write((writing) => showNodes(writing, ['statement:h']));
    expect(await shown()).toEqual([[[hidden, back], null, true]]);
  });

  it('keeps the properties that a node had, from when to when', async () => {
    const made = await write(async (writing) => {
      await make("CREATE (:Node:Place {id: 'place:s', name: 'One', latitude: 1.5})")(writing);
      await recordNew(writing, 'Node', ['place:s']);
      await setStates(writing, [{ id: 'place:s', properties: { name: 'Two' } }]);
    });
    const set = (properties: Record<string, string | null>) => (writing: Writing) =>
      setStates(writing, [{ id: 'place:s', properties }]);
    await write(set({ name: 'Two' }));
    const first = await write(set({ name: 'Three', latitude: null }));
    const second = await write(set({ iso3166: 'XX' }));
    const past = await read(
      "MATCH (n:Node {id: 'place:s'})-[:WAS]->(v:Past) RETURN v.name AS n, v.latitude AS l, v.since AS s, v.until AS u ORDER BY s",
    );
    expect(past).toEqual([
      ['Two', 1.5, made, first],
      ['Three', null, first, second],
    ]);
    expect(
      await read(
        "MATCH (n:Node {id: 'place:s'}) RETURN n.name AS n, n.latitude AS l, n.settledAt AS s",
      ),
    ).toEqual([['Three', null, second]]);
    const value = `CASE WHEN coalesce(n.settledAt, '') <= $t THEN n.name ELSE head([(n)-[:WAS]->(v:Past) WHERE v.since <= $t AND v.until > $t | v.name]) END`;
    for (const [t, name] of [
      [made, 'Two'],
      [first, 'Three'],
      [second, 'Three'],
    ]) {
      const parameters = { t, name };
      expect(
        await read(`MATCH (n:Place {id: 'place:s'}) RETURN ${value} AS v`, parameters),
      ).toEqual([[name]]);
      expect(
        await read(
          `MATCH (n:Place {id: 'place:s'}) WHERE CASE WHEN coalesce(n.settledAt, '') <= $t THEN n.name = $name ELSE COUNT { (n)-[:WAS]->(v:Past) WHERE v.since <= $t AND v.until > $t AND v.name = $name } > 0 END RETURN n.id AS id`,
          parameters,
        ),
      ).toEqual([['place:s']]);
    }
  });

  it('ends relationships that hold no more, and brings back those that hold again', async () => {
    await write(
      make(
        "CREATE (:Node:Place:Entity {id: 'place:a'}) CREATE (:Node:Place:Entity {id: 'place:b'}) CREATE (:Node:Place:Entity {id: 'place:c'})",
      ),
    );
    const b = { to: 'place:b', key: 'k1', properties: { fromEdtf: '2018' } };
    const b2 = { to: 'place:b', key: 'k2', properties: { fromEdtf: '2022' } };
    const c = { to: 'place:c', key: 'k1', properties: {} };
    const want = (...wanted: (typeof b | typeof c)[]) =>
      write((writing) => writeDerived(writing, 'WITHIN', [{ from: 'place:a', wanted }]));
    const first = await want(b, c);
    await want(b, c);
    const second = await want(b2);
    const third = await want(b, b2);
    const rows = await read(
      "MATCH (a:Place {id: 'place:a'})-[e:WITHIN|WAS_WITHIN]->(x:Place) RETURN type(e) AS t, x.id AS x, e.key AS k, e.fromEdtf AS f, e.recordedAt AS r, e.changedAt AS c, e.retractedAt AS h ORDER BY x, k",
    );
    expect(rows).toEqual([
      ['WITHIN', 'place:b', 'k1', '2018', first, [second, third], null],
      ['WITHIN', 'place:b', 'k2', '2022', second, null, null],
      ['WAS_WITHIN', 'place:c', 'k1', null, first, [second], second],
    ]);
  });
});
