import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedBundle } from '../../src/bundle/check-bundle.js';
import type { Mistake } from '../../src/bundle/mistakes.js';
import { parseBundle } from '../../src/bundle/parse-bundle.js';
import type { Engine } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { AppError } from '../../src/errors.js';
import { bundlesOf } from '../../src/import/find-bundles.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { readBundle } from '../../src/import/read-bundle-file.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { graphOfRows } from '../../src/rows/article-graph.js';
import { bundleRows } from '../../src/rows/bundle-rows.js';
import { canonicalBundle } from '../../src/rows/canonical-bundle.js';
import { canonicalCuration } from '../../src/rows/change-rows.js';
import { soon, testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { corpusOf, FUZZ_TIMEOUT, fuzzRuns, mutants, quickly } from './mutations.js';

const RUNS = 300;
const WORDS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '\r',
    '- ',
    '  ',
    '? ',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
  ],
  ...['"__proto__": 1, ', '%YAML 1.1\n---\n', '---\n', '...\n', '\ufeff', '\u2028', '\u202e', '\0'],
];
const VALUES = [
  ...[
    'null',
    'true',
    '-0',
    '0',
    '1',
    '24',
    '1e999',
    '0123',
    '1e308',
    '9007199254740993',
    '""',
    '[]',
    '{}',
    '[[]]',
  ],
  ...[
    '"\\u0000"',
    '"\\ud800"',
    '"__proto__"',
    '"constructor"',
    '"toString"',
    '"text"',
    '"spans"',
    '"id"',
    '"name"',
  ],
  ...[
    '"person:ruiz"',
    '"article:velik-1"',
    '"statement:1"',
    '"place:norde"',
    '"unit:4-mountain"',
    '"org:norde-post"',
  ],
  ...[
    '"2025-02-30"',
    '"2025~/.."',
    '"../.."',
    '"-99999-01"',
    '"Y-17E7"',
    '"2025-05-27T24:00:00+99:99"',
  ],
];
/** Where no text file is. */
const NOWHERE = '/nowhere/at/all';

describe.skipIf(testEngine === 'neo4j')('the bundle parser', () => {
  const corpus = corpusOf('bundles');
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine({ dataPath: ':memory:' });
    await engine.prepare(graphSchema);
  });
  afterAll(() => engine.close());

  it.each(corpus.map(({ name, bytes }) => [name, bytes] as const))(
    'reads %s or says why not',
    (name, bytes) => readAll(engine, name, bytes),
  );

  it(
    'reads what is made of them or says why not, and gives what it read back',
    async () => {
      const property = fc.asyncProperty(mutants(corpus, WORDS, VALUES), ({ name, bytes }) =>
        quickly(() => readAll(engine, name, bytes)),
      );
      await holds('fuzzed bundles', property, fuzzRuns(RUNS));
    },
    FUZZ_TIMEOUT,
  );
});

async function readAll(engine: Engine, name: string, bytes: Buffer): Promise<void> {
  if (!name.endsWith('.jsonl')) return readOne(engine, () => readBundle(bytes, name, NOWHERE));
  for await (const source of bundlesOf('-', lines(bytes))) await readOne(engine, source.read);
}

async function* lines(bytes: Buffer): AsyncIterable<Uint8Array> {
  // In two pieces, as they come from a pipe.
  yield bytes.subarray(0, bytes.length >> 1);
  yield bytes.subarray(bytes.length >> 1);
}

/** Reads one bundle: refused with places, or canonical, the same when read again, and fit for the store. */
async function readOne(engine: Engine, read: () => Promise<unknown>): Promise<void> {
  try {
    const data = await read();
    const canonical = canonicalOf(data);
    const again = parseBundle(Buffer.from(JSON.stringify(canonical)), 'again', 'json');
    expect(canonicalOf(again)).toEqual(canonical);
    await importBundle(engine, data, { by: 'fuzz', ...soon(), dryRun: true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'CONFLICT') return;
    expect(error.code, error.message).toBe('BUNDLE_INVALID');
    const mistakes = error.details['mistakes'] as readonly Mistake[];
    expect(mistakes.length).toBeGreaterThan(0);
    for (const { pointer, message } of mistakes) {
      expect(pointer).toMatch(/^(?:\d+:\d+|\/.*|)$/s);
      expect(message.trim()).not.toBe('');
    }
  }
}

function canonicalOf(data: unknown): unknown {
  const bundle = checkedBundle(data, 'The bundle');
  if (bundle.curation) return canonicalCuration(bundle.curation);
  return canonicalBundle(graphOfRows(bundleRows(bundle)));
}
