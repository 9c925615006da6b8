import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.js';
import { openEngine } from '../../src/engine/open-engine.js';
import { runWrite, soon, testEngine } from '../support/engines.js';

/** Texts 1 to 10,010 say alpha, 9,990 to 20,000 beta: more each than are ever given, 21 of them both. */
const TEXTS = `UNWIND range(1, 20000) AS i
CREATE (:Text {id: 't' + toString(i), words: CASE WHEN i < 9990 THEN ' alpha ' WHEN i <= 10010 THEN ' alpha beta ' ELSE ' beta ' END})`;

describe.skipIf(testEngine !== 'embedded')('texts that the embedded engine finds for words', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEngine({ dataPath: ':memory:' });
    await engine.prepare({
      unique: [{ label: 'Text', property: 'id' }],
      indexed: [],
      texts: [{ label: 'Text', property: 'words' }],
    });
    await runWrite(engine, TEXTS);
    await runWrite(engine, `CREATE (:Text {id: 'rare', words: ' alpha 13th o '})`);
  }, 120_000);
  afterAll(() => engine.close());

  const find = async (...words: string[]) => (await engine.findTexts?.(words, soon()))?.toSorted();

  it('are those with the rarest word', async () => {
    expect(await find('alpha', '13th')).toEqual(['rare']);
    expect(await find('o', 'beta', 'alpha')).toEqual(['rare']);
    expect(await find('nowhere', 'alpha')).toEqual([]);
    expect(await find('nowhere')).toEqual([]);
  });

  it('are the best where every word is in 10,000 texts and more', async () => {
    const both = Array.from({ length: 21 }, (_, index) => `t${9_990 + index}`);
    const found = await find('alpha', 'beta');
    expect(found).toHaveLength(10_000);
    expect(found).toEqual(expect.arrayContaining(both));
    expect(await find('beta', 'beta')).toHaveLength(10_000);
  });
});
