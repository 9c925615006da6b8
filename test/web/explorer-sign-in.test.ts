import { SignJWT } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from './explorer-page.js';

const SECRET = 'a secret of at least thirty-two bytes';

describe.skipIf(noBrowser)('signing in to the explorer', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer({ AUTH_SECRET: SECRET });
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  const tokenOf = (role: string, expires = '1h') =>
    new SignJWT({ role, name: 'Ana Editor' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('ana')
      .setExpirationTime(expires)
      .sign(new TextEncoder().encode(SECRET));

  it('says what a token is needed for, takes one for this tab, and says when it is not enough', async () => {
    const page = await explorer.open('/');
    await page.getByText('This is only for people who are signed in.').first().waitFor();
    const signIn = async (token: string) => {
      await page.locator('.sign-in summary').click();
      await page.getByLabel('Token').fill(token);
      await page.getByRole('button', { name: 'Use it' }).click();
    };
    await signIn(await tokenOf('reader'));
    await page.getByRole('heading', { name: 'Everything said 20' }).waitFor();
    await page.getByText('Signed in as Ana Editor').waitFor();
    expect(page.url()).not.toContain('ey');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('eyJ');
    await page.keyboard.press('Escape');
    await writeArticle(page);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('You are signed in as Ana Editor, who may not do this.').waitFor();
    await signIn(await tokenOf('editor'));
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('The bundle is sound.').waitFor();
    await signIn(await tokenOf('reader', '-1h'));
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page
      .locator('.error', { hasText: 'The server does not take the token of Ana Editor' })
      .waitFor();
  });
});

describe.skipIf(noBrowser)('the local key in the address', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer({ LOCAL_WRITES: 'off' });
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('signs the explorer in, leaves the address, and is kept for the next time', async () => {
    const key = explorer.server.localKey ?? '';
    const page = await explorer.open('/');
    await page.getByRole('heading', { name: 'Everything said 20' }).waitFor();
    await writeArticle(page);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('Nobody is signed in here, and this is not for everybody.').waitFor();
    // The address that the server printed, opened where the page is open already.
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#key=${key}`);
    await page.locator('.sign-in summary', { hasText: 'this machine' }).waitFor();
    expect(page.url()).toBe(`${explorer.server.url}/?look=add`);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.getByText('The bundle is sound.').waitFor();

    await page.goto(`${explorer.server.url}/?look=map#key=${key}`);
    await page.reload();
    await page.locator('.sign-in summary', { hasText: 'this machine' }).click();
    await page.getByText('by the local key of its store').waitFor();
    expect(page.url()).not.toContain(key);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('.sign-in summary', { hasText: 'Sign in' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(key);
  });

  it('of another store does not hide what everybody may read', async () => {
    const page = await explorer.open(`/#key=${'x'.repeat(43)}`);
    await page.getByRole('heading', { name: 'Everything said 20' }).waitFor();
    await page.locator('.sign-in summary', { hasText: 'Sign in again' }).waitFor();
  });
});

/** Writes an article with one statement, up to what is sent. */
async function writeArticle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an article' }).click();
  await page.getByLabel('Headline').fill('Refused');
  await page.getByLabel('Its text').fill('It rained.');
  await page.getByRole('button', { name: 'Mark its statements' }).click();
  await page.getByRole('button', { name: 'Write a statement' }).click();
  await page.getByLabel('The exact words').fill('It rained');
  await page.getByLabel('In the voice of').selectOption('article');
  await page.getByRole('button', { name: 'Keep this statement' }).click();
}
