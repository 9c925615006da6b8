import { SignJWT } from 'jose';
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
    await page.getByRole('button', { name: 'Add an article' }).click();
    await page.getByLabel('Headline').fill('Refused');
    await page.getByLabel('Its text').fill('It rained.');
    await page.getByRole('button', { name: 'Mark its statements' }).click();
    await page.getByRole('button', { name: 'Write a statement' }).click();
    await page.getByLabel('The exact words').fill('It rained');
    await page.getByLabel('In the voice of').selectOption('article');
    await page.getByRole('button', { name: 'Keep this statement' }).click();
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
