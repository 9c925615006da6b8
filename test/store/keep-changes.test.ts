import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepChanges } from '../../src/store/keep-changes.js';
import { runWrite, soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';

let store: SeededStore;
beforeAll(async () => {
  store = await openSeededStore();
});
afterAll(() => store.engine.close());

const QUERY = `query ($at: DateTime) @asOf(at: $at) {
  statements(first: 100) { nodes { id related(first: 50) { edges { node { id } } } assessments { value } } }
  changes(first: 50) { nodes { id undoneBy { id } } }
}`;

it('gives a store of before all instants at which curation hid and showed something', async () => {
  const ask = async (at: string | null) => (await store.ask(QUERY, { at })) as Answer;
  const then: { at: string; data: Answer['data'] }[] = [];
  const mutate = async (call: string): Promise<string> => {
    const { data, errors } = await store.ask(`mutation { done: ${call} { id } }`);
    expect(errors).toBeUndefined();
    const { data: now, extensions } = await ask('9999-01-01T00:00:00Z');
    then.push({ at: extensions.asOf, data: now });
    return data.done.id;
  };
  const [a, b] = (await ask(null)).data.statements.nodes.map(({ id }) => id);
  const retraction = await mutate(`retract(id: "${a}", reason: "x")`);
  const undoing = await mutate(`undo(change: "${retraction}", why: "y")`);
  await mutate(`undo(change: "${undoing}", why: "z")`);
  const relation = await mutate(
    `relateStatements(from: "${b}", to: "${a}", type: SUPPORTS, reason: "x")`,
  );
  await mutate(`undo(change: "${relation}", why: "y")`);
  const assessment = await mutate(
    `assess(subject: "${b}", scheme: ADMIRALTY, value: "2", explanation: "x")`,
  );
  await mutate(`undo(change: "${assessment}", why: "y")`);

  await runWrite(
    store.engine,
    'MATCH (c:Change)-[:WAS]->(v:Past) DETACH DELETE v',
    'MATCH (c:Change) REMOVE c.recordedAt, c.settledAt',
    'MATCH (n:Node) WHERE n.changedAt IS NOT NULL REMOVE n.changedAt',
    'MATCH (:Node)-[e:SUPPORTS]->(:Node) REMOVE e.changedAt',
  );
  expect((await ask(String(then[1]?.at))).data).not.toEqual(then[1]?.data);
  let progress: string | null = '';
  while (progress !== null) {
    const begun: string = progress;
    await store.engine.write(
      {
        key: `migrate ${begun}`,
        request: begun,
        properties: {},
        queries: async (run) => {
          progress = await keepChanges(run, begun);
        },
      },
      soon(),
    );
  }
  for (const { at, data } of then) expect((await ask(at)).data, at).toEqual(data);
});

interface Answer {
  readonly data: { readonly statements: { readonly nodes: readonly { readonly id: string }[] } };
  readonly extensions: { readonly asOf: string };
}
