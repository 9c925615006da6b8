import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { CHROMIUM, openBrowser } from '../support/browsers.js';
import { EMBEDDED, testEngine } from '../support/engines.js';
import { shortArticle } from '../support/short-articles.js';

// Only the page is under test here, so one engine is enough; without a browser there is nothing to see it with.
describe.skipIf(testEngine === 'neo4j' || !existsSync(CHROMIUM))(
  'the playground in a browser',
  () => {
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      server = await startServer(readConfig({ ...EMBEDDED, LOCAL_WRITES: 'off' }));
      browser = await openBrowser();
    });
    afterAll(async () => {
      await server?.stop();
    });

    it('has the examples as tabs, answers one, and asks nobody else', async () => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const foreign: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(server.url) && !/^(blob|data):/.test(url)) foreign.push(url);
      });
      await page.goto(`${server.url}/graphql`);
      const execute = page.getByRole('button', { name: /execute/i });
      await execute.waitFor({ timeout: 120_000 });
      const tabs = await page.locator('.graphiql-tab-button').allTextContents();
      expect(tabs.slice(0, 3)).toEqual([
        'Who Said What About Kharkiv Region',
        'Pomagaybus And His Brigade',
        'Clarke Conditionals',
      ]);
      await execute.click();
      // The editor writes blanks as no-break spaces.
      await page.waitForFunction(
        () => document.querySelector('.result-window')?.textContent?.includes('CT_PLUS'),
        undefined,
        { timeout: 120_000 },
      );
      if (process.env.SCREENSHOT) await page.screenshot({ path: 'docs/playground.png' });
      expect(foreign).toEqual([]);
      await page.close();
    });

    it('stands still while its fonts come, so that the first click on a tab is on that tab', async () => {
      // Nothing is cached yet; the page's own policy would not let the test hold its fonts back.
      const context = await browser.newContext({
        viewport: { width: 1400, height: 900 },
        bypassCSP: true,
      });
      const page = await context.newPage();
      const fonts: Buffer[] = [];
      let release = (): void => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(/playground[^/]*\.css$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(
          /url\(data:font\/woff2;base64,([^)]*)\)/g,
          (_, font: string) => `url(/late-${fonts.push(Buffer.from(font, 'base64')) - 1})`,
        );
        await route.fulfill({ response, body });
      });
      const asked: string[] = [];
      await page.route(/late-\d+$/, async (route) => {
        const name = route.request().url();
        asked.push(name);
        await gate;
        await route.fulfill({ body: fonts[Number(/\d+$/.exec(name)?.[0])] ?? '' });
      });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${server.url}/graphql`);
      await page.getByRole('button', { name: /execute/i }).waitFor({ timeout: 120_000 });
      const tabs = page.locator('.graphiql-tab-button');
      const places = () =>
        tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().x));
      const before = await places();
      const second = await tabs.nth(1).boundingBox();
      await expect.poll(() => asked.length).toBeGreaterThan(0);
      release();
      // They are there once the page can measure with them.
      await page.evaluate(() => document.fonts.ready);
      await page.waitForFunction(
        (many) => [...document.fonts].filter(({ status }) => status === 'loaded').length >= many,
        asked.length,
      );
      expect(await places()).toEqual(before);
      const shifts = await page.evaluate(
        () => (globalThis as unknown as { shifts: number[] }).shifts,
      );
      expect(shifts).toEqual([]);
      await page.mouse.click((second?.x ?? 0) + 20, (second?.y ?? 0) + 10);
      await page.waitForFunction(
        () =>
          document
            .querySelector('.graphiql-query-editor')
            ?.textContent?.includes('PomagaybusAndHisBrigade'),
        undefined,
        { timeout: 120_000 },
      );
      await context.close();
    });

    it('signs in by the local key in its address, over HTTP and WebSocket', async () => {
      const page = await browser.newPage();
      const ask = async (query: string, fragment: string) => {
        // A page that differs in the fragment alone would not be loaded anew.
        await page.goto('about:blank');
        await page.goto(`${server.url}/graphql?query=${encodeURIComponent(query)}${fragment}`);
        const execute = page.getByRole('button', { name: /execute/i });
        await execute.waitFor({ timeout: 120_000 });
        expect(page.url()).not.toContain('key=');
        await execute.click();
      };
      const shows = (words: string) =>
        page.waitForFunction(
          (text) => document.querySelector('.result-window')?.textContent?.includes(text),
          words,
          { timeout: 120_000 },
        );
      const undo = 'mutation { undo(change: "change:none", why: "x") { id } }';
      await ask(undo, '');
      await shows('FORBIDDEN');
      await ask(undo, `#key=${server.localKey}`);
      await shows('NOT_FOUND');
      await ask('subscription { statementAdded { recordedAt } }', '');
      const metrics = async () => (await fetch(`${server.url}/metrics`)).text();
      while (!(await metrics()).includes('\ngraph_subscribers 1\n')) await page.waitForTimeout(50);
      await ask('{ people { totalCount } }', `#key=${'x'.repeat(43)}`);
      await page.waitForFunction(() => localStorage.getItem('who-said-where-key') === null);
      await page.getByRole('button', { name: /execute/i }).click();
      await shows('"totalCount"');
      await page.close();
    });

    it('explains what runs while its panel is open, to who may, and answers others all the same', async () => {
      const page = await browser.newPage();
      const query = encodeURIComponent('{ people(first: 3) { totalCount } }');
      const shows = (place: string, words: string) =>
        page.waitForFunction(
          ([at = '', text = '']) => document.querySelector(at)?.textContent?.includes(text),
          [place, words],
          { timeout: 120_000 },
        );
      await page.goto(`${server.url}/graphql?query=${query}#key=${server.localKey}`);
      await page.getByRole('button', { name: /execute/i }).waitFor({ timeout: 120_000 });
      await page.getByRole('button', { name: 'Show Explain' }).click();
      await shows('.explain', 'Run a query');
      await page.getByRole('button', { name: /execute/i }).click();
      await shows('.explain', 'connection Person');
      await shows('.explain', 'RETURN count(*)');
      await shows('.result-window', '"totalCount"');
      expect(await page.locator('.result-window').textContent()).not.toContain('explain');
      await page.evaluate(() => localStorage.removeItem('who-said-where-key'));
      // It is open still, and the schema is asked for without it.
      await page.reload();
      await shows('.explain', 'Run a query');
      await page.getByRole('button', { name: /execute/i }).click();
      await shows('.explain', 'explain needs the role editor');
      await shows('.result-window', '"totalCount"');
      await page.close();
    });

    it('shows what a subscription pushes', async () => {
      const page = await browser.newPage();
      const query = 'subscription { statementAdded { text } }';
      await page.goto(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
      const execute = page.getByRole('button', { name: /execute/i });
      await execute.waitFor({ timeout: 120_000 });
      await execute.click();
      const metrics = async () => (await fetch(`${server.url}/metrics`)).text();
      while (!(await metrics()).includes('\ngraph_subscribers 1\n')) await page.waitForTimeout(50);
      const bundle = shortArticle('played', { sentences: 1 });
      const imported = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${server.localKey}`,
        },
        body: JSON.stringify({
          query: 'mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }',
          variables: { bundle },
        }),
      });
      expect(await imported.json()).toEqual({ data: { importBundle: { fresh: true } } });
      await page.waitForFunction(
        () => document.querySelector('.result-window')?.textContent?.includes('Sentence'),
        undefined,
        { timeout: 120_000 },
      );
      await page.close();
    });
  },
);
