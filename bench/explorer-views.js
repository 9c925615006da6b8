// Opens every view of the place that most is said about, and of everything, in the explorer, in turns on a generated
// graph of 8,000 statements and on one of 50,000: milliseconds until it is drawn, and the ratios of the medians.
//
//   npm run build && node bench/explorer-views.js [--store FOLDER]
import { openGeneratedExplorer } from './explorer-store.js';
import { median } from './measure.js';

const ROUNDS = 5;
/** What has been drawn last, by the look. */
const READY = {
  overview: '.overview[aria-busy=false]',
  words: '.rows[aria-busy=false]',
  heard: '.heard[aria-busy=false]',
  map: '.map .place',
  graph: '.canvas[data-settled=true]',
};

const sides = [];
for (const statements of [8_000, 50_000]) {
  const explorer = await openGeneratedExplorer(statements);
  const { statements: all } = await explorer.ask(
    '{ statements { facets(by: PLACE, first: 1) { node { id } } } }',
  );
  sides.push({ ...explorer, most: all.facets[0].node });
}

/** Milliseconds from the address until a view has been drawn and nothing of the page is busy any more. */
async function open({ url, page }, address, ready) {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(url + address);
  await page.locator(ready).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  return performance.now() - start;
}

for (const [look, ready] of Object.entries(READY))
  for (const [of, addressOf] of [
    ['a place', ({ most }) => `/?sel=${most.id}&look=${look}`],
    ['everything', () => `/?look=${look}`],
  ]) {
    // The graph of everything is empty until something is added to it.
    if (look === 'graph' && of === 'everything') continue;
    const times = sides.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [at, side] of sides.entries())
        times[at].push(await open(side, addressOf(side), ready));
    const [few, many] = times.map(median);
    process.stdout.write(
      `${look} of ${of}: ${few.toFixed(0)} ms at 8,000, ${many.toFixed(0)} ms at 50,000, ratio ${(many / few).toFixed(2)}\n`,
    );
  }
for (const { close } of sides) await close();
