import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../support/counts.js';
import {
  download,
  type Explorer,
  noBrowser,
  openExplorer,
  picture,
  settledGraph,
} from './explorer-page.js';
import { PAYLOADS } from './payloads.js';

const ARTICLE = 'article:ea7cad882c490818';
const BUILT = fileURLToPath(new URL('../../dist/web/', import.meta.url));

describe.skipIf(noBrowser)('the explorer for people and editors', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('paints first with less than 60 kB, and loads less than 350 kB in all', async () => {
    const html = await readFile(`${BUILT}index.html`, 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="\.?\/?([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toHaveLength(1);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    const gzipped = async (name: string) => gzipSync(await readFile(BUILT + name)).length;
    const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
    const first = [...html.matchAll(/(?:src|href)="\.?\/(assets\/[^"]+)"/g)].map(
      ([, at]) => at ?? '',
    );
    expect(first.length).toBeGreaterThan(3);
    expect(sum(await Promise.all(first.map(gzipped)))).toBeLessThan(60_000);
    const files = (await readdir(`${BUILT}assets`)).filter((name) =>
      /^(?!playground).*\.(js|css)$/.test(name),
    );
    const sizes = await Promise.all(files.map((name) => gzipped(`assets/${name}`)));
    expect(sum(sizes)).toBeLessThan(350_000);
  });

  it.each(isFull ? [false, true] : [false])(
    'has readable contrast and names for screen readers, by axe (dark: %s)',
    async (dark) => {
      const audit = async (page: Page) => {
        await page.evaluate(axe.source);
        return page.evaluate(async () => {
          const { run } = (window as unknown as { axe: typeof axe }).axe;
          const { violations } = await run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
          });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(
              ({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`,
            ),
          );
        });
      };
      const page = await explorer.open(`/?read=${ARTICLE}&look=heard`, { dark });
      await page.locator('.speakers li').first().waitFor();
      await page.locator('.text mark').first().click();
      await page.locator('.detail').waitFor();
      expect(await audit(page)).toEqual([]);
      if (dark) await picture(page, 'explorer-dark');
      await page.getByRole('button', { name: 'Map', exact: true }).click();
      await page.locator('.place').first().waitFor();
      expect(await audit(page)).toEqual([]);
      await page.getByRole('button', { name: 'Graph', exact: true }).click();
      await settledGraph(page);
      await page.locator('.in-words summary').click();
      await page.locator('.share > summary').click();
      await page.getByRole('combobox', { name: /^Search/ }).fill('kharkiv');
      await page.locator('.hit').first().waitFor();
      expect(await audit(page)).toEqual([]);
    },
  );

  it('works at 360 pixels without scrolling sideways', async () => {
    const page = await explorer.open(`/?sel=place:kharkiv&read=${ARTICLE}`, {
      width: 360,
      height: 740,
    });
    for (const look of ['Overview', 'Graph', 'Map', 'Who is heard', 'Add an article']) {
      await page.getByRole('button', { name: look, exact: true }).click();
      await page
        .locator(
          `.look .${{ Overview: 'overview', Graph: 'graph', Map: 'map', 'Who is heard': 'heard' }[look] ?? 'add'}`,
        )
        .waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
    // Beside what is written of an article no words are listed.
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await page.locator('.word .quote').first().click();
    await page.locator('mark.chosen').first().waitFor();
    await picture(page, 'explorer-360');
  });

  it('shows names in the language the reader prefers, and keeps to light or dark', async () => {
    const page = await explorer.open('/?sel=place:ua-63');
    await page.getByRole('heading', { name: 'Kharkiv region' }).waitFor();
    await page.getByLabel('Language of names').selectOption('uk');
    await page.getByRole('heading', { name: 'Харківська область' }).waitFor();
    await page.locator('.chip', { hasText: 'Харківська область' }).first().waitFor();
    await page.getByLabel('Light or dark').selectOption('dark');
    await page.reload();
    await page.getByRole('heading', { name: 'Харківська область' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  it('speaks plainly of what is not there', async () => {
    const page = await explorer.open('/?sel=person:nobody&read=article:none&look=graph');
    await page.getByText('There is nothing with the id person:nobody').waitFor();
    await page.getByText('There is no article with the id article:none').waitFor();
    await page.getByText('No statement fits: nothing is said').waitFor();
    await page.getByText('Nothing is drawn.').waitFor();
  });

  it('draws a bounded page of a hub and counts the rest', async () => {
    const words = Array.from({ length: 120 }, (_, index) => `Column ${index + 1} passed.`);
    const bundle = {
      article: { id: 'article:hub', headline: 'A hub', text: words.join(' ') },
      people: words.map((_, index) => ({
        id: `person:witness-${index}`,
        name: `Witness ${index}`,
      })),
      places: [{ id: 'place:hub', name: 'Hub' }],
      statements: words.map((text, index) => {
        const start = words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
        return {
          id: `s${index}`,
          text,
          spans: [{ start, end: start + text.length }],
          saidBy: [{ source: `person:witness-${index}` }],
          about: [{ entity: 'place:hub', role: 'LOCATION' }],
        };
      }),
    };
    await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
      bundle,
    });
    const page = await explorer.open('/?sel=place:hub&look=graph');
    await page.getByText('Hub: 50 of 120 statements drawn.').waitFor();
    // Fifty witnesses, the place and the article.
    await page.locator('.in-words summary', { hasText: '52 nodes' }).waitFor();
    await page.getByText('120 statements about it').waitFor();
    await page.getByRole('button', { name: 'draw 50 more' }).click();
    await page.getByText('Hub: 100 of 120 statements drawn.').waitFor();
    await page.getByRole('button', { name: 'draw 20 more' }).click();
    await page.locator('.in-words summary', { hasText: '122 nodes' }).waitFor();
    await page.locator('.list').getByText('page 1 of 3').waitFor();
    await page.locator('.list').getByRole('button', { name: 'Last' }).click();
    await page.locator('.list').getByText('page 3 of 3').waitFor();
    await expect.poll(() => page.locator('.word').count()).toBe(20);
  });

  it('runs none of forty stored scripts', async () => {
    const text = PAYLOADS.join('\n');
    const people = PAYLOADS.map((name, index) => ({ id: `person:payload-${index}`, name }));
    let at = 0;
    const statements = PAYLOADS.map((payload, index) => {
      const start = at;
      at += Array.from(payload).length + 1;
      return {
        id: `s${index}`,
        text: payload,
        spans: [{ start, end: at - 1 }],
        kind: 'DIRECT_QUOTE',
        saidBy: [{ source: `person:payload-${index}` }],
        about: [{ entity: `place:payload-${index % 2}`, role: 'LOCATION', relation: 'NEAR' }],
      };
    });
    const bundle = {
      article: {
        ...{ id: 'article:payloads', headline: PAYLOADS[0], text },
        url: 'https://news.example/"><script>ran = true</script>',
      },
      people,
      places: [0, 1].map((index) => ({
        id: `place:payload-${index}`,
        name: PAYLOADS[index + 2],
        latitude: 50,
        longitude: 36 + index,
        placeType: 'CITY',
      })),
      statements,
    };
    expect(PAYLOADS).toHaveLength(40);
    await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { article } }', {
      bundle,
    });
    const page = await explorer.open(
      '/?sel=article:payloads&open=article:payloads~all&read=article:payloads&look=graph',
    );
    await page.locator('.word').nth(39).waitFor();
    await settledGraph(page);
    await page.locator('.in-words summary').click();
    await expect.poll(() => page.locator('.reading .text').textContent()).toBe(text);
    expect(await page.locator('.reading a').getAttribute('href')).toMatch(/^https:/);
    await page.locator('.reading mark').first().click();
    await page.locator('.detail').waitFor();
    const svg = (await download(page, 'Picture (SVG)')).toString();
    const graphMl = (await download(page, 'Graph (GraphML)')).toString();
    const csv = (await download(page, 'Statements (CSV)')).toString();
    expect(svg + graphMl).not.toMatch(/<script|<img|<svg onload|<iframe/i);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    for (const look of ['Overview', 'Map', 'Who is heard', 'Graph']) {
      await page.getByRole('button', { name: look, exact: true }).click();
      await page.locator('.look section').waitFor();
    }
    await page.getByRole('combobox', { name: /^Search/ }).fill('alert');
    await page.locator('.hit').first().waitFor();
    await page.goto(
      `${explorer.server.url}/?sel=person:payload-3&q=${encodeURIComponent(PAYLOADS[1] ?? '')}&at=${encodeURIComponent(PAYLOADS[5] ?? '')}&read=article:payloads&open=${encodeURIComponent(PAYLOADS[6] ?? '')}`,
    );
    await page.locator('.card').waitFor();
    expect(await page.evaluate(() => (window as unknown as { ran?: boolean }).ran)).toBeUndefined();
  });
});
