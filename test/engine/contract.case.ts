import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Query } from '../../src/engine/engine.js';
import { AppError } from '../../src/errors.js';
import type { Value } from '../../src/model/value.js';
import { runWrite, soon } from '../support/engines.js';

const SCHEMA = {
  unique: [{ label: 'Thing', property: 'id' }],
  indexed: [{ label: 'Thing', property: 'sortAt' }],
};

/** Every pair of the cross product is tested, so this outlasts any deadline of these tests. */
const RUNAWAY =
  'MATCH (a:Heavy), (b:Heavy), (c:Heavy), (d:Heavy) WHERE a.i + b.i + c.i + d.i < 0 RETURN count(*) AS n';

function query(text: string, parameters: Record<string, Value> = {}): Query {
  return { text, parameters };
}

/** What every engine must do, whichever is behind the port. `open` gives an empty store. */
export function engineContract(open: () => Promise<Engine>): void {
  let engine: Engine;

  beforeAll(async () => {
    engine = await open();
    await engine.prepare(SCHEMA);
  });
  afterAll(() => engine.close());

  const read = async (text: string, parameters: Record<string, Value> = {}) =>
    (await engine.read(query(text, parameters), soon())).rows;
  const write = (key: string, request: string, ...queries: Query[]) =>
    engine.write({ key, request, properties: { by: 'test', count: 2 }, queries }, soon());
  const codeOf = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AppError);
    return (error as AppError).code;
  };

  describe('values', () => {
    const values: Record<string, Value> = {
      null: null,
      true: true,
      false: false,
      zero: 0,
      'an integer': -42,
      'the largest safe integer': Number.MAX_SAFE_INTEGER,
      'an integer beyond the safe range': 9_007_199_254_740_993n,
      'the largest integer': 2n ** 63n - 1n,
      'the smallest integer': -(2n ** 63n),
      'a float': 48.70721,
      'a large float': 1e21,
      'an empty string': '',
      Cyrillic: 'Торське, Ямпіль і Кремінна',
      'astral characters': '😀𐍈 a\u0301',
      'quotes and backslashes': `'"\\\`$x {y}`,
      'an empty list': [],
      'nested lists with nulls': [1, [2, [null, 'x']], []],
      'nested maps': { a: { b: [1, { c: null }] }, d: true },
    };
    test.each(Object.entries(values))('%s comes back as it went', async (_, value) => {
      expect(await read('RETURN $value AS value', { value })).toEqual([[value]]);
    });

    test('a bigint in the safe range comes back as a number', async () => {
      expect(await read('RETURN $value AS value', { value: 7n })).toEqual([[7]]);
    });

    test('stored properties come back, whole floats as integers', async () => {
      const p = {
        i: 3,
        f: 1.5,
        b: false,
        s: 'Ї',
        xs: ['a', 'b'],
        ns: [1, 2],
        empty: [],
        big: 2n ** 60n,
      };
      await write(
        'values',
        'r',
        query('CREATE (n:Thing {id: $id}) SET n += $p', { id: 'values', p }),
      );
      expect(await read('MATCH (n:Thing {id: $id}) RETURN n{.*} AS n', { id: 'values' })).toEqual([
        [{ id: 'values', ...p }],
      ]);
    });

    test.each([
      ['undefined', undefined],
      ['not a number', Number.NaN],
      ['infinity', Number.POSITIVE_INFINITY],
      ['an integer of 65 bits', 2n ** 64n],
      ['a date', new Date()],
      ['a list with a hole', [1, undefined]],
      ['a map with __proto__', JSON.parse('{"__proto__": {"x": 1}}')],
    ])('%s is refused', async (_, value) => {
      const bad = { value: value as Value };
      expect(await codeOf(read('RETURN $value AS value', bad))).toBe('INTERNAL');
      const inWrite = query('CREATE (n:Thing {id: $value})', bad);
      expect(await codeOf(write(`bad-${_}`, 'r', inWrite))).toBe('INTERNAL');
    });

    test('a missing parameter is refused', async () => {
      expect(await codeOf(read('RETURN $value AS value'))).toBe('INTERNAL');
      expect(await read("RETURN '$value' AS text")).toEqual([['$value']]);
    });
  });

  describe('rows', () => {
    test('are in the order of the RETURN clause', async () => {
      expect(await read('UNWIND [1, 2] AS x RETURN x AS z, x * 10 AS a, [x] AS `0`')).toEqual([
        [1, 10, [1]],
        [2, 20, [2]],
      ]);
    });

    test('nested positional rows keep their nulls', async () => {
      const text =
        'CALL () { UNWIND $xs AS x RETURN collect([x.id, x.name, [x.id]]) AS a } ' +
        'CALL () { UNWIND $xs AS x RETURN count(x) AS b } RETURN a, b';
      const xs = [
        { id: 1, name: null },
        { id: 2, name: 'b' },
      ];
      const expected = [
        [
          [
            [1, null, [1]],
            [2, 'b', [2]],
          ],
          2,
        ],
      ];
      expect(await read(text, { xs })).toEqual(expected);
    });

    test('labels are a list of strings in any order', async () => {
      await write('labels', 'r', query("CREATE (:Thing:Zeta:Alpha {id: 'labels'})"));
      const [row] = await read("MATCH (n:Thing {id: 'labels'}) RETURN labels(n) AS l");
      expect([...((row?.[0] ?? []) as string[])].sort()).toEqual(['Alpha', 'Thing', 'Zeta']);
    });

    test('an empty result has no rows', async () => {
      expect(await read("MATCH (n:Thing {id: 'nobody'}) RETURN n.id AS id")).toEqual([]);
    });
  });

  describe('writes', () => {
    const create = (id: string) => query('CREATE (n:Thing {id: $id})', { id });
    const count = async (id: string) =>
      (await read('MATCH (n:Thing {id: $id}) RETURN count(n) AS n', { id }))[0]?.[0];

    test('are done once for each key', async () => {
      expect((await write('once', 'r1', create('once'))).fresh).toBe(true);
      expect((await write('once', 'r2', create('twice'))).fresh).toBe(false);
      expect(await count('once')).toBe(1);
      expect(await count('twice')).toBe(0);
      const imports = await read(
        "MATCH (i:Import {key: 'once'}) RETURN i.req AS r, i.by AS b, i.count AS c",
      );
      expect(imports).toEqual([['r1', 'test', 2]]);
    });

    test('tell the request that made the import the truth when it asks again', async () => {
      expect((await write('again', 'r1', create('again'))).fresh).toBe(true);
      expect((await write('again', 'r1', create('again-2'))).fresh).toBe(true);
      expect(await count('again-2')).toBe(0);
    });

    test('of one key by eight at once have one maker', async () => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, i) => write('eight', `r${i}`, create('eight'))),
      );
      expect(results.filter(({ fresh }) => fresh)).toHaveLength(1);
      expect(await count('eight')).toBe(1);
    });

    test('of eight keys at once are all made', async () => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          write(`many-${i}`, 'r', create(`many-${i}`), create(`many-b-${i}`)),
        ),
      );
      expect(results.every(({ fresh }) => fresh)).toBe(true);
      expect(
        await read("MATCH (n:Thing) WHERE n.id STARTS WITH 'many-' RETURN count(n) AS n"),
      ).toEqual([[16]]);
    });

    test('that fail in the middle leave nothing, and can be tried again', async () => {
      const bad = query('MATCH (n:Thing) SET n.x = 1 / $zero', { zero: 0 });
      expect(await codeOf(write('half', 'r1', create('half'), bad, create('half-2')))).toBe(
        'INTERNAL',
      );
      expect(await count('half')).toBe(0);
      expect(await read("MATCH (i:Import {key: 'half'}) RETURN i.key AS k")).toEqual([]);
      expect((await write('half', 'r2', create('half'))).fresh).toBe(true);
    });

    test('that break a unique key leave nothing', async () => {
      await write('unique', 'r', create('unique'));
      expect(await codeOf(write('unique-2', 'r', create('before'), create('unique')))).toBe(
        'INTERNAL',
      );
      expect(await count('before')).toBe(0);
    });

    test('are seen by a read with their bookmarks', async () => {
      const { bookmarks } = await write('marks', 'r', create('marks'));
      const text = "MATCH (n:Thing {id: 'marks'}) RETURN n.id AS id";
      const { rows } = await engine.read(query(text), { ...soon(), bookmarks });
      expect(rows).toEqual([['marks']]);
    });

    test('merge rows with several labels, and parallel relationships, once', async () => {
      const rows = [
        { id: 'm:1', p: { xs: [1, 2] } },
        { id: 'm:2', p: { name: 'Ї' } },
      ];
      const spans = [
        { start: 1, end: 2 },
        { start: 3, end: 4 },
        { start: 3, end: 4 },
      ];
      const queries = [
        query(
          'UNWIND $rows AS r MERGE (n:Thing {id: r.id}) ON CREATE SET n:Person:Actor, n += r.p',
          { rows },
        ),
        query(
          "MATCH (a:Thing {id: 'm:1'}) MATCH (b:Thing {id: 'm:2'}) " +
            'UNWIND $spans AS x MERGE (a)-[r:MENTIONS {start: x.start, end: x.end}]->(b) SET r.seen = true',
          { spans },
        ),
      ];
      await write('merge-1', 'r', ...queries);
      await write('merge-2', 'r', ...queries);
      expect(
        await read(
          'MATCH (n:Person:Actor) RETURN n.id AS id, n.xs AS xs, n.name AS name ORDER BY id',
        ),
      ).toEqual([
        ['m:1', [1, 2], null],
        ['m:2', null, 'Ї'],
      ]);
      const text =
        'MATCH (b:Thing)-[r:MENTIONS]-(a:Thing) WHERE a.id = $id ' +
        'RETURN r.start AS s, type(r) AS t, startNode(r).id = a.id AS out ORDER BY s';
      expect(await read(text, { id: 'm:1' })).toEqual([
        [1, 'MENTIONS', true],
        [3, 'MENTIONS', true],
      ]);
    });
  });

  describe('refusals', () => {
    test('a syntax error is INTERNAL and hidden from callers', async () => {
      const error = await read('RETRUN 1').catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'INTERNAL', expose: false });
    });

    test.each([
      "CREATE (n:Thing {id: 'sneaky'})",
      'MATCH (n:Thing) SET n.x = 1 RETURN n.x AS x',
      "MERGE (n:Thing {id: 'sneaky'}) RETURN n.id AS id",
      'MATCH (n:Thing) DETACH DELETE n',
    ])('a read that writes: %s', async (text) => {
      const before = await read('MATCH (n) RETURN count(n) AS n');
      expect(await codeOf(read(text))).toBe('INTERNAL');
      expect(await read('MATCH (n) RETURN count(n) AS n')).toEqual(before);
    });

    test('words that only look like writing are read', async () => {
      const text =
        "MATCH (n:Thing {id: 'nobody'}) RETURN n.`set` AS s, 'CREATE' AS c, $create_it AS d /* MERGE */";
      expect(await read(text, { create_it: 1 })).toEqual([]);
    });
  });

  describe('deadlines', () => {
    beforeAll(() => runWrite(engine, 'UNWIND range(1, 1500) AS i CREATE (:Heavy {i: i})'));

    test('a deadline that has passed fails at once', async () => {
      const past = { deadline: Date.now() - 1 };
      expect(await codeOf(engine.read(query('RETURN 1 AS one'), past))).toBe('ENGINE_TIMEOUT');
      const late = { key: 'late', request: 'r', properties: {}, queries: [] };
      expect(await codeOf(engine.write(late, past))).toBe('ENGINE_TIMEOUT');
      expect(await read("MATCH (i:Import {key: 'late'}) RETURN i.key AS k")).toEqual([]);
    });

    test('an aborted caller is let go, before and during the call', async () => {
      expect(
        await codeOf(
          engine.read(query('RETURN 1 AS one'), { ...soon(), signal: AbortSignal.abort() }),
        ),
      ).toBe('ENGINE_TIMEOUT');
      const signal = AbortSignal.timeout(300);
      const text = 'MATCH (a:Heavy), (b:Heavy) WHERE a.i * b.i % 7 = 3 RETURN sum(a.i) AS n';
      const slow = query(
        `${text} UNION ALL ${text} UNION ALL ${text} UNION ALL ${text} UNION ALL ${text}`,
      );
      expect(await codeOf(engine.read(slow, { ...soon(), signal }))).toBe('ENGINE_TIMEOUT');
      expect(await read('RETURN 1 AS one')).toEqual([[1]]);
    });

    test('a runaway query fails in time and the engine works on', async () => {
      expect(await codeOf(engine.read(query(RUNAWAY), soon(1_000)))).toBe('ENGINE_TIMEOUT');
      expect(await read('RETURN 1 AS one')).toEqual([[1]]);
      await engine.ping(soon());
      expect((await write('after-runaway', 'r')).fresh).toBe(true);
    });
  });

  test('prepare again changes nothing', async () => {
    await engine.prepare(SCHEMA);
    await Promise.all([engine.prepare(SCHEMA), engine.prepare(SCHEMA)]);
    expect(await codeOf(write('prepared', 'r', query("CREATE (:Thing {id: 'values'})")))).toBe(
      'INTERNAL',
    );
  });

  test('ping answers', async () => {
    await Promise.all([engine.ping(soon()), engine.ping(soon()), engine.ping(soon())]);
  });

  test('a closed engine says so, and closes again without a word', async () => {
    await engine.close();
    await engine.close();
    expect(await codeOf(read('RETURN 1 AS one'))).toBe('ENGINE_UNAVAILABLE');
    expect(await codeOf(write('closed', 'r'))).toBe('ENGINE_UNAVAILABLE');
    expect(await codeOf(engine.ping(soon()))).toBe('ENGINE_UNAVAILABLE');
    expect(await codeOf(engine.prepare(SCHEMA))).toBe('ENGINE_UNAVAILABLE');
  });
}
