// All contenders on one store: first every answer is compared for equality, then what each costs the database is
// counted, then they are timed in interleaved rounds.
import { isDeepStrictEqual } from 'node:util';
import neo4j from 'neo4j-driver';
import { startProxy } from './bolt-proxy.js';
import { startContender } from './contender.js';
import { measure, median, quantile } from './measure.js';
import { operations } from './operations.js';

/** Our server's command. */
export const OURS = ['../dist/main.js', 'serve'];
const CONTENDERS = [
  { name: 'ours', script: OURS },
  { name: 'peer', script: ['contenders/peer.js'], env: { PEER_FORM: 'generated' } },
  { name: 'tuned', script: ['contenders/peer.js'], env: { PEER_FORM: 'tuned' } },
  { name: 'loader', script: ['contenders/loader.js'] },
  { name: 'apollo', script: ['contenders/raw-apollo.js'] },
  { name: 'raw', script: ['contenders/raw.js'] },
];
const CLIENTS = [1, 16, 64];
const WARM_UP_MS = 2_000;
/** How much longer than planned a measurement at 64 clients may take. */
const MOST_TIMES_LONGER = 8;

/** What a contender is asked for an operation, and how its answer reads; null where it has no such operation. */
export function questionOf(name, key, variables) {
  const operation = operations[key];
  const byHand = { operation: key, variables };
  const asIs = (data) => data;
  if (name === 'raw') return { body: JSON.stringify(byHand), shape: asIs };
  if (name === 'apollo') {
    const { query } = operation.ours;
    return { body: JSON.stringify({ query, variables, extensions: byHand }), shape: asIs };
  }
  const asked =
    name === 'tuned' && operation.tuned && operation.peer
      ? { ...operation.peer, ...operation.tuned }
      : operation[name];
  if (!asked) return null;
  return { body: JSON.stringify({ query: asked.query, variables }), shape: asked.shape };
}

const QUIET = {
  SEED: 'none',
  LOG_LEVEL: 'silent',
  PORT: '0',
  // Lists without `first` count as 500 each, which an article with its speakers' roles would not pass.
  MAXIMUM_COST: '1000000',
};

