import { expect, it } from 'vitest';
import { examineBundle } from '../../../src/bundle/check-bundle.js';
import { saidOfStatements } from './said-of.js';

it('finds words that stand in the article once', () => {
  const article = { id: 'article:a', headline: 'H', text: '𝒳 and snow' };
  const statements = [{ id: 's1', text: 'snow', sourceKind: 'IMPERSONAL' }];
  const { bundle, mistakes } = examineBundle({ article, statements });
  expect(mistakes).toEqual([]);
  expect(bundle.statements?.[0]?.spans).toEqual([{ start: 6, end: 10 }]);
});

it('names words that stand there never, twice or more often', () => {
  expect(saidOfStatements({ text: 'hail' })).toEqual([
    '/statements/0/text: these words are not in the article; copy them exactly, or give spans',
  ]);
  expect(saidOfStatements({ text: 'says' })).toEqual([
    '/statements/0/text: these words stand in the article twice; give spans',
  ]);
  expect(saidOfStatements({ text: 'a' })).toEqual([
    '/statements/0/text: these words stand in the article several times; give spans',
  ]);
});

it('wants spans in order that hold the words', () => {
  const [rain, snow] = [
    { start: 9, end: 13 },
    { start: 29, end: 33 },
  ];
  expect(saidOfStatements({ text: 'rain snow', spans: [rain, snow] })).toEqual([]);
  expect(saidOfStatements({ text: 'snow rain', spans: [snow, rain] })).toEqual([
    '/statements/0/spans/1: begins at 9, before the end 33 of the part before it; give each part once, in the order of the text',
  ]);
  expect(saidOfStatements({ text: 'hail', spans: [rain] })).toEqual([
    `/statements/0/spans: the spans hold "rain", not the statement's text`,
  ]);
});

it.each([
  ['in UTF-16 units', 30, 34],
  ['in bytes', 32, 36],
  ['with an inclusive end', 29, 32],
])('tells spans that are counted %s', (unit, start, end) => {
  expect(saidOfStatements({ text: 'snow', spans: [{ start, end }] })).toContain(
    `/statements/0/spans: the span fits when counted ${unit}; count half-open ranges of code points`,
  );
});
