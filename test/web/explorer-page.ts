import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialog, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { type BrowserName, CHROMIUM, firefoxDownloads, openBrowser } from '../support/browsers.js';
import { EMBEDDED, testEngine } from '../support/engines.js';

/** Only the page is under test here, so one engine is enough; without a browser there is nothing to see it with. */
export const noBrowser = testEngine === 'neo4j' || !existsSync(CHROMIUM);

/** However slow the machine is; conditions are waited for, never a time. */
export const PATIENCE = { timeout: 120_000 };

export interface Explorer {
  readonly server: RunningServer;
  /** A page at an address of the explorer, with everything it must not do watched. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** What a client of the API gets. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared, not computed with
  ask(query: string, variables?: object): Promise<any>;
  /** Closes pages, and fails when one of them asked elsewhere, broke its policy or threw. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** A server with the seed in memory, and a browser that reaches nothing else. */
export async function openExplorer(
  env: Readonly<Record<string, string>> = {},
  browserName?: BrowserName,
): Promise<Explorer> {
  const server = await startServer(readConfig({ ...EMBEDDED, ...env }));
  const browser = await openBrowser(browserName);
  const context = await browser.newContext();
  // Keeps the window that the others are tabs of: a new one costs a second of the processor.
  await context.newPage();
  const wrong: string[] = [];
  const pages: Page[] = [];
  return {
    server,
    async open(path, { width = 1400, height = 900, dark = false } = {}) {
      const page = await context.newPage();
      pages.push(page);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      page.setDefaultTimeout(PATIENCE.timeout);
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(server.url) && !/^(blob|data):/.test(url)) wrong.push(`asked ${url}`);
      });
      page.on('pageerror', (error) => wrong.push(`threw ${error.message}`));
      page.on('dialog', (dialog) => answer(dialog, wrong));
      await page.exposeFunction('reportViolation', (what: string) => wrong.push(what));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const report = (window as unknown as { reportViolation(what: string): void })
            .reportViolation;
          report(`policy ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await page.goto(server.url + path);
      return page;
    },
    async ask(query, variables = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data: unknown; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      return answer.data;
    },
    async settle() {
      await pages.find((page) => !page.isClosed())?.evaluate(() => localStorage.clear());
      await Promise.all(pages.splice(0).map((page) => page.close()));
      expect(wrong.splice(0)).toEqual([]);
    },
    async close() {
      await context.close();
      await server.stop();
    },
  };
}

/** Lets a page be left whose draft the browser keeps; nothing else may open a dialog. */
function answer(dialog: Dialog, wrong: string[]): void {
  if (dialog.type() === 'beforeunload') void dialog.accept();
  else {
    wrong.push(`ran a script: ${dialog.message()}`);
    void dialog.dismiss();
  }
}

/** Waits until the graph stands still. */
export async function settledGraph(page: Page): Promise<void> {
  await page.locator('.canvas[data-settled=true]').waitFor();
}

/** Where each node is on the page, by its label, read from the picture the page exports. */
export async function nodePositions(page: Page): Promise<Map<string, { x: number; y: number }>> {
  const svg = await download(page, 'Picture (SVG)');
  const box = await page.locator('.canvas').boundingBox();
  const found = new Map<string, { x: number; y: number }>();
  const pattern = /<image x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)"[^>]* aria-label="([^"]*)"/g;
  for (const [, x, y, side, label = ''] of svg.toString().matchAll(pattern)) {
    const half = Number(side) / 2;
    found.set(label, {
      x: (box?.x ?? 0) + Number(x) + half,
      y: (box?.y ?? 0) + Number(y) + half,
    });
  }
  return found;
}

/** Saves something from the Share menu and returns its bytes. */
export async function download(page: Page, name: string): Promise<Buffer> {
  await page.locator('.share > summary').click();
  const saved = await savedBy(page, () => page.getByRole('button', { name }).click());
  await page.locator('.share > summary').click();
  return saved;
}

/** The bytes of the file that a page saves when something is done. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Buffer> {
  if (page.context().browser()?.browserType().name() === 'firefox') {
    await act();
    return takeDownload(firefoxDownloads());
  }
  const [file] = await Promise.all([page.waitForEvent('download', PATIENCE), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Waits for the one file of a folder to be whole, and takes it out. */
async function takeDownload(folder: string): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  await expect
    .poll(() => {
      // What is not whole yet is empty, beside a file that ends with .part.
      const [name, ...others] = readdirSync(folder).filter((one) => !one.startsWith('playwright'));
      if (name && others.length === 0) bytes = readFileSync(join(folder, name));
      return bytes.length;
    }, PATIENCE)
    .toBeGreaterThan(0);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  return bytes;
}

/** Writes a picture for docs/ when SCREENSHOT is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOT) await page.screenshot({ path: `docs/${name}.png` });
}
