import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
const WCAG_AA = 4.5;

describe.skipIf(noBrowser)('the explorer for people and editors', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('loads one small script first, and less than 300 kB in all', async () => {
    const html = await readFile(`${BUILT}index.html`, 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="\.?\/?([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toHaveLength(1);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    const gzipped = async (name: string) => gzipSync(await readFile(BUILT + name)).length;
    expect(await gzipped(scripts[0] ?? '')).toBeLessThan(30_000);
    const files = (await readdir(`${BUILT}assets`)).filter((name) =>
      /^(?!playground).*\.(js|css)$/.test(name),
    );
    const sizes = await Promise.all(files.map((name) => gzipped(`assets/${name}`)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
  });

  it.each([false, true])(
    'has readable contrast and names for screen readers (dark: %s)',
    async (dark) => {
      const page = await explorer.open(`/?read=${ARTICLE}&look=heard`, { dark });
      await page.locator('.mix-row').first().waitFor();
      await page.locator('.text mark').first().waitFor();
      const poor = await page.evaluate((least) => {
        const canvas = document
          .createElement('canvas')
          .getContext('2d', { willReadFrequently: true });
        if (!canvas) return ['no canvas'];
        // Painted over white and read back: whatever notation a colour has, and however transparent it is.
        const paint = (colors: readonly string[]) => {
          canvas.fillStyle = '#fff';
          canvas.fillRect(0, 0, 1, 1);
          for (const color of colors) {
            canvas.fillStyle = color;
            canvas.fillRect(0, 0, 1, 1);
          }
          return Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
        };
        const light = (rgb: readonly number[]) => {
          const [r = 0, g = 0, b = 0] = rgb.map((c) =>
            c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const found: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          const own = [...element.childNodes].some(
            (node) => node.nodeType === 3 && node.textContent?.trim(),
          );
          if (!own || element.closest('svg, :disabled, option, noscript')) continue;
          const backgrounds: string[] = [];
          for (let at: HTMLElement | null = element; at; at = at.parentElement)
            backgrounds.unshift(getComputedStyle(at).backgroundColor);
          const [a, b] = [
            light(paint([...backgrounds, getComputedStyle(element).color])),
            light(paint(backgrounds)),
          ];
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (contrast < least)
            found.push(
              `${contrast.toFixed(2)} ${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`,
            );
        }
        for (const control of document.querySelectorAll<HTMLElement>(
          'button, input, select, a, [role=button]',
        )) {
          const labels = (control as HTMLInputElement).labels;
          const name =
            control.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? control.textContent;
          if (!name?.trim()) found.push(`without a name: ${control.outerHTML.slice(0, 80)}`);
        }
        return found;
      }, WCAG_AA);
      expect(poor).toEqual([]);
      if (dark) await picture(page, 'explorer-dark');
    },
  );

  it('works at 360 pixels without scrolling sideways', async () => {
    const page = await explorer.open(`/?sel=place:kharkiv&read=${ARTICLE}`, {
      width: 360,
      height: 740,
    });
    for (const look of ['Graph', 'Map', 'Who is heard', 'Add an article']) {
      await page.getByRole('button', { name: look, exact: true }).click();
      await page
        .locator(`.look .${{ Graph: 'graph', Map: 'map', 'Who is heard': 'heard' }[look] ?? 'add'}`)
        .waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
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
    const page = await explorer.open('/?sel=person:nobody&read=article:none');
    await page.getByText('There is nothing with the id person:nobody').waitFor();
    await page.getByText('There is no article with the id article:none').waitFor();
    await page.getByText('No statement fits.').waitFor();
    await page.getByText('Nothing is drawn.').waitFor();
  });

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
    expect(await form.getByLabel('The exact words').inputValue()).toBe(
      'We saw columns near Kharkiv',
    );
    expect(await form.getByLabel('How it lies to Kharkiv').inputValue()).toBe('NEAR');
    // What nobody kept is not in the bundle.
    expect(JSON.parse((await page.locator('.add pre').textContent()) ?? '').statements).toEqual([]);
    await picture(page, 'explorer-add');
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await page.getByText('1 statements kept').waitFor();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('.draft-text') as Element,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('trains left Sumy') ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + 'trains left Sumy'.length);
        document
          .querySelector('.draft-text')
          ?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        return;
      }
    });
    expect(await form.getByLabel('The exact words').inputValue()).toBe('trains left Sumy');
    await form.getByLabel('Said by').fill('an unnamed official');
    await form.getByLabel('Type').selectOption('AnonymousSource');
    await form.getByRole('button', { name: 'add “an unnamed official”' }).click();
    await form.getByLabel('About').fill('Sumy');
    await form.locator('.known', { hasText: 'Sumy' }).first().click();
    await form.getByRole('button', { name: 'Keep this statement' }).click();
    await page.getByText('2 statements kept').waitFor();
    expect(await page.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('The bundle is sound.').waitFor();
    expect(await count()).toBe(before);
    await page.getByRole('button', { name: 'Import' }).click();
    await page.locator('.reading .text mark').first().waitFor();
    expect(await count()).toBe(before + 1);
    expect(await page.locator('.reading .text').textContent()).toBe(text);
    const words = await page.locator('.reading mark').allTextContents();
    expect(words.join('')).toBe('We saw columns near Kharkivtrains left Sumy');
    expect((await explorer.ask('{ place(id: "place:kharkiv") { name placeType } }')).place).toEqual(
      {
        name: 'Kharkiv',
        placeType: 'CITY',
      },
    );
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
    const page = await explorer.open('/?sel=place:hub');
    await page.getByText('Hub: 50 of 120 statements drawn.').waitFor();
    // Fifty witnesses, the place and the article.
    await page.locator('.in-words summary', { hasText: '52 nodes' }).waitFor();
    await page.getByText('120 statements about it').waitFor();
    await page.getByRole('button', { name: 'draw 50 more' }).click();
    await page.getByText('Hub: 100 of 120 statements drawn.').waitFor();
    await page.getByRole('button', { name: 'draw 20 more' }).click();
    await page.locator('.in-words summary', { hasText: '122 nodes' }).waitFor();
    await page.locator('.list').getByRole('button', { name: '50 more of 70' }).click();
    await page.locator('.word').nth(99).waitFor();
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
      article: { id: 'article:payloads', headline: PAYLOADS[0], text, url: 'javascript:alert(1)' },
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
      '/?sel=article:payloads&open=article:payloads~all&read=article:payloads',
    );
    await page.locator('.word').nth(39).waitFor();
    await settledGraph(page);
    await page.locator('.in-words summary').click();
    expect(await page.locator('.reading .text').textContent()).toBe(text);
    expect(await page.locator('.reading a').count()).toBe(0);
    await page.locator('.reading mark').first().click();
    await page.locator('.detail').waitFor();
    const svg = (await download(page, 'Picture (SVG)')).toString();
    const graphMl = (await download(page, 'Graph (GraphML)')).toString();
    const csv = (await download(page, 'Statements (CSV)')).toString();
    expect(svg + graphMl).not.toMatch(/<script|<img|<svg onload|<iframe/i);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    for (const look of ['Map', 'Who is heard', 'Graph']) {
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
