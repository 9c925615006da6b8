import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { checkStore } from '../../src/doctor/check-store.js';
import type { Engine } from '../../src/engine/engine.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { LIMITS } from '../../src/model/limits.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { openTestEngine, runWrite, soon } from '../support/engines.js';

const schema = buildApiSchema();

/** Ids at the edges of what a bundle may give: the longest, the shortest, and what else the pattern takes. */
const long = (kind: string) => `${kind}:${'y'.repeat(LIMITS.id - kind.length - 1)}`;
const signs = (kind: string) => `${kind}:-:+:0-9+:-`;
const idsOf = (kind: string) => [long(kind), signs(kind), `${kind}:0`];

const bundles = idsOf('article').map((id, index) => ({
  article: { id, headline: 'H', text: `${'x '.repeat(100)}end` },
  people: idsOf('person').map((person, at) => ({
    id: person,
    name: 'P',
    roles: [
      { title: 'Colonel '.repeat(100).trim(), at: idsOf('unit')[at] },
      { title: '字', at: idsOf('org')[at] },
    ],
  })),
  organizations: idsOf('org').map((org) => ({ id: org, name: 'O' })),
  units: idsOf('unit').map((unit) => ({ id: unit, name: 'U' })),
  anonymousSources: idsOf('source').map((source) => ({
    ...{ id: source, name: 'S', sourceKind: 'UNNAMED_GROUP' },
  })),
  places: [
    ...idsOf('place').map((place) => ({ id: place, name: 'L' })),
    { id: `place:c${index}`, name: 'C', placeType: 'COUNTRY' },
  ],
  quantities: ['Q:', 'q:-::+', `q${'y'.repeat(LIMITS.derivedId - 1)}`].map((quantity) => ({
    ...{ id: quantity, kind: 'COUNT', span: { start: 0, end: 1 } },
  })),
  statements: [
    {
      id: 'S:',
      text: Array(100).fill('x').join(' '),
      spans: Array.from({ length: 100 }, (_, at) => ({ start: 2 * at, end: 2 * at + 1 })),
      saidBy: idsOf('person').map((source) => ({ source })),
      quantities: ['Q:', 'q:-::+'],
    },
    { id: 's1', text: 'end', saidBy: signs('source') },
  ],
}));

const changes = idsOf('change').map((id) => ({
  ...{ id, by: 'test', at: '2026-01-31T12:00:00.000Z', why: 'w' },
  ...{ kind: 'ASSESS', subject: long('person'), scheme: 'FREE', value: 'v' },
}));

/** The list of all nodes of a label, and its filter. */
const LISTS: Readonly<Record<string, readonly [list: string, filter: string]>> = {
  Article: ['articles', 'ArticleFilter'],
  Person: ['people', 'PersonFilter'],
  Organization: ['organizations', 'OrganizationFilter'],
  MilitaryUnit: ['units', 'MilitaryUnitFilter'],
  AnonymousSource: ['sources', 'SourceFilter'],
  State: ['places', 'PlaceFilter'],
  Location: ['places', 'PlaceFilter'],
  Statement: ['statements', 'StatementFilter'],
};

describe('every id that the importer takes or makes', () => {
  let engine: Engine;
  let nodes: readonly (readonly [id: string, labels: readonly string[]])[];
  beforeAll(async () => {
    engine = await openTestEngine();
    await engine.prepare(graphSchema);
    for (const bundle of bundles) await importBundle(engine, bundle, { by: 'test', ...soon() });
    await importBundle(engine, { curation: changes }, { by: 'test', ...soon() });
    const text = 'MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels ORDER BY id';
    nodes = (await engine.read({ text, parameters: {} }, soon())).rows as unknown as typeof nodes;
  });
  afterAll(() => engine.close());

  // biome-ignore lint/suspicious/noExplicitAny: answers are compared, not computed with
  async function ask(source: string, variables: object): Promise<any> {
    const context = { engine, ...soon(), bookmarks: [], caller: localCaller('test') };
    const answer = await runOperation(schema, source, { variables: { ...variables }, context });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it('is well-formed, of every kind and of any length', async () => {
    const found = new Set(nodes.flatMap(([, labels]) => labels));
    expect([...found]).toEqual(
      expect.arrayContaining([...Object.keys(LISTS), 'Role', 'Change', 'Assessment']),
    );
    expect(Math.max(...nodes.map(([id]) => id.length))).toBe(LIMITS.derivedId);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  });

  it('finds its node, unless it is a claim, which is none', async () => {
    const known = nodes.map(([id, labels]) => (labels.includes('Claim') ? null : { id }));
    for (const [index, [id]] of nodes.entries()) {
      const found = await ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(found).toEqual({ node: known[index] });
    }
    const ids = nodes.map(([id]) => id);
    const { nodes: all } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(all).toEqual(known);
  });

  it('finds its node where an earlier version made it longer', async () => {
    const id = `statement:0:${Array.from({ length: 100 }, (_, at) => `${at}-${at + 1}`).join('+')}`;
    await runWrite(engine, `CREATE (:Node:Statement {id: '${id}', articleId: 'article:0'})`);
    const found = await ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(found).toEqual({ node: { id } });
  });

  it('is taken by filters, histories and paths', async () => {
    for (const [id, labels] of nodes) {
      const other = id === 'article:0' ? 'person:0' : 'article:0';
      const ways = 'history(id: $id) { totalCount } paths(from: $id, to: $other) { length }';
      await ask(`query ($id: ID!, $other: ID!) { ${ways} }`, { id, other });
      const [list, input] = labels.flatMap((label) => LISTS[label] ?? []);
      if (!list) continue;
      const found = `query ($f: ${input}) { found: ${list}(filter: $f) { nodes { id } } }`;
      for (const filter of [{ eq: id }, { in: [id] }])
        expect(await ask(found, { f: { id: filter } })).toEqual({ found: { nodes: [{ id }] } });
    }
  });
});
