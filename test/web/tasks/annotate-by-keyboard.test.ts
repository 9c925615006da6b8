import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from '../explorer-page.js';

const TEXT =
  'The bridge is gone. «We heard two blasts at dawn,» Iryna Bondar told the newspaper Obrii on 12.05.2024.';

/** What is typed and pressed, counted: a run of text is one, any other key is one. */
function keysOf(page: Page) {
  let count = 0;
  return {
    count: () => count,
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key);
      count += keys.length;
    },
    async type(text: string) {
      await page.keyboard.insertText(text);
      count += 1;
    },
  };
}

type Keys = ReturnType<typeof keysOf>;

/** Goes on with Tab until the keyboard is where it should be. */
async function tabTo(page: Page, keys: Keys, name: RegExp, back = false): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (at?.labels?.[0] ?? at)?.textContent?.trim() ?? '';
    });
  for (let tries = 0; !name.test(await focused()); tries += 1) {
    expect(tries, `${name} is reached by Tab`).toBeLessThan(40);
    await keys.press(back ? 'Shift+Tab' : 'Tab');
  }
}

/** Picks what is typed into a picker as something new. */
async function pickNew(page: Page, keys: Keys, name: string): Promise<void> {
  await keys.type(name);
  await page.getByRole('button', { name: `add “${name}”` }).waitFor();
  await keys.press('Enter', 'Enter');
}

describe.skipIf(noBrowser)('annotating an article by keyboard', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('records who said it in which capacity and who passed it on, over a reload in the middle', async () => {
    const page = await explorer.open('/?look=add');
    const keys = keysOf(page);
    await page.getByLabel('Its text').focus();
    await keys.type(TEXT);
    await tabTo(page, keys, /^Headline/);
    await keys.type('The bridge');
    await tabTo(page, keys, /^Published/);
    await keys.type('13.05.2024');
    await tabTo(page, keys, /^Mark its statements/);
    await keys.press('Enter');
    await page.locator('.draft-text').waitFor();
    // The second sentence: one key to go there, five for its six words, one to make them a statement.
    await page.locator('.draft-text').focus();
    await keys.press('ArrowDown', ...Array(5).fill('Shift+ArrowRight'), 'Enter');
    const form = page.locator('.statement-form');
    const words = form.getByLabel('The exact words');
    await expect.poll(() => words.inputValue()).toBe('We heard two blasts at dawn');
    expect(await form.getByLabel(/^as /).inputValue()).toBe('DIRECT_QUOTE');
    await pickNew(page, keys, 'Iryna Bondar');
    await tabTo(page, keys, /^In which capacity/, true);
    await keys.type('head of the village council');
    await page.reload();
    await expect.poll(() => words.inputValue()).toBe('We heard two blasts at dawn');
    const capacity = form.getByLabel('In which capacity? (Iryna Bondar)');
    expect(await capacity.inputValue()).toBe('head of the village council');
    await capacity.focus();
    await tabTo(page, keys, /^Passed on by/);
    await keys.type('Obrii');
    await page.getByRole('button', { name: 'add “Obrii”' }).waitFor();
    await tabTo(page, keys, /person.*organization/);
    await keys.press('o');
    await keys.press('Tab', 'Enter');
    await tabTo(page, keys, /^Said when/);
    await keys.type('12.05.2024');
    await form.getByText('Read as Sunday, 12 May 2024.').waitFor();
    await tabTo(page, keys, /^Keep this statement/);
    await keys.press('Enter');
    await page.getByText('1 statement kept').waitFor();
    await tabTo(page, keys, /^Dry run/);
    await keys.press('Enter');
    await page.getByText('The bundle is sound.').waitFor();
    await tabTo(page, keys, /^Import/);
    await keys.press('Enter');
    await page.locator('.reading .text mark').first().waitFor();

    const { articles } = await explorer.ask(
      `{ articles(first: 2, filter: { headline: { eq: "The bridge" } }) { nodes {
        text publishedAt { edtf }
        statements(first: 5) { nodes { text kind act certainty saidAt { edtf }
          saidBy(first: 5) { roleAsStated source { __typename name } }
          relayedBy(first: 5) { source { __typename name } } } } } } }`,
    );
    expect(articles.nodes).toEqual([
      {
        text: TEXT,
        publishedAt: { edtf: '2024-05-13' },
        statements: {
          nodes: [
            {
              text: 'We heard two blasts at dawn',
              kind: 'DIRECT_QUOTE',
              act: 'ASSERTS',
              certainty: null,
              saidAt: { edtf: '2024-05-12' },
              saidBy: [
                {
                  roleAsStated: 'head of the village council',
                  source: { __typename: 'Person', name: 'Iryna Bondar' },
                },
              ],
              relayedBy: [{ source: { __typename: 'Organization', name: 'Obrii' } }],
            },
          ],
        },
      },
    ]);
    expect(keys.count()).toBe(53);
  });
});
