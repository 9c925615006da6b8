import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../../src/bundle/rules/', import.meta.url);
const rules = readdirSync(folder)
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))
  .filter(({ text }) => /^import .*\b(?:Bundle|Item|Part)Rule\b/m.test(text));

it('each rule says what it checks, and has a test', () => {
  expect(rules.length).toBeGreaterThan(15);
  const untold = rules.filter(({ text }) => !/\/\*\* [A-Z].* \*\/\nexport /.test(text));
  const untested = rules.filter(
    ({ file }) => !existsSync(new URL(file.replace('.ts', '.test.ts'), import.meta.url)),
  );
  expect([untold, untested]).toEqual([[], []]);
});
