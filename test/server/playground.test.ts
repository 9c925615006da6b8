import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { CHROMIUM, openChromium } from '../support/chromium.js';
import { EMBEDDED, testEngine } from '../support/engines.js';
import { shortArticle } from '../support/short-articles.js';

// Only the page is under test here, so one engine is enough; without a browser there is nothing to see it with.
describe.skipIf(testEngine === 'neo4j' || !existsSync(CHROMIUM))(
  'the playground in a browser',
  () => {
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      server = await startServer(readConfig(EMBEDDED));
      browser = await openChromium();
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
      const tabs = (await page.getByRole('tab').allTextContents()).join(' ');
      expect(tabs).toContain('PomagaybusAndHisBrigade');
      expect(tabs).toContain('WhoSaidWhat');
      await execute.click();
      // The editor writes blanks as no-break spaces.
      await page.waitForFunction(
        () => document.querySelector('.result-window')?.textContent?.includes('NAMED_PERSON'),
        undefined,
        { timeout: 120_000 },
      );
      if (process.env.SCREENSHOT) await page.screenshot({ path: 'docs/playground.png' });
      expect(foreign).toEqual([]);
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
        headers: { 'content-type': 'application/json' },
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
