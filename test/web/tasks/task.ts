import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName } from '../../support/browsers.js';
import { testEngine } from '../../support/engines.js';
import { type Explorer, openExplorer } from '../explorer-page.js';

/** An analyst at the page: each click and each key or run of typed text counts as one action. */
export interface Analyst {
  readonly page: Page;
  readonly explorer: Explorer;
  click(what: Locator): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

interface Task {
  readonly name: string;
  /** How many clicks, keys and texts it takes. */
  readonly actions: number;
  /** Settings of the server, beyond those of a test. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the analyst begins: the start page unless told. */
  readonly from?: string;
  readonly size?: { readonly width?: number; readonly height?: number };
}

/** Does a task in each browser that is here, with a server of its own, and counts what it takes. */
export function task(
  { name, actions, env = {}, from = '/', size = {} }: Task,
  run: (analyst: Analyst) => Promise<void>,
): void {
  describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
    describe.skipIf(testEngine === 'neo4j' || !BROWSERS.includes(browser))('a task', () => {
      let explorer: Explorer;
      beforeAll(async () => {
        explorer = await openExplorer(env, browser);
      });
      afterAll(() => explorer?.close());

      it(`${name}, in ${actions} actions`, async () => {
        const page = await explorer.open(from, size);
        let taken = 0;
        await run({
          page,
          explorer,
          async click(what) {
            taken += 1;
            await what.click();
          },
          async press(key) {
            taken += 1;
            await page.keyboard.press(key);
          },
          async type(text) {
            taken += 1;
            await page.keyboard.type(text);
          },
        });
        expect(taken).toBe(actions);
        await explorer.settle();
      });
    });
  });
}
