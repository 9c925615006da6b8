import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer, PATIENCE } from './explorer-page.js';

const CLARKE = 'person:michael-clarke';

describe.skipIf(noBrowser)('the explorer as of a day', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('shows what was recorded then, and nothing that was loaded as of another', async () => {
    const page = await explorer.open(`/?sel=${CLARKE}&open=${CLARKE}~all`);
    const card = page.getByRole('heading', { name: 'Michael Clarke' });
    const nothing = page.getByText(`There is nothing with the id ${CLARKE}`);
    const day = page.getByLabel('As of');
    await card.waitFor(PATIENCE);
    // What was asked before must not come in between.
    for (const loaded of ['.overview[aria-busy=false] .figures', '.column'])
      await page.locator(loaded).first().waitFor(PATIENCE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await day.fill('2020-01-31');
    await nothing.waitFor(PATIENCE);
    expect(await card.count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2020-01-31');
    expect(asked.length).toBeGreaterThan(0);
    for (const body of asked.filter((one) => one !== ''))
      expect(JSON.parse(body).query).toContain('@asOf(at: "2020-01-31T23:59:59.999Z")');
    await day.fill('');
    await card.waitFor(PATIENCE);
    expect(await nothing.count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('asOf')).toBeNull();
    await page.goBack();
    await nothing.waitFor(PATIENCE);
  });

  it('opens as of the day that its address names', async () => {
    const page = await explorer.open(`/?sel=${CLARKE}&asOf=2020-01-31`);
    await page.getByText(`There is nothing with the id ${CLARKE}`).waitFor(PATIENCE);
    expect(await page.getByLabel('As of').inputValue()).toBe('2020-01-31');
  });
});
