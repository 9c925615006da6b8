import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const schema = buildApiSchema();

/** What is guessed from names alone, and the same with what the message says in the place of the guess. */
const GUESSES: readonly (readonly [guess: string, followed: (advice: string) => string])[] = [
  [
    '{ statements { nodes { saidBy { name } } } }',
    (advice) => `{ statements { nodes { saidBy { ${advice} } } } }`,
  ],
  ['{ person(name: "Clarke") { name } }', (advice) => `{ ${advice} }`],
  ['{ place(name: "Kharkiv") { name } }', (advice) => `{ ${advice} }`],
  ['{ unit(name: "13th") { name } }', (advice) => `{ ${advice} }`],
  ['{ article(title: "Russia") { headline } }', (advice) => `{ ${advice} }`],
  ['{ article(url: "https://example.org/") { headline } }', (advice) => `{ ${advice} }`],
  [
    '{ statements { nodes { about { name } } } }',
    (advice) => `{ statements { nodes { about { ${advice} } } } }`,
  ],
  [
    '{ statements { nodes { about { nodes { entity { name } } } } } }',
    (advice) => `{ statements { nodes { about { nodes { ${advice} } } } } }`,
  ],
  [
    '{ search(text: "Clarke") { nodes { node { id } } } }',
    (advice) => `{ search(text: "Clarke") { nodes { ${advice} } } }`,
  ],
  [
    '{ search(text: "Clarke") { nodes { name } } }',
    (advice) => `{ search(text: "Clarke") { nodes { ${advice} } } }`,
  ],
  [
    '{ search(text: "Clarke") { results { id } } }',
    (advice) => `{ search(text: "Clarke") { ${advice} } }`,
  ],
  [
    '{ search(query: "Clarke") { totalCount } }',
    (advice) => `{ search(${advice}) { totalCount } }`,
  ],
  ['{ statements(first: 10) { text } }', (advice) => `{ statements(first: 10) { ${advice} } }`],
  ['{ statements }', (advice) => `{ ${advice} }`],
  [
    '{ statements(where: { text: { contains: "offensive" } }) { totalCount } }',
    (advice) => `{ statements(${advice}) { totalCount } }`,
  ],
  [
    '{ statements(limit: 5) { totalCount } }',
    (advice) => `{ statements(${advice}) { totalCount } }`,
  ],
  ['{ statements(offset: 5) { totalCount } }', (advice) => `{ statements { ${advice} } }`],
  [
    '{ statements(saidBy: "Clarke") { totalCount } }',
    (advice) => `{ statements(${advice}) { totalCount } }`,
  ],
  [
    '{ statements(sort: "date") { totalCount } }',
    (advice) => `{ statements(${advice}) { totalCount } }`,
  ],
  [
    '{ statements(orderBy: { publishedAt: DESC }) { totalCount } }',
    (advice) => `{ statements(orderBy: ${advice}) { totalCount } }`,
  ],
  ['{ statements { nodes { speaker } } }', (advice) => `{ statements { nodes { ${advice} } } }`],
  [
    '{ statements { nodes { source { name } } } }',
    (advice) => `{ statements { nodes { ${advice} } } }`,
  ],
  ['{ statements { nodes { date } } }', (advice) => `{ statements { nodes { ${advice} } } }`],
  [
    '{ statements { nodes { publishedAt } } }',
    (advice) => `{ statements { nodes { ${advice} } } }`,
  ],
  ['{ statements { count } }', (advice) => `{ statements { ${advice} } }`],
  ['{ statements(filter: { speaker: "Clarke" }) { totalCount } }', filtered],
  ['{ statements(filter: { place: "place:ua-63" }) { totalCount } }', filtered],
  [
    '{ statements(filter: { saidBy: { name: "Clarke" } }) { totalCount } }',
    (advice) => filtered(`saidBy: { name: ${advice} }`),
  ],
  [
    '{ statements(filter: { about: { name: { contains: "Kharkiv" } } }) { totalCount } }',
    (advice) => filtered(`about: { ${advice} }`),
  ],
  [
    '{ statements(filter: { publishedAt: "2025-05" }) { totalCount } }',
    (advice) => filtered(`publishedAt: ${advice}`),
  ],
  [
    '{ statements(filter: { publishedAt: { after: "2025" } }) { totalCount } }',
    (advice) => filtered(`publishedAt: { ${advice} }`),
  ],
  [
    '{ statements(filter: { act: ASSERTS }) { totalCount } }',
    (advice) => filtered(`act: ${advice}`),
  ],
  [
    '{ statements(filter: { act: { eq: "ASSERTS" } }) { totalCount } }',
    (advice) => filtered(`act: { eq: ${advice} }`),
  ],
  [
    '{ sources(filter: { kind: UNNAMED_PERSON }) { totalCount } }',
    (advice) => `{ sources(filter: { ${advice} }) { totalCount } }`,
  ],
  ['{ persons { name } }', (advice) => `{ ${advice} }`],
  ['{ units { nodes { commander } } }', (advice) => `{ units { nodes { ${advice} } } }`],
  [
    '{ people { nodes { statements { text } } } }',
    (advice) => `{ people { nodes { ${advice} } } }`,
  ],
  [
    '{ people { nodes { roles { organization { name } } } } }',
    (advice) => `{ people { nodes { roles { ${advice} } } } }`,
  ],
  ['{ articles { nodes { title } } }', (advice) => `{ articles { nodes { ${advice} } } }`],
];

function filtered(condition: string): string {
  return `{ statements(filter: { ${condition} }) { totalCount } }`;
}

/** Whether an answer holds anything but empty lists and nulls. */
function holdsSomething(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return value !== null && value !== 0;
  return Object.values(value).some(holdsSomething);
}

describe('a guess', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());
  const ask = async (query: string) => (await server.post({ query })).json();

  it.each(GUESSES)('%s is told what to write', async (guess, followed) => {
    const { errors } = await ask(guess);
    expect(errors[0].extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const at = errors.findIndex(({ message }: { message: string }) => / Write `/.test(message));
    const own = validate(schema, parse(guess))[at]?.message.replace(/ Did you mean .*$/, '');
    const message: string = errors[at]?.message ?? errors[0].message;
    expect(message.slice(0, own?.length)).toBe(own);
    expect(message.slice(own?.length)).toMatch(/^ Write `[^`]+`(: .+)?\.$/);
    const [, advice = ''] = / Write `([^`]+)`/.exec(message) ?? [];
    const answer = await ask(followed(advice));
    expect(answer.errors).toBeUndefined();
    // The seed article has no address.
    expect(holdsSomething(answer.data)).toBe(!guess.includes('url'));
  });

  it.each([
    ['{ nothing }', 'Cannot query field "nothing" on type "Query".'],
    ['{ peple { totalCount } }', 'Did you mean'],
    ['{ people(frist: 1) { totalCount } }', 'Did you mean "first"'],
  ])('%s that is like none keeps what GraphQL says', async (query, says) => {
    const [{ message }] = (await ask(query)).errors;
    expect(message).toContain(says);
    expect(message).not.toContain('Write');
  });

  it('in variables is told the same', async () => {
    const query = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }';
    const asked = { query, variables: { filter: { speaker: 'Clarke' } } };
    const { errors } = await (await server.post(asked)).json();
    expect(errors[0].message).toContain('Write `saidBy: { name: { contains: "Clarke" } }`.');
  });
});
