import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortArticle } from '../support/short-articles.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { TRANSPORTS } from '../support/transports.js';

/** What every object of JavaScript has already, or looks for. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'toJSON',
];

/** One of each kind of object that an answer is made of; ALIAS stands for the alias of each field. */
const QUERIES = [
  `{ ALIAS: statements(first: 2) { ALIAS: nodes { ALIAS: text } } }`,
  `{ statements(first: 2) { ALIAS: totalCount nodes { ALIAS: article { ALIAS: headline }
     about { ALIAS: edges { ALIAS: role } } } } }`,
  `{ statements(first: 1) { ALIAS: pageInfo { ALIAS: hasNextPage } nodes { ALIAS: spans { ALIAS: start } } } }`,
  `{ statements { ALIAS: facets(by: SOURCE) { ALIAS: key } } }`,
  `{ node(id: "place:velik") { ... on Entity { ALIAS: heard { ALIAS: count } } } }`,
  `{ node(id: "person:ruiz") { ALIAS: __typename ... on Person { ALIAS2: neighbors { ALIAS: relation } } } }`,
  `{ ALIAS: resolve(names: ["Velik"]) { ALIAS: candidates { ALIAS: node { ALIAS: id } } } }`,
  `{ ALIAS: paths(from: "person:ruiz", to: "place:velik") { ALIAS: steps { ALIAS: sentence } } }`,
  `{ statements(first: 1) { nodes { ALIAS: corroboration { ALIAS: same { ALIAS: count } } } } }`,
  `query Q($ALIAS: Int) { people(first: $ALIAS) { ...ALIAS } } fragment ALIAS on PersonConnection { nodes { id } }`,
];

const IMPORT = 'mutation ($b: JSON!) { ALIAS: importBundle(bundle: $b) { ALIAS: fresh } }';

describe('an answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SEED: 'none' });
    await server.post({ ...under(IMPORT, 'plain'), variables: { b: shortArticle('short') } });
  });
  afterAll(() => server.stop());

  it.each(QUERIES)('has any alias, over every transport: %s', async (query) => {
    for (const [name, ask] of Object.entries(TRANSPORTS)) {
      const plain = JSON.stringify((await ask(server, under(query, 'plain'))).data);
      expect(plain).toContain(query.startsWith('query') ? '"id"' : '"plain');
      for (const alias of NAMES) {
        const { data, errors } = await ask(server, under(query, alias));
        expect([name, alias, errors]).toEqual([name, alias, undefined]);
        expect([name, JSON.stringify(data)]).toEqual([name, plain.replaceAll('plain', alias)]);
      }
    }
  });

  it('of a mutation has any alias', async () => {
    const bundle = shortArticle('aliased');
    for (const alias of NAMES) {
      const asked = { ...under(IMPORT, alias), variables: { b: bundle } };
      const { data } = await (await server.post(asked)).json();
      expect(JSON.stringify(data)).toMatch(new RegExp(`^{"${alias}":{"${alias}":(true|false)}}$`));
    }
  });
});

function under(query: string, alias: string): object {
  return { query: query.replaceAll('ALIAS', alias), variables: {} };
}
