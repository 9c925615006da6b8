import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { TRANSPORTS } from '../support/transports.js';

const levels = (inner: string, first: number) =>
  `article { statements(first: ${first}) { nodes { article { statements(first: ${first}) { nodes { ${inner} } } } } } }`;
/** Some 13,000 rows of the seed article: what is written in turns. */
const MANY = `{ statements(first: 20) { nodes { ${levels('id position', 25)} } } }`;
/** The article's text 4,000 times in each root, 126 MB in all. */
const AMPLIFIED = `{ ${Array.from(
  { length: 15 },
  (_, index) => `a${index}: statements(first: 20) { nodes { ${levels('article { text }', 20)} } }`,
).join(' ')} }`;
const LIMIT = 1_000_000;

describe('an answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ MAXIMUM_ANSWER: String(LIMIT) });
  });
  afterAll(() => server.stop());

  it('that is written in turns is what graphql-js makes of it', async () => {
    const written = await (await server.post({ query: MANY })).json();
    // Asking the schema as well leaves the answer to graphql-js.
    const query = MANY.replace('{', '{ __schema { queryType { name } }');
    const { data } = await (await server.post({ query })).json();
    const { __schema, ...others } = data;
    expect(__schema).toEqual({ queryType: { name: 'Query' } });
    expect(written).toEqual({ data: others });
    expect(JSON.stringify(written).length).toBeGreaterThan(100_000);
  });

  it('that is too large is refused whole, over every transport', async () => {
    const query = `{ statements(first: 20) { nodes { ${levels('article { text }', 20)} } } }`;
    for (const [name, ask] of Object.entries(TRANSPORTS)) {
      const { data, errors } = await ask(server, { query });
      expect([name, data ?? null]).toEqual([name, null]);
      expect([name, errors?.[0]]).toMatchObject([
        name,
        {
          message: expect.stringContaining(`larger than ${LIMIT} bytes`),
          extensions: { code: 'OPERATION_TOO_COSTLY', limit: 'answer', maximum: LIMIT },
        },
      ]);
    }
    const response = await server.post({ query });
    expect(response.status).toBe(400);
  });

  it('holds nobody up while it is read and written', async () => {
    let isDone = false;
    const heavy = server.post({ query: AMPLIFIED }).then(async (response) => {
      isDone = true;
      return { status: response.status, size: (await response.text()).length };
    });
    await expect(
      Promise.race([
        heavy.then(() => 'the heavy one first'),
        fetch(`${server.url}/healthz`).then((response) => response.text()),
      ]),
    ).resolves.toBe('ok\n');
    expect(isDone).toBe(false);
    const { status, size } = await heavy;
    expect(status).toBe(400);
    expect(size).toBeLessThan(10_000);
  });

  it('has a text as often as it is asked for, and asks the graph for it once', async () => {
    const query =
      '{ statements { nodes { article { text } } } nodes(ids: ["article:ea7cad882c490818", "article:ea7cad882c490818"]) { ... on Article { text } } article(id: "article:ea7cad882c490818") { text statements(first: 3) { nodes { article { text } } } } }';
    const { data } = await (await server.post({ query })).json();
    const texts = [
      ...data.statements.nodes.map((node: { article: object }) => node.article),
      ...data.nodes,
      ...data.article.statements.nodes.map((node: { article: object }) => node.article),
    ];
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(text).toEqual({ text: data.article.text });
    expect(data.article.text).toContain('Pomagaybus');
  });
});
