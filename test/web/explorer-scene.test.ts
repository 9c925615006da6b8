import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { placeLabels } from '../../web/src/graph/place-labels.js';
import {
  type Explorer,
  noBrowser,
  nodePositions,
  openExplorer,
  settledGraph,
} from './explorer-page.js';

describe('labels of the graph', () => {
  it('lie over no other label and no node, within the picture; what has no room is left out, unless it must be there', () => {
    const nodes = Array.from({ length: 60 }, (_, index) => ({
      x: (index % 10) * 37,
      y: Math.floor(index / 10) * 31,
      size: 6 + (index % 5),
    }));
    const wanted = nodes.map((node, index) => ({
      ...node,
      lines: [`Label ${index}`],
      must: index === 0,
    }));
    const width = (text: string) => text.length * 6;
    const room = 360;
    const placed = placeLabels(wanted, nodes, width, room);
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThan(60);
    expect(placed.some(({ label }) => label === wanted[0])).toBe(true);
    const boxes = placed.slice(1).map(({ label, x, y }) => {
      const half = width(label.lines[0] ?? '') / 2;
      return { left: x - half, right: x + half, top: y - 10, bottom: y + 2 };
    });
    for (const [at, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(room);
      for (const b of boxes.slice(at + 1)) {
        const isApart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(isApart).toBe(true);
      }
      for (const { x, y, size } of nodes) {
        const isOver =
          x + size > a.left && x - size < a.right && y + size > a.top && y - size < a.bottom;
        expect(isOver).toBe(false);
      }
    }
  });
});

describe.skipIf(noBrowser)('the scene', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('takes what the search finds beside what is there', async () => {
    const page = await explorer.open('/?look=graph&sel=person:michael-clarke');
    await settledGraph(page);
    const box = page.getByRole('combobox', { name: /^Search/ });
    await box.fill('sky news');
    await page.locator('.hit', { hasText: 'Sky News' }).first().waitFor();
    await box.press('Shift+Enter');
    await page.getByRole('button', { name: 'Take Sky News out of the graph' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('open')).toEqual([
      'person:michael-clarke~all',
      'org:sky-news~all',
    ]);
    await page.getByRole('button', { name: 'Take Sky News out of the graph' }).click();
    expect(new URL(page.url()).searchParams.getAll('open')).toEqual(['person:michael-clarke~all']);
  });

  it('tells of what the pointer is on, as long as it is there', async () => {
    const page = await explorer.open('/?look=graph');
    await settledGraph(page);
    const clarke = (await nodePositions(page)).get('Michael Clarke');
    if (!clarke) throw new Error('Michael Clarke is not drawn');
    await page.mouse.move(clarke.x, clarke.y);
    await page.locator('.hover-card b', { hasText: 'Michael Clarke' }).waitFor();
    const before = await page.locator('.canvas').boundingBox();
    await page.mouse.move(clarke.x + 1, clarke.y + 1);
    await page.locator('.canvas.over').waitFor();
    expect(await page.locator('.hover-card').count()).toBe(1);
    expect(await page.locator('.canvas').boundingBox()).toEqual(before);
  });

  it('says where there is no WebGL that nothing is drawn, and has its list do all of it', async () => {
    const page = await explorer.open('/');
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${explorer.server.url}/?look=graph`);
    await page.getByText('This browser cannot draw the graph, for it has no WebGL.').waitFor();
    await page.getByRole('button', { name: 'Path with Michael Clarke' }).click();
    await page.getByRole('button', { name: 'Path with Sumy' }).click();
    await page.locator('.path > ol > li').first().waitFor();
    await page.locator('.in-words .edge').first().click();
    await page.locator('.reading mark').first().waitFor();
  });

  it('is walked, selected, hidden and zoomed by keys, and by its list', async () => {
    const page = await explorer.open('/?look=graph');
    await settledGraph(page);
    const canvas = page.locator('.canvas');
    await canvas.focus();
    await canvas.press('ArrowRight');
    const card = page.locator('.hover-card b');
    const name = (await card.textContent()) ?? '';
    await canvas.press('Enter');
    await page.locator('.card h2', { hasText: name }).waitFor();
    // A path begins at it by a key, and goes on by what is typed.
    await settledGraph(page);
    await canvas.press('p');
    await expect.poll(() => page.getByLabel('From', { exact: true }).inputValue()).toBe(name);
    await page.getByLabel('to', { exact: true }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Close the path' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'fit', exact: true }).click();
    await page.goto(`${explorer.server.url}/?look=graph`);
    await page.locator('.in-words summary').click();
    await page.getByRole('button', { name: 'Hide Russia', exact: true }).click();
    await page.getByRole('button', { name: 'Show 1 hidden' }).waitFor();
    await page.getByRole('button', { name: 'Path with Michael Clarke' }).click();
    await page.getByRole('button', { name: 'Path with Sumy' }).click();
    await page.locator('.path > ol > li').first().waitFor();
  });

  it.each(['graph', 'graph&layout=table', 'map'])(
    'has names, contrast and sizes for everybody, by axe: %s',
    async (look) => {
      const page = await explorer.open(`/?look=${look}`);
      await page
        .locator(look === 'map' ? '.place' : '.tools')
        .first()
        .waitFor();
      await page
        .locator(look.endsWith('table') ? '.counts td button' : '.column')
        .first()
        .waitFor();
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { run } = (window as unknown as { axe: typeof axe }).axe;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations } = await run('.middle', { runOnly: tags });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      expect(found).toEqual([]);
    },
  );
});
