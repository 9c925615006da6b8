import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../support/counts.js';
import {
  download,
  type Explorer,
  noBrowser,
  nodePositions,
  openExplorer,
  settledGraph,
} from './explorer-page.js';

const ARTICLES = countOf(13, 4);
const EACH = 200;
/** Each article with its witnesses and their towns; who said something, and of which town. */
const NODES = ARTICLES * (2 * EACH + 1);
const EDGES = ARTICLES * 2 * EACH;

const inWords = (count: number) => count.toLocaleString('en');

describe.skipIf(noBrowser)('the explorer with thousands of nodes', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
    for (let article = 1; article <= ARTICLES; article += 1) {
      const numbers = Array.from({ length: EACH }, (_, index) => article * 1_000 + index);
      const bundle = {
        article: {
          id: `article:large-${article}`,
          headline: `Large ${article}`,
          text: numbers.map((number) => `Column ${number} passed.`).join(' '),
        },
        people: numbers.map((n) => ({ id: `person:w${n}`, name: `Witness ${n}` })),
        places: numbers.map((n) => ({ id: `place:t${n}`, name: `Town ${n}` })),
        statements: numbers.map((n) => ({
          id: `s${n}`,
          text: `Column ${n} passed.`,
          saidBy: `person:w${n}`,
          about: [{ entity: `place:t${n}`, role: 'LOCATION' }],
        })),
      };
      await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
        bundle,
      });
    }
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it(`draws ${NODES} nodes, moves one of them, and stays at hand`, async () => {
    const open = Array.from({ length: ARTICLES }, (_, at) => `open=article:large-${at + 1}~all~4`);
    const page = await explorer.open(`/?look=graph&${open.join('&')}`);
    await page
      .locator('.in-words summary', {
        hasText: `${inWords(NODES)} nodes and ${inWords(EDGES)} edges`,
      })
      .waitFor();
    await settledGraph(page);
    const svg = (await download(page, 'Picture (SVG)')).toString();
    expect(svg.match(/<image /g)).toHaveLength(NODES);
    expect(svg.match(/<line /g)).toHaveLength(EDGES);
    const before = (await nodePositions(page)).get('Large 3');
    if (!before) throw new Error('the article is not drawn');
    await page.mouse.move(before.x, before.y);
    await page.locator('.canvas.over').waitFor();
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 40, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Unpin 1' }).waitFor();
    expect(page.url()).toContain('pin=article:large-3@');
    const after = (await nodePositions(page)).get('Large 3');
    if (!after) throw new Error('the article is gone');
    expect(after.x - before.x).toBeCloseTo(60, -1);
    expect(after.y - before.y).toBeCloseTo(40, -1);
    await page.mouse.click(after.x, after.y);
    // The article, or one of its witnesses beside it.
    await page.locator('.card h2').waitFor();
    await page.locator('.in-words summary').click();
    await expect.poll(() => page.locator('.in-words .edge').count()).toBe(100);
    await page.locator('.in-words .edge').first().click();
    await page.locator('mark.chosen').first().waitFor();
  });
});
