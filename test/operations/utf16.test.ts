import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBundle } from '../../src/import/import-bundle.js';
import { longCharacters, toUtf16 } from '../../src/util/utf16.js';
import { soon } from '../support/engines.js';
import { openSeededStore, type SeededStore } from '../support/seeded.js';

it('a range in code units cuts the same words as one in code points, of any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat(60), fc.nat(60), (any, from, length) => {
      const points = [...any];
      const [start, end] = [from, from + length].map((at) => Math.min(at, points.length)) as [
        number,
        number,
      ];
      const range = toUtf16(start, end, longCharacters(any));
      expect(any.slice(range.start, range.end)).toBe(points.slice(start, end).join(''));
    }),
  );
});

/** Characters of two code units before, between and inside the words, beside marks that combine and flags. */
const TEXT =
  '🔥 “We 🇺🇦 hold”, said Zoë of the 4th 𝔅attalion at noon. Perhaps 300 men, she thinks 👍🏽.'.normalize(
    'NFD',
  );
/** An e with a mark that combines. */
const ZOE = 'Zoe\u0308';
const at = (words: string) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const SPAN = '{ start end text utf16 { start end } }';

describe('the words of an article with long characters', () => {
  let store: SeededStore;
  beforeAll(async () => {
    store = await openSeededStore();
    const bundle = {
      article: { id: 'article:fire', headline: 'Fire', text: TEXT },
      people: [
        {
          ...{ id: 'person:zoe', name: 'Zoë', mentions: [at(ZOE)] },
          roles: [{ title: 'medic', at: 'unit:4bn', evidence: at(`${ZOE} of the 4th`) }],
          facts: [{ fact: 'rank', value: 'medic', evidence: at('of the 4th') }],
        },
      ],
      units: [{ id: 'unit:4bn', name: '4th Battalion', mentions: [at('4th 𝔅attalion')] }],
      timeExpressions: [{ id: 't1', span: at('noon'), type: 'TIME' }],
      events: [{ id: 'e1', label: 'Holding', mentions: [at('hold')] }],
      quotations: [
        { id: 'u1', spans: [at('We 🇺🇦 hold')], complete: true, editorialInsertions: [at('🇺🇦')] },
      ],
      quantities: [
        { id: 'q1', span: at('300'), kind: 'COUNT', amount: 300, approximator: at('Perhaps') },
      ],
      statements: [
        {
          ...{
            id: 's1',
            text: 'We 🇺🇦 hold',
            spans: [at('We'), at('🇺🇦 hold')],
            quotation: 'u1',
            cue: at('said'),
          },
          saidBy: [{ source: 'person:zoe', span: at(ZOE) }],
          relayedBy: [{ source: 'unit:4bn', span: at('𝔅attalion') }],
          about: [{ entity: 'unit:4bn', role: 'ACTOR', span: at('We') }],
        },
        {
          ...{ id: 's2', text: '300 men', spans: [at('300 men')], quantities: ['q1'] },
          ...{ saidBy: 'person:zoe', hedges: [at('Perhaps')], boosters: [at('👍🏽')] },
        },
      ],
    };
    await importBundle(store.engine, bundle, { by: 'test', ...soon() });
  });
  afterAll(() => store.engine.close());

  /** Every object with `utf16` in an answer. */
  const spansIn = (value: unknown): readonly Spanned[] => {
    if (value === null || typeof value !== 'object') return [];
    if ('utf16' in value) return [value as Spanned];
    return Object.values(value).flatMap(spansIn);
  };
  interface Spanned {
    readonly text: string;
    readonly start: number;
    readonly utf16: { readonly start: number; readonly end: number };
  }

  const FIELDS = `{
    article(id: "article:fire") {
      text
      statements { nodes {
        spans ${SPAN} cue ${SPAN} hedges ${SPAN} boosters ${SPAN}
        saidBy { span ${SPAN} } relayedBy { span ${SPAN} } about { edges { span ${SPAN} } }
        quantities { span ${SPAN} approximator ${SPAN} }
        quotation { spans ${SPAN} editorialInsertions ${SPAN} }
      } }
      mentions { nodes { span ${SPAN} } }
      eventMentions { span ${SPAN} }
      timeExpressions { span ${SPAN} }
    }
    person(id: "person:zoe") {
      facts { evidence ${SPAN} } mentions { nodes { span ${SPAN} } edges { node { span ${SPAN} } } }
      roles { evidence ${SPAN} claims { evidence ${SPAN} withArticle: evidence { article { id } ${SPAN.slice(1)} } }
    }
    neighbors: node(id: "person:zoe") { ... on Person { said { edges { node { spans ${SPAN} } } } } }
  }`;

  it('are cut out of its string by utf16, wherever a span stands, in one statement', async () => {
    store.reads.length = 0;
    const { data, errors } = await store.ask(FIELDS);
    expect(errors).toBeUndefined();
    expect(store.reads).toHaveLength(1);
    const { text } = data.article;
    const spans = spansIn(data);
    expect(spans.map((span) => text.slice(span.utf16.start, span.utf16.end))).toEqual(
      spans.map((span) => span.text),
    );
    expect(spans.every(({ start, utf16 }) => utf16.start > start)).toBe(true);
    expect(spans.length).toBeGreaterThan(25);
  });

  it('cost as much as the text, which is not read unless code units are asked for', async () => {
    await store.ask('{ article(id: "article:fire") { statements { nodes { spans { start } } } } }');
    expect(store.reads.at(-1)).not.toContain('article.text');
  });
});
