import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenSources, goldenVariables } from '../operations/golden-sources.js';
import { testEngine, testEnvironment } from '../support/engines.js';
import { runProgram } from '../support/run-command.js';
import { type Served, serve } from '../support/serve.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const GOLDEN = new URL('../operations/', import.meta.url);
const EXPLAIN = { 'x-graph-explain': '1' };
const SEARCH = '{ search(text: "assault", first: 3) { totalCount } }';

/** A file of the golden corpus, that of Neo4j where it needs another. */
function golden(name: string, extension: string): string {
  const [other, file] = [`neo4j.${extension}`, extension].map(
    (end) => new URL(`${name}.${end}`, GOLDEN),
  ) as [URL, URL];
  return readFileSync(testEngine === 'neo4j' && existsSync(other) ? other : file, 'utf8');
}

/** The golden plans are drawn without what variables are when nothing is sent. */
const hasDefaults = (source: string) => /\(\s*\$\w+: [^)]* = /.test(source);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ LOCAL_WRITES: 'off' });
});
afterAll(() => server.stop());

describe('x-graph-explain: 1', () => {
  const ask = async (body: object, headers: Readonly<Record<string, string>> = {}) => {
    const response = await server.post(body, {
      authorization: `Bearer ${server.localKey}`,
      ...headers,
    });
    return { status: response.status, ...(await response.json()) };
  };
  const reads = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return Number(/graph_queries_total\{kind="read"\} (\d+)/.exec(text)?.[1]);
  };

  it.each(goldenSources)(
    'explains $name beside its data, by one query',
    async ({ name, source }) => {
      const request = { query: source, variables: goldenVariables(name) };
      const plain = await ask(request, { 'x-graph-cost': '1' });
      const before = await reads();
      const { extensions, ...answer } = await ask(request, EXPLAIN);
      // As of an instant Neo4j is asked for the clock, too.
      const clocks = testEngine === 'neo4j' && source.includes('@asOf') ? 1 : 0;
      expect(await reads()).toBe(before + 1 + clocks);
      expect(answer).toEqual({ status: 200, data: plain.data });
      expect(extensions.explain).toEqual({
        ...(hasDefaults(source)
          ? { plan: expect.any(String), cypher: expect.any(String) }
          : { plan: golden(name, 'plan.txt'), cypher: golden(name, 'cypher').trimEnd() }),
        parameters: expect.any(Object),
        cost: plain.extensions.cost,
        ms: expect.any(Number),
      });
      const named = new Set(extensions.explain.cypher.match(/\$[pc]\d+\b/g));
      for (const parameter of named)
        expect(extensions.explain.parameters).toHaveProperty(String(parameter).slice(1));
    },
  );

  it('shows as parameters what was sent, and nothing of the graph', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { name } }';
    const { extensions } = await ask(
      { query, variables: { id: 'person:michael-clarke' } },
      EXPLAIN,
    );
    expect(extensions.explain.parameters).toEqual({ p0: 'person:michael-clarke' });
    const search = await ask({ query: SEARCH }, EXPLAIN);
    expect(search.data.search.totalCount).toBeGreaterThan(0);
    expect(JSON.stringify(search.extensions.explain.parameters)).not.toMatch(/\w:\w/);
  });

  it('takes the cost beside it, comes by GET too, and is silent unless it is 1', async () => {
    const both = await ask({ query: SEARCH }, { ...EXPLAIN, 'x-graph-cost': '1' });
    expect(Object.keys(both.extensions).sort()).toEqual(['cost', 'explain']);
    const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent(SEARCH)}`, {
      headers: {
        authorization: `Bearer ${server.localKey}`,
        'apollo-require-preflight': 'yes',
        ...EXPLAIN,
      },
    });
    expect((await got.json()).extensions.explain.plan).toBe(both.extensions.explain.plan);
    expect(await ask({ query: SEARCH }, { 'x-graph-explain': '0' })).not.toHaveProperty(
      'extensions',
    );
  });

  it('has nothing to say of the schema, of a mutation, or of what is refused', async () => {
    const schema = await ask({ query: '{ __schema { queryType { name } } }' }, EXPLAIN);
    expect(schema.extensions.explain).toMatchObject({ cost: { cost: 0, rows: 0 }, ms: 0 });
    const bundle = JSON.parse(readFileSync('test/bundle/minimal-bundle.json', 'utf8'));
    const mutation = await ask(
      {
        query:
          'mutation ($bundle: JSON!) { importBundle(bundle: $bundle, dryRun: true) { fresh } }',
        variables: { bundle },
      },
      EXPLAIN,
    );
    expect(mutation).toEqual({
      status: 200,
      data: { importBundle: { fresh: true } },
      extensions: { explain: null },
    });
    const refused = await ask({ query: '{ people(first: 5000) { totalCount } }' }, EXPLAIN);
    expect(refused).toMatchObject({ status: 400, errors: [{}] });
    expect(refused).not.toHaveProperty('extensions');
    const failing = await ask(
      { query: '{ unit(id: "unit:vdv") { name } person(id: "X!") { name } }' },
      EXPLAIN,
    );
    expect(failing).not.toHaveProperty('extensions');
  });

  it('is refused before anything is read to who may not, who may ask without it', async () => {
    const before = await reads();
    const response = await server.post({ query: SEARCH }, EXPLAIN);
    expect(response.status).toBe(403);
    expect((await response.json()).errors[0]).toMatchObject({
      message: expect.stringContaining('explain needs the role editor'),
      extensions: { code: 'FORBIDDEN', field: 'explain', needs: 'editor' },
    });
    expect(await reads()).toBe(before);
    expect((await server.post({ query: SEARCH })).status).toBe(200);
  });
});

describe('who-said-where explain', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wsw-explain-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const explain = (...args: readonly string[]) =>
    runProgram(process.execPath, ['bin/who-said-where.js', 'explain', ...args], {
      ...testEnvironment(),
      LOG_LEVEL: 'error',
      DATA_PATH: join(folder, 'store'),
    });
  const PAGE =
    'query ($n: Int, $id: ID!) { people(first: $n) { nodes { name } } unit(id: $id) { name } }';
  const variables = JSON.stringify({ n: 7, id: 'unit:vdv' });

  it('prints plan, query, parameters and cost, and runs nothing unless it is to', async () => {
    const query = file('page.graphql', PAGE);
    const ended = await explain(query, '--variables', file('variables.json', variables));
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(
      /^# plan\npeople:\n[^#]*\n\n# query\nCALL [^#]*\n\n# parameters\n\{[^#]*\}\n\n# cost\n\d+, at most \d+ rows\n$/,
    );
    expect(ended.out).toContain('"unit:vdv"');
    const profiled = await explain(query, '--variables', variables, '--profile');
    expect(profiled.out).toContain(ended.out);
    expect(profiled.out).toMatch(/\n# profile\n[\d.]+ ms for the database, \d+ bytes of answer\n$/);
  });

  it('prints JSON', async () => {
    const { out } = await explain(file('page.graphql', PAGE), '--json', '--variables', variables);
    expect(JSON.parse(out)).toMatchObject({
      plan: expect.stringContaining('unit: MilitaryUnit byId'),
      parameters: { p0: 7, p1: 'unit:vdv' },
      ms: null,
      bytes: null,
    });
  });

  it.each([
    ['a mutation', 'mutation { undo(change: "change:x", why: "x") { id } }', 'only queries'],
    ['a broken document', '{ people ', 'Syntax Error'],
    ['an unknown field', '{ persons { totalCount } }', 'Cannot query field "persons"'],
    [
      'an argument out of bounds',
      '{ people(first: 5000) { totalCount } }',
      'a page holds 0 to 500',
    ],
    ['a variable that is not there', 'query ($id: ID!) { unit(id: $id) { name } }', '"$id"'],
  ])('refuses %s', async (_, text, words) => {
    const ended = await explain(file('refused.graphql', text), '--profile');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain(words);
  });
});

// Only the embedded store is held by its server.
describe.skipIf(testEngine === 'neo4j')(
  'who-said-where explain beside the server of its store',
  () => {
    let folder: string;
    let holder: Served;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'wsw-explain-'));
      holder = await serve({ DATA_PATH: join(folder, 'store'), LOCAL_WRITES: 'off' });
    });
    afterAll(async () => {
      holder.kill('SIGTERM');
      await holder.ended;
      rmSync(folder, { recursive: true, force: true });
    });

    it('asks that, and never for a mutation', async () => {
      const run = (text: string) => {
        const path = join(folder, 'operation.graphql');
        writeFileSync(path, text);
        return runProgram(process.execPath, ['bin/who-said-where.js', 'explain', path, '--json'], {
          DATA_PATH: join(folder, 'store'),
        });
      };
      const { out, err } = await run('{ unit(id: "unit:vdv") { name } }');
      expect(err).toBe('');
      expect(JSON.parse(out)).toMatchObject({
        plan: 'unit: MilitaryUnit byId $p0\n  name\n',
        parameters: { p0: 'unit:vdv' },
        ms: expect.any(Number),
        bytes: expect.any(Number),
      });
      const ended = await run('mutation { undo(change: "change:x", why: "x") { id } }');
      expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('only queries') });
    });
  },
);
