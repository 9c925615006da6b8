import { expect } from 'vitest';
import { task } from './task.js';

task({ name: 'reads in its article what Clarke said', actions: 4 }, async (analyst) => {
  const { page, click, press, type } = analyst;
  await page.getByRole('combobox', { name: /^Search/ }).waitFor();
  await press('/');
  await type('clarke');
  await page.locator('.hit', { hasText: 'Michael Clarke' }).first().waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: 'Michael Clarke' }).waitFor();
  await click(page.locator('.word').first());
  await page.locator('.reading').waitFor();
  await expect.poll(() => page.locator('.reading').textContent()).toContain('four-month window');
});
