import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to test pages in. */
export const hasChromium = existsSync(PATH);

let browser: Promise<Browser> | undefined;

/**
 * A browser that reaches nothing but this machine, with WebGL drawn by the processor. Test files that run in one
 * process share it, and it ends with that: close what is opened in it, not the browser.
 */
export function openChromium(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
  return browser;
}
