import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer, picture } from './explorer-page.js';

/** Selects words in the draft's text, as a pointer would. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const text = document.querySelector('.draft-text') as Element;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      text.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      return;
    }
    throw new Error(`${wanted} is not in one piece of the text`);
  }, words);
}

async function begin(page: Page, headline: string, published: string, text: string): Promise<void> {
  await page.getByLabel('Headline').fill(headline);
  await page.getByLabel('Published').fill(published);
  await page.getByLabel('Its text').fill(text);
  await page.getByRole('button', { name: 'Mark its statements' }).click();
}

describe.skipIf(noBrowser)('adding an article by hand', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('takes an article by hand: proposals are reviewed, a dry run writes nothing, then it is imported', async () => {
    const count = async () =>
      (await explorer.ask('{ articles { totalCount } }')).articles.totalCount;
    const before = await count();
    const page = await explorer.open('/?look=add');
    const text =
      '🛰 "We saw columns near Kharkiv," said Andrey Pomagaybus on Monday. According to an unnamed official, trains left Sumy.';
    await page.getByLabel('Headline').fill('Columns on the road');
    await page.getByLabel('Published').fill('2025-06-01');
    await page.getByLabel('Its text').fill(text);
    await page.getByRole('button', { name: 'Mark its statements' }).click();
    await page.getByRole('button', { name: /Proposal: Andrey Pomagaybus/ }).click();
    const form = page.locator('.statement-form');
    await form.getByText('A proposal, from quotation marks').waitFor();
    await expect
      .poll(() => form.getByLabel('The exact words').inputValue())
      .toBe('We saw columns near Kharkiv');
    await expect.poll(() => form.getByLabel('How it lies to Kharkiv').inputValue()).toBe('NEAR');
    // What nobody kept is not in the bundle.
    expect(JSON.parse((await page.locator('.add pre').textContent()) ?? '').statements).toEqual([]);
    await picture(page, 'explorer-add');
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await page.getByText('1 statement kept').waitFor();
    await select(page, 'trains left Sumy');
    await expect
      .poll(() => form.getByLabel('The exact words').inputValue())
      .toBe('trains left Sumy');
    await form.getByLabel('Said by').fill('an unnamed official');
    await form.getByLabel('What “an unnamed official” is').selectOption('UNNAMED_PERSON');
    await form.getByRole('button', { name: 'add “an unnamed official”' }).click();
    await form.getByLabel('About').fill('Sumy');
    await form.locator('.known', { hasText: 'Sumy' }).first().click();
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await page.getByText('2 statements kept').waitFor();
    expect(await page.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('The bundle is sound.').waitFor();
    await page
      .getByText('New: 1 article, 2 statements, 1 unnamed source (an unnamed official).')
      .waitFor();
    await page.getByText('There already: 1 person, 2 places.').waitFor();
    expect(await count()).toBe(before);
    await page.getByRole('button', { name: 'Import' }).click();
    await page.locator('.reading .text mark').first().waitFor();
    expect(await count()).toBe(before + 1);
    await expect.poll(() => page.locator('.reading .text').textContent()).toBe(text);
    const words = await page.locator('.reading mark').allTextContents();
    expect(words.join('')).toBe('We saw columns near Kharkivtrains left Sumy');
    expect((await explorer.ask('{ place(id: "place:kharkiv") { name placeType } }')).place).toEqual(
      {
        name: 'Kharkiv',
        placeType: 'CITY',
      },
    );
  });

  it('marks interrupted quotes, cues, hedges, conditionals, new units and places', async () => {
    const page = await explorer.open('/?look=add');
    const text =
      '“If they cross the river,” said Olena Kit, “the 7th Guards Brigade may leave Poltava region.” It rained.';
    await begin(page, 'If they cross', '2025-06', text);
    await page.getByRole('button', { name: /Proposal: Olena Kit/ }).click();
    const form = page.locator('.statement-form');
    await form.getByText('A proposal, from quotation marks, interrupted,').waitFor();
    await expect
      .poll(() => form.getByLabel('The exact words').inputValue())
      .toBe('If they cross the river');
    await expect
      .poll(() => form.getByLabel('and, after a gap (2)').inputValue())
      .toBe('the 7th Guards Brigade may leave Poltava region');
    await expect.poll(() => form.getByLabel('The cue').inputValue()).toBe('said');
    await expect.poll(() => form.getByLabel('Hedge 1', { exact: true }).inputValue()).toBe('may');
    await form.getByText('Olena Kit', { exact: true }).waitFor();
    await expect
      .poll(() => form.locator('.subjects').textContent())
      .toContain('7th Guards Brigade (new)');
    await expect
      .poll(() => form.locator('.subjects').textContent())
      .toContain('Poltava region (new)');
    await form.getByRole('button', { name: 'it is an “if … then …”' }).click();
    await form.getByLabel('If: what').focus();
    await select(page, 'they cross the river');
    await form.getByLabel('Then: what').fill('the 7th Guards Brigade may leave Poltava region');
    await form.getByLabel('How sure').selectOption('PS_PLUS');
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await page.getByText('1 statement kept').waitFor();
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('The bundle is sound.').waitFor();
    await page.getByRole('button', { name: 'Import' }).click();
    await page.locator('.reading .text mark').first().waitFor();
    const { articles } = await explorer.ask(
      `{ articles(first: 1, filter: { headline: { eq: "If they cross" } }) { nodes { publishedAt { edtf }
        statements(first: 5, filter: { hypothetical: {} }) { nodes { text kind certainty hypothetical cue { text } hedges { text category }
          antecedent { text } consequent { text } partOf { text } about(first: 5) { nodes { __typename name } } } } } } }`,
    );
    const whole = 'If they cross the river the 7th Guards Brigade may leave Poltava region';
    const [condition, result] = whole.slice(3).split(/ (?=the 7th)/);
    expect(articles.nodes[0].publishedAt.edtf).toBe('2025-06');
    const found = articles.nodes[0].statements.nodes;
    expect(found.find((one: { text: string }) => one.text === whole)).toMatchObject({
      kind: 'DIRECT_QUOTE',
      certainty: 'PS_PLUS',
      hypothetical: false,
      cue: { text: 'said' },
      hedges: [{ text: 'may', category: 'MODAL_VERB' }],
      antecedent: { text: condition },
      consequent: { text: result },
    });
    expect(
      found
        .filter((one: { hypothetical: boolean }) => one.hypothetical)
        .map((one: { text: string; partOf: { text: string } }) => [one.text, one.partOf.text]),
    ).toEqual([
      [condition, whole],
      [result, whole],
    ]);
  });

  it('gives selected words to the field used last, however soon another is used', async () => {
    const page = await explorer.open('/?look=add');
    await begin(page, 'Rain', '2025', 'It rained in the valley all day.');
    await page.getByRole('button', { name: 'Write a statement' }).click();
    const words = page.getByLabel('The exact words');
    await words.focus();
    await page.getByLabel('The cue').evaluate(async (cue: HTMLElement) => {
      const text = document.querySelector('.draft-text span')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, 'It rained'.length);
      text.parentElement?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      // The soonest another event could come: after the microtasks, before anything is painted.
      await new Promise((soon) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = soon;
        port2.postMessage(null);
      });
      cue.focus();
    });
    await expect.poll(() => words.inputValue()).toBe('It rained');
    expect(await page.getByLabel('The cue').inputValue()).toBe('');
  });

  it('shows each mistake at its field, in words', async () => {
    const page = await explorer.open('/?look=add');
    await begin(page, 'Mis\u202etaken', '2024', 'It rained in the valley all day.');
    const form = page.locator('.statement-form');
    const words = 'It rained in the valley';
    await page.getByRole('button', { name: 'Write a statement' }).click();
    await form.getByLabel('The exact words').fill(words);
    await form.getByLabel('In the voice of').selectOption('article');
    await form.getByRole('button', { name: 'it is an “if … then …”' }).click();
    await form.getByLabel('If: what').fill(words);
    await form.getByText('Still missing: the words of “if” and of “then”.').waitFor();
    await form.getByLabel('Then: what').fill('all day');
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await page.getByText('1 statement kept').waitFor();
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText(/^Not imported: \d mistakes, each shown at its field\.$/).waitFor();
    expect(await page.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
    const headline = page.getByLabel('Headline');
    expect(await headline.getAttribute('aria-invalid')).toBe('true');
    const shown = (await page.locator('.add .error').allTextContents()).join('\n');
    expect(shown).toContain('U+202E');
    expect(shown).toContain(`“${words}” has the same words`);
    expect(shown).not.toMatch(/\/(article|statements)|\bs1\b/);
    // From the list to the field.
    await page
      .locator('.word .mistakes')
      .getByRole('button', { name: /^(If|Then)$/ })
      .first()
      .click();
    const field = form.getByLabel('If: what');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('rained in the valley');
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await headline.fill('Mended');
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('The bundle is sound.').waitFor();
  });
});
