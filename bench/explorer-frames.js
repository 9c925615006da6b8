// Draws more than 5,000 nodes of a generated graph in the explorer, and prints how long its frames last while the
// layout runs and while a node is dragged: median, 95th percentile, worst, in milliseconds.
//
//   npm run build && node bench/explorer-frames.js [--store FOLDER]
import { openGeneratedExplorer } from './explorer-store.js';
import { median } from './measure.js';

const HUBS = 60;
const MOVES = 120;

const { url, page, ask, close } = await openGeneratedExplorer();
const { places } = await ask(
  '{ places(first: 500) { nodes { id said: saidAbout { totalCount } } } }',
);
const hubs = places.nodes
  .sort((a, b) => b.said.totalCount - a.said.totalCount)
  .slice(0, HUBS)
  .map(({ id }) => `open=${id}~about~4`);
await page.addInitScript(() => {
  window.frames = [];
  let last;
  const tick = (now) => {
    if (last !== undefined) window.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});
const takeFrames = () => page.evaluate(() => window.frames.splice(0));
const print = (what, frames) => {
  const sorted = frames.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)];
  process.stdout.write(
    `| ${what} | ${frames.length} | ${median(frames).toFixed(0)} | ${p95.toFixed(0)} | ${sorted.at(-1).toFixed(0)} |\n`,
  );
};

await page.goto(`${url}/?look=graph&${hubs.join('&')}`);
const summary = page.locator('.in-words summary', { hasText: /\d,\d{3} nodes/ });
await summary.waitFor();
process.stdout.write(`${await summary.textContent()}\n\n`);
process.stdout.write(
  '| while | frames | median | p95 | worst |\n| --- | --- | --- | --- | --- |\n',
);
await takeFrames();
await page.locator('.canvas[data-settled=true]').waitFor();
print('the layout runs', await takeFrames());

/** Somewhere a node is, near the middle. */
async function findNode() {
  const box = await page.locator('.canvas').boundingBox();
  for (let step = 0; step < 2_000; step += 1) {
    const [x, y] = [
      box.x + box.width / 2 + 3 * Math.sqrt(step) * Math.cos(step),
      box.y + box.height / 2 + 3 * Math.sqrt(step) * Math.sin(step),
    ];
    await page.mouse.move(x, y);
    if (await page.locator('.canvas.over').count()) return { x, y };
  }
  throw new Error('no node is drawn near the middle');
}

const { x, y } = await findNode();
await page.mouse.down();
await takeFrames();
for (let step = 1; step <= MOVES; step += 1) {
  await page.mouse.move(x + step, y + 40 * Math.sin(step / 10));
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
print('a node is dragged', await takeFrames());
await page.mouse.up();
await page.getByRole('button', { name: 'Unpin 1' }).waitFor();
await close();
