import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { groupBy } from '../../src/util/group-by.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, runWrite, soon, testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { exportAll, stateHash } from '../support/state-hash.js';

// biome-ignore lint/suspicious/noExplicitAny: bundles are changed at will here
type Plain = any;

const inFile = (name: string): Plain =>
  JSON.parse(readFileSync(new URL(`../truth/${name}.json`, import.meta.url), 'utf8'));

describe('statements', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
  });
  afterEach(() => engine.close());

  const load = (bundle: unknown) => importBundle(engine, bundle, { by: 'test', ...soon() });
  const ask = async (source: string): Promise<Plain> => {
    const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
    return JSON.parse(JSON.stringify(await runOperation(buildApiSchema(), source, { context })));
  };
  const SAID =
    '{ statements { totalCount nodes { id certainty act saidBy { source { name } } about { nodes { id } } readings { shown certainty } } } place(id: "place:q") { saidAbout { totalCount } } }';

  it('are two where two say the same words, in one bundle', async () => {
    await load(inFile('same-span-two-statements'));
    const { data } = await ask(SAID);
    expect(data.statements.nodes).toMatchObject([
      { id: 'statement:same:21-36:person-a', certainty: 'CT_PLUS' },
      { id: 'statement:same:21-36:person-b', certainty: 'CT_MINUS' },
    ]);
  });

  it('are two where another article part says the same words, and the report tells so', async () => {
    await load(inFile('upd-1'));
    const report = await load(inFile('upd-4'));
    const [a, b] = ['statement:upd:9-24:person-a', 'statement:upd:9-24:person-b'];
    expect(report.contradictions).toEqual([{ id: b, property: 'saidBy', stored: a, given: b }]);
    const { data } = await ask(SAID);
    expect(data.statements.nodes).toMatchObject([
      { id: a, saidBy: [{ source: { name: 'Ana' } }], readings: [] },
      { id: b, saidBy: [{ source: { name: 'Bo' } }], readings: [] },
    ]);

    const refused = await ask('{ statement(id: "statement:upd:9-24") { id } }');
    expect(refused.errors[0].message).toBe(
      `statement:upd:9-24 leaves open whose words are meant; give one of ${a}, ${b}`,
    );
    const change = {
      ...{ id: 'change:x', kind: 'RETRACT', by: 'x', at: '2026-01-31T12:00:00.000Z', why: 'x' },
      subject: 'statement:upd:9-24',
    };
    await expect(load({ curation: [change] })).rejects.toMatchObject({
      message: expect.stringContaining(`/curation/0/subject: statement:upd:9-24 leaves open`),
    });
    await load({ curation: [{ ...change, subject: b }] });
    expect((await ask(SAID)).data.statements.totalCount).toBe(1);
  });

  it('keep every reading, show the fuller, and count as before', async () => {
    await load(inFile('upd-1'));
    const first = await ask(SAID);
    expect(first.data.statements.nodes[0]).toMatchObject({ certainty: null, act: 'ASSERTS' });
    const report = await load(inFile('merge-certainty'));
    const id = 'statement:upd:9-24:person-a';
    expect(report).toMatchObject({
      created: { Reading: 2, Location: 1 },
      contradictions: [
        { id, property: 'about', stored: 'nothing' },
        { id, property: 'certainty', stored: 'nothing', given: '"CT_MINUS"' },
      ],
    });
    const { data } = await ask(SAID);
    expect(data).toMatchObject({
      place: { saidAbout: { totalCount: 1 } },
      statements: {
        totalCount: 1,
        nodes: [{ id, certainty: 'CT_MINUS', about: { nodes: [{ id: 'place:q' }] } }],
      },
    });
    const readings = data.statements.nodes[0].readings;
    expect(new Set(readings.map(JSON.stringify as never))).toEqual(
      new Set([
        JSON.stringify({ shown: true, certainty: 'CT_MINUS' }),
        JSON.stringify({ shown: false, certainty: null }),
      ]),
    );
    expect((await checkStore(engine, soon)).problems).toEqual([]);
    const [state, exported] = [await stateHash(engine), await exportAll(engine)];
    await engine.close();
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    await load(JSON.parse(exported));
    expect([await stateHash(engine), await exportAll(engine)]).toEqual([state, exported]);
    expect((await ask(SAID)).data).toEqual(data);
  });

  it('show what a person read before what a machine did', async () => {
    const machine = inFile('merge-certainty');
    machine.statements[0].extractor = 'reader 1';
    await load(machine);
    await load(inFile('upd-1'));
    const { data } = await ask(SAID);
    expect(data.statements.nodes[0]).toMatchObject({ certainty: null, about: { nodes: [] } });
    expect(data.place.saidAbout.totalCount).toBe(0);
    expect(data.statements.totalCount).toBe(1);
  });
});

