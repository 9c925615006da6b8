// Expands, in turns, hubs of thousands (the largest, a country with all that lies in it, and one of fewer than 5,000
// statements) and a node with about twenty in the explorer, on a generated graph of 50,000 statements: milliseconds
// from the click to the drawn page, and the ratios of the medians.
//
//   npm run build && node bench/explorer-hub.js [--store FOLDER]
import { openGeneratedExplorer } from './explorer-store.js';
import { median } from './measure.js';

const ROUNDS = 7;
const TWENTY = 22;
const HUB = 5_000;

const { url, page, ask, close } = await openGeneratedExplorer();
const data = await ask(`{
  places(first: 500) { nodes { id count: saidAbout { totalCount } } }
  people(first: 500) { nodes { id count: said { totalCount } } }
}`);
const countOf = ({ count }) => count.totalCount;
const places = data.places.nodes.sort((a, b) => countOf(b) - countOf(a));
const hubs = [places[0], places.find((place) => countOf(place) < HUB)];
const few = data.people.nodes
  .sort((a, b) => countOf(b) - countOf(a))
  .filter((n) => countOf(n) <= TWENTY);
const [twenty, start] = few;

/** Milliseconds from the click on "add to graph" until the graph has grown. */
async function expand(id) {
  await page.goto(`${url}/?sel=${id}&open=${start.id}~said&look=graph`);
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

const times = new Map([...hubs, twenty].map((node) => [node, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [node, list] of times) list.push(await expand(node.id));
}
const small = median(times.get(twenty));
for (const hub of hubs) {
  const large = median(times.get(hub));
  process.stdout.write(
    `hub of ${countOf(hub)}: ${large.toFixed(0)} ms; node of ${countOf(twenty)}: ${small.toFixed(0)} ms; ratio ${(large / small).toFixed(2)}\n`,
  );
}
await close();
