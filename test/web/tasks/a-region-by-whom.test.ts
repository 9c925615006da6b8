import { expect } from 'vitest';
import { task } from './task.js';

const REGION = 'place:ua-63';

task(
  { name: 'asks by whom a region is spoken of, with and without what lies inside', actions: 5 },
  async (analyst) => {
    const { page, explorer, click, press, type } = analyst;
    const counted = async (entity: string) => {
      const { statements } = await explorer.ask(
        `{ statements(filter: { about: { entity: { ${entity} } } }) { totalCount facets(by: SOURCE, first: 500) { count node { ... on Source { name } } } } }`,
      );
      const speakers = statements.facets.map(
        ({ count, node }: { count: number; node: { name: string } }) => `${node.name}${count}`,
      );
      return { total: `Statements ${statements.totalCount}`, speakers };
    };
    const shown = async ({ total, speakers }: Awaited<ReturnType<typeof counted>>) => {
      await page.getByRole('heading', { name: total, exact: true }).waitFor();
      const values = page.getByRole('group', { name: 'Who speaks' }).locator('.value');
      await expect.poll(() => values.allTextContents()).toEqual(speakers);
    };
    const [inside, alone] = [
      await counted(`within: "${REGION}"`),
      await counted(`id: { eq: "${REGION}" }`),
    ];
    expect(inside).not.toEqual(alone);

    await page.getByRole('combobox', { name: /^Search/ }).waitFor();
    await press('/');
    await type('kharkiv region');
    await page.locator('.hit', { hasText: 'Kharkiv region' }).first().waitFor();
    await press('Enter');
    await click(page.getByRole('button', { name: 'Statements', exact: true }));
    await shown(inside);
    await click(page.getByRole('checkbox', { name: 'with what lies inside' }));
    await shown(alone);
  },
);
