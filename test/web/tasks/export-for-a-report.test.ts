import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { savedBy } from '../explorer-page.js';
import { EACH, importMany } from '../many-statements.js';
import { task } from './task.js';

const ARTICLES = 4;

const TASK = { name: 'exports everything that matches, to the last row', actions: 5 };

task(TASK, async (analyst) => {
  const { page, explorer, click, press, type } = analyst;
  await importMany(explorer, ARTICLES);
  const wanted = ARTICLES * EACH;

  await page.getByRole('combobox', { name: /^Search/ }).waitFor();
  await press('/');
  await type('passed');
  await page.locator('.hit', { hasText: 'All statements that say “passed”' }).waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: `Statements ${wanted}`, exact: true }).waitFor();
  await click(page.locator('.share > summary'));
  await page.getByText(`All ${wanted} statements that match`).waitFor();
  await page.getByText(/columns: id, link, text, .*role.*relayedBy.*certainty/).waitFor();
  const bytes = await savedBy(page, () =>
    click(page.getByRole('button', { name: 'Statements (CSV)' })),
  );
  await page.getByText(`statements.csv is saved: ${wanted} statements.`).waitFor();
  // Without the mark a spreadsheet would take it for something else than UTF-8.
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];

  const { statements } = await explorer.ask(
    '{ a: statements(first: 500, filter: { text: { contains: "passed" } }) { nodes { id } } statements(last: 300, filter: { text: { contains: "passed" } }) { nodes { id text act certainty article { id } } } }',
  );
  expect(rows).toHaveLength(wanted);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(wanted);
  expect(rows.slice(-300)).toMatchObject(
    statements.nodes.map((node: Record<string, string | null> & { article: { id: string } }) => ({
      id: node['id'],
      text: node['text'],
      act: node['act'],
      certainty: node['certainty'] ?? '',
      articleId: node.article.id,
      role: 'a driver; "=here"',
      placeRelation: 'NEAR',
    })),
  );
  await explorer
    .open(new URL(rows[0]?.['link'] ?? '').pathname + new URL(rows[0]?.['link'] ?? '').search)
    .then((reopened) => reopened.locator('mark.chosen').first().waitFor());
});
