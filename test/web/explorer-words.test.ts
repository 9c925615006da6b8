import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { download, type Explorer, noBrowser, openExplorer } from './explorer-page.js';
import { EACH, importMany } from './many-statements.js';

const ARTICLES = 4;
const SAID = 20 + ARTICLES * EACH;

describe.skipIf(noBrowser)('the statements of the explorer', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
    await importMany(explorer, ARTICLES);
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  const heading = (page: Page, count: number) =>
    page.getByRole('heading', { name: `Statements ${count}`, exact: true }).waitFor();
  const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
  const listed = (page: Page) =>
    page
      .locator('.rows .word')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['s']));

  it('counts each facet over all statements, whatever is chosen in it, as the API does', async () => {
    const page = await explorer.open('/?look=words&kind=PARAPHRASE&outlet=org:outlet-1');
    const outlet = 'article: { publisher: { id: { eq: "org:outlet-1" } } }';
    const kind = 'kind: { eq: PARAPHRASE }';
    const { all, kinds, outlets } = await explorer.ask(`{
      all: statements(filter: { ${outlet}, ${kind} }) { totalCount sources: facets(by: SOURCE, first: 500) { count } certainties: facets(by: CERTAINTY) { key count } }
      kinds: statements(filter: { ${outlet} }) { facets(by: KIND) { count } }
      outlets: statements(filter: { ${kind} }) { facets(by: PUBLISHER) { count } }
    }`);
    await heading(page, all.totalCount);
    const counts = (name: string) => facet(page, name).locator('.count').allTextContents();
    const countsOf = (buckets: readonly { count: number }[]) =>
      buckets.map(({ count }) => `${count}`);
    await expect.poll(() => counts('Kind of words')).toEqual(countsOf(kinds.facets));
    await expect.poll(() => counts('Outlet')).toEqual(countsOf(outlets.facets));
    await expect.poll(() => counts('Certainty')).toEqual(countsOf(all.certainties));
    await facet(page, 'Who speaks').getByRole('button', { name: /^all / }).click();
    await expect.poll(() => counts('Who speaks')).toEqual(countsOf(all.sources));
    const unjudged = all.certainties.find(({ key }: { key: string }) => key === 'NOT_JUDGED');
    await page.getByRole('checkbox', { name: /^not judged/ }).click();
    await heading(page, unjudged.count);
    await page.getByRole('checkbox', { name: /^said as certain/ }).click();
    const certain = all.certainties.find(({ key }: { key: string }) => key === 'CT_PLUS');
    await heading(page, unjudged.count + certain.count);
    await page.getByRole('button', { name: 'Certainty: said as certain ×' }).click();
    await heading(page, unjudged.count);
    await page.getByRole('button', { name: 'Certainty: not judged ×' }).click();
    await heading(page, all.totalCount);
    await page.getByRole('button', { name: 'take all away' }).click();
    await heading(page, SAID);
    expect(new URL(page.url()).search).toBe('?look=words');
  });

  it('reaches every statement page by page, in any order, and keeps the page in the address', async () => {
    const page = await explorer.open('/?look=words&sort=oldest&text=drones');
    const { statements } = await explorer.ask(
      '{ statements(first: 500, orderBy: [{ field: PUBLISHED_AT }], filter: { text: { contains: "drones" } }) { nodes { id } } }',
    );
    const wanted = statements.nodes.map(({ id }: { id: string }) => id);
    const pages = Math.ceil(wanted.length / 50);
    const found: unknown[] = [];
    for (let at = 1; at <= pages; at += 1) {
      await page.getByText(`page ${at} of ${pages}`).waitFor();
      await expect.poll(async () => (await listed(page))[0]).toBe(wanted[(at - 1) * 50]);
      found.push(...(await listed(page)));
      if (at < pages) await page.getByRole('button', { name: 'Next' }).click();
    }
    expect(found).toEqual(wanted);
    await page.reload();
    await expect.poll(() => listed(page)).toEqual(wanted.slice((pages - 1) * 50));
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => listed(page)).toEqual(wanted.slice((pages - 2) * 50, (pages - 1) * 50));
    await page.getByRole('button', { name: 'First' }).click();
    await page.getByText(`page 1 of ${pages}`).waitFor();
    await page.getByRole('button', { name: 'Last' }).click();
    await expect.poll(() => listed(page)).toEqual(wanted.slice((pages - 1) * 50));
    await page.getByRole('checkbox', { name: /^Witness 0/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('page'));
  });

  it('groups all of them by article, speaker or month, with the counts of the API', async () => {
    const page = await explorer.open('/?look=words');
    await page.getByLabel('Grouped').selectOption('article');
    const groups = page.locator('.groups h3');
    await expect.poll(() => groups.count()).toBe(ARTICLES + 1);
    await page.getByRole('button', { name: `Report 3 ${EACH}` }).click();
    await page.getByText('page 1 of 4').waitFor();
    expect(await page.locator('.groups .origin').first().textContent()).toContain('Report 3');
    await page.getByLabel('Grouped').selectOption('month');
    await expect
      .poll(() => groups.allTextContents())
      .toEqual([
        'May 2025 20',
        'April 2024 200',
        'March 2024 200',
        'February 2024 200',
        'January 2024 200',
      ]);
    await page.getByRole('button', { name: 'February 2024 200' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('page 2 of 4').waitFor();
    await page.reload();
    await page.getByText('page 2 of 4').waitFor();
    expect(await page.locator('.groups .origin').first().textContent()).toContain(
      '15 February 2024',
    );
    await page.getByLabel('Grouped').selectOption('speaker');
    const { statements } = await explorer.ask(
      '{ statements { facets(by: SOURCE, first: 500) { count } } }',
    );
    await expect.poll(() => groups.count()).toBe(statements.facets.length + 1);
    await page.getByRole('button', { name: 'Nobody is named as the source 1' }).click();
    await page.locator('.groups .who', { hasText: 'Nobody is named as the source' }).waitFor();
  });

  it('chooses by keyboard, over pages, and copies with citation', async () => {
    const page = await explorer.open('/?look=words&sort=oldest');
    const boxes = page.getByRole('checkbox', { name: /^Choose: / });
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('page 2 of 17').waitFor();
    await expect.poll(() => boxes.first().isChecked()).toBe(false);
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Copy 2 with citation' }).click();
    await page.getByText('2 copied, each with its source and article.').waitFor();
    await page.getByRole('combobox', { name: /^Search/ }).focus();
    await page.keyboard.press('ControlOrMeta+V');
    const pasted = await page.getByRole('combobox', { name: /^Search/ }).inputValue();
    expect(pasted).toContain('Witness 0, a driver; "=here": “Then drones passed at 1000.”');
    expect(pasted).toContain('Report 1, Outlet 1, 15 January 2024, https://news.example/1.');
    expect(pasted).toContain('Then');
  });

  it('takes by Enter the first that is found, however the mouse rests, and then what it moves to', async () => {
    const page = await explorer.open('/');
    const box = page.getByRole('combobox', { name: /^Search/ });
    const place = await box.boundingBox();
    if (!place) throw new Error('there is no box');
    // Where the third of what is found will be.
    await page.mouse.move(place.x + 100, place.y + place.height + 90);
    await box.focus();
    await page.keyboard.type('kharkiv');
    const options = page.getByRole('option');
    await options.nth(3).waitFor();
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.mouse.move(place.x + 120, place.y + place.height + 92, { steps: 3 });
    await expect.poll(() => options.first().getAttribute('aria-selected')).toBe('false');
    await page.keyboard.press('Home');
    await box.fill('drones');
    await page.locator('.hit', { hasText: 'All statements that say “drones”' }).waitFor();
    await box.press('Enter');
    await heading(page, (ARTICLES * EACH) / 4);
    await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe('drones');
  });

  it('shows what is called so above the statements that say it, each hit short', async () => {
    const page = await explorer.open('/?look=words&text=troops&q=troops');
    const called = page.getByRole('region', { name: 'Called “troops”' });
    await called.getByRole('button', { name: /Russian troops near the Kharkiv/ }).waitFor();
    const lengths = (await called.getByRole('button').allTextContents()).map((text) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(400);
    await called
      .getByRole('button', { name: /military unit/ })
      .first()
      .click();
    await page.locator('.card').waitFor();
  });

  it('exports as JSON and GraphML everything that matches', async () => {
    const page = await explorer.open('/?look=words&text=drones');
    await heading(page, (ARTICLES * EACH) / 4);
    const json = JSON.parse((await download(page, 'Statements (JSON)')).toString());
    expect(json.count).toBe((ARTICLES * EACH) / 4);
    expect(json.statements).toHaveLength(json.count);
    expect(json.statements[0]).toMatchObject({
      role: ['a driver; "=here"'],
      placeRelation: ['NEAR'],
    });
    const graph = (await download(page, 'Graph (GraphML)')).toString();
    const { statements } = await explorer.ask(
      '{ statements(filter: { text: { contains: "drones" } }) { facets(by: SOURCE, first: 500) { key } } }',
    );
    for (const { key } of statements.facets) expect(graph).toContain(`<node id="${key}">`);
  });

  it.each([false, true])(
    'is fit for everybody, by axe, and for 360 pixels (dark: %s)',
    async (dark) => {
      const page = await explorer.open('/?look=words&text=troops&q=troops&certainty=CT_PLUS', {
        dark,
      });
      await page.locator('.rows .word').first().waitFor();
      await facet(page, 'Publication').locator('.value').first().waitFor();
      expect(await audit(page)).toEqual([]);
      await page.getByLabel('Grouped').selectOption('speaker');
      await page.locator('.groups .word').first().waitFor();
      await page.locator('.share > summary').click();
      await page.getByText(/columns: id, link/).waitFor();
      expect(await audit(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      await facet(page, 'Voice').waitFor();
      expect(await audit(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );
});

async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  });
}
