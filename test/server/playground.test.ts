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
