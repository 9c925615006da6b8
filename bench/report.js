import { operations } from './operations.js';

const NAMES = {
  ours: 'ours',
  peer: 'peer',
  tuned: 'peer, tuned',
  loader: 'DataLoader',
  raw: 'raw driver',
};

/** The table of one run, as Markdown. */
export function printTable({ work, times }) {
  const head =
    '| operation | contender | p50 ms (least) | p99 ms | a second at 1 / 16 / 64 | CPU ms | ours is faster (spread) | ours has more at 16 (spread) | flights | db hits | bytes |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n';
  const rows = Object.entries(times).flatMap(([key, byName]) =>
    Object.entries(byName).map(([name, time], index) => {
      const { flights, hits, bytes } = work[key][name];
      const { 1: one, 16: sixteen, 64: many } = time.perSecond;
      const cells = [
        index === 0 ? operations[key].title : '',
        NAMES[name],
        `${number(time.p50)} (${number(time.least)})`,
        number(time.p99),
        `${number(one)} / ${number(sixteen)} / ${many ? number(many) : '–'}`,
        number(time.cpu),
        name === 'ours' ? '' : times_(time.slower),
        name === 'ours' ? '' : times_(time.fewer),
        flights,
        hits.toLocaleString('en'),
        bytes.toLocaleString('en'),
      ];
      return `| ${cells.join(' | ')} |\n`;
    }),
  );
  return head + rows.join('');
}

function times_({ median, least, most }) {
  return `**${number(median)}** (${number(least)}–${number(most)})`;
}

function number(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
