import { type Browser, chromium } from 'playwright-core';

/** Where the browser is that pages are tested in, if there is one. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

let browser: Promise<Browser> | undefined;

/**
 * A browser that reaches nothing but this machine, with WebGL drawn by the processor. Test files that run in one
 * process share it, and it ends with that: close what is opened in it, not the browser.
 */
export function openChromium(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: CHROMIUM,
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
