import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, noBrowser, openExplorer, picture } from './explorer-page.js';

const ARTICLE = 'article:ea7cad882c490818';
const CLARKE = 'person:michael-clarke';
const TEXT =
  'The 2nd Battalion is under the 1st Brigade, said Oleh Ivanenko, its commander. The 2nd Battalion stood at Izium. Later it stood at Lyman.';
const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

const YEARS = [2020, 2022, 2024];
/** A spokeswoman of a unit in 2021 to 2023, who speaks before, meanwhile and after. */
const SPOKESWOMAN = YEARS.map((year) => ({
  article: {
    id: `article:post-${year}`,
    headline: `The post in ${year}`,
    text: `It held in ${year}.`,
    publishedAt: `${year}-06-01`,
  },
  people: [
    {
      id: 'person:ost',
      name: 'Rana Ost',
      ...(year === 2022 && {
        roles: [{ title: 'spokeswoman', at: 'unit:desk', from: '2021', to: '2023' }],
      }),
    },
  ],
  units: [{ id: 'unit:desk', name: 'Press unit' }],
  statements: [{ id: 's1', text: `It held in ${year}.`, saidBy: ['person:ost'] }],
}));

/** A battalion with a dated superior, a commander who speaks and two positions; s2 denies. */
const BUNDLE = {
  article: {
    id: 'article:battalion',
    headline: 'The battalion',
    text: TEXT,
    publisher: 'org:desk',
  },
  organizations: [{ id: 'org:desk', name: 'The Desk' }],
  people: [
    {
      id: 'person:ivanenko',
      name: 'Oleh Ivanenko',
      roles: [
        {
          title: 'commander',
          at: 'unit:battalion',
          evidence: spanOf('Oleh Ivanenko, its commander'),
        },
      ],
    },
  ],
  places: [
    { id: 'place:izium', name: 'Izium' },
    { id: 'place:lyman', name: 'Lyman' },
  ],
  units: [
    { id: 'unit:brigade', name: '1st Brigade' },
    {
      id: 'unit:battalion',
      name: '2nd Battalion',
      subordinateTo: [
        {
          to: 'unit:brigade',
          from: '2025-03',
          evidence: spanOf('The 2nd Battalion is under the 1st Brigade'),
        },
      ],
      positionedAt: [
        {
          to: 'place:lyman',
          observedFrom: '2025-06',
          observedTo: '2025-06',
          evidence: spanOf('Later it stood at Lyman'),
        },
        {
          to: 'place:izium',
          observedFrom: '2025-04',
          observedTo: '2025-04',
          evidence: spanOf('stood at Izium'),
        },
      ],
    },
  ],
  statements: [
    {
      id: 's1',
      text: 'The 2nd Battalion is under the 1st Brigade',
      saidBy: ['person:ivanenko'],
      about: [{ entity: 'unit:battalion', role: 'TOPIC' }],
    },
  ],
};

