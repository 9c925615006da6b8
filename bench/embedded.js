// The embedded engine: our server on a store of generated statements beside the engine alone, which answers the very
// statements that ours sends; and what starting and holding such a store costs.
import 'reflect-metadata';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApiSchema } from '../dist/api/schema.js';
import { openEngine } from '../dist/engine/open-engine.js';
import { importBundle } from '../dist/import/import-bundle.js';
import { graphSchema } from '../dist/model/graph-schema.js';
import { localCaller } from '../dist/operation/caller.js';
import { runOperation } from '../dist/operation/run-operation.js';
import { prepareStore } from '../dist/store/prepare-store.js';
import { startContender } from './contender.js';
import { generateBundles } from './generate.js';
import { median } from './measure.js';
import { operations } from './operations.js';
import {
  embeddedEnvironment,
  neo4jEnvironment,
  OURS,
  questionOf,
  timeAll,
} from './side-by-side.js';

const CACHE = fileURLToPath(new URL('../.cache/bench/', import.meta.url));
const STARTS = 5;
const soon = () => ({ deadline: Date.now() + 60_000 });

/** A store of that many statements, made once by the importer and kept in .cache/bench; returns its folder. */
export async function embeddedStore(statements, seed = 1) {
  const store = `${CACHE}embedded-${statements}-${seed}`;
  if (existsSync(store)) return store;
  const part = `${store}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  await fillStore(part, { statements, seed });
  renameSync(part, store);
  return store;
}

/** Makes a store of generated statements in a folder, by the importer. */
export async function fillStore(folder, options) {
  const engine = await openEngine({ dataPath: folder, createIfMissing: true });
  await prepareStore(engine, graphSchema);
  for (const bundle of generateBundles(options))
    await importBundle(engine, bundle, { by: 'bench', ...soon() });
  await engine.close();
}

/** Times ours beside the engine alone in interleaved rounds; every operation is there but the search of texts. */
export async function timeEmbedded(store, variables, options) {
  const folder = mkdtempSync(join(tmpdir(), 'wsw-embedded-'));
  const keys = (options.keys ?? Object.keys(operations)).filter((key) => key !== 'search');
  try {
    const copy = join(folder, 'store');
    cpSync(store, copy, { recursive: true });
    const statements = await statementsOf(copy, keys, variables);
    const contenders = [
      await startContender('ours', OURS, embeddedEnvironment(store)),
      await startContender('raw', ['contenders/bare-engine.js'], {
        STORE: copy,
        STATEMENTS: JSON.stringify(statements),
      }),
    ];
    const times = await timeAll(contenders, variables, { ...options, keys });
    for (const contender of contenders) await contender.stop();
    return times;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The one statement ours sends for each operation. */
async function statementsOf(store, keys, variables) {
  const engine = await openEngine({ dataPath: store });
  await engine.prepare(graphSchema);
  const schema = buildApiSchema();
  const sent = {};
  for (const key of keys) {
    const watched = Object.assign(Object.create(engine), {
      read(statement, options) {
        sent[key] = statement;
        return engine.read(statement, options);
      },
    });
    const { query } = JSON.parse(questionOf('ours', key, variables).body);
    const context = { engine: watched, ...soon(), bookmarks: [], caller: localCaller('bench') };
    const { errors } = await runOperation(schema, query, { variables, context });
    if (errors) throw new Error(`${key}: ${errors[0].message}`);
  }
  await engine.close();
  return sent;
}

/**
 * Milliseconds from the start of the process until it listens, its first answer and its next, and resident MB then:
 * ours with the seed, ours on the embedded store, ours on Neo4j, and the peer on Neo4j, in turns; medians.
 */
export async function timeStarts(server, store, variables) {
  const neo4j = neo4jEnvironment(server);
  const cases = {
    seed: ['ours', OURS, { DATA_PATH: ':memory:', LOG_LEVEL: 'silent', PORT: '0' }],
    embedded: ['ours', OURS, embeddedEnvironment(store)],
    neo4j: ['ours', OURS, neo4j],
    peer: ['peer', ['contenders/peer.js'], { ...neo4j, PEER_FORM: 'generated' }],
  };
  const samples = {};
  for (let round = 0; round < STARTS; round += 1) {
    for (const [key, [name, script, env]] of Object.entries(cases)) {
      const contender = await startContender(key, script, env);
      const { body } = questionOf(name, 'latest', variables);
      const answers = [];
      for (let turn = 0; turn < 2; turn += 1) {
        const sent = performance.now();
        await contender.post(body);
        answers.push(performance.now() - sent);
      }
      const { rss } = await contender.usage();
      await contender.stop();
      samples[key] ??= [];
      samples[key].push([contender.startMs, ...answers, rss / 2 ** 20]);
    }
  }
  const starts = Object.entries(samples).map(([key, list]) => [
    key,
    [0, 1, 2, 3].map((at) => median(list.map((sample) => sample[at]))),
  ]);
  return { starts: Object.fromEntries(starts), bytes: statSync(join(store, 'graph.grafeo')).size };
}
