import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from './explorer-page.js';

const TEXTS = {
  early: 'It rained all week. Colonel Kit commands the Hawks. Lis was there.',
  late: 'The Hawks, led by General Lis, left the valley. Kit was seen.',
};

/** Of each person one article states a posting and a fact, and the other has nothing but the name. */
const STATED = {
  'person:kit': { name: 'Olena Kit', in: 'early', words: 'Colonel Kit commands the Hawks' },
  'person:lis': { name: 'Ihor Lis', in: 'late', words: 'The Hawks, led by General Lis' },
} as const;

function spanOf(text: string, words: string) {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

function bundleOf(article: keyof typeof TEXTS) {
  const text = TEXTS[article];
  return {
    article: { id: `article:${article}`, headline: `The ${article} one`, text },
    people: Object.entries(STATED).map(([id, { name, words, ...stated }]) => {
      if (stated.in !== article)
        return { id, name, mentions: [spanOf(text, name.split(' ')[1] ?? name)] };
      const evidence = spanOf(text, words);
      const role = { title: 'commander', at: 'unit:hawks', evidence };
      return { id, name, roles: [role], facts: [{ fact: 'rank', value: words, evidence }] };
    }),
    units: [{ id: 'unit:hawks', name: 'Hawks' }],
  };
}

describe.skipIf(noBrowser)('the words that a standing relation rests on', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
    for (const article of ['early', 'late'] as const) {
      await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
        bundle: bundleOf(article),
      });
    }
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it.each(Object.entries(STATED))('open the article they stand in: %s', async (id, stated) => {
    const { name, words } = stated;
    const page = await explorer.open(`/?sel=${id}&open=${id}~facts`);
    const reading = page.locator('.reading');
    const shows = async () => {
      await page.getByRole('heading', { name: `The ${stated.in} one` }).waitFor();
      await expect
        .poll(() => reading.locator('.text .evidence').allTextContents())
        .toEqual([words]);
      await page.getByRole('button', { name: 'Close the article' }).click();
      await reading.waitFor({ state: 'detached' });
    };
    const posting = page.locator('.fact', { hasText: 'commander of Hawks' });
    await posting.getByRole('button', { name: `“${words}”` }).click();
    await shows();
    const rank = page.locator('.fact', { hasText: `rank: ${words}` });
    await rank.getByRole('button', { name: 'in these words' }).click();
    await shows();
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await page.locator('.in-words summary').click();
    await page.getByRole('button', { name: `${name} is commander of Hawks` }).click();
    await shows();
  });
});
