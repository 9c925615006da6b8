import { expect } from 'vitest';
import { task } from './task.js';

const BRIGADE = 'unit:13th-operational-brigade';

task(
  { name: 'says who speaks for the 13th brigade, in which capacity, and what', actions: 4 },
  async ({ page, explorer, press, type, click }) => {
    await page.getByRole('combobox', { name: /^Search/ }).waitFor();
    await press('/');
    await type('13th brigade');
    await page.locator('.hit', { hasText: '13th operational brigade' }).first().waitFor();
    await press('Enter');
    const { unit } = await explorer.ask(
      `{ unit(id: "${BRIGADE}") { representatives { nodes { name said { totalCount nodes { text } } } } } }`,
    );
    const [{ name, said }] = unit.representatives.nodes;
    const row = page.locator('.figures li', { hasText: name });
    await row.getByText('Chief of Staff', { exact: true }).waitFor();
    await row.getByText('“Chief of Staff of the 13th operational brigade”').waitFor();
    await expect.poll(() => page.title()).toContain('13th operational brigade');
    await click(row.getByRole('button', { name: `${said.totalCount} statements: ${name}` }));
    await expect.poll(() => page.locator('.word .quote').count()).toBe(said.nodes.length);
    const words = (await page.locator('.word .quote').allTextContents()).join('\n');
    for (const { text } of said.nodes) expect(words).toContain(text);
    await page.getByRole('button', { name: `${name} for 13th operational brigade ×` }).waitFor();
  },
);