describe.skipIf(noBrowser)('the overview', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
    for (const bundle of [BUNDLE, ...SPOKESWOMAN]) {
      await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
        bundle,
      });
    }
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  /** Presses each count of the page, and compares it with the list that it opens. */
  async function checkCounts(page: Page): Promise<number> {
    const counts = page.locator('.overview button.count-button[aria-pressed]:enabled');
    await counts.first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    const whole = await counts.count();
    for (let at = 0; at < whole; at += 1) {
      const address = page.url();
      const wanted = (await counts.nth(at).locator('b').textContent()) ?? '';
      await counts.nth(at).click();
      await page.locator('.list h2 .count', { hasText: new RegExp(`^${wanted}$`) }).waitFor();
      // A count of all that is shown changes nothing.
      if (page.url() !== address) await page.goBack();
      await expect.poll(() => counts.count()).toBeGreaterThanOrEqual(whole);
    }
    return whole;
  }

  it.each([
    [CLARKE, 10],
    ['place:ua', 9],
    [ARTICLE, 15],
    ['unit:battalion', 3],
    ['source:ea7cad882c490818:analysts', 4],
  ])('opens behind each count of %s as many statements', async (id, atLeast) => {
    const page = await explorer.open(`/?sel=${id}`);
    expect(await checkCounts(page)).toBeGreaterThanOrEqual(atLeast);
  });

  it('tells of a unit its superiors, positions and speakers, each in the words of the article', async () => {
    const page = await explorer.open('/?sel=unit:battalion');
    const above = page.locator('.overview section', { hasText: 'Under whom it is' });
    await above.getByText('since March 2025').waitFor();
    await page
      .locator('.figures li', { hasText: 'Oleh Ivanenko' })
      .first()
      .getByText('commander', { exact: true })
      .waitFor();
    const seen = page.locator('.overview section', { hasText: 'Where it was seen' });
    await expect
      .poll(() => seen.locator('.fact > .soft').allTextContents())
      .toEqual(['seen in April 2025', 'seen in June 2025']);
    await above
      .getByRole('button', { name: '“The 2nd Battalion is under the 1st Brigade”' })
      .click();
    await page.locator('.reading .evidence').first().waitFor();
    await above.getByRole('button', { name: '1st Brigade', exact: true }).first().click();
    await page
      .locator('.overview section', { hasText: 'Who is under it' })
      .getByText('2nd Battalion')
      .first()
      .waitFor();
  });

  it('says beside a unit that says nothing who speaks for it, and only while they had the post', async () => {
    const page = await explorer.open('/?sel=unit:desk');
    const beside = page.getByRole('list', { name: 'Who speaks for it' });
    await expect
      .poll(() => beside.locator('li').allTextContents())
      .toEqual(['Rana Ost: 1 statement']);
    const row = page.locator('.figures li', { hasText: 'Rana Ost' });
    await row.getByText('2 more outside of that time').waitFor();
    await beside.getByRole('button').click();
    await page.locator('.list h2 .count', { hasText: /^1$/ }).waitFor();
    expect(await page.locator('.list .quote').allTextContents()).toEqual(['It held in 2022.']);
    await page.getByRole('button', { name: 'Rana Ost for Press unit ×' }).waitFor();
  });

  it('counts a place with and without what lies inside it, as the API does', async () => {
    const page = await explorer.open('/?sel=place:ua-63');
    const { place } = await explorer.ask(
      '{ place(id: "place:ua-63") { saidAbout { totalCount } alone: saidAbout(includeWithin: false) { totalCount } } }',
    );
    const section = page.locator('.overview section', { hasText: 'with what lies inside' });
    await expect
      .poll(() => section.locator('p').first().locator('b').allTextContents())
      .toEqual([String(place.saidAbout.totalCount), String(place.alone.totalCount)]);
  });

  it('follows the filters', async () => {
    const page = await explorer.open('/?sel=place:ua&voice=unnamed');
    const { place } = await explorer.ask(
      '{ place(id: "place:ua") { saidAbout(filter: { sourceKind: { in: [UNNAMED_PERSON, UNNAMED_GROUP, UNSPECIFIED_DOCUMENT] } }) { totalCount } } }',
    );
    const all = page
      .locator('.overview section', { hasText: 'with what lies inside' })
      .locator('p b');
    await expect.poll(() => all.first().textContent()).toBe(String(place.saidAbout.totalCount));
  });

  it('says nothing in the words of the store', async () => {
    const page = await explorer.open('/');
    const { units, places } = await explorer.ask(
      '{ units { nodes { id } } places { nodes { id } } }',
    );
    for (const { id } of [...units.nodes, ...places.nodes]) {
      await page.goto(`${explorer.server.url}/?sel=${id}`);
      await page.locator('.overview[aria-busy=false] h3').first().waitFor();
      const text = (await page.locator('.overview').innerText()).replaceAll('GeoNames', '');
      expect(text).not.toMatch(
        /\b[a-z]+[A-Z]\w+|\b[A-Z]+_[A-Z_]+|\bs\d\d\b|\b(place|unit|person):[a-z]/,
      );
    }
  });

  it('begins with questions, each answered in one click', async () => {
    const page = await explorer.open('/');
    const questions = page.locator('.questions button');
    await expect.poll(() => questions.count()).toBe(3);
    await picture(page, 'explorer-start');
    for (const [at, heading] of [
      [0, 'Who speaks for it'],
      [1, 'Who speaks about it'],
      [2, 'Who speaks most'],
    ] as const) {
      await questions.nth(at).click();
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.goto(explorer.server.url);
    }
  });

  it('is named in the title, and by axe is for everybody', async () => {
    for (const dark of [false, true]) {
      const page = await explorer.open(`/?sel=${CLARKE}`, { dark });
      await expect.poll(() => page.title()).toBe('Michael Clarke – WhoSaidWhere');
      for (const path of [
        `/?sel=${CLARKE}`,
        '/?sel=place:ua',
        '/?sel=unit:battalion',
        `/?sel=${ARTICLE}`,
        '/',
      ]) {
        await page.goto(explorer.server.url + path);
        await page.locator('.overview[aria-busy=false] h3').first().waitFor();
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { run } = (window as unknown as { axe: typeof axe }).axe;
          const { violations } = await run('.overview, .card', {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
          );
        });
        expect(found).toEqual([]);
      }
    }
  });

  it('helps by one key, which is typed where something is typed', async () => {
    const page = await explorer.open('/');
    const help = page.getByRole('dialog', { name: 'How to use this page' });
    await page.getByRole('combobox', { name: /^Search/ }).fill('x');
    await page.keyboard.press('?');
    expect(await help.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await help.waitFor();
    await help.getByText('begins a path at the node').waitFor();
    await help.getByText('takes what is selected for the field').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  it('fits 360 pixels, and a count brings its list into sight', async () => {
    const page = await explorer.open('/?sel=place:ua', { width: 360, height: 740 });
    // Whose overview it is stands above it.
    const topOf = (of: string) =>
      page.locator(of).evaluate((element) => element.getBoundingClientRect().top);
    await page.locator('.card h2', { hasText: 'Ukraine' }).waitFor();
    await page.locator('.overview .count-button').first().waitFor();
    expect(await topOf('.card h2')).toBeLessThan(await topOf('.looks'));
    expect(await topOf('.looks')).toBeLessThan(await topOf('.overview'));
    expect(await topOf('.overview')).toBeLessThan(await topOf('.list'));
    await page.locator('.overview .count-button').first().click();
    await expect
      .poll(() =>
        page.locator('.list').evaluate((list) => {
          const { top } = list.getBoundingClientRect();
          return top >= -1 && top < innerHeight;
        }),
      )
      .toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
