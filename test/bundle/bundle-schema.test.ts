import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { bundlePage } from '../../src/bundle/bundle-page.js';
import { bundleSchema } from '../../src/bundle/bundle-schema.js';
import { validateForm } from '../../src/bundle/validate-bundle.js';
import { badCases } from './bad/cases.js';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const admits = new Ajv2020({ strict: false, validateFormats: false }).compile(bundleSchema());

describe('the JSON Schema of bundles', () => {
  it.each(['minimal-bundle.json', '../../seeds/bundles/ea7cad882c490818.json'])(
    'admits %s',
    (name) => {
      expect(admits(JSON.parse(read(name))), JSON.stringify(admits.errors)).toBe(true);
    },
  );

  it('judges the form as the importer does', () => {
    // Limits of size and Unicode are beyond it, and text or textFile is judged with the content.
    const beyond = /surrogate|too deep|text|for an index|noncharacter in a name/;
    const wrong = badCases
      .filter(({ syntax, name }) => !syntax && !beyond.test(name))
      .filter(({ bytes }) => {
        const data = JSON.parse(new TextDecoder().decode(bytes));
        return admits(data) !== (validateForm(data).mistakes.length === 0);
      });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('and the reference page are as emitted', () => {
    expect(JSON.parse(read('../../schema/bundle.schema.json'))).toEqual(bundleSchema());
    expect(read('../../docs/bundle.md')).toBe(bundlePage());
  });
});
