import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { TRANSPORTS } from '../support/transports.js';

const SELECTION = `{
  place(id: "place:anew") { id }
  old: place(id: "place:aold") { within { id } ... on Location { location { latitude } } neighbors { relation nodes { id } } saidAbout { facets(by: PLACE) { key count } } }
  within: places(filter: {within: "place:anew"}) { nodes { id } }
  aboutWithin: statements(filter: {about: {entity: {within: "place:anew"}}}) { totalCount }
  unit(id: "unit:asub") { echelon superiors { id } neighbors { relation nodes { id } } }
  under: units(filter: {subordinateTo: "unit:asup"}) { nodes { id } }
  person(id: "person:ap") { names { value } roles { title } neighbors { relation nodes { id } } }
  organization(id: "organization:ao") { organizationType }
}`;
const QUERY = `query ($t: DateTime) @asOf(at: $t) ${SELECTION}`;
const THEN = '2022-01-01T00:00:00.000Z';
const STATEMENT = { id: 'statement:a20:0-10:person-ap' };

/** All that one article told, before the other one told more of the same. */
const KNOWN = {
  place: null,
  old: {
    within: [],
    location: null,
    neighbors: [{ relation: 'ABOUT', nodes: [STATEMENT] }],
    saidAbout: { facets: [{ key: 'place:aold', count: 1 }] },
  },
  within: { nodes: [] },
  aboutWithin: { totalCount: 0 },
  unit: {
    echelon: null,
    superiors: [],
    neighbors: [{ relation: 'ABOUT', nodes: [STATEMENT] }],
  },
  under: { nodes: [] },
  person: {
    names: [{ value: 'Ap' }],
    roles: [],
    neighbors: [{ relation: 'SAID_BY', nodes: [STATEMENT] }],
  },
  organization: { organizationType: null },
};

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers as the operation asks for them
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { code: string } }[];
  readonly extensions?: { readonly asOf?: string };
}

describe('an operation as of an instant', () => {
  let server: TestServer;
  const post = async (body: object) => (await (await server.post(body)).json()) as Answer;
  const add = async (file: string) => {
    const bundle = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
    const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';
    expect((await post({ query, variables: { bundle } })).errors).toBeUndefined();
  };
  const ask = (t: string | null) => post({ query: QUERY, variables: { t } });

  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    await add('./as-of-1.json');
    expect((await post({ query: SELECTION })).data).toEqual(KNOWN);
    await add('./as-of-2.json');
  });
  afterAll(() => server.stop());

  it('knows nothing of what came later', async () => {
    const answer = await ask(THEN);
    expect(answer).toEqual({ data: KNOWN, extensions: { asOf: THEN } });
    const now = await post({ query: SELECTION });
    expect(now.data.within.nodes).toEqual([{ id: 'place:anew' }, { id: 'place:aold' }]);
    expect(now.data.unit.echelon).toBe('BRIGADE');
    expect(await ask(null)).toEqual(now);
  });

  it('keeps the mentions that an article had before it came again', async () => {
    const bundle = (mentions: readonly object[]) => ({
      article: { id: 'article:mentioning', headline: 'x', text: 'Ma saw Ma.' },
      people: [{ id: 'person:mentioned', name: 'Ma', mentions }],
      events: [
        {
          id: 'meeting',
          label: 'x',
          mentions: mentions.map(() => ({ start: 3, end: 6 })).slice(1),
        },
      ],
    });
    const add = async (mentions: readonly object[]) => {
      const query = 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }';
      const { errors } = await post({ query, variables: { bundle: bundle(mentions) } });
      expect(errors).toBeUndefined();
      return String((await ask('9999-01-01T00:00:00Z')).extensions?.asOf);
    };
    const read = async (t: string | null) => {
      const mentions = 'mentions { totalCount nodes { coreference span { start } } }';
      const query = `query ($t: DateTime) @asOf(at: $t) { article(id: "article:mentioning") { ${mentions} eventMentions { span { start } } } person(id: "person:mentioned") { ${mentions} } }`;
      return (await post({ query, variables: { t } })).data;
    };
    const first = await add([{ start: 0, end: 2 }]);
    const before = await read(null);
    expect(before.person.mentions.totalCount).toBe(1);
    const second = await add([
      { start: 0, end: 2, coreference: 'So she is called.' },
      { start: 7, end: 9 },
    ]);
    const after = await read(null);
    const nodes = [
      { coreference: 'So she is called.', span: { start: 0 } },
      { coreference: null, span: { start: 7 } },
    ];
    expect(after.person.mentions).toEqual({ totalCount: 2, nodes });
    expect(after.article).toEqual({
      ...after.person,
      eventMentions: [{ span: { start: 3 } }],
    });
    expect(before.article.eventMentions).toEqual([]);
    expect(await read(first)).toEqual(before);
    expect(await read(second)).toEqual(after);
  });

  it('says which instant it answers, which is the last one at which anything was recorded at the latest', async () => {
    const now = await post({ query: SELECTION });
    const { data, extensions } = await ask('9999-01-01T00:00:00Z');
    expect(data).toEqual(now.data);
    const at = String(extensions?.asOf);
    expect(at >= '2024-01-01T00:00:00.000Z' && at <= new Date().toISOString()).toBe(true);
    expect((await ask(at)).extensions).toEqual({ asOf: at });
    expect((await ask('2023-06-01T12:00:00+02:00')).extensions).toEqual({
      asOf: '2023-06-01T10:00:00.000Z',
    });
  });

  it.each(Object.entries(TRANSPORTS))('is answered alike over %s', async (_, transport) => {
    const answer = (await transport(server, { query: QUERY, variables: { t: THEN } })) as Answer;
    expect(answer.data).toEqual(KNOWN);
    expect(answer.extensions?.asOf).toBe(THEN);
  });

  it.each([
    [
      'a mutation',
      'mutation @asOf(at: "2022-01-01T00:00:00Z") { undo(change: "change:x", why: "x") { id } }',
    ],
    ['a subscription', 'subscription @asOf(at: "2022-01-01T00:00:00Z") { statementAdded { id } }'],
    ['a field', '{ people @asOf(at: "2022-01-01T00:00:00Z") { totalCount } }'],
    [
      'a fragment',
      '{ people { ... on PersonConnection @asOf(at: "2022-01-01T00:00:00Z") { totalCount } } }',
    ],
  ])('is not said of %s', async (_, query) => {
    for (const transport of Object.values(TRANSPORTS)) {
      const { errors = [] } = await transport(server, { query });
      expect(errors[0]?.message).toMatch(/^Directive "@asOf" may not be used on /);
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('refuses what is no instant, and an argument of that name', async () => {
    const broken = await post({ query: '{ people(asOf: "2022-01-01T00:00:00Z") { totalCount } }' });
    expect(broken.errors?.[0]?.message).toMatch(/^Unknown argument "asOf"/);
    const wrong = await post({ query: 'query @asOf(at: "yesterday") { people { totalCount } }' });
    expect(wrong.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
