import { expect } from 'vitest';
import { task } from './task.js';

task({ name: 'shares a view that shows the same elsewhere', actions: 7 }, async (analyst) => {
  const { page, explorer, click, press, type } = analyst;
  await page.getByRole('combobox', { name: /^Search/ }).waitFor();
  await press('/');
  await type('troops');
  const all = page.locator('.hit', { hasText: 'All statements that say “troops”' });
  await all.waitFor();
  await click(all);
  await click(page.getByRole('checkbox', { name: /^The article itself/ }));
  await page.getByRole('button', { name: 'Voice: The article itself ×' }).waitFor();
  await click(page.getByRole('checkbox', { name: /^Kharkiv region/ }));
  await page.getByRole('button', { name: 'Place: Kharkiv region ×' }).waitFor();
  await click(page.locator('.rows .quote').first());
  await page.locator('mark.chosen').first().waitFor();
  await click(page.locator('.share > summary'));
  const quotes = page.locator('.rows .quote');
  const shown = await quotes.allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  const { statements } = await explorer.ask(
    '{ statements(filter: { text: { contains: "troops" }, sourceKind: { eq: ARTICLE }, about: { entity: { within: "place:ua-63" } } }) { nodes { text } } }',
  );
  expect(shown).toEqual(statements.nodes.map(({ text }: { text: string }) => text));

  const address = new URL(page.url());
  const elsewhere = await explorer.open(address.pathname + address.search);
  await expect.poll(() => elsewhere.locator('.rows .quote').allTextContents()).toEqual(shown);
  await elsewhere.getByRole('button', { name: 'Voice: The article itself ×' }).waitFor();
  await elsewhere.getByRole('button', { name: 'Place: Kharkiv region ×' }).waitFor();
  await elsewhere.locator('mark.chosen').first().waitFor();
  await expect
    .poll(() => elsewhere.locator('.rows [aria-current=true]').textContent())
    .toBe(shown[0]);
});

const PATH = '/?look=graph&path=person:michael-clarke>place:ua-63&certainty=CT_PLUS';
task(
  {
    name: 'shares a path that is the same elsewhere',
    actions: 1,
    from: PATH,
  },
  async (analyst) => {
    const { page, explorer, click } = analyst;
    const steps = page.locator('.path li');
    await steps.first().waitFor();
    await click(page.locator('.share > summary'));
    const shown = await steps.allTextContents();
    const address = new URL(page.url());
    const elsewhere = await explorer.open(address.pathname + address.search);
    await expect.poll(() => elsewhere.locator('.path li').allTextContents()).toEqual(shown);
    await elsewhere.getByRole('button', { name: 'Certainty: said as certain ×' }).waitFor();
  },
);
