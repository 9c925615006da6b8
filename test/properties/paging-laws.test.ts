import fc from 'fast-check';
import {
  astFromValue,
  type GraphQLField,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  print,
} from 'graphql';
import { expect, it } from 'vitest';
import { countOf } from '../support/counts.js';
import { holds } from '../support/holds.js';
import { type Random, randomOf } from './random.js';
import { randomBundles } from './random-bundles.js';
import { type RandomValues, valuesOver } from './random-values.js';
import { publicSchema } from './reference/interpreter.js';
import { type Both, openBoth } from './store.js';

/** PROPERTY_SEED asks for other connections. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_250_525);
const GRAPHS = countOf(20, 4);
const LISTS_PER_GRAPH = 10;
/** Articles that are there at the start; the others come between pages. */
const AT_START = 4;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

type Ask = (page: Readonly<Record<string, unknown>>) => Promise<Page>;

it(`keeps the paging laws in ${GRAPHS * LISTS_PER_GRAPH} random lists`, async () => {
  await holds(
    'paging laws',
    fc.asyncProperty(fc.gen(), async (draw) => {
      const random = randomOf(draw);
      const bundles = randomBundles(random, AT_START + LISTS_PER_GRAPH);
      const both = await openBoth();
      try {
        for (const bundle of bundles.slice(0, AT_START)) await both.add(bundle);
        const valuesOf = valuesOver(both.graph);
        for (const later of bundles.slice(AT_START)) {
          const ask = await drawList(both, random, valuesOf(random));
          await holdLaws(ask, random.int(1, 3), () => both.add(later));
        }
      } finally {
        await both.engine.close();
      }
    }),
    { numRuns: GRAPHS, seed: SEED, endOnFailure: true },
  );
}, 1_200_000);

/**
 * Elements are told apart by their cursors, which are unique in a list. What comes between two pages may show up
 * or not; what was there must come exactly once, in its order, forward and backward.
 */
async function holdLaws(ask: Ask, size: number, insert: () => Promise<void>): Promise<void> {
  const start = await everything(ask);
  const forward = await walk(ask, 'first', size, insert);
  const end = await everything(ask);
  expect(new Set(forward).size).toBe(forward.length);
  expect(forward.filter((cursor) => start.includes(cursor))).toEqual(start);
  expect(end.filter((cursor) => start.includes(cursor))).toEqual(start);
  expect(end.filter((cursor) => forward.includes(cursor))).toEqual(forward);
  expect(await walk(ask, 'first', size)).toEqual(end);
  expect((await walk(ask, 'last', size)).toReversed()).toEqual(end);
}

async function everything(ask: Ask): Promise<readonly string[]> {
  const { edges, totalCount } = await ask({ first: 500 });
  expect(edges).toHaveLength(totalCount);
  return edges.map(({ cursor }) => cursor);
}

/** The cursors of a list page by page from one end; `insert` runs once, after the first page. */
async function walk(
  ask: Ask,
  from: 'first' | 'last',
  size: number,
  insert?: () => Promise<void>,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let bound: string | null = null;
  for (let more = true; more; ) {
    const page: Page = await ask({ [from]: size, [from === 'first' ? 'after' : 'before']: bound });
    const cursors = page.edges.map(({ cursor }) => cursor);
    const { pageInfo } = page;
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      cursors[0] ?? null,
      cursors.at(-1) ?? null,
    ]);
    expect(from === 'first' ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(bound !== null);
    more = from === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    if (more) expect(cursors).toHaveLength(size);
    seen.push(...(from === 'first' ? cursors : cursors.toReversed()));
    bound = seen.at(-1) ?? null;
    if (bound === null) break;
    await insert?.();
    insert = undefined;
  }
  return seen;
}

const OWNERS = [
  'Query',
  'Person',
  'Organization',
  'MilitaryUnit',
  'State',
  'Location',
  'Article',
  'Statement',
];

/** A list of at least two elements, at a root or under a node, with a random filter and order. */
async function drawList(both: Both, random: Random, values: RandomValues) {
  const { pick, chance } = random;
  for (;;) {
    const owner = publicSchema.getType(pick(OWNERS));
    if (!isObjectType(owner)) continue;
    const isRoot = owner.name === 'Query';
    const field = pick(Object.values(owner.getFields()).filter(isList));
    // A node's own record is asked by its id, and is no list that bundles add to.
    if (field.args.some(isRequiredArgument)) continue;
    const nodes = both.graph.all(owner.name);
    if (!isRoot && nodes.length === 0) continue;
    const variables = ['first: $first', 'after: $after', 'last: $last', 'before: $before'];
    const chosen = field.args
      .filter(({ name }) => !['first', 'last', 'after', 'before'].includes(name))
      .filter(({ name }) => chance(name === 'filter' ? 30 : 60))
      .map((argument) => {
        const value = astFromValue(values.argument(field, argument), argument.type);
        return value ? `${argument.name}: ${print(value)}` : '';
      });
    const list = `list: ${field.name}(${[...variables, ...chosen].join(' ')}) {
      totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const declared = '$first: Int, $after: String, $last: Int, $before: String';
    const source = isRoot
      ? `query(${declared}) { ${list} }`
      : `query(${declared}) { node(id: "${pick(nodes).id}") { ... on ${owner.name} { ${list} } } }`;
    const ask: Ask = async (page) => {
      const { answer } = await both.ask(source, page);
      expect(answer.errors, source).toBeUndefined();
      const data = answer.data as Record<string, Page & { readonly list: Page }>;
      return (isRoot ? data['list'] : data['node']?.list) as Page;
    };
    if ((await ask({ first: 2 })).totalCount >= 2) return ask;
  }
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection') && field.name !== 'search';
}
