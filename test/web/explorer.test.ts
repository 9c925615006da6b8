import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../support/counts.js';
import {
  download,
  type Explorer,
  noBrowser,
  nodePositions,
  openExplorer,
  PATIENCE,
  picture,
  settledGraph,
} from './explorer-page.js';

const ARTICLE = 'article:ea7cad882c490818';
const CLARKE = 'person:michael-clarke';

describe.skipIf(noBrowser)('the explorer in a browser that reaches nothing else', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  });
  afterEach(() => explorer.settle());
  afterAll(() => explorer?.close());

  it('finds a name by keyboard alone and shows what it says', async () => {
    const page = await explorer.open('/');
    await page.getByRole('heading', { name: /Everything said/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('clarke');
    const first = page.getByRole('option').first();
    await first.waitFor();
    await expect.poll(() => first.textContent()).toContain('person');
    await first.locator('b', { hasText: /^Clarke$/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Michael Clarke' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sel')).toBe(CLARKE);
    const { person } = await explorer.ask(`{ person(id: "${CLARKE}") { said { totalCount } } }`);
    await page
      .locator('.word')
      .nth(person.said.totalCount - 1)
      .waitFor();
    await expect.poll(() => page.locator('.word').count()).toBe(person.said.totalCount);
  });

  it('chooses by Enter what the words find, not what earlier words found', async () => {
    const page = await explorer.open('/');
    const box = page.getByRole('combobox', { name: /^Search/ });
    await box.fill('clarke');
    await page.locator('.hit', { hasText: 'Michael Clarke' }).first().waitFor();
    await box.fill('kharkiv region');
    await box.press('Enter');
    await page.getByRole('heading', { name: 'Kharkiv region' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sel')).toBe('place:ua-63');
  });

  it('finds words in a statement and opens the article at them; says so when nothing is found', async () => {
    const page = await explorer.open('/');
    await page.getByRole('combobox', { name: /^Search/ }).fill('personnel closer');
    await page.locator('.hit', { hasText: 'statement, in its text' }).first().click();
    await page.locator('mark.chosen').first().waitFor();
    await expect
      .poll(() => page.locator('mark.chosen').allTextContents())
      .toContain('is trying to');
    await page.getByRole('combobox', { name: /^Search/ }).fill('zzzz');
    await page.getByText('Nothing is called or says “zzzz”').waitFor();
    await page.getByRole('combobox', { name: /^Search/ }).fill('харківська');
    await page.locator('.hit', { hasText: 'Kharkiv region' }).waitFor();
  });

  it('counts before it draws, expands, hides, undoes, pins and focuses', async () => {
    const page = await explorer.open(`/?sel=${CLARKE}&open=${CLARKE}~said&look=graph`);
    await settledGraph(page);
    const before = await page.locator('.in-words summary').textContent();
    await page.getByText('standing relation').waitFor();
    await page.getByRole('button', { name: 'add to graph' }).last().click();
    await page.locator('.in-words summary', { hasText: /12 nodes/ }).waitFor();
    await page.locator('.in-words summary').click();
    await page.locator('.in-words', { hasText: 'Military analyst of Sky News' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.in-words summary', { hasText: before ?? '' }).waitFor();
    await settledGraph(page);
    const russia = (await nodePositions(page)).get('Russia');
    if (!russia) throw new Error('Russia is not drawn');
    await page.mouse.move(russia.x, russia.y);
    await page.mouse.down();
    await page.mouse.move(russia.x + 40, russia.y - 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Unpin 1' }).waitFor();
    expect(page.url()).toContain('pin=place:ru@');
    const there = (await nodePositions(page)).get('Russia');
    if (!there) throw new Error('Russia is gone');
    await page.mouse.click(there.x, there.y);
    await page.getByRole('heading', { name: 'Russia' }).waitFor();
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.getByRole('button', { name: 'Show 1 hidden' }).waitFor();
    expect(await page.locator('.in-words').textContent()).not.toContain('about Russia (');
    await page.getByRole('button', { name: 'Show 1 hidden' }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Show 1 hidden' }).waitFor();
  });

  it('reads a path between two nodes out, each step one click from its words', async () => {
    const page = await explorer.open(`/?sel=${CLARKE}&open=${ARTICLE}~all&look=graph`);
    await settledGraph(page);
    await page.getByRole('button', { name: 'Path to…' }).click();
    const line = (await nodePositions(page)).get('line of contact');
    if (!line) throw new Error('the line of contact is not drawn');
    await page.mouse.click(line.x, line.y);
    const steps = page.locator('.path li');
    await steps.first().waitFor();
    const sentences = await steps.allTextContents();
    expect(sentences[0]).toMatch(/^Michael Clarke said (it was \w+: )?“/);
    const last = steps.filter({ hasText: 'is about line of contact' }).first();
    await last.getByRole('button').click();
    await page.locator('mark.chosen').first().waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe(
      'statement:ea7cad882c490818:787-912:person-andrey-pomagaybus',
    );
    await picture(page, 'explorer');
  });

  it('leads from every edge and count to the exact words in one click', async () => {
    const page = await explorer.open(`/?sel=${ARTICLE}&open=${ARTICLE}~all&look=graph`);
    await settledGraph(page);
    await page.locator('.in-words summary').click();
    const edges = page.locator('.in-words .edge');
    await expect.poll(() => edges.count()).toBe(40);
    for (const edge of [0, 7, 19, 39]) {
      const sentence = (await edges.nth(edge).textContent()) ?? '';
      await edges.nth(edge).click();
      await page.locator('mark.chosen').first().waitFor();
      const wanted = Number(/\((\d+) statement/.exec(sentence)?.[1]);
      await page.getByRole('heading', { name: `The words of this edge ${wanted}` }).waitFor();
      const at = new URL(page.url()).searchParams.get('at');
      await page.locator(`mark.chosen[data-s~="${at}"]`).first().waitFor();
    }
  });

  it('marks every statement at its exact code points, overlapping and discontinuous ones too', async () => {
    const page = await explorer.open(`/?read=${ARTICLE}`);
    await page.locator('.text mark').first().waitFor();
    const { article } = await explorer.ask(
      `{ article(id: "${ARTICLE}") { text statements(first: 100, filter: { hypothetical: {} }) { nodes { id text hypothetical sourceKind spans { start end } } } } }`,
    );
    await expect.poll(() => page.locator('.text').textContent()).toBe(article.text);
    expect(article.statements.nodes.length).toBe(26);
    for (const { id, text, hypothetical } of article.statements.nodes) {
      const marks = await page.locator(`mark[data-s~="${id}"]`).evaluateAll((elements) =>
        elements.map((element) => ({
          from: Number((element as HTMLElement).dataset['from']),
          to: Number((element as HTMLElement).dataset['to']),
          text: element.textContent ?? '',
          supposed: element.classList.contains('supposed'),
        })),
      );
      const shown = marks.map(
        (mark, at) => (at > 0 && marks[at - 1]?.to !== mark.from ? ' ' : '') + mark.text,
      );
      expect(shown.join('')).toBe(text);
      if (hypothetical) expect(marks.every(({ supposed }) => supposed)).toBe(true);
    }
    await page
      .locator('mark[data-s~="statement:ea7cad882c490818:1497-1540:person-michael-clarke"]')
      .first()
      .click();
    const detail = page.getByRole('complementary', { name: 'Statement' });
    await expect.poll(() => detail.textContent()).toContain('not asserted');
    await detail.getByRole('button', { name: /a conditional/ }).click();
    await detail
      .getByText("they're not planning a large strategic attack near Kharkiv", { exact: true })
      .waitFor();
    await expect.poll(() => page.locator('.text .cue').allTextContents()).toContain('remarked');
    await expect
      .poll(() => page.locator('.text .hedge').allTextContents())
      .toContain('some sort of');
    await picture(page, 'explorer-reading');
  });

  it('opens addresses in which a statement has no voice yet', async () => {
    const page = await explorer.open(`/?read=${ARTICLE}&at=statement:ea7cad882c490818:787-912`);
    await page
      .locator('.detail blockquote')
      .getByText('The enemy is trying to pull its personnel')
      .waitFor();
    await page.locator('mark.chosen').first().waitFor();
  });

  it('lights up one statement in text, list, map and timeline together', async () => {
    const page = await explorer.open(`/?read=${ARTICLE}&look=map&clock=said`);
    const id = 'statement:ea7cad882c490818:1817-1917:source-earlier-reports';
    await page.locator('.map .place').first().waitFor();
    await page.locator(`.bar[data-s~="${id}"]`).waitFor();
    await page.locator(`.text mark[data-s~="${id}"]`).first().hover();
    for (const part of ['.word', '.place', '.bar', 'mark']) {
      await page
        .locator(`${part}.lit[data-s~="${id}"]`)
        .first()
        .waitFor({ ...PATIENCE, state: 'attached' });
    }
    await expect.poll(() => page.locator('.bar.lit').count()).toBe(1);
  });

  it('draws places by what is said of them, and lists those that nothing locates', async () => {
    const page = await explorer.open('/?look=map');
    const kharkiv = page.getByRole('button', { name: /^Kharkiv: 5 statements/ });
    await kharkiv.waitFor();
    await expect
      .poll(() => kharkiv.getAttribute('aria-label'))
      .toContain('1 across the border from');
    for (const part of ['.near-ring', '.across', '.dot']) {
      await expect.poll(() => kharkiv.locator(part).count()).toBe(1);
    }
    await expect
      .poll(() => page.locator('.place.border .border-line').getAttribute('d'))
      .toMatch(/^M/);
    await expect.poll(() => page.locator('.place.vague .cloud').count()).toBe(1);
    await expect.poll(() => page.locator('.place.area').count()).toBe(3);
    await expect.poll(() => page.locator('.lost').textContent()).toContain('front line');
    await picture(page, 'explorer-map');
    await kharkiv.locator('.hit').click();
    await page.getByRole('button', { name: 'about Kharkiv ×' }).waitFor();
    await page.getByRole('heading', { name: 'Everything said 5' }).waitFor();
    await expect.poll(() => page.locator('.word').count()).toBe(5);
    await page.locator('.word .quote').first().click();
    await page.locator('mark.chosen').first().waitFor();
  });

  it('takes a click on a town, on a label and through a cloud, whatever the font', async () => {
    const page = await explorer.open('/?look=map');
    const town = page.getByRole('button', { name: /^Kharkiv: 5 statements/ });
    const chosen = (name: string) => page.getByRole('button', { name: `about ${name} ×` });
    for (const font of ['600 12px sans-serif', '900 13px monospace', '400 30px serif']) {
      await page.evaluate((wanted) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.place-label { font: ${wanted} !important }`);
        document.adoptedStyleSheets = [sheet];
      }, font);
      await town.locator('.hit').click();
      await chosen('Kharkiv').click();
      // The town lies under the cloud of the region that nothing outlines.
      const cloud = await page.locator('.place.vague .cloud').boundingBox();
      const middle = await town.locator('.dot').boundingBox();
      if (!cloud || !middle) throw new Error('the map is not drawn');
      expect(middle.x).toBeGreaterThan(cloud.x);
      expect(middle.y).toBeGreaterThan(cloud.y);
      expect(middle.x + middle.width).toBeLessThan(cloud.x + cloud.width);
      expect(middle.y + middle.height).toBeLessThan(cloud.y + cloud.height);
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    for (const name of ['Kharkiv', 'northeastern Ukraine', 'Kharkiv region']) {
      await page.locator('.place-label', { hasText: new RegExp(`^${name} \\d`) }).click();
      await chosen(name).click();
    }
  });

  it('shows uncertain dates as bars, and keeps everything to a range that is brushed', async () => {
    const page = await explorer.open('/?clock=said');
    const week = page.locator('.bar', { hasText: 'this week' });
    await week.waitFor();
    const [bar, track] = [await week.boundingBox(), await page.locator('.track').boundingBox()];
    if (!bar || !track) throw new Error('the timeline is not drawn');
    expect(bar.width).toBeGreaterThan(track.width / 3);
    await page.mouse.move(bar.x + 5, track.y + track.height - 8);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width - 5, track.y + track.height - 8, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=2025-05-1\d/);
    const range = new URL(page.url()).searchParams;
    const { statements } = await explorer.ask(
      `{ statements(filter: { saidAt: { gte: "${range.get('from')}T00:00:00Z", lte: "${range.get('to')}T23:59:59Z" } }) { totalCount } }`,
    );
    expect(statements.totalCount).toBeLessThan(20);
    await page.getByRole('heading', { name: `Everything said ${statements.totalCount}` }).waitFor();
    await page.getByLabel('from').fill('2030-01-01');
    await page.getByLabel('from').press('Enter');
    await page.getByText('No statement fits.').waitFor();
    await page.getByRole('button', { name: 'all time' }).click();
    await page.getByRole('heading', { name: 'Everything said 20' }).waitFor();
  });

  it('says who is heard, and opens the words behind each share', async () => {
    const page = await explorer.open('/?sel=place:ua-63&look=heard');
    const { statements } = await explorer.ask(
      '{ statements(filter: { about: { entity: { within: "place:ua-63" } }, sourceKind: { in: [UNNAMED_PERSON, UNNAMED_GROUP, UNSPECIFIED_DOCUMENT] } }) { totalCount nodes { text } } }',
    );
    const unnamed = page.locator('.mix-row', { hasText: 'Unnamed' });
    await unnamed.waitFor();
    await expect.poll(() => unnamed.locator('b').textContent()).toBe(String(statements.totalCount));
    await picture(page, 'explorer-heard');
    await unnamed.click();
    await page.getByRole('heading', { name: `The words ${statements.totalCount}` }).waitFor();
    await expect
      .poll(() => page.locator('.quote').allTextContents())
      .toEqual(statements.nodes.map(({ text }: { text: string }) => text));
    const official = page.locator('.speakers li', { hasText: 'speaks for Ukraine' });
    await official.locator('.for').click();
    await page.locator('mark.chosen').first().waitFor();
    await page.goto(`${explorer.server.url}/?sel=${CLARKE}&look=heard`);
    const said = page.locator('.subjects-of .chip').first();
    const count = await said.locator('b').textContent();
    await said.click();
    await page.getByRole('button', { name: /^said by Michael Clarke/ }).waitFor();
    await page.getByRole('heading', { name: `The words ${count}` }).waitFor();
    await page.goto(`${explorer.server.url}/?look=heard`);
    for (const at of [0, 1]) {
      const speaker = page.locator('.speakers li').nth(at).locator('.chip');
      const wanted = await speaker.locator('b').textContent();
      await speaker.click();
      await page.getByRole('heading', { name: `Everything said ${wanted}` }).waitFor();
      await page.locator('.speakers .chip[aria-pressed=true]').click();
      await page.getByRole('heading', { name: 'Everything said 20' }).waitFor();
    }
  });

  it('is its address: reload, share, back and forward show the same', async () => {
    const page = await explorer.open('/?look=graph');
    await settledGraph(page);
    await page.getByRole('button', { name: 'Unnamed', exact: true }).click();
    await page.getByRole('heading', { name: 'Everything said 3' }).waitFor();
    await page.getByRole('button', { name: 'Rings' }).click();
    await page.locator('.word .link').first().click();
    await page.locator('.word .quote').first().click();
    await page.locator('mark.chosen').first().waitFor();
    const address = page.url().slice(explorer.server.url.length);
    const seen = await page.locator('.words').textContent();
    const other = await explorer.open(address);
    await other.locator('mark.chosen').first().waitFor();
    await settledGraph(other);
    await expect.poll(() => other.locator('.words').textContent()).toBe(seen);
    await expect
      .poll(() => other.getByRole('button', { name: 'Rings' }).getAttribute('aria-pressed'))
      .toBe('true');
    for (let step = 0; step < 4; step += 1) await page.goBack();
    await page.getByRole('heading', { name: 'Everything said 20' }).waitFor();
    for (let step = 0; step < 4; step += 1) await page.goForward();
    await page.locator('mark.chosen').first().waitFor();
    await expect.poll(() => page.locator('.words').textContent()).toBe(seen);
  });

  it('lights up what is pointed at right after a resize, while the graph is not indexed', async () => {
    const page = await explorer.open(`/?sel=${CLARKE}&look=graph`);
    await settledGraph(page);
    await page.locator('.word').first().waitFor();
    await page.evaluate(() => {
      window.dispatchEvent(new Event('resize'));
      document.querySelector('.word')?.dispatchEvent(new MouseEvent('mouseenter'));
    });
    await page.locator('.word.lit').first().waitFor();
  });

  it.runIf(isFull)('exports what is seen, and opens its operation in the playground', async () => {
    const page = await explorer.open(`/?sel=${CLARKE}&open=${CLARKE}~all&voice=named&look=graph`);
    await settledGraph(page);
    expect((await download(page, 'Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG');
    expect((await download(page, 'Picture (SVG)')).toString()).toContain('Michael Clarke</tspan>');
    const graphMl = (await download(page, 'Graph (GraphML)')).toString();
    const problems = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror')
          .length,
      graphMl,
    );
    expect(problems).toBe(0);
    expect(graphMl).toContain(`<node id="${CLARKE}">`);
    const csv = (await download(page, 'Statements (CSV)')).toString().trim().split('\r\n');
    expect(csv).toHaveLength(5);
    await page.locator('.share > summary').click();
    const href = await page.getByRole('link', { name: 'GraphQL operation' }).getAttribute('href');
    const query = new URL(href ?? '', page.url()).searchParams.get('query') ?? '';
    const { statements } = await explorer.ask(query);
    expect(statements.totalCount).toBe(4);
    const playground = await explorer.open(href ?? '');
    await playground.getByRole('button', { name: /execute/i }).waitFor();
    await playground.waitForFunction(
      () => /query\sPage/.test(document.querySelector('.graphiql-editor')?.textContent ?? ''),
      undefined,
      PATIENCE,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Map' }).click();
    await page.locator('.place').first().waitFor();
    expect((await download(page, 'Picture (SVG)')).toString()).toContain('Pokrovsk');
  });

  it('draws who relays whom, and leads to what was relayed', async () => {
    await explorer.ask('mutation ($bundle: JSON!) { importBundle(bundle: $bundle) { fresh } }', {
      bundle: {
        article: {
          id: 'article:relayed',
          headline: 'Relayed',
          text: 'The bridge is gone, said Ana, according to Radio Two, citing Radio One. It rained.',
        },
        people: [{ id: 'person:ana', name: 'Ana' }],
        organizations: [
          { id: 'org:radio-one', name: 'Radio One' },
          { id: 'org:radio-two', name: 'Radio Two' },
        ],
        places: [{ id: 'place:bridge', name: 'The bridge' }],
        statements: [
          {
            id: 's1',
            text: 'The bridge is gone',
            saidBy: 'person:ana',
            relayedBy: ['org:radio-two', 'org:radio-one'],
            about: [{ entity: 'place:bridge', role: 'TOPIC' }],
          },
          { id: 's2', text: 'It rained', saidBy: 'article:relayed', about: [] },
        ],
      },
    });
    const page = await explorer.open('/?sel=article:relayed&look=graph');
    await settledGraph(page);
    await page.locator('.in-words summary').click();
    for (const sentence of [
      'Ana is relayed by Radio One (1 statement)',
      'Radio One passes on, to Radio Two (1 statement)',
      'Radio Two passes on, to Relayed (1 statement)',
    ]) {
      await page.getByRole('button', { name: sentence }).click();
      await page.getByRole('heading', { name: 'The words of this edge 1' }).waitFor();
      await page.locator('mark.chosen', { hasText: 'The bridge is gone' }).waitFor();
    }
    await page.goto(`${explorer.server.url}/?sel=article:relayed&look=heard`);
    await page.locator('.speakers li', { hasText: 'Ana' }).getByText('by way of Radio One').click();
    await page.locator('mark.chosen', { hasText: 'The bridge is gone' }).waitFor();
  });
});
