import { expect, it } from 'vitest';
import { checkStore } from '../../src/doctor/check-store.js';
import { importBundle } from '../../src/import/import-bundle.js';
import { branchOf } from '../../src/model/branch.js';
import { graphSchema } from '../../src/model/graph-schema.js';
import { openTestEngine, soon } from '../support/engines.js';

it.each([
  ['AIRBORNE', 'AIRBORNE'],
  ['airborne', 'AIRBORNE'],
  [' Special forces ', 'SPECIAL_FORCES'],
  ['air-defense', 'AIR_DEFENCE'],
  ['Armor', 'ARMOUR'],
  ['Railway troops', 'Railway troops'],
])('the branch %j is %j', (words, branch) => {
  expect(branchOf(words)).toBe(branch);
});

it('a store holds branches as the vocabulary writes them, and other words as they came', async () => {
  const engine = await openTestEngine();
  try {
    await engine.prepare(graphSchema);
    const units = ['airborne', 'Railway troops'].map((branch, at) => ({
      ...{ id: `unit:u${at}`, name: 'U', branch },
    }));
    const bundle = { article: { id: 'article:a', headline: 'H', text: 'x' }, units };
    const { contradictionCount } = await importBundle(engine, bundle, { by: 'test', ...soon() });
    expect(contradictionCount).toBe(0);
    const text = 'MATCH (u:MilitaryUnit) RETURN u.branch AS branch ORDER BY branch';
    const { rows } = await engine.read({ text, parameters: {} }, soon());
    expect(rows).toEqual([['AIRBORNE'], ['Railway troops']]);
    expect((await checkStore(engine, () => soon())).problems).toEqual([]);
  } finally {
    await engine.close();
  }
});