/** The environment of every contender on a server. */
export function neo4jEnvironment({ uri, username, password }) {
  return { ...QUIET, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** The environment of our server on an embedded store. */
export function embeddedEnvironment(store) {
  return { ...QUIET, DATA_PATH: store };
}

/** Starts the contenders on a server, or those named. */
export async function startContenders(server, names) {
  const env = neo4jEnvironment(server);
  const started = [];
  for (const { name, script, env: more } of CONTENDERS)
    if (!names || names.includes(name))
      started.push(await startContender(name, script, { ...env, ...more }));
  return started;
}

/** Compares all answers; throws with the first that differs. */
export async function compareAnswers(contenders, variables, keys = Object.keys(operations)) {
  for (const key of keys) {
    let first;
    for (const contender of contenders) {
      const question = questionOf(contender.name, key, variables);
      if (!question) continue;
      const answer = await ask(contender, question);
      if (first && !isDeepStrictEqual(answer, first.answer))
        throw new Error(
          `${key}: ${contender.name} answers otherwise than ${first.name}:\n${JSON.stringify(answer).slice(0, 2_000)}\n${JSON.stringify(first.answer).slice(0, 2_000)}`,
        );
      first ??= { name: contender.name, answer };
    }
  }
}

async function ask(contender, { body, shape }) {
  const { data, errors } = JSON.parse(await contender.post(body));
  if (errors) throw new Error(`${contender.name}: ${JSON.stringify(errors).slice(0, 1_000)}`);
  return shape(data);
}

/** Flights, statements, bytes and db hits of each contender and operation, through a counting proxy. */
export async function countWork(
  server,
  variables,
  { names, keys = Object.keys(operations), onCounted },
) {
  const proxy = await startProxy(server.uri);
  const contenders = await startContenders({ ...server, uri: proxy.uri }, names);
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  const work = {};
  for (const key of keys) {
    work[key] = {};
    for (const contender of contenders) {
      const question = questionOf(contender.name, key, variables);
      if (!question) continue;
      // The first time also logs in and fills caches; an answer that is late leaves its statements behind too.
      await contender.post(question.body).catch(() => undefined);
      proxy.take();
      const text = await contender.post(question.body).catch(() => '');
      const { flights, up, down, statements } = proxy.take();
      const hits = await Promise.all(statements.map((statement) => profile(driver, statement)));
      work[key][contender.name] = {
        flights,
        statements: statements.length,
        boltBytes: up + down,
        bytes: Buffer.byteLength(text),
        hits: hits.reduce((sum, one) => sum + one, 0),
      };
    }
    onCounted?.(key, work[key]);
  }
  for (const contender of contenders) await contender.stop();
  await driver.close();
  proxy.close();
  return work;
}

/** Db hits of a statement, the second time it is planned. */
export async function profile(driver, { text, parameters }) {
  const profiled = text.startsWith('CYPHER 5\n')
    ? text.replace('CYPHER 5\n', 'CYPHER 5 PROFILE ')
    : `PROFILE ${text}`;
  await driver.executeQuery(profiled, parameters);
  const { summary } = await driver.executeQuery(profiled, parameters);
  return hitsOf(summary.profile);
}

function hitsOf(plan) {
  return Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}

/**
 * Rounds in which each operation is asked of each contender in turns, at each number of clients. Of each it gives
 * the medians over rounds, the least p50, and the ratios to ours by round, with their spread.
 */
export async function timeAll(contenders, variables, { rounds, ms, keys, onRound }) {
  const asked = keys ?? Object.keys(operations);
  // A server is timed as it is after a minute, not after a second: V8 compiles what is common to all operations first.
  for (const contender of contenders)
    for (const key of asked) {
      const question = questionOf(contender.name, key, variables);
      if (question) await measure(contender, question.body, { clients: 16, ms: WARM_UP_MS });
    }
  const samples = {};
  for (const key of asked) {
    samples[key] = {};
    for (const contender of contenders) {
      const question = questionOf(contender.name, key, variables);
      if (!question) continue;
      samples[key][contender.name] = [];
      // What its operation alone needs is compiled right before.
      await measure(contender, question.body, { clients: 16, ms: WARM_UP_MS });
    }
    for (let round = 0; round < rounds; round += 1) {
      const turns = contenders.map((_, index) => contenders[(index + round) % contenders.length]);
      for (const contender of turns) {
        const question = questionOf(contender.name, key, variables);
        if (!question) continue;
        const sample = { 1: await measure(contender, question.body, { clients: 1, ms }) };
        for (const clients of [16, 64]) {
          // Many clients would take minutes where one answer takes long; the ratios of 16 tell enough there.
          const isLong = (sample[1].p50 * clients) / 2 > ms * MOST_TIMES_LONGER;
          if (clients === 16 || !isLong)
            sample[clients] = await measure(contender, question.body, { clients, ms });
        }
        samples[key][contender.name].push(sample);
      }
    }
    onRound?.(key);
  }
  return Object.fromEntries(
    Object.entries(samples).map(([key, byName]) => [key, summarize(byName)]),
  );
}

function summarize(byName) {
  const ours = byName.ours;
  return Object.fromEntries(
    Object.entries(byName).map(([name, list]) => {
      const all = list.flatMap((sample) => sample[1].latencies).sort((a, b) => a - b);
      const over = (pick) => median(list.map(pick));
      const ratio = (pick) => {
        const ratios = list.map((sample, round) => pick(sample, ours[round])).sort((a, b) => a - b);
        return { median: quantile(ratios, 0.5), least: ratios[0], most: ratios.at(-1) };
      };
      return [
        name,
        {
          least: all[0],
          p50: over((sample) => sample[1].p50),
          p99: quantile(all, 0.99),
          perSecond: Object.fromEntries(
            CLIENTS.map((clients) => [clients, over((sample) => sample[clients]?.perSecond ?? 0)]),
          ),
          refused: Math.max(...list.map((sample) => sample[64]?.refused ?? sample[16].refused)),
          cpu: over((sample) => sample[16].cpu),
          // Above 1: ours is better.
          slower: ratio((sample, our) => sample[1].p50 / our[1].p50),
          fewer: ratio((sample, our) => our[16].perSecond / sample[16].perSecond),
          costlier: ratio((sample, our) => sample[16].cpu / our[16].cpu),
        },
      ];
    }),
  );
}
