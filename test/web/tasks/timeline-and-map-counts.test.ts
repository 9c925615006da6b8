import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from '../explorer-page.js';

const KINDS = {
  named: '[NAMED_PERSON, NAMED_ORGANIZATION]',
  unnamed: '[UNNAMED_PERSON, UNNAMED_GROUP, UNSPECIFIED_DOCUMENT]',
  impersonal: '[IMPERSONAL]',
  article: '[ARTICLE]',
};
const MONTHS = ['2024-01-10', '2024-02-11', '2024-04-12', '2024-07-13'];
/** More in each article than the page lists. */
const EACH = 80;

describe.skipIf(noBrowser)('the task: see when and where, as the API counts it', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
    for (const [at, publishedAt] of MONTHS.entries()) {
      const numbers = Array.from({ length: EACH }, (_, index) => index);
      const bundle = {
        article: {
          id: `article:counted-${at}`,
          headline: `Counted ${at}`,
          publishedAt,
          text: numbers.map((n) => `Column ${n} passed.`).join(' '),
        },
        people: [{ id: 'person:ana', name: 'Ana' }],
        places: [0, 1, 2].map((n) => ({
          id: `place:c${n}`,
          name: `Village ${n}`,
          placeType: 'CITY',
          latitude: 49 + n,
          longitude: 33 + 2 * n,
        })),
        statements: numbers.map((n) => ({
          id: `s${n}`,
          text: `Column ${n} passed.`,
          saidBy: n % 4 === 0 ? `article:counted-${at}` : 'person:ana',
          about: [{ entity: `place:c${n % 3}`, role: 'LOCATION' }],
        })),
      };
      await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
        bundle,
      });
    }
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('has in each column and slice of colour what the API counts, and narrows by keys', async () => {
    const page = await explorer.open('/?look=map');
    await page.locator('.column').first().waitFor();
    for (const [voice, kinds] of Object.entries(KINDS)) {
      const { statements } = await explorer.ask(
        `{ statements(filter: { sourceKind: { in: ${kinds} } }) { timeline(interval: MONTH, first: 500) { start count } } }`,
      );
      const wanted = statements.timeline.map(
        ({ start, count }: { start: string; count: number }) => [start.slice(0, 7), count],
      );
      const shown = await page
        .locator('.column')
        .evaluateAll(
          (columns, name) =>
            columns.map((column) => [
              (column as HTMLElement).dataset['start']?.slice(0, 7),
              Number(column.querySelector<HTMLElement>(`.voice-${name}`)?.dataset['count']),
            ]),
          voice,
        );
      expect(shown.filter(([, count]) => count !== 0)).toEqual(wanted);
    }
    const begin = page.getByRole('slider', { name: 'Begin of the range' });
    await begin.press('ArrowRight');
    await begin.press('ArrowRight');
    const keys = 2;
    expect(keys).toBe(2);
    await page.waitForURL(/from=2024-02-01/);
    const { statements } = await explorer.ask(
      '{ statements(filter: { publishedAt: { gte: "2024-02-01T00:00:00Z" } }) { totalCount } }',
    );
    await page.getByRole('heading', { name: `Everything said ${statements.totalCount}` }).waitFor();
    await page.getByRole('textbox', { name: 'from' }).fill('12/5');
    await page.getByRole('textbox', { name: 'from' }).press('Enter');
    await page.getByText('“12/5” is no day.').waitFor();
  });

  it('has at each place of the map what the API counts, in one click', async () => {
    const page = await explorer.open('/?look=map');
    const { statements } = await explorer.ask(
      '{ statements { facets(by: ABOUT, first: 500) { key count node { ... on Location { name } } } } }',
    );
    const villages = statements.facets.filter(({ key }: { key: string }) =>
      key.startsWith('place:c'),
    );
    expect(villages).toHaveLength(3);
    for (const { count, node } of villages) {
      await page
        .getByRole('button', { name: new RegExp(`^${node.name}: ${count} statements`) })
        .waitFor();
    }
    const [{ key, count, node }] = villages;
    await page.getByRole('button', { name: new RegExp(`^${node.name}: ${count} `) }).press('Enter');
    await page.waitForURL(new RegExp(`about=${key}`));
    await page.getByRole('heading', { name: `Everything said ${count}` }).waitFor();
  });
});
