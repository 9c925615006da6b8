import { expect } from 'vitest';
import { type Analyst, task } from './task.js';

const TEXT =
  'The bridge is gone. «We heard two blasts at dawn,» Iryna Bondar told the newspaper Obrii on 12.05.2024.';

/** Goes on with Tab until the keyboard is where it should be. */
async function tabTo({ page, press }: Analyst, name: RegExp, key = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (at?.labels?.[0] ?? at)?.textContent?.trim() ?? '';
    });
  for (let tries = 0; !name.test(await focused()); tries += 1) {
    expect(tries, `${name} is reached by ${key}`).toBeLessThan(40);
    await press(key);
  }
}

/** What the API has of it is what was entered, and nothing that was not. */
async function isStored({ explorer }: Analyst): Promise<void> {
  const { articles } = await explorer.ask(
    `{ articles(first: 2, filter: { headline: { eq: "The bridge" } }) { nodes {
      text publishedAt { edtf }
      statements(first: 5) { nodes { text kind act certainty cue { text } saidAt { edtf }
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
            cue: { text: 'told' },
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
}

/** Picks what is typed once the page has looked for it. */
async function isFound({ page }: Analyst, name: string): Promise<void> {
  await page.locator('.of[aria-busy=false]', { hasText: `add “${name}”` }).waitFor();
}

/** After the reload: the relay, the cue and the time, then the import. */
async function goOn(analyst: Analyst): Promise<void> {
  const { page, press, type } = analyst;
  const form = page.locator('.statement-form');
  const words = form.getByLabel('The exact words');
  const capacity = form.getByLabel('In which capacity? (Iryna Bondar)');
  await expect.poll(() => words.inputValue()).toBe('We heard two blasts at dawn');
  expect(await capacity.inputValue()).toBe('head of the village council');
  await form.locator(':focus').waitFor();
  await tabTo(analyst, /^Passed on by/);
  await type('Obrii');
  await isFound(analyst, 'Obrii');
  await tabTo(analyst, /person.*organization/s);
  await press('o');
  await tabTo(analyst, /^add “Obrii”/);
  await press('Enter');
  // Words for a field are marked in the text, and the keyboard comes back to the field.
  await form.getByLabel('In which capacity? (Obrii)').waitFor();
  await tabTo(analyst, /^Mark in the text: The cue/);
  await press('Enter');
  await page.locator('.draft-text:focus').waitFor();
  for (const key of [...Array(3).fill('ArrowRight'), 'Enter']) await press(key);
  await expect.poll(() => form.getByLabel('The cue').inputValue()).toBe('told');
  await tabTo(analyst, /^Said when/);
  await type('12.05.2024');
  await form.getByText('Read as Sunday, 12 May 2024.').waitFor();
  await press('Enter');
  await page.getByText('1 statement kept').waitFor();
  await tabTo(analyst, /^Dry run/);
  await press('Enter');
  await page.getByText('The bundle is sound.').waitFor();
  await tabTo(analyst, /^Import/);
  await press('Enter');
  await page.locator('.reading .text mark').first().waitFor();
}

task(
  {
    name: 'annotates an article by keyboard alone, with capacity and relay, over a reload in the middle',
    actions: 45,
    from: '/?look=add',
  },
  async (analyst) => {
    const { page, press, type } = analyst;
    // Where nothing else has the keyboard, the work has it.
    await page.getByLabel('Its text').and(page.locator(':focus')).waitFor();
    await type(TEXT);
    await tabTo(analyst, /^Headline/);
    await type('The bridge');
    await tabTo(analyst, /^Published/);
    await type('13.05.2024');
    await press('Enter');
    // One key to the second sentence, five for its words, one to make them a statement.
    await page.locator('.draft-text:focus').waitFor();
    await press('ArrowDown');
    for (const key of [...Array(5).fill('Shift+ArrowRight'), 'Enter']) await press(key);
    const form = page.locator('.statement-form');
    const words = form.getByLabel('The exact words');
    await expect.poll(() => words.inputValue()).toBe('We heard two blasts at dawn');
    expect(await form.getByLabel(/^as /).inputValue()).toBe('DIRECT_QUOTE');
    await tabTo(analyst, /^Said by/);
    await type('Iryna Bondar');
    await isFound(analyst, 'Iryna Bondar');
    await press('Enter');
    await press('Enter');
    const capacity = form.getByLabel('In which capacity? (Iryna Bondar)');
    await capacity.waitFor();
    await tabTo(analyst, /^In which capacity/, 'Shift+Tab');
    await type('head of the village council');

    await page.reload();
    await goOn(analyst);
    await isStored(analyst);
  },
);
