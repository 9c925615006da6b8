// Times the way from an operation to a bound statement, in one process and in turns: ours with the plan kept (hit)
// and made anew (miss), and the peer's translation, from the entry of its resolver to the statement it hands over.
//
//   npm run build && node bench/translation.js
import 'reflect-metadata';
import { Neo4jGraphQL } from '@neo4j/graphql';
import * as peerGraphql from 'graphql';
import { buildApiSchema } from '../dist/api/schema.js';
import { NEO4J } from '../dist/cypher/dialect.js';
import { compileOperation } from '../dist/operation/plan-cache.js';
import ourGraphql from '../node_modules/graphql/index.js';
import { peerTypes } from './contenders/peer-types.js';
import { operations } from './operations.js';
import { sampleVariables } from './sample-variables.js';

const ROUNDS = 200;
const SEVERAL_ROOTS = new Set(['inside', 'timeline']);

/** Microseconds of each, by operation: the least of the rounds, which a busy machine disturbs least. */
export async function timeTranslation() {
  const ours = buildApiSchema();
  const peer = await peerSchema();
  const rows = [];
  for (const [key, operation] of Object.entries(operations)) {
    // The times of several roots side by side would run into each other.
    if (!operation.peer || SEVERAL_ROOTS.has(key)) continue;
    const document = ourGraphql.parse(operation.ours.query);
    const variables = ourGraphql.getVariableValues(
      ours,
      document.definitions[0].variableDefinitions ?? [],
      sampleVariables,
    ).coerced;
    const context = { schema: ours, fragments: {}, variables };
    const asked = peerGraphql.parse(operation.peer.query);
    await timePeer(peer, asked);
    const samples = { hit: [], miss: [], peer: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const [definition] = ourGraphql.parse(operation.ours.query).definitions;
      samples.miss.push(time(() => bind(compileOperation(context, definition, NEO4J), variables)));
      samples.hit.push(time(() => bind(compileOperation(context, definition, NEO4J), variables)));
      samples.peer.push(await timePeer(peer, asked));
    }
    const [hit, miss, theirs] = ['hit', 'miss', 'peer'].map((name) => Math.min(...samples[name]));
    rows.push({ key, hit, miss, peer: theirs });
  }
  return rows;
}

function bind({ plan }, variables) {
  return Object.fromEntries(plan.parameters.map(({ name, read }) => [name, read(variables)]));
}

function time(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1_000;
}

/** The peer's schema, whose root resolvers note when they begin. */
let began = 0;
async function peerSchema() {
  const schema = await new Neo4jGraphQL({
    typeDefs: peerTypes('generated'),
    features: { filters: { String: { LT: true, LTE: true, GT: true, GTE: true } } },
  }).getSchema();
  for (const field of Object.values(schema.getQueryType().getFields())) {
    const { resolve } = field;
    field.resolve = (...args) => {
      began = performance.now();
      return resolve(...args);
    };
  }
  return schema;
}

/** Microseconds until each root's statement is handed to the transaction, summed. */
async function timePeer(schema, document) {
  let sum = 0;
  const executionContext = {
    run(text) {
      // Asked once, before anything is translated.
      if (text.includes('dbms.components')) return { records: [['5.26.30', 'community']] };
      sum += performance.now() - began;
      throw new Error('Only the translation is asked for');
    },
  };
  await peerGraphql.execute({
    schema,
    document,
    variableValues: sampleVariables,
    contextValue: { executionContext },
  });
  if (sum === 0) throw new Error('The peer sent no statement');
  return sum * 1_000;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const { key, hit, miss, peer } of await timeTranslation())
    process.stdout.write(
      `${key}: hit ${hit.toFixed(1)} µs, miss ${miss.toFixed(0)} µs, peer ${peer.toFixed(0)} µs, hit/peer ${(hit / peer).toFixed(3)}, miss/peer ${(miss / peer).toFixed(2)}\n`,
    );
}