const isEmbedded = testEngine === 'embedded';
const RUNS = Number(process.env.READINGS ?? countOf(isEmbedded ? 200 : 30, isEmbedded ? 40 : 10));

const READING = fc.record(
  {
    voice: fc.constantFrom(['person:a'], ['person:b'], ['person:a', 'person:b'], []),
    certainty: fc.constantFrom('CT_PLUS', 'CT_MINUS', 'PS_PLUS'),
    act: fc.constantFrom('ASSERTS', 'DENIES', 'ASKS'),
    about: fc.subarray(['place:q', 'place:r']),
    quantity: fc.constantFrom(1, 2),
    hypothetical: fc.constant(true),
    extractor: fc.constant('reader 1'),
  },
  { requiredKeys: ['voice'] },
);

/** A bundle of one article with readings of one span, each with a quantity that is called q1. */
function bundleOf(readings: readonly Plain[]): Plain {
  const { article } = inFile('upd-1');
  const amounts = [...new Set(readings.flatMap(({ quantity }) => quantity ?? []))];
  return {
    article,
    people: [
      { id: 'person:a', name: 'Ana' },
      { id: 'person:b', name: 'Bo' },
    ],
    places: [
      { id: 'place:q', name: 'Q' },
      { id: 'place:r', name: 'R' },
    ],
    quantities: amounts.map((amount, index) => ({
      ...{ id: `q${index + 1}`, kind: 'COUNT', amount, span: { start: 13, end: 19 } },
    })),
    statements: readings.map(({ voice, about = [], quantity, ...told }, index) => ({
      ...told,
      ...{ id: `s${index}`, text: 'the bridge held', saidBy: voice },
      ...(voice.length === 0 && { sourceKind: 'IMPERSONAL' }),
      ...(quantity && { quantities: [`q${amounts.indexOf(quantity) + 1}`] }),
      about: about.map((entity: string) => ({ entity, role: 'LOCATION' })),
    })),
  };
}

/** What a statement should show of its distinct readings, by the rule alone. */
function shownOf(readings: readonly Plain[]) {
  const values = ({ certainty, hypothetical, about = [], quantity, extractor }: Plain) =>
    Number(certainty !== undefined || hypothetical === true) +
    Number(hypothetical === true) +
    // An entity and the part it plays.
    2 * about.length +
    Number(quantity !== undefined) +
    Number(extractor !== undefined);
  const rank = (one: Plain) => (one.extractor ? 0 : 100) + values(one);
  const best = Math.max(...readings.map(rank));
  return readings.filter((one) => rank(one) === best);
}

const seen = ({ certainty, act = 'ASSERTS', hypothetical = false, about = [], quantity }: Plain) =>
  JSON.stringify({
    certainty: certainty ?? (hypothetical ? 'U_U' : null),
    ...{ act, hypothetical, about: [...about].sort(), quantity: quantity ?? null },
  });

