// A generated graph with a server and a browser on it, for the benches of the explorer.
import 'reflect-metadata';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { readConfig } from '../dist/config.js';
import { startServer } from '../dist/server/start-server.js';
import { fillStore } from './embedded.js';

/** Opens it all; `--store FOLDER` keeps the store there and takes it again the next time. */
export async function openGeneratedExplorer(statements = 50_000) {
  const { values } = parseArgs({ options: { store: { type: 'string' } } });
  const folder = values.store ?? mkdtempSync(join(tmpdir(), 'wsw-bench-'));
  const store = join(folder, `store-${statements}`);
  if (!existsSync(store)) await fillStore(store, { statements });
  const env = { PORT: '0', LOG_LEVEL: 'silent', DATA_PATH: store, SEED: 'none' };
  const server = await startServer(readConfig(env));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(300_000);
  return {
    url: server.url,
    page,
    async ask(query) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()).data;
    },
    async close() {
      await browser.close();
      await server.stop();
      if (!values.store) rmSync(folder, { recursive: true });
    },
  };
}
