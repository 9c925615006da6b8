import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';

const UNIT = 'unit:vdv';
const OFFICIAL = 'source:ea7cad882c490818:unnamed-ukrainian-official';

describe('curation', () => {
  let store: SeededStore;
  let from: string;
  let to: string;
  beforeAll(async () => {
    store = await openSeededStore();
    const { data } = await store.ask(
      '{ statements(first: 20) { nodes { id related { totalCount } } } }',
    );
    const free = data.statements.nodes.filter(
      (node: { related: { totalCount: number } }) => node.related.totalCount === 0,
    );
    [from, to] = free.map((node: { id: string }) => node.id);
  });
  afterAll(() => store.engine.close());

  async function change(mutation: string): Promise<string> {
    const answer = await store.ask(`mutation { c: ${mutation} { id kind } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data.c.id;
  }
  const undo = (id: string) => change(`undo(change: "${id}", why: "a mistake")`);
  const related = async () =>
    (
      await store.ask(
        `{ statement(id: "${from}") { related { edges { type outgoing basis reason by recordedAt retractedAt node { id } } } } }`,
      )
    ).data.statement.related.edges;

  it('relates statements, and undoing and redoing keep the relation with its dates', async () => {
    const id = await change(
      `relateStatements(from: "${from}", to: "${to}", type: SUPPORTS, reason: "both name the brigade")`,
    );
    const [edge] = await related();
    expect(edge).toMatchObject({
      type: 'SUPPORTS',
      outgoing: true,
      basis: 'INFERRED',
      reason: 'both name the brigade',
      by: 'test',
      retractedAt: null,
      node: { id: to },
    });
    expect(Date.parse(edge.recordedAt)).toBeGreaterThan(0);
    const undone = await undo(id);
    expect(await related()).toEqual([]);
    await undo(undone);
    expect(await related()).toEqual([edge]);
    await undo(id);
    expect(await related()).toEqual([]);
  });

  it('answers the change as a query would, and its history by one statement', async () => {
    const answer = await store.ask(
      `mutation { done: assess(subject: "${UNIT}", scheme: ADMIRALTY, value: "b2", explanation: "often right") {
        kind what why by at touched { id ... on MilitaryUnit { title: name } } undoneBy { id } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.done).toMatchObject({
      kind: 'ASSESS',
      what: `${UNIT} is B2 (ADMIRALTY)`,
      why: 'often right',
      by: 'test',
      touched: [{ id: UNIT, title: 'VDV' }],
      undoneBy: null,
    });
    store.reads.length = 0;
    const { data } = await store.ask(
      `{ unit(id: "${UNIT}") { assessments { scheme value explanation by retractedAt subject { id } }
         history { totalCount nodes { kind why } } } changes(first: 1) { nodes { kind } } }`,
    );
    expect(store.reads).toHaveLength(1);
    expect(data.unit.assessments).toEqual([
      {
        scheme: 'ADMIRALTY',
        value: 'B2',
        explanation: 'often right',
        by: 'test',
        retractedAt: null,
        subject: { id: UNIT },
      },
    ]);
    expect(data.unit.history).toEqual({
      totalCount: 1,
      nodes: [{ kind: 'ASSESS', why: 'often right' }],
    });
    expect(data.changes.nodes).toEqual([{ kind: 'ASSESS' }]);
  });

  it('takes back an assessment and lists the history newest first', async () => {
    const id = await change(
      `assess(subject: "${from}", scheme: ICD203, value: "VERY_LIKELY", explanation: "seen twice")`,
    );
    await undo(id);
    const { data } = await store.ask(
      `{ statement(id: "${from}") { assessments { value retractedAt } history(first: 2) { nodes { kind undoes { id } } } } }`,
    );
    expect(data.statement.assessments).toEqual([]);
    expect(data.statement.history.nodes).toEqual([
      { kind: 'UNDO', undoes: { id } },
      { kind: 'ASSESS', undoes: null },
    ]);
  });

  it('judges two sources to be one without rewriting either', async () => {
    const id = await change(
      `judgeSame(a: "${OFFICIAL}", b: "person:michael-clarke", verdict: UNSURE, reason: "same words")`,
    );
    const sameAs = async (of: string) =>
      (
        await store.ask(
          `{ node(id: "${of}") { ... on Entity { name sameAs { verdict reason retractedAt entity { id } } } } }`,
        )
      ).data.node;
    expect(await sameAs('person:michael-clarke')).toEqual({
      name: 'Michael Clarke',
      sameAs: [
        { verdict: 'UNSURE', reason: 'same words', retractedAt: null, entity: { id: OFFICIAL } },
      ],
    });
    expect((await sameAs(OFFICIAL)).sameAs[0].entity.id).toBe('person:michael-clarke');
    await undo(id);
    expect((await sameAs(OFFICIAL)).sameAs).toEqual([]);
  });

  it('retracts a statement and gives it back', async () => {
    const retractedAt = async () =>
      (await store.ask(`{ statement(id: "${to}") { retractedAt } }`)).data.statement?.retractedAt;
    const read = async () =>
      (
        await store.engine.read(
          {
            text: 'MATCH (s:Statement {id: $id}) RETURN s.retractedAt AS at',
            parameters: { id: to },
          },
          soon(),
        )
      ).rows[0]?.[0];
    const id = await change(`retract(id: "${to}", reason: "misread")`);
    expect(typeof (await read())).toBe('string');
    const again = await store.ask(`mutation { retract(id: "${to}", reason: "misread") { id } }`);
    expect(again.errors?.[0]?.message).toContain('retracted already');
    await undo(id);
    expect(await read()).toBeNull();
    expect(await retractedAt()).toBeNull();
  });

  it('does the same under one key once', async () => {
    const act = `assess(subject: "${UNIT}", scheme: FREE, value: "boastful", explanation: "x", key: "k1")`;
    const first = await change(act);
    expect(await change(act)).toBe(first);
    const { data } = await store.ask(`{ unit(id: "${UNIT}") { assessments { value } } }`);
    expect(
      data.unit.assessments.filter((one: { value: string }) => one.value === 'boastful'),
    ).toHaveLength(1);
    const other = await store.ask(`mutation { ${act.replace('boastful', 'modest')} { id } }`);
    expect(other.errors?.[0]?.message).toContain('another change');
  });

  it('undoes once, however many ask at the same time', async () => {
    const id = await change(
      `assess(subject: "${UNIT}", scheme: FREE, value: "late", explanation: "x")`,
    );
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => store.ask(`mutation { undo(change: "${id}", why: "x") { id } }`)),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  it.each([
    [
      'relateStatements(from: "statement:x:1-2", to: "FROM", type: SUPPORTS, reason: "x")',
      'There is no statement:x:1-2',
    ],
    [
      'relateStatements(from: "unit:vdv", to: "FROM", type: SUPPORTS, reason: "x")',
      'here belongs a Statement',
    ],
    [
      'relateStatements(from: "FROM", to: "FROM", type: SUPPORTS, reason: "x")',
      'cannot be related to itself',
    ],
    [
      'assess(subject: "place:ua-63", scheme: FREE, value: "x", explanation: "x")',
      'here belongs a Statement or Source',
    ],
    [
      'assess(subject: "unit:vdv", scheme: ADMIRALTY, value: "G7", explanation: "x")',
      '"G7" is no value of ADMIRALTY',
    ],
    [
      'assess(subject: "unit:vdv", scheme: ADMIRALTY, value: "2", explanation: "x")',
      'the reliability alone',
    ],
    [
      'assess(subject: "FROM", scheme: ICD203, value: "maybe", explanation: "x")',
      'roughly even chance',
    ],
    [
      'judgeSame(a: "place:ua-63", b: "unit:vdv", verdict: POSITIVE, reason: "x")',
      'of different kinds',
    ],
    ['retract(id: "unit:vdv", reason: "x")', 'here belongs a Statement'],
    ['retract(id: "FROM", reason: " ")', 'reason is empty'],
    ['undo(change: "change:nothing", why: "x")', 'There is no change:nothing'],
    ['undo(change: "unit:vdv", why: "x")', 'here belongs a Change'],
  ])('refuses %s', async (mutation, words) => {
    const count = async () =>
      (await store.ask('{ changes { totalCount } }')).data.changes.totalCount;
    const before = await count();
    const answer = await store.ask(`mutation { ${mutation.replaceAll('FROM', from)} { id } }`);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await count()).toBe(before);
  });

  it('is refused where writes are not taken', async () => {
    const caller = { kind: 'anonymous', by: 'nobody', role: 'reader', canSignIn: false } as const;
    const context = { engine: store.engine, ...soon(), bookmarks: [], caller };
    const { errors } = await runOperation(
      buildApiSchema(),
      `mutation { retract(id: "${from}", reason: "x") { id } }`,
      { context },
    );
    expect(errors?.[0]?.message).toContain('loopback');
  });
});
