import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from './explorer-page.js';

const TEXT =
  'Nothing new. The mayor told us: «Ми чули два вибухи на світанку» on Sunday. Two residents said that the bridge was gone.';

/** Selects words in the draft's text, as a finger would: no mouse, no key. */
async function touch(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const text = document.querySelector('.draft-text') as Element;
    const at = text.textContent?.indexOf(wanted) ?? -1;
    if (at < 0) throw new Error(`${wanted} is not in the text`);
    const pointAt = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (left <= length) return [node, left];
        left -= length;
      }
      throw new Error(`${offset} is outside of the text`);
    };
    getSelection()?.setBaseAndExtent(...pointAt(at), ...pointAt(at + wanted.length));
  }, words);
  await page.locator('.selected-bar').getByRole('button').click();
}

async function begin(page: Page, headline: string, text = TEXT): Promise<void> {
  await page.getByLabel('Its text').fill(text);
  await page.getByLabel('Headline').fill(headline);
  await page.getByRole('button', { name: 'Mark its statements' }).click();
  await page.locator('.draft-text').waitFor();
}

/** Picks what is not there yet. */
async function pickNew(page: Page, label: string, name: string, kind: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(name);
  await page.getByLabel(`What “${name}” is`).selectOption(kind);
  await page.getByRole('button', { name: `add “${name}”` }).click();
}

async function keep(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Keep this statement' }).click();
  await page.getByRole('heading', { name: new RegExp(`^${count} statements? kept$`) }).waitFor();
}

async function importIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dry run' }).click();
  await page.getByText('The bundle is sound.').waitFor();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.locator('.reading .text mark').first().waitFor();
}

