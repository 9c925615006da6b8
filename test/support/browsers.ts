import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, firefox } from 'playwright-core';

/** Where the browser is that pages are tested in, if there is one. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Where the other one is, in which the tasks of analysts are done too. */
const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

const LAUNCH = {
  chromium: () =>
    chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    }),
  // Debian's Firefox speaks WebDriver BiDi, not the protocol of Playwright's own build.
  firefox: () =>
    firefox.launch({
      channel: 'moz-firefox',
      executablePath: FIREFOX,
      downloadsPath: firefoxDownloads(),
    }),
};

export type BrowserName = keyof typeof LAUNCH;

let downloads: string | undefined;

/** Where Firefox puts what pages save: over WebDriver BiDi Playwright does not tell of it. Gone when the process ends. */
export function firefoxDownloads(): string {
  if (downloads === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'wsw-downloads-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    downloads = folder;
  }
  return downloads;
}

/** The browsers that are here. */
export const BROWSERS = Object.entries({ chromium: CHROMIUM, firefox: FIREFOX }).flatMap(
  ([name, path]) => (existsSync(path) ? [name as BrowserName] : []),
);

const browsers = new Map<BrowserName, Browser>();

/**
 * A browser: Chromium with WebGL drawn by the processor, which reaches nothing but this machine, or Firefox, which has no
 * WebGL without a screen. Test files that run in one process share it, as long as it lives, and it ends with that: close
 * what is opened in it, not the browser.
 */
export async function openBrowser(name: BrowserName = 'chromium'): Promise<Browser> {
  const known = browsers.get(name);
  if (known?.isConnected()) return known;
  const browser = await LAUNCH[name]();
  browsers.set(name, browser);
  return browser;
}
