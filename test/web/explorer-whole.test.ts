import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer } from './explorer-page.js';

const ARTICLES = 3;
const EACH = 200;
const ALL = ARTICLES * EACH;
/** More months than one speaker's overview once asked for. */
const MONTHS = 64;

const two = (number: number) => String(number).padStart(2, '0');

/** More statements, speakers and signs than the page lists: those of the first article come last in every list. */
function manyOf(article: number): object {
  const numbers = Array.from({ length: EACH }, (_, index) => article * 1_000 + index);
  return {
    article: {
      id: `article:whole-${article}`,
      headline: `Whole ${article}`,
      text: numbers.map((n) => `Column ${n} passed.`).join(' '),
      publishedAt: `2024-0${article}-15`,
    },
    people: numbers.map((n) => ({ id: `person:w${n}`, name: `Witness ${n}` })),
    anonymousSources: [
      {
        id: `source:whole-${article}:driver`,
        name: 'a driver',
        sourceKind: 'UNNAMED_PERSON',
      },
    ],
    places: [0, 1].map((n) => ({
      id: `place:w${n}`,
      name: `Hamlet ${n}`,
      placeType: 'CITY',
      latitude: 49 + n,
      longitude: 33 + 2 * n,
    })),
    statements: numbers.map((n) => ({
      id: `s${n}`,
      text: `Column ${n} passed.`,
      saidAt: { edtf: `2023-${two(1 + (n % 12))}-${two(1 + (n % 28))}` },
      saidBy: n % 5 === 0 ? `source:whole-${article}:driver` : `person:w${n}`,
      // Only the oldest article says "near", of the one and never of the other.
      about: [
        { entity: 'place:w0', role: 'LOCATION', relation: article === 1 ? 'NEAR' : 'IN' },
        ...(article === 1 ? [{ entity: 'place:w1', role: 'DESTINATION', relation: 'TOWARD' }] : []),
      ],
    })),
  };
}

/** One statement of one speaker in one month. */
function monthOf(month: number): object {
  const text = `Month ${month} was quiet.`;
  return {
    article: {
      id: `article:month-${month}`,
      headline: `Month ${month}`,
      text,
      publishedAt: `${2015 + Math.floor(month / 12)}-${two(1 + (month % 12))}`,
    },
    people: [{ id: 'person:patient', name: 'Patient Observer' }],
    statements: [{ id: 's1', text, saidBy: 'person:patient' }],
  };
}

describe.skipIf(noBrowser)('the explorer over everything that matches', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer({ SEED: 'none' });
    const articles = Array.from({ length: ARTICLES }, (_, at) => manyOf(at + 1));
    const months = Array.from({ length: MONTHS }, (_, month) => monthOf(month));
    for (const bundle of [...articles, ...months]) {
      await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
        bundle,
      });
    }
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('counts by when it was said all that says so, voice by voice', async () => {
    const page = await explorer.open('/?look=words&clock=said');
    await expect.poll(() => page.locator('.column').count()).toBeGreaterThan(10);
    const columns = await page.locator('.column').evaluateAll((found) =>
      found.map((column) => {
        const of = (voice: string) =>
          Number(column.querySelector<HTMLElement>(`.voice-${voice}`)?.dataset['count']);
        return [
          (column as HTMLElement).dataset['start'] ?? '',
          of('named'),
          of('unnamed'),
        ] as const;
      }),
    );
    let counted = 0;
    for (const [at, [start, named, unnamed]] of columns.entries()) {
      const next = columns[at + 1]?.[0];
      const saidAt = { gte: `${start}T00:00:00Z`, ...(next && { lt: `${next}T00:00:00Z` }) };
      const { statements } = await explorer.ask(
        'query ($filter: StatementFilter) { statements(filter: $filter) { facets(by: SOURCE_KIND) { key count } } }',
        { filter: { saidAt } },
      );
      const counts = new Map(
        statements.facets.map(({ key, count }: { key: string; count: number }) => [key, count]),
      );
      expect([counts.get('NAMED_PERSON') ?? 0, counts.get('UNNAMED_PERSON') ?? 0]).toEqual([
        named,
        unnamed,
      ]);
      counted += named + unnamed;
    }
    expect(counted).toBe(ALL);
    await page.getByText(`${MONTHS} without a date of saying`).waitFor();
  });

  it('draws near, toward and the other signs of all statements, each at its own place', async () => {
    const page = await explorer.open('/?look=map');
    const near = `Hamlet 0: ${ALL} statements (${ALL - EACH} in, ${EACH} near)`;
    await page.getByRole('button', { name: near, exact: true }).waitFor();
    const toward = `Hamlet 1: ${EACH} statements (${EACH} toward)`;
    await page.getByRole('button', { name: toward, exact: true }).waitFor();
    expect(await page.locator('.place .near-ring').count()).toBe(1);
  });

  it('says where it lists the largest only, and leads to all', async () => {
    const page = await explorer.open('/');
    await page.locator('.figures').first().waitFor();
    await page.getByRole('button', { name: '4 more' }).first().click();
    await page.getByText('These are the 12 largest.').waitFor();
    await page.getByRole('button', { name: 'All are counted beside the statements' }).click();
    await page.waitForURL(/look=words/);
    await page
      .getByRole('group', { name: 'Who speaks' })
      .getByRole('button', { name: /^all \d+$/ })
      .waitFor();
    await page.goto(`${explorer.server.url}/?look=heard`);
    await page.getByText('the 30 with most statements are here').waitFor();
  });

  it('has the newest of many months', async () => {
    const page = await explorer.open('/?sel=person:patient');
    const months = page.locator('.overview section', { hasText: 'In which months' });
    await expect
      .poll(() => months.locator('.figure-label').first().textContent())
      .toContain('April 2020');
    await months.getByRole('button', { name: `${MONTHS - 8} more` }).click();
    await expect.poll(() => months.locator('.figures li').count()).toBe(MONTHS);
  });
});