describe.skipIf(noBrowser)('what is written of an article', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('outlives tabs, search, Back, a reload and a closed tab, and is forgotten once imported', async () => {
    const page = await explorer.open('/?look=add');
    await page.getByLabel('Its text').fill(TEXT);
    await page.getByLabel('Headline').fill('Kept');
    await page.reload();
    await expect.poll(() => page.getByLabel('Its text').inputValue()).toBe(TEXT);
    await page.getByRole('button', { name: 'Mark its statements' }).click();
    await touch(page, 'the bridge was gone');
    await pickNew(page, 'Said by', 'Two residents', 'UNNAMED_GROUP');
    await keep(page, 1);
    await touch(page, 'Nothing new');
    await page.getByLabel('Said by', { exact: true }).fill('Half a na');
    await page.getByLabel('The cue').fill('said, but nowh');
    const isAllThere = async (of: Page) => {
      await of.getByText('1 statement kept').waitFor();
      expect(await of.getByLabel('The exact words').inputValue()).toBe('Nothing new');
      expect(await of.getByLabel('Said by', { exact: true }).inputValue()).toBe('Half a na');
      expect(await of.getByLabel('The cue').inputValue()).toBe('said, but nowh');
    };
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.locator('.map').waitFor();
    await page.getByRole('button', { name: 'Add an article' }).click();
    await isAllThere(page);
    await page.getByRole('combobox', { name: /^Search/ }).fill('kharkiv');
    await page.locator('.hit').first().click();
    await page.locator('.draft-text').waitFor({ state: 'detached' });
    await page.goBack();
    await isAllThere(page);
    const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.reload()]);
    expect(dialog.type()).toBe('beforeunload');
    await isAllThere(page);
    await page.close();
    // Another tab knows nothing but what the browser keeps.
    const other = await explorer.open('/?look=add');
    await other.getByRole('button', { name: 'Go on with Kept' }).click();
    await isAllThere(other);
    await other.getByRole('button', { name: 'Drop it' }).click();
    await importIt(other);
    await other.getByRole('button', { name: 'Add an article' }).click();
    await other.getByLabel('Its text').waitFor();
    expect(await other.getByLabel('Its text').inputValue()).toBe('');
    expect(await other.getByText('Drafts in this browser').count()).toBe(0);
  });

  it('takes steps back and forth, over a reload too', async () => {
    const page = await explorer.open('/?look=add');
    await begin(page, 'Steps', 'One thing was said. Another thing was done.');
    await touch(page, 'One thing was said');
    await page.getByLabel('In the voice of').selectOption('article');
    await keep(page, 1);
    await page.getByRole('button', { name: 'take out' }).click();
    await page.getByText('0 statements kept').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 statement kept').waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByText('0 statements kept').waitFor();
    await page.locator('.draft-text').focus();
    await page.keyboard.press('Control+z');
    await page.getByText('1 statement kept').waitFor();
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.getByLabel('The exact words').inputValue())
      .toBe('One thing was said');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('1 statement kept').waitFor();
  });

  it('reads dates as people write them, and leaves headline, date and address open to the end', async () => {
    const page = await explorer.open('/?look=add');
    await begin(page, 'Dates', 'A dated text.');
    await page.getByRole('button', { name: 'Write a statement' }).click();
    await page.getByLabel('The exact words').fill('A dated text');
    await page.getByLabel('In the voice of').selectOption('article');
    await keep(page, 1);
    await page.getByText('The article: headline').click();
    const date = page.getByLabel('Published');
    const field = page.locator('.field', { has: date });
    for (const [written, read] of [
      ['12.05.2024', 'Read as Sunday, 12 May 2024.'],
      ['5 May 2024', 'Read as Sunday, 5 May 2024.'],
      ['May 5th, 2024', 'Read as Sunday, 5 May 2024.'],
      ['5 травня 2024', 'Read as Sunday, 5 May 2024.'],
      ['2024-05-12T10:00', 'Read as Sunday, 12 May 2024, 10:00:00, its zone not stated.'],
      ['12 May 2024, 10:00 +03:00', 'Read as Sunday, 12 May 2024, 10:00:00+03:00.'],
      ['13/05/2024', 'Read as Monday, 13 May 2024.'],
      ['May 2024', 'Read as May 2024.'],
      ['2024-05-01/2024-05-12', 'Read as 2024-05-01/2024-05-12.'],
      ['31.02.2024', 'There is no such day.'],
      ['5 May', 'The year is missing.'],
      ['12.05.24', 'Write the year with four digits.'],
      ['last week', 'This is not understood as a date.'],
    ] as const) {
      await date.fill(written);
      await field.getByText(read).waitFor();
      expect(await date.getAttribute('aria-invalid')).toBe(String(!read.startsWith('Read')));
    }
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('Not tried: Published cannot be read.').waitFor();
    await expect.poll(() => date.evaluate((one) => one === document.activeElement)).toBe(true);
    await date.fill('05/12/2024');
    await field.getByText('This may be two days. Which one is meant?').waitFor();
    await field.getByRole('button', { name: 'Sunday, 12 May 2024' }).click();
    expect(await date.inputValue()).toBe('2024-05-12');
    await field.getByRole('button', { name: 'Calendar' }).waitFor();
    await field.locator('input[type=date]').fill('2024-05-20');
    expect(await date.inputValue()).toBe('2024-05-20');
    await page.getByLabel('Headline').fill('Dates, mended');
    const address = page.getByLabel('Address on the web');
    await address.fill('example.org/a');
    await page.getByText('An address begins with http:// or https://').waitFor();
    await address.fill('https://example.org/a');
    await importIt(page);
    const { articles } = await explorer.ask(
      '{ articles(first: 2, filter: { headline: { eq: "Dates, mended" } }) { nodes { url publishedAt { edtf } } } }',
    );
    expect(articles.nodes).toEqual([
      { url: 'https://example.org/a', publishedAt: { edtf: '2024-05-20' } },
    ]);
  });

  it('records several speakers, capacities, groups, relays, outlet, language and time; what nobody judged stays so', async () => {
    const page = await explorer.open('/?look=add');
    await begin(page, 'Whole', `${TEXT} Whole.`);
    await touch(page, 'the bridge was gone');
    await pickNew(page, 'Said by', 'Two residents', 'UNNAMED_GROUP');
    await page.getByLabel('In which capacity? (Two residents)').fill('residents');
    await pickNew(page, 'For whom? (Two residents)', 'Village council', 'Organization');
    await pickNew(page, 'Said by, also', 'Oleh Kravets', 'Person');
    await pickNew(page, 'Passed on by (may be empty)', 'Obrii', 'Organization');
    await page.getByLabel('Said when').fill('12.05.2024');
    await keep(page, 1);
    // The picker knows the draft's own names, unnamed ones too.
    await touch(page, 'Nothing new');
    await page.getByLabel('Said by', { exact: true }).fill('residents');
    await page.locator('.known', { hasText: 'Two residents' }).click();
    // What is read from words that nobody judged is chosen already, and says so.
    const how = page.getByLabel('Said how');
    expect(await how.inputValue()).toBe('ASSERTS');
    await page.getByText('It is stored as “said” unless you choose another').waitFor();
    expect(await page.getByLabel('How sure').inputValue()).toBe('');
    await how.selectOption('DENIES');
    await keep(page, 2);
    await page.locator('.add .word', { hasText: 'denied, not judged' }).waitFor();
    await page.getByText('The article: headline').click();
    await page.getByLabel('Outlet').fill('Obr');
    await page.locator('.known', { hasText: 'Obrii' }).click();
    await page.getByLabel(/^Language, such/).fill('en');
    await page.getByText('The bundle', { exact: true }).click();
    const bundle = JSON.parse((await page.locator('.add pre').textContent()) ?? '');
    for (const one of bundle.statements) expect(one).not.toHaveProperty('certainty');
    expect(bundle.statements.map(({ act }: { act?: string }) => act)).toEqual([
      'DENIES',
      undefined,
    ]);
    await importIt(page);
    const { articles } = await explorer.ask(
      `{ articles(first: 2, filter: { headline: { eq: "Whole" } }) { nodes { lang publisher { name }
        statements(first: 5) { nodes { text act certainty saidAt { edtf } relayedBy(first: 5) { source { name } }
          saidBy(first: 5) { roleAsStated affiliationAsStated { name } source { name ... on AnonymousSource { sourceKind } } } } } } } }`,
    );
    const residents = { name: 'Two residents', sourceKind: 'UNNAMED_GROUP' };
    const nothing = { roleAsStated: null, affiliationAsStated: null };
    expect(articles.nodes).toMatchObject([
      {
        lang: 'en',
        publisher: { name: 'Obrii' },
        statements: {
          nodes: [
            {
              text: 'Nothing new',
              act: 'DENIES',
              certainty: null,
              saidBy: [{ ...nothing, source: residents }],
            },
            {
              text: 'the bridge was gone',
              act: 'ASSERTS',
              certainty: null,
              saidAt: { edtf: '2024-05-12' },
              relayedBy: [{ source: { name: 'Obrii' } }],
              saidBy: expect.arrayContaining([
                {
                  roleAsStated: 'residents',
                  affiliationAsStated: { name: 'Village council' },
                  source: residents,
                },
                { ...nothing, source: { name: 'Oleh Kravets' } },
              ]),
            },
          ],
        },
      },
    ]);
    await page.locator('.left').getByText('not judged').first().waitFor();
  });

  it('takes words in quotation marks of any kind for a quotation', async () => {
    const page = await explorer.open('/?look=add');
    const quotations = ['«Es brennt»', '„Es brannte“', '“It burns”', '"It burned"', '「燃える」'];
    await begin(page, 'Marks', `${quotations.join(' and ')}. He said it was "bad" there.`);
    const kind = page.getByLabel(/^as /);
    for (const quotation of quotations) {
      // With its marks or without them, the marks are none of the words.
      for (const words of [quotation, quotation.slice(1, -1)]) {
        await touch(page, words);
        await expect.poll(() => kind.inputValue()).toBe('DIRECT_QUOTE');
        expect(await page.getByLabel('The exact words').inputValue()).toBe(quotation.slice(1, -1));
        await page.getByRole('button', { name: 'Drop it' }).click();
      }
    }
    await touch(page, 'it was "bad" there');
    await expect.poll(() => kind.inputValue()).toBe('MIXED_QUOTE');
  });

  it('marks in the text what is recorded of it, and shows the page afresh after an import', async () => {
    const page = await explorer.open('/?look=add');
    const text = 'The first thing was said. The second thing was said.';
    await begin(page, 'Twice', text);
    await touch(page, 'The first thing was said');
    await pickNew(page, 'Said by', 'Maria Hnatiuk', 'Person');
    await keep(page, 1);
    await importIt(page);
    const listed = page.locator('.left .word .quote');
    await expect.poll(() => listed.allTextContents()).toEqual(['The first thing was said']);
    await page.getByRole('button', { name: 'Add an article' }).click();
    await begin(page, 'Twice', text);
    const recorded = page.locator('.draft-text .recorded');
    await expect.poll(() => recorded.allTextContents()).toEqual(['The first thing was said']);
    expect(await recorded.getAttribute('title')).toBe('Recorded already: Maria Hnatiuk');
    await touch(page, 'The second thing was said');
    await page.getByLabel('Said by', { exact: true }).fill('hnat');
    await page.locator('.known', { hasText: 'Maria Hnatiuk' }).click();
    await keep(page, 1);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('New: 1 statement.').waitFor();
    await page.getByText('There already: 1 article, 1 person.').waitFor();
    // The article was selected and read all along: nothing of it may be as it was.
    await importIt(page);
    await expect
      .poll(() => listed.allTextContents())
      .toEqual(['The first thing was said', 'The second thing was said']);
    await expect.poll(() => page.locator('.reading .text mark').count()).toBe(2);
    await page.locator('.reading').getByText('2 statements.').waitFor();
  });

  it.each([
    { width: 1440, dark: false },
    { width: 360, dark: true },
  ])('stands side by side or words first, clean by axe ($width px)', async ({ width, dark }) => {
    const page = await explorer.open('/?look=add', { width, height: 900, dark });
    const audit = async () => {
      await page.evaluate(axe.source);
      return page.evaluate(async () => {
        const { run } = (window as unknown as { axe: typeof axe }).axe;
        const { violations } = await run('.look', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
    };
    await page.getByLabel('Its text').fill(TEXT);
    await page.getByLabel('Headline').fill('Seen');
    await page.getByLabel('Published').fill('05/12/2024');
    await page.getByText('This may be two days').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: 'Mark its statements' }).click();
    await touch(page, 'the bridge was gone');
    await page.getByRole('button', { name: 'it is an “if … then …”' }).click();
    await page.getByLabel('Passed on by').fill('Obrii');
    await page.getByRole('button', { name: 'add “Obrii”' }).click();
    expect(await audit()).toEqual([]);
    const [text, form] = await Promise.all(
      ['.draft-text', '.statement-form'].map((one) => page.locator(one).boundingBox()),
    );
    if (!text || !form) throw new Error('The text or the form is not shown');
    if (width > 1000) expect(form.x).toBeGreaterThanOrEqual(text.x + text.width);
    else expect(form.y).toBeGreaterThanOrEqual(text.y + text.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
