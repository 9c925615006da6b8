import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { type Caller, localCaller } from '../../src/operation/caller.js';
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
    const answer = await store.ask(`mutation { c: ${mutation} { id changeKind } }`);
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
        changeKind what why by madeAt touched { id ... on MilitaryUnit { title: name } } undoneBy { id } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.done).toMatchObject({
      changeKind: 'ASSESS',
      what: `${UNIT} is B2 (ADMIRALTY)`,
      why: 'often right',
      by: 'test',
      touched: [{ id: UNIT, title: 'VDV' }],
      undoneBy: null,
    });
    store.reads.length = 0;
    const { data } = await store.ask(
      `{ unit(id: "${UNIT}") { assessments { scheme value explanation by retractedAt subject { id } }
         history { totalCount nodes { changeKind why } } } changes(first: 1) { nodes { changeKind } } }`,
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
      nodes: [{ changeKind: 'ASSESS', why: 'often right' }],
    });
    expect(data.changes.nodes).toEqual([{ changeKind: 'ASSESS' }]);
  });

  it('keeps whether what it relates is independent, and says it again once', async () => {
    const relate = (more: string) =>
      change(
        `relateStatements(from: "${from}", to: "${to}", type: RELATED_TO, reason: "o"${more})`,
      );
    const open = await relate('');
    const dependent = await relate(', independent: false');
    expect(dependent).not.toBe(open);
    expect(await relate(', independent: false')).toBe(dependent);
    expect(await relate(', independent: null')).toBe(open);
    const { data } = await store.ask(
      `{ statement(id: "${from}") { related(type: [RELATED_TO]) { edges { independent } } } }`,
    );
    const found = data.statement.related.edges.map((edge: { independent: unknown }) => edge);
    expect(found.filter((edge: { independent: unknown }) => edge.independent === false)).toEqual([
      { independent: false },
    ]);
    await undo(open);
    await undo(dependent);
  });

  it('takes back an assessment and lists the history newest first', async () => {
    const id = await change(
      `assess(subject: "${from}", scheme: ICD203, value: "VERY_LIKELY", explanation: "seen twice")`,
    );
    await undo(id);
    const { data } = await store.ask(
      `{ statement(id: "${from}") { assessments { value retractedAt } history(first: 2) { nodes { changeKind undoes { id } } } } }`,
    );
    expect(data.statement.assessments).toEqual([]);
    expect(data.statement.history.nodes).toEqual([
      { changeKind: 'UNDO', undoes: { id } },
      { changeKind: 'ASSESS', undoes: null },
    ]);
  });

  it('shows the changes of a node at the root too, page by page, found from the node', async () => {
    const ids = [];
    for (const value of ['early', 'later', 'latest'])
      ids.unshift(
        await change(
          `assess(subject: "person:michael-clarke", scheme: FREE, value: "${value}", explanation: "x")`,
        ),
      );
    store.reads.length = 0;
    const page = async (after: string) =>
      (
        await store.ask(
          `{ history(id: "person:michael-clarke", first: 2${after}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data.history;
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([3, false]);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(store.reads).toHaveLength(2);
    for (const text of store.reads) expect(text).toMatch(/MATCH \(\w+:Node \{id: \$p\d\}\)/);
    expect((await store.ask('{ history(id: "person:nobody") { totalCount } }')).data).toEqual({
      history: { totalCount: 0 },
    });
    for (const id of ids) await undo(id);
    const undone = await store.ask(`{ history(id: "${ids[0]}") { nodes { changeKind } } }`);
    expect(undone.data.history.nodes).toEqual([{ changeKind: 'UNDO' }]);
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
    const listed = async () => (await store.ask('{ statements { totalCount } }')).data.statements;
    const before = await listed();
    const id = await change(`retract(id: "${to}", reason: "misread")`);
    expect(typeof (await read())).toBe('string');
    expect(await listed()).toEqual({ totalCount: before.totalCount - 1 });
    const again = await store.ask(`mutation { retract(id: "${to}", reason: "misread") { id } }`);
    expect(again.errors?.[0]?.message).toContain('retracted already');
    await undo(id);
    expect(await read()).toBeNull();
    expect(await retractedAt()).toBeNull();
    expect(await listed()).toEqual(before);
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

  it('leaves a retracted statement out of the lists it stood in until it is given back', async () => {
    const statement = 'statement:ea7cad882c490818:1400-1493:person-michael-clarke';
    const lists = async () => {
      const { data } = await store.ask(
        `{ statement(id: "${statement}") { about(first: 9) { nodes { saidAbout(first: 50) { totalCount nodes { id } } } } }
           person(id: "person:michael-clarke") { said(first: 50) { totalCount nodes { id } } } }`,
      );
      const abouts = data.statement?.about.nodes.map(
        (node: { saidAbout: object }) => node.saidAbout,
      );
      return { said: data.person.said, abouts };
    };
    const before = await lists();
    expect(before.said.nodes).toContainEqual({ id: statement });
    expect(before.abouts.length).toBeGreaterThan(0);
    for (const { totalCount, nodes } of [before.said, ...before.abouts])
      expect(nodes).toHaveLength(totalCount);
    const id = await change(`retract(id: "${statement}", reason: "misread")`);
    const { said } = await lists();
    expect(said).toEqual({
      totalCount: before.said.totalCount - 1,
      nodes: before.said.nodes.filter((node: { id: string }) => node.id !== statement),
    });
    await undo(id);
    expect(await lists()).toEqual(before);
  });

  it('records one of two retractions at once, and tells the other', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        store.ask(`mutation { retract(id: "${to}", reason: "misread by ${n}") { id } }`),
      ),
    );
    const done = answers.flatMap(({ data }) => data?.retract?.id ?? []);
    expect(done).toHaveLength(1);
    for (const { errors } of answers.filter(({ errors }) => errors))
      expect(errors?.[0]?.message).toContain('retracted already');
    // Brought back by an undoing only while nobody else retracted it.
    const undone = await undo(done[0]);
    const other = await change(`retract(id: "${to}", reason: "another reason")`);
    const redone = await store.ask(`mutation { undo(change: "${undone}", why: "x") { id } }`);
    expect(redone.errors?.[0]?.message).toContain('is retracted twice');
    await undo(other);
  });

  it.each([
    ['relateStatements(from: "FROM", to: "TO", type: SUPPORTS, reason: "twice")'],
    ['assess(subject: "FROM", scheme: ADMIRALTY, value: "2", explanation: "twice")'],
    ['judgeSame(a: "unit:vdv", b: "person:michael-clarke", verdict: NEGATIVE, reason: "twice")'],
  ])('adds nothing when the same person says it again: %s', async (given) => {
    const mutation = given.replace('FROM', from).replace('TO', to);
    const count = async () =>
      (await store.ask('{ changes { totalCount } }')).data.changes.totalCount;
    const before = await count();
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => change(mutation)));
    expect(others).toEqual([first, first]);
    expect(await change(mutation)).toBe(first);
    expect(await count()).toBe(before + 1);
    const caller = localCaller('another');
    const { data } = await runOperation(buildApiSchema(), `mutation { c: ${mutation} { id } }`, {
      context: { engine: store.engine, ...soon(), bookmarks: [], caller },
    });
    const another = (data as { c: { id: string } }).c.id;
    expect(another).not.toBe(first);
    await undo(String(first));
    const again = await change(mutation);
    expect(again).not.toBe(first);
    await undo(again);
    await undo(another);
  });

  it('keeps a change undone through any chain of undoings', async () => {
    const id = await change(
      `relateStatements(from: "${from}", to: "${to}", type: CONTRADICTS, reason: "chain")`,
    );
    const undoneBy = async () =>
      (await store.ask(`{ node(id: "${id}") { ... on Change { undoneBy { id } } } }`)).data.node
        .undoneBy?.id ?? null;
    const first = await undo(id);
    const second = await undo(first);
    expect(await undoneBy()).toBeNull();
    const third = await undo(second);
    expect(await undoneBy()).toBe(first);
    expect(await related()).toEqual([]);
    const again = await store.ask(`mutation { undo(change: "${id}", why: "x") { id } }`);
    expect(again.errors?.[0]?.message).toContain('undone already');
    await undo(third);
    expect(await undoneBy()).toBeNull();
    await undo(id);
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
    expect(errors?.[0]?.message).toContain('local key');
  });

  it('may be told of others by an administrator alone', async () => {
    const at = '2026-01-31T12:00:00.000Z';
    const forged = { id: 'change:x', kind: 'RETRACT', by: 'somebody else', at, why: 'x' };
    const bundle = { curation: [{ ...forged, subject: from }] };
    const answers = ['editor', 'admin'].map(async (role) => {
      const caller = { kind: 'token', by: 'ana', role, expires: Date.now() + 600_000 } as Caller;
      const context = { engine: store.engine, ...soon(), bookmarks: [], caller };
      const source =
        'mutation($bundle: JSON!) { importBundle(bundle: $bundle, dryRun: true) { article created { kind } } }';
      const variables = { bundle };
      return runOperation(buildApiSchema(), source, { context, variables });
    });
    const [editor, admin] = await Promise.all(answers);
    expect(editor?.errors?.[0]?.message).toContain('needs the role admin');
    expect(JSON.parse(JSON.stringify(admin?.data))).toEqual({
      importBundle: { article: 'change:x', created: [{ kind: 'Change' }, { kind: 'CHANGES' }] },
    });
  });
});
