import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { download, type Explorer, noBrowser, openExplorer, settledGraph } from './explorer-page.js';

describe.skipIf(noBrowser)('pictures of the page', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it.each(['graph', 'map'])('tell title, legend, filter, date and source: %s', async (look) => {
    const page = await explorer.open(`/?look=${look}&voice=named`);
    if (look === 'graph') await settledGraph(page);
    else await page.locator('.place').first().waitFor();
    const svg = (await download(page, 'Picture (SVG)')).toString();
    for (const words of [
      look === 'graph' ? 'Who says what about whom: everything' : 'What is said about where',
      'The article itself',
      'Filter: voices: Named',
      explorer.server.url,
    ])
      expect(svg).toContain(words);
    expect(svg).toMatch(new RegExp(`WhoSaidWhere, \\d+ [A-Z]\\w+ ${new Date().getUTCFullYear()}`));
    expect((await download(page, 'Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('give one colour one meaning: states and unnamed sources differ in list, graph and map', async () => {
    const page = await explorer.open('/?look=graph');
    const colors = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [
        'voice-named',
        'voice-unnamed',
        'voice-impersonal',
        'voice-article',
        'place',
        'unit',
      ].map((name) => style.getPropertyValue(`--${name}`).trim());
    });
    expect(new Set(colors).size).toBe(6);
    const colorOf = (type: string) =>
      page.locator(`.graph-legend .type-${type}`).evaluate((icon) => getComputedStyle(icon).color);
    const state = await colorOf('State');
    expect(state).not.toBe(await colorOf('AnonymousSource'));
    expect(state).toBe(await colorOf('Location'));
  });
});
