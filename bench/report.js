import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { operations } from './operations.js';

const NAMES = {
  ours: 'ours',
  peer: 'peer',
  tuned: 'peer, tuned',
  loader: 'DataLoader',
  apollo: 'raw driver behind Apollo',
  raw: 'raw driver',
};

/** All that a run found, as a Markdown page. */
export function printReport(results) {
  return [
    '# Benchmark',
    `${results.date.slice(0, 10)}, ${machine()}; Neo4j 5.26.30 with ${results.statements.toLocaleString('en')} generated statements, Node ${process.versions.node}, @neo4j/graphql 7.6.3, Apollo Server 5.5.1, neo4j-driver 6.3.0. Load of the machine meanwhile: ${results.load.map((load) => load.toFixed(1)).join(', ')}.`,
    'Repeat it with `npm ci` and `npm run bench` (`-- --quick` for fewer rounds). It needs Java 17 and Maven.',
    CONTENDERS,
    '## What each answer costs the database',
    'The same answer from all, compared before anything is measured. Db hits are those of `PROFILE`, flights and statements are counted by a proxy between the contender and Neo4j. These do not depend on the machine.',
    workTable(results.work),
    hints(),
    losses(results.work),
    ...(results.times
      ? [
          '## Time',
          `Medians of ${results.rounds} interleaved rounds of ${results.ms} ms; a ratio above 1 means that ours is better, with its spread over the rounds.`,
          timeTable(results.times),
        ]
      : []),
    '## The embedded engine',
    EMBEDDED,
    embeddedTable(results.embedded),
    '## Starting',
    'From the start of the process until it listens, then a first answer (latest 20 statements) and the same again: medians of five starts in turns.',
    startTable(results),
    '## Translation',
    'From an operation to a bound statement, in one process, microseconds, the least of 200 rounds; the peer from the entry of its resolver to the statement it hands to the driver.',
    translationTable(results.translation),
  ].join('\n\n');
}

const CONTENDERS = `Each contender is a process of its own:

- **ours**: the server as it is started, its limits on (\`MAXIMUM_COST\` raised to 1,000,000: an article with its speakers' roles counts as more than it is). Queries like these it answers by their compiled writer, without Apollo Server's pipeline.
- **peer**: @neo4j/graphql over the very graph we store, interfaces as interfaces, mutations and subscriptions left out of its schema.
- **peer, tuned**: the best a user of it could write: one type for each shared label instead of interfaces, range filters for the sort keys, \`@cypher\` where it wins. What was done for each operation stands below.
- **DataLoader**: resolvers as most people write them, one batch for each relation and level.
- **raw driver behind Apollo**: the same hand-written Cypher as below, handed an operation that Apollo Server has read and checked against our schema, and nothing more: the limit of a GraphQL server that has Apollo Server answer each request.
- **raw driver**: hand-written Cypher behind Node's own HTTP server, without GraphQL: the limit.

The peer and DataLoader stand behind Apollo Server with our options, on Node's own HTTP server.`;

function workTable(work) {
  const names = Object.keys(NAMES);
  const head = `| operation | ${names.map((name) => NAMES[name]).join(' | ')} |\n| --- |${' --- |'.repeat(names.length)}\n`;
  const rows = Object.entries(work).map(([key, byName]) => {
    const cells = names.map((name) => {
      const cost = byName[name];
      if (!cost) return name === 'tuned' && byName.peer ? 'as generated' : '–';
      const { hits, flights, statements, bytes } = cost;
      return `${hits.toLocaleString('en')} hits, ${flights} ${flights === 1 ? 'flight' : 'flights'}, ${statements} st., ${kilobytes(bytes)}`;
    });
    return `| ${operations[key].title} | ${cells.join(' | ')} |`;
  });
  return head + rows.join('\n');
}

function hints() {
  const lines = Object.values(operations)
    .filter(({ tuned }) => tuned)
    .map(({ title, tuned }) => `- ${title}: ${tuned.how}`);
  return `What the tuned peer has:\n\n${lines.join('\n')}`;
}

