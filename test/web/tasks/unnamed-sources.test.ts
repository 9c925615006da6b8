import { expect } from 'vitest';
import { task } from './task.js';

task(
  { name: 'tells unnamed sources apart, and reads one of them', actions: 2 },
  async ({ page, explorer, click }) => {
    await click(page.getByRole('button', { name: 'What do unnamed sources say?' }));
    const { sources } = await explorer.ask(
      '{ sources(filter: { type: { eq: ANONYMOUS_SOURCE }, said: {} }) { nodes { name said { totalCount nodes { text } } ... on AnonymousSource { sourceKind article { headline } } } } }',
    );
    const rows = page.locator('.figures').first().locator(':scope > li');
    await expect.poll(() => rows.count()).toBe(sources.nodes.length);
    for (const { name, article } of sources.nodes) {
      const row = rows.filter({ hasText: name });
      await expect.poll(() => row.count()).toBe(1);
      await row.getByRole('button', { name: article.headline }).waitFor();
      await row.getByText(/^(an unnamed (person|group)|a document)/).waitFor();
    }
    const [{ name, said }] = sources.nodes;
    await click(
      rows
        .filter({ hasText: name })
        .getByRole('button', { name: new RegExp(`^${said.totalCount} statements?: `) }),
    );
    await expect.poll(() => page.locator('.word .quote').count()).toBe(said.totalCount);
    expect(await page.locator('.word .quote').first().textContent()).toContain(said.nodes[0].text);
  },
);
