// Expands, in turns, a hub of thousands and a node with about twenty statements in the explorer, on a generated
// graph of 50,000 statements: milliseconds from the click to the drawn page, and the ratio of the medians.
//
//   npm run build && node bench/explorer-hub.js [--store FOLDER]
import { median, openGeneratedExplorer } from './explorer-store.js';

const ROUNDS = 7;
const TWENTY = 22;

const { url, page, ask, close } = await openGeneratedExplorer();
const data = await ask(`{
  places(first: 200) { nodes { id count: saidAbout { totalCount } } }
  people(first: 500) { nodes { id count: said { totalCount } } }
}`);
const countOf = ({ count }) => count.totalCount;
const hub = data.places.nodes.sort((a, b) => countOf(b) - countOf(a))[0];
const few = data.people.nodes
  .sort((a, b) => countOf(b) - countOf(a))
  .filter((n) => countOf(n) <= TWENTY);
const [twenty, start] = few;

/** Milliseconds from the click on "add to graph" until the graph has grown. */
async function expand(id) {
  await page.goto(`${url}/?sel=${id}&open=${start.id}~said`);
  await page.locator('.canvas[data-settled=true]').waitFor();
  await page.locator('.relations button').first().waitFor();
  // The timeline comes last; until then the server is still busy with the page itself.
  await page.locator('.track').waitFor();
  return page.evaluate(async () => {
    const words = () => document.querySelector('.in-words summary')?.textContent;
    const before = words();
    const clicked = performance.now();
    document.querySelector('.relations button')?.click();
    while (words() === before) await new Promise(requestAnimationFrame);
    return performance.now() - clicked;
  });
}

const times = { hub: [], twenty: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.hub.push(await expand(hub.id));
  times.twenty.push(await expand(twenty.id));
}
const [large, small] = [median(times.hub), median(times.twenty)];
process.stdout.write(
  `hub of ${countOf(hub)}: ${large.toFixed(0)} ms; node of ${countOf(twenty)}: ${small.toFixed(0)} ms; ratio ${(large / small).toFixed(2)}\n`,
);
await close();
