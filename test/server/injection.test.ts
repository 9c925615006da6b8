import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  parse,
  print,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine, Query } from '../../src/engine/engine.js';
import { AppError } from '../../src/errors.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { localCaller } from '../../src/operation/caller.js';
import type { RequestContext } from '../../src/operation/context.js';
import { loadSeed } from '../../src/server/load-seed.js';
import { boundEngine } from '../support/bound-engine.js';
import { countOf } from '../support/counts.js';
import { openTestEngine, soon, testEngine } from '../support/engines.js';
import { MARK, PAYLOADS } from '../support/injection-payloads.js';
import { stringInputs } from '../support/string-inputs.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const schema = buildApiSchema();
const inputs = stringInputs(schema);
const REFUSALS = /^(BAD_USER_INPUT|OPERATION_TOO_COSTLY|BUNDLE_INVALID|CONFLICT|NOT_FOUND)$/;
/** Payloads that go into one operation, side by side; on Neo4j one, since it plans a long statement for seconds. */
const TOGETHER = testEngine === 'neo4j' ? 1 : countOf(20, 10);
/**
 * Statements are made before an engine sees them: on Neo4j each input gets five of the payloads, in turns, and ten
 * in a quick run.
 */
const TURNS = testEngine === 'neo4j' ? 60 : countOf(1, 30);
/** What goes into everything else: of every kind some. */
const SOME = PAYLOADS.filter((_, index) => index % countOf(1, 7) === 0);

/** The engine, and the texts of all queries that go through it. */
function recording(engine: Engine): { engine: Engine; texts: Set<string> } {
  const texts = new Set<string>();
  const see = (query: Query) => {
    texts.add(query.text);
    return query;
  };
  return {
    texts,
    engine: {
      ...boundEngine(engine),
      read: (query, options) => engine.read(see(query), options),
      write: ({ queries, ...rest }, options) =>
        engine.write(
          {
            ...rest,
            queries:
              typeof queries === 'function'
                ? (run) => queries((query) => run(see(query)))
                : queries.map(see),
          },
          options,
        ),
    },
  };
}

/** Our own codes; whatever else a resolver throws would be a 500. */
function codesOf({ errors = [] }: ExecutionResult): readonly string[] {
  return errors.map(({ message, originalError }) => {
    if (originalError instanceof AppError) return originalError.code;
    return originalError && !(originalError instanceof GraphQLError)
      ? `INTERNAL ${message}`
      : 'INVALID';
  });
}

