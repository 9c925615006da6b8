import fc from 'fast-check';
import { type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import type { ReadResult } from '../../src/engine/engine.js';
import { localCaller } from '../../src/operation/caller.js';
import type { RequestContext } from '../../src/operation/context.js';
import { prepareOperation } from '../../src/operation/prepare-operation.js';
import { runOperation } from '../../src/operation/run-operation.js';
import { countOf } from '../support/counts.js';
import { soon, testEngine } from '../support/engines.js';
import { holds } from '../support/holds.js';
import { countRows } from './count-rows.js';
import { randomOf } from './random.js';
import { randomBundles } from './random-bundles.js';
import { operationsOver } from './random-operations.js';
import { openBoth } from './store.js';

const OPERATIONS = Number(process.env.COST_OPERATIONS ?? countOf(1_000, 200));
const SEED = Number(process.env.PROPERTY_SEED ?? 20_250_525);
const PER_GRAPH = 100;
const schema = buildApiSchema();

/** What the random operations leave out: each with a list whose size only the plan knows. */
const OTHERS: readonly ((id: string, other: string) => string)[] = [
  () =>
    '{ search(text: "a", first: 5) { nodes { ... on Node { id } } edges { node { ... on Entity { names(first: 2) { value } } } } } }',
  () => '{ resolve(names: ["a", "b"], first: 2) { name candidates { node { id } } } }',
  (id) =>
    `{ node(id: "${id}") { neighbors { relation count nodes(first: 3) { id neighbors { count } } } } }`,
  (id) =>
    `{ node(id: "${id}") { ... on Entity { heard { voice statements(first: 2) { id saidBy { source { id } } } } } } }`,
  () =>
    '{ statements(first: 3) { nodes { corroboration { same { statements(first: 2) { id } } origins { count statements { id about { nodes { id } } } } } } } }',
  (id) =>
    `{ disagreements(about: "${id}", first: 4) { statement { id } contradictedBy { id saidBy { source { id } } } } }`,
  (from, to) =>
    `{ paths(from: "${from}", to: "${to}", relations: [ABOUT, APPEARS_IN, SAID_BY]) { nodes { id } steps { from { id } to { id } } } }`,
];

// The estimate is the plan's, and both engines run the same plan.
it.skipIf(testEngine === 'neo4j')(
  `returns no more rows than the estimate, in ${OPERATIONS} random operations`,
  async () => {
    const measured: { rows: number; estimate: number }[] = [];
    await holds(
      'cost',
      fc.asyncProperty(fc.gen(), async (draw) => {
        const random = randomOf(draw);
        const both = await openBoth();
        try {
          for (const bundle of randomBundles(random, random.int(1, 4))) await both.add(bundle);
          const next = operationsOver(both.graph);
          const ids = [...both.graph.nodes.keys()];
          for (let count = 0; count < PER_GRAPH; count += 1) {
            const here = random.pick(ids);
            const there = random.pick(ids.filter((id) => id !== here));
            const other = random.chance(20) ? random.pick(OTHERS)(here, there) : null;
            const { source, variables } = other ? { source: other, variables: {} } : next(random);
            const results: ReadResult[] = [];
            const engine = {
              ...both.engine,
              findTexts: both.engine.findTexts,
              async read(...call: Parameters<typeof both.engine.read>) {
                const result = await both.engine.read(...call);
                results.push(result);
                return result;
              },
            };
            const context: RequestContext = {
              engine,
              ...soon(),
              bookmarks: [],
              caller: localCaller('test'),
            };
            const answer = await runOperation(schema, source, { variables, context });
            const row = results[0]?.rows[0];
            if (!row || answer.errors)
              throw new Error(`${source}\n${JSON.stringify(answer.errors)}`);
            const operation = parse(source).definitions[0] as OperationDefinitionNode;
            const { compiled } = prepareOperation(context, {} as never, operation);
            const rows = countRows(compiled.plan, row);
            const estimate = context.cost?.rows ?? 0;
            measured.push({ rows, estimate });
            if (rows > estimate) throw new Error(`${rows} rows, estimated ${estimate}: ${source}`);
          }
        } finally {
          await both.engine.close();
        }
      }),
      { numRuns: Math.ceil(OPERATIONS / PER_GRAPH), seed: SEED, endOnFailure: true },
    );
    expect(measured.length).toBeGreaterThanOrEqual(OPERATIONS);
    // Not by returning nothing: the operations do read the graph.
    expect(measured.filter(({ rows }) => rows > 10).length).toBeGreaterThan(OPERATIONS / 10);
  },
  600_000,
);
