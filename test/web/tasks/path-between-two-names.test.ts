import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from '../explorer-page.js';

const CLARKE = 'person:michael-clarke';
const LINE = 'place:ea7cad882c490818:line-of-contact';

describe.skipIf(noBrowser)('the task: a path between two names', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('is done by one click and two names, and shared by its address', async () => {
    const page = await explorer.open('/?look=graph');
    await page.getByRole('button', { name: 'Path to…' }).click();
    const clicks = 1;
    const choose = async (label: string, typed: string, name: string) => {
      const field = page.getByRole('combobox', { name: label, exact: true });
      await field.fill(typed);
      await page.getByRole('option', { name }).first().waitFor();
      await field.press('Enter');
    };
    await choose('From', 'Michael Clarke', 'Michael Clarke');
    await choose('to', 'line of contact', 'line of contact');
    const first = page.locator('.path > ol > li').first();
    await first.waitFor();
    expect(clicks).toBe(1);
    expect(new URL(page.url()).searchParams.get('path')).toBe(`${CLARKE}>${LINE}`);
    const sentences = await page.locator('.path > ol > li').allTextContents();
    expect(sentences[0]).toMatch(/^Michael Clarke/);
    expect(sentences.join(' ')).not.toContain('stands in');
    expect(await page.locator('.path').textContent()).not.toContain('one article');
    const other = await explorer.open(page.url().slice(explorer.server.url.length));
    await other.locator('.path > ol > li').first().waitFor();
    expect(await other.locator('.path > ol > li').allTextContents()).toEqual(sentences);
    await other.locator('.path > ol button').first().click();
    await other.locator('mark.chosen').first().waitFor();
  });

  it('may follow only what is ticked, and says when nothing joins the two', async () => {
    const page = await explorer.open(`/?look=graph&path=${CLARKE}>${LINE}&over=relayed`);
    await page.getByText('Nothing joins them within six steps').waitFor();
    await page.locator('.along summary').click();
    await page.getByRole('checkbox', { name: 'who stands in one article' }).check();
    await page.getByRole('checkbox', { name: 'who says what about whom' }).check();
    await page.locator('.path > ol > li').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('over')).toEqual([
      'said',
      'relayed',
      'articles',
    ]);
  });
});