describe('text from outside', () => {
  let store: Engine;
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    store = await openTestEngine();
    await store.prepare(graphSchema);
    await loadSeed(store);
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  /** Documents are read once, as a server reads them. */
  const documents = new Map<string, DocumentNode>();
  const ask = async (engine: Engine, source: string, variableValues = {}) => {
    const document = documents.get(source) ?? parse(source);
    const invalid = documents.has(source) ? [] : validate(schema, document);
    if (invalid.length > 0) return { data: null, codes: invalid.map(() => 'INVALID') };
    documents.set(source, document);
    const contextValue: RequestContext = {
      engine,
      ...soon(),
      bookmarks: [],
      caller: localCaller('test'),
    };
    const answer = await execute({ schema, document, contextValue, variableValues });
    return { data: JSON.parse(JSON.stringify(answer.data ?? null)), codes: codesOf(answer) };
  };
  const nodes = async () =>
    (await store.read({ text: 'MATCH (n) RETURN count(n) AS n', parameters: {} }, soon())).rows;

  it('is 300 payloads in every text input of the schema', () => {
    expect(new Set(PAYLOADS).size).toBe(300);
    expect(PAYLOADS.every((payload) => payload.includes(MARK))).toBe(true);
    expect(inputs.length).toBeGreaterThan(80);
  });

  it.each(inputs)('$name: never becomes a part of a statement', async (input) => {
    const { engine, texts } = recording(store);
    const before = await nodes();
    const turn = inputs.indexOf(input) % TURNS;
    const own = PAYLOADS.filter((_, index) => index % TURNS === turn);
    const asked = async (payloads: readonly string[], inline: boolean) => {
      const roots = payloads.map((payload, index) => {
        const value = inline
          ? print({ kind: 'StringValue', value: payload } as never)
          : `$v${index}`;
        return `a${index}: ${input.ask(value)}`;
      });
      const declared = payloads.map((_, index) => `$v${index}: ${input.type}`).join(', ');
      const variables = Object.fromEntries(payloads.map((payload, n) => [`v${n}`, payload]));
      return ask(
        engine,
        `query ${inline ? '' : `(${declared})`} { ${roots.join('\n')} }`,
        inline ? {} : variables,
      );
    };
    // Where text is a parameter, all payloads make the one statement that honest words make.
    for (const inline of [false, true]) {
      const honest = Array.from({ length: TOGETHER }, () => 'Kharkiv');
      const taken = (await asked(honest, inline)).codes.length === 0;
      const expected = new Set(texts);
      // Written out, each document is planned anew; the first payloads show that it makes no difference.
      const last = inline ? TOGETHER : own.length;
      for (let at = 0; at < last; at += taken ? TOGETHER : 1) {
        const payloads = own.slice(at, at + (taken ? TOGETHER : 1));
        const answer = await asked(payloads, inline);
        for (const code of answer.codes)
          expect(`${code} ${input.name}`).toMatch(/^(BAD_USER_INPUT|INVALID) /);
      }
      if (taken) expect(texts).toEqual(expected);
      expect([...texts].filter((text) => text.includes(MARK))).toEqual([]);
    }
    expect(await nodes()).toEqual(before);
  });

  it('in curators’ words stays words', async () => {
    const { engine, texts } = recording(store);
    const found = await ask(
      engine,
      '{ statements(first: 20) { nodes { id related { totalCount } } } }',
    );
    const [from, to, third] = found.data.statements.nodes
      .filter((node: { related: { totalCount: number } }) => node.related.totalCount === 0)
      .map((node: { id: string }) => node.id);
    const change = async (field: string, variables: Record<string, unknown>) => {
      const declared = Object.keys(variables).map((name) => `$${name}: String!`);
      const answer = await ask(
        engine,
        `mutation (${declared.join(', ')}) { c: ${field} { id changeKind } }`,
        variables,
      );
      for (const code of answer.codes) expect(code).toMatch(REFUSALS);
      return answer.data?.c?.id;
    };
    const all = async (words: string, key: string) => {
      const changes = [
        await change(
          `relateStatements(from: "${from}", to: "${to}", type: SUPPORTS, reason: $words, why: $words, key: $key)`,
          { words, key: `relate ${key}` },
        ),
        await change(
          'assess(subject: "person:michael-clarke", scheme: ADMIRALTY, value: "B", explanation: $words, key: $key)',
          { words, key: `assess ${key}` },
        ),
        await change(
          'assess(subject: "person:michael-clarke", scheme: ADMIRALTY, value: $words, explanation: "x")',
          { words },
        ),
        await change(
          'judgeSame(a: "person:michael-clarke", b: "person:andrey-pomagaybus", verdict: NEGATIVE, reason: $words, key: $key)',
          { words, key: `judge ${key}` },
        ),
        await change(`retract(id: "${third}", reason: $words, key: $key)`, {
          words,
          key: `retract ${key}`,
        }),
      ];
      for (const id of changes.filter(Boolean)) {
        await change(`undo(change: "${id}", why: $words)`, { words });
      }
    };
    await all('honest words', 'honest');
    const expected = new Set(texts);
    for (const payload of SOME) await all(payload, payload);
    expect([...texts].filter((text) => text.includes(MARK))).toEqual([]);
    expect(texts).toEqual(expected);
  }, 600_000);

  it('in a bundle is stored as it is', async () => {
    const { engine, texts } = recording(store);
    const bundle = readFileSync(new URL('../bundle/minimal-bundle.json', import.meta.url), 'utf8');
    const source =
      'mutation ($bundle: JSON!, $key: String) { importBundle(bundle: $bundle, idempotencyKey: $key) { article fresh } }';
    const add = async (words: string, index: number) => {
      const value = JSON.parse(bundle.replaceAll('velik-1', `velik-${index}-x`));
      value.article.headline = words;
      value.article.text += ` ${words}`;
      for (const part of [...value.people, ...value.units, ...value.places]) part.name = words;
      const answer = await ask(engine, source, { bundle: value, key: `${words} ${index}` });
      for (const code of answer.codes) expect(code).toMatch(REFUSALS);
      return answer.data?.importBundle?.article;
    };
    const stored: string[] = [];
    for (const [index, payload] of SOME.entries()) {
      const article = await add(payload, index);
      if (!article) continue;
      const kept = await ask(engine, 'query ($id: ID!) { article(id: $id) { headline } }', {
        id: article,
      });
      if (kept.data.article.headline === payload) stored.push(article);
    }
    expect([...texts].filter((text) => text.includes(MARK))).toEqual([]);
    expect(stored.length).toBeGreaterThan((SOME.length * 2) / 3);
  }, 600_000);

  it('over HTTP is answered or refused, and never breaks the server', async () => {
    for (const [index, payload] of SOME.entries()) {
      const input = inputs[index % inputs.length];
      if (!input) continue;
      const response = await server.post({
        query: `query ($v: ${input.type}) { a: ${input.ask('$v')} }`,
        variables: { v: payload },
      });
      expect(`${response.status} ${input.name}`).toMatch(/^(200|400) /);
      const other = await server.post(
        { query: 'query A { __typename }', operationName: payload },
        {
          'x-request-id': encodeURIComponent(payload),
          'x-graph-bookmark': encodeURIComponent(payload),
        },
      );
      expect(other.status).toBe(400);
      expect(JSON.stringify(await other.json())).not.toMatch(/node_modules|\/src\//);
    }
  }, 600_000);
});
