import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isInputObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { ROOT } from '../support/run-command.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';
import { matches } from '../support/set.js';
import { BLOCKS, type Block, readPaper as read } from './papers-blocks.js';

/** Whose blocks are held elsewhere: commands by `commands.test.ts`. */
const LANGUAGES = ['graphql', 'json', 'sh', 'text', 'cypher', 'ts', 'js', 'py'];

const isUpdating = process.env.UPDATE_GOLDEN === '1';
const schema = buildApiSchema();
const of = (...languages: string[]) =>
  BLOCKS.filter(({ language }) => languages.includes(language)).map((block) => ({
    ...block,
    name: `${block.paper}:${block.line}`,
  }));

it('every block says its language', () => {
  const wrong = BLOCKS.filter(({ language }) => !LANGUAGES.includes(language));
  expect(wrong).toEqual([]);
});

describe('GraphQL', () => {
  let store: SeededStore;
  beforeAll(async () => {
    store = await openSeededStore();
  });
  afterAll(() => store.engine.close());

  // What is asked from names alone is refused at first, as `test/server/asking-from-names.test.ts` holds.
  const said = of('graphql').filter(({ paper }) => paper !== 'docs/asking-from-names.md');
  it.each(said)('$name is valid', ({ text }) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  const answers = of('json').filter(({ text }) => /^\{\s*"data"/.test(text));
  it.each(answers)('$name is the answer to the operation before it', async (block) => {
    const asked = of('graphql').findLast(
      ({ paper, line }) => paper === block.paper && line < block.line,
    );
    matches(await store.ask(asked?.text ?? ''), JSON.parse(block.text));
  });

  it('shows each condition of each filter', () => {
    const shown = new Set<string>();
    const types = new TypeInfo(schema);
    for (const { text } of of('graphql').filter(({ paper }) => paper === 'docs/asking.md'))
      visit(
        parse(text),
        visitWithTypeInfo(types, {
          ObjectField: ({ name }) =>
            void shown.add(`${getNamedType(types.getParentInputType())}.${name.value}`),
        }),
      );
    const named = (names: Iterable<string>) => [...new Set(Array.from(names, conditionOf))].sort();
    const all = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .filter(({ name }) => name.endsWith('Filter'))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(named(shown)).toEqual(named(all));
  });
});

/** What every filter has means the same in each; so do the comparisons of all enums. */
function conditionOf(name: string): string {
  const [type = '', field = ''] = name.split('.');
  if (['and', 'or', 'not', 'isNull', 'in', 'eq'].includes(field)) return field;
  return `${type}.${field}`;
}

it.each(of('json'))('$name is JSON', ({ text }) => {
  expect(() => JSON.parse(text)).not.toThrow();
});

it.each(of('text', 'cypher'))('$name is what the golden operation shows', (block: Block) => {
  const ending = block.language === 'text' ? 'plan.txt' : 'cypher';
  expect(block.paper).toBe('docs/journey.md');
  expect(block.text).toBe(read(`test/operations/journey.${ending}`));
});

it('the golden operation is the one that is shown', () => {
  const words = (text: string) => text.replace(/^#.*$/gm, '').split(/\s+/).join(' ').trim();
  const [shown] = of('graphql').filter(({ paper }) => paper === 'docs/journey.md');
  expect(words(shown?.text ?? '')).toBe(words(read('test/operations/journey.graphql')));
});

/** A page shows a whole program; with UPDATE_GOLDEN=1 it is put there anew. */
describe('programs', () => {
  const PROGRAM = /`(test\/[\w./-]+\.(?:[jt]s|py|json))`/g;
  const programs = [
    ...of('ts', 'js', 'py'),
    ...of('json').filter(
      ({ paper, text }) => paper.startsWith('docs/clients/') && !/"data"/.test(text),
    ),
  ];

  it.each(programs)('$name is the program named before it', ({ paper, line, text }) => {
    const before = read(paper).split('\n').slice(0, line).join('\n');
    const file = [...before.matchAll(PROGRAM)].at(-1)?.[1] ?? '';
    if (isUpdating && paper !== 'CONTRIBUTING.md')
      writeFileSync(
        join(ROOT, paper),
        read(paper).replace(text, () => `${read(file).trim()}\n`),
      );
    else if (paper === 'CONTRIBUTING.md') expect(read(file)).toContain(text.trim());
    else expect(text.trim()).toBe(read(file).trim());
  });
});
