import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from '../explorer-page.js';

const CLARKE = 'person:michael-clarke';
const SKY = 'org:sky-news';

describe.skipIf(noBrowser)('the task: compare two speakers', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('is done by two names and two clicks: the second opens the statements behind a count', async () => {
    const page = await explorer.open('/?look=graph');
    const add = page.getByRole('combobox', { name: 'Add', exact: true });
    for (const name of ['Michael Clarke', 'Sky News']) {
      await add.fill(name);
      await page.getByRole('option', { name }).first().waitFor();
      await add.press('Enter');
      await page.getByRole('button', { name: `Take ${name} out of the graph` }).waitFor();
    }
    let clicks = 0;
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    clicks += 1;
    expect(new URL(page.url()).searchParams.getAll('open')).toEqual([
      `${CLARKE}~all`,
      `${SKY}~all`,
    ]);
    const rows = page.locator('.counts tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    const { statements } = await explorer.ask(
      `{ statements(filter: { saidBy: { id: { eq: "${CLARKE}" } }, about: { entity: { id: { eq: "place:ru" } } } }) { totalCount nodes { text } } }`,
    );
    await page
      .getByRole('button', {
        name: `Michael Clarke about Russia: ${statements.totalCount} statements`,
      })
      .click();
    clicks += 1;
    expect(clicks).toBe(2);
    await expect.poll(() => page.locator('.word').count()).toBe(statements.totalCount);
    const quotes = await page.locator('.word .quote').allTextContents();
    expect(quotes.map((quote) => quote.replace(/^“|”$/g, ''))).toEqual(
      statements.nodes.map(({ text }: { text: string }) => text),
    );
    expect(await rows.count()).toBe(2);
  });
});