it('never take two voices for one whose ids end alike', async () => {
  const engine = await openTestEngine();
  await engine.prepare(graphSchema);
  const load = (bundle: unknown) => importBundle(engine, bundle, { by: 'test', ...soon() });
  const { article } = inFile('upd-1');
  const of = (...voices: readonly string[]) => ({
    article,
    units: voices.map((id) => ({ id, name: id })),
    statements: voices.map((id, index) => ({
      ...{ id: `s${index}`, text: 'the bridge held', saidBy: id },
    })),
  });
  await load({ ...of('unit:ua:13', 'unit:ru:13'), article: { ...article, id: 'article:two' } });
  const ids = await engine.read(
    { text: 'MATCH (s:Statement) RETURN s.id AS id ORDER BY id', parameters: {} },
    soon(),
  );
  expect(ids.rows.flat()).toEqual([
    'statement:two:9-24:unit-13',
    expect.stringMatching(/^statement:two:9-24:unit-13-[0-9a-f]{10}$/),
  ]);
  await load(of('unit:ua:13'));
  await expect(load(of('unit:ru:13'))).rejects.toThrow('unit:ru:13 would share');
  await engine.close();
});

describe('readings of a span', () => {
  it(
    'are all kept, one of each voice shown by what it says, whatever the order they come in',
    async () => {
      const engine = await openTestEngine();
      await engine.prepare(graphSchema);
      const load = async (bundles: readonly Plain[]) => {
        await runWrite(engine, 'MATCH (n) WHERE NOT n:StoreFormat DETACH DELETE n');
        for (const bundle of bundles) await importBundle(engine, bundle, { by: 'test', ...soon() });
      };
      const ask = async (): Promise<Plain> => {
        const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
        const source =
          '{ statements(filter: {or: [{hypothetical: {eq: true}}, {hypothetical: {eq: false}}]}) { totalCount nodes { id certainty act hypothetical saidBy { source { id } } about { nodes { id } } quantities { amount } readings { shown content } } } listed: statements { totalCount } places { nodes { saidAbout { totalCount } } } }';
        const { data } = await runOperation(buildApiSchema(), source, { context });
        return JSON.parse(JSON.stringify(data));
      };
      const inBundles = fc.array(fc.array(READING, { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      });
      await holds(
        'readings of a span',
        fc.asyncProperty(inBundles, fc.boolean(), async (groups, isReversed) => {
          const bundles = groups.map(bundleOf);
          await load(bundles);
          const [answer, state] = [await ask(), await stateHash(engine)];
          expect((await checkStore(engine, soon)).problems).toEqual([]);

          const byVoice = groupBy(groups.flat(), (one) => [[...one.voice].sort().join(), one]);
          expect(answer.statements.totalCount).toBe(byVoice.size);
          for (const node of answer.statements.nodes) {
            const voice = node.saidBy.map(({ source }: Plain) => source.id).sort();
            const given = byVoice.get(voice.join()) ?? [];
            const distinct = new Set(given.map(seenWhole));
            expect(node.readings).toHaveLength(distinct.size === 1 ? 0 : distinct.size);
            const [{ amount = null } = {}] = node.quantities;
            const about = node.about.nodes.map(({ id }: Plain) => id);
            expect(shownOf(given).map(seen)).toContain(seen({ ...node, about, quantity: amount }));
            expect(node.readings.filter(({ shown }: Plain) => shown)).toHaveLength(
              Math.min(node.readings.length, 1),
            );
          }
          const asserted = answer.statements.nodes.filter((one: Plain) => !one.hypothetical);
          expect(answer.listed.totalCount).toBe(asserted.length);

          const exported = await exportAll(engine);
          await load(isReversed ? bundles.toReversed() : [bundleOf(groups.flat())]);
          expect([await ask(), await stateHash(engine)]).toEqual([answer, state]);
          await load([JSON.parse(exported)]);
          expect([await ask(), await stateHash(engine)]).toEqual([answer, state]);
          expect(await exportAll(engine)).toBe(exported);
        }),
        { numRuns: RUNS },
      );
      await engine.close();
    },
    30 * 60_000,
  );
});

function seenWhole(reading: Plain): string {
  return `${seen(reading)} ${reading.extractor ?? ''}`;
}
