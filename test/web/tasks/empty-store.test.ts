import { expect } from 'vitest';
import { task } from './task.js';

task(
  { name: 'finds in an empty store how to add, and adds', actions: 1, env: { SEED: 'none' } },
  async ({ page, explorer, click }) => {
    await page.getByRole('heading', { name: 'Nothing is stored yet' }).waitFor();
    await page.getByText('npx who-said-where import').waitFor();
    await page.getByText(`curl ${explorer.server.url}/import`).waitFor();
    await expect
      .poll(() => page.getByRole('link', { name: 'playground' }).getAttribute('href'))
      .toBe('/graphql');
    await click(page.getByRole('button', { name: 'Add an article' }).last());
    await page.locator('.look .add').waitFor();
  },
);
