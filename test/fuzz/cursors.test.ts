import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { Engine } from '../../src/engine/engine.js';
import { AppError } from '../../src/errors.js';
import type { OrderKey } from '../../src/mapping/mapping.js';
import { localCaller } from '../../src/operation/caller.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { decodeCursor, encodeCursor } from '../../src/plan/cursor.js';
import { soon } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { openSeededStore } from '../support/seeded.js';
import { corpusOf, FUZZ_TIMEOUT, fuzzRuns, mutants } from './mutations.js';

const RUNS = 2_000;
const ASKED = 150;
const WORDS = [
  '[',
  ']',
  ',',
  '"',
  '\\u0000',
  '\\ud800',
  '{',
  '}',
  ' ',
  '=',
  '-',
  '_',
  '+',
  '/',
  '\0',
  'é',
];
const VALUES = [
  'null',
  'true',
  '1e999',
  '-0',
  '1e308',
  '9007199254740993',
  '""',
  '[]',
  '{}',
  '[[1]]',
  '"\\ud800"',
];

const LISTS = [
  'query ($after: String) { statements(after: $after, first: 1) { nodes { id } } }',
  'query ($after: String) { people(before: $after, last: 1) { nodes { id } } }',
];

/** Orders of one text, of a text and a number, and of a relationship's property. */
const ORDERS: readonly (readonly OrderKey[])[] = [
  [{ property: 'newestFirst', direction: 'ASC', on: 'node', unique: true }],
  [
    { property: 'size', direction: 'DESC', on: 'node', numeric: true },
    { property: 'id', direction: 'ASC', on: 'node' },
  ],
  [{ property: 'nameSort', direction: 'ASC', on: 'edge' }],
];

/** The corpus holds what is inside a cursor; half of what is made of it is encoded as one. */
const cursors = (corpus: ReturnType<typeof corpusOf>) =>
  fc
    .tuple(mutants(corpus, WORDS, VALUES), fc.boolean())
    .map(([{ bytes }, isEncoded]) => (isEncoded ? bytes.toString('base64url') : bytes.toString()));

describe('the cursor decoder', () => {
  const corpus = corpusOf('cursors');
  let engine: Engine;
  beforeAll(async () => {
    ({ engine } = await openSeededStore());
  });
  afterAll(() => engine.close());

  it('gives back the keys of its order, or refuses them', async () => {
    const property = fc.property(cursors(corpus), fc.constantFrom(...ORDERS), (cursor, order) => {
      try {
        const keys = decodeCursor(order, cursor, 'statements(after)');
        expect(keys).toHaveLength(order.length);
        keys.forEach((key, index) => {
          expect(typeof key).toBe(order[index]?.numeric ? 'number' : 'string');
        });
        const again = decodeCursor(order, encodeCursor(order, keys), 'again');
        // JSON has no minus zero of its own, and no order tells it from zero.
        expect(JSON.stringify(again)).toBe(JSON.stringify(keys));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect(error.code).toBe('BAD_USER_INPUT');
        expect(error.message.length).toBeLessThan(1_000);
      }
    });
    await holds('fuzzed cursors', property, fuzzRuns(RUNS));
  });

  it(
    'lets no cursor through that the engine fails at',
    async () => {
      const schema = buildApiSchema();
      const ask = async (after: string) => {
        for (const source of LISTS) {
          const context = { engine, ...soon(), bookmarks: [], caller: localCaller('fuzz') };
          const { errors = [] } = await runOperation(schema, source, {
            variables: { after },
            context,
          });
          for (const { message, originalError } of errors)
            expect(originalError, `${message} of ${after}`).toMatchObject({
              code: 'BAD_USER_INPUT',
            });
        }
      };
      for (const { bytes } of corpus) await ask(bytes.toString('base64url'));
      const property = fc.asyncProperty(cursors(corpus), ask);
      await holds('fuzzed cursors, asked', property, fuzzRuns(ASKED));
    },
    FUZZ_TIMEOUT,
  );
});
