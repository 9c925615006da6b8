import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds } from './support/holds.js';

it('keeps the cases of properties that there are', () => {
  const here = new URL('./', import.meta.url);
  const stored = JSON.parse(readFileSync(new URL('seeds.json', here), 'utf8'));
  const tests = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && name !== 'seeds.test.ts')
    .map((name) => readFileSync(new URL(name, here), 'utf8'))
    .join('\n');
  const names = [...tests.matchAll(/\bholds\(\s*'([^']+)'/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(stored).filter((name) => !names.includes(name))).toEqual([]);
});

it('says which case broke a property, and runs it first when it is stored', async () => {
  const drawn: number[] = [];
  const odd = fc.property(fc.nat(), (number) => {
    drawn.push(number);
    if (number % 7 === 3) throw new Error(`${number} is odd`);
  });
  const runs = { seed: 1, numRuns: 1_000, endOnFailure: true };
  const first = await holds('oddities', odd, runs).catch((error: Error) => error.message);
  const [, line = '{}'] = /"oddities": (\{.*\})/.exec(String(first)) ?? [];
  const broken = drawn.at(-1);
  expect(first).toContain(`"oddities" does not hold: ${broken} is odd`);
  drawn.length = 0;
  const stored = { oddities: [JSON.parse(line)] };
  await expect(holds('oddities', odd, { ...runs, seed: 2 }, stored)).rejects.toThrow('is odd');
  expect(drawn).toEqual([broken]);
});