/** Every operation in which somebody touches less of the database than ours. */
function losses(work) {
  const lines = Object.entries(work).flatMap(([key, byName]) => {
    const fewer = Object.entries(byName)
      .filter(([, { hits }]) => hits < byName.ours.hits)
      .map(
        ([name, { hits }]) =>
          `${NAMES[name]} ${hits.toLocaleString('en')} (ours ${((byName.ours.hits / hits) * 100).toFixed(0)} %)`,
      );
    return fewer.length > 0 ? [`- ${operations[key].title}: ${fewer.join(', ')}`] : [];
  });
  return `Where ours touches more of the database than another:\n\n${lines.join('\n')}`;
}

function timeTable(times) {
  const head =
    '| operation | contender | p50 ms (least) | p99 ms | a second at 1 / 16 / 64 clients | CPU ms a request | slower than ours | throughput ours to it at 16 | CPU to ours |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n';
  const rows = Object.entries(times).flatMap(([key, byName]) =>
    Object.entries(byName).map(([name, time], index) => {
      const { 1: one, 16: sixteen, 64: many } = time.perSecond;
      const ratios = [time.slower, time.fewer, time.costlier];
      const cells = [
        index === 0 ? operations[key].title : '',
        NAMES[name],
        `${number(time.p50)} (${number(time.least)})`,
        number(time.p99),
        `${number(one)} / ${number(sixteen)} / ${many ? number(many) : '–'}`,
        number(time.cpu),
        ...ratios.map((ratio) => (name === 'ours' ? '' : withSpread(ratio))),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  );
  return head + rows.join('\n');
}

const EMBEDDED = `Our server on the embedded engine beside the engine alone, which answers the statements that ours sends from Node's own HTTP server, in interleaved rounds as above. The engine alone is the limit; it does not search texts, so that operation is not there.`;

function embeddedTable(times) {
  const head =
    '| operation | ours: p50 ms | a second at 1 / 16 / 64 clients | CPU ms a request | engine alone: p50 ms | a second | CPU ms | slower than ours | throughput ours to it at 16 | CPU to ours |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n';
  const perSecond = ({ perSecond: { 1: one, 16: sixteen, 64: many }, refused }) =>
    `${number(one)} / ${number(sixteen)} / ${many ? number(many) : '–'}${refused > 0 ? ` (${(100 * refused).toFixed(0)} % sent away)` : ''}`;
  const rows = Object.entries(times).map(([key, { ours, raw }]) => {
    const cells = [ours, raw].flatMap((time) => [
      number(time.p50),
      perSecond(time),
      number(time.cpu),
    ]);
    const ratios = [raw.slower, raw.fewer, raw.costlier].map(withSpread);
    return `| ${[operations[key].title, ...cells, ...ratios].join(' | ')} |`;
  });
  return head + rows.join('\n');
}

const STARTS = {
  seed: 'ours, embedded, an empty store that loads the seed article',
  embedded: 'ours, embedded, on the store of generated statements',
  neo4j: 'ours on Neo4j',
  peer: 'peer on Neo4j (getSchema and listen)',
};

function startTable({ start: { starts, bytes }, statements }) {
  const rows = Object.entries(starts).map(
    ([key, [listening, first, next, rss]]) =>
      `| ${STARTS[key]} | ${number(listening)} | ${number(first)} | ${number(next)} | ${number(rss)} |`,
  );
  const each = (((starts.embedded[3] - starts.seed[3]) * 2 ** 20) / statements / 1_000).toFixed(1);
  return `| server | listens after ms | first answer ms | next ms | resident MB |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}

A statement of the embedded store, with all that hangs on it, takes ${each} kB of memory and ${kilobytes(bytes / statements)} of its file.`;
}

function translationTable(rows) {
  const lines = rows.map(
    ({ key, hit, miss, peer }) =>
      `| ${operations[key].title} | ${number(hit)} | ${number(miss)} | ${number(peer)} | ${((100 * hit) / peer).toFixed(1)} % | ${((100 * miss) / peer).toFixed(0)} % |`,
  );
  return `| operation | ours, plan kept | ours, plan made | peer | kept to peer | made to peer |\n| --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}`;
}

function machine() {
  const [{ model }] = cpus();
  const java = execFileSync('java', ['--version'], { encoding: 'utf8' }).split('\n')[0];
  return `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ${java}`;
}

export function withSpread({ median, least, most }) {
  return `**${number(median)}** (${number(least)}–${number(most)})`;
}

function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function number(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
