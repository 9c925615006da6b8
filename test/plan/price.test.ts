import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';
import { readConfig } from '../../src/config.js';
import { mappingOf } from '../../src/operation/plan-cache.js';
import { costOf } from '../../src/plan/cost.js';
import { planOperation } from '../../src/plan/plan-operation.js';
import { roundedUp, type Sizes, UNKNOWN_SIZES } from '../../src/plan/sizes.js';

const schema = buildApiSchema();
const { maximumCost } = readConfig({});

/** What a store of 110,000 statements of 20 to an article holds, a twentieth of them by its first speaker. */
const sizesOf = (statements: number, ordersPages: boolean): Sizes => {
  const at = (share: number) => roundedUp(statements * share);
  const relation = (all: number, out: number, into: number) => ({
    all: at(all),
    out,
    in: at(into),
  });
  return {
    nodes: {
      ...{ Statement: at(1), Asserted: at(1), Article: at(0.05), Name: at(0.1), Node: at(2) },
      ...{
        Entity: at(0.1),
        Source: at(0.2),
        Person: at(0.02),
        Place: at(0.05),
        Location: at(0.05),
      },
      ...{ MilitaryUnit: at(0.02), Actor: at(0.1), Role: at(0.02) },
    },
    relations: {
      SAID_BY: relation(1, 8, 0.05),
      ABOUT: relation(1.5, 16, 0.1),
      APPEARS_IN: { all: at(1), out: 1, in: 32 },
      WITHIN: relation(0.05, 1, 0.0002),
      HOLDS: relation(0.02, 1, 0.00001),
      AT: relation(0.02, 1, 0.001),
    },
    articleText: 2_048,
    ordersPages,
  };
};
const EMBEDDED = sizesOf(110_000, false);

function price(source: string, sizes: Sizes): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  const plan = planOperation(
    { schema, fragments: {}, variables: {} },
    mappingOf(schema),
    operation,
  );
  const parameters = Object.fromEntries(plan.parameters.map(({ name, read }) => [name, read({})]));
  return costOf(plan, parameters, sizes).cost;
}

describe('the price of an operation', () => {
  const facet = 'facets(by: ABOUT, first: 20) { key count }';
  it('is for one facet over 110,000 statements at most 2 % of the limit, for a dozen a quarter', () => {
    const dozen = Array.from({ length: 12 }, (_, index) => `f${index}: ${facet}`).join(' ');
    for (const sizes of [EMBEDDED, sizesOf(110_000, true)]) {
      expect(price(`{ statements { ${facet} } }`, sizes)).toBeLessThanOrEqual(0.02 * maximumCost);
      expect(price(`{ statements { ${dozen} } }`, sizes)).toBeLessThanOrEqual(0.25 * maximumCost);
    }
  });

  it('follows what the database looks at, not only what it answers', () => {
    const inner = 'filter: {said: {saidBy: {said: {text: {contains: "zz"}}}}}';
    const deep = `{ people(first: 1, ${inner}) { totalCount } }`;
    const plain = '{ people(first: 1) { totalCount } }';
    expect(price(deep, EMBEDDED)).toBeGreaterThan(20 * price(plain, EMBEDDED));
    expect(price(deep, EMBEDDED)).toBeLessThan(0.05 * maximumCost);
    const hubs =
      '{ statements(first: 500) { nodes { saidBy { source { said(first: 1) { nodes { id } } } } } } }';
    expect(price(hubs, EMBEDDED)).toBeGreaterThan(10 * price(hubs, UNKNOWN_SIZES));
    // An index gives the first of a hub's list without the rest.
    expect(price(hubs, sizesOf(110_000, true))).toBeLessThan(0.3 * price(hubs, EMBEDDED));
  });

  it('counts sets once, not for each way to them', () => {
    const deep = (turns: number): string =>
      turns === 0 ? '' : `saidBy: {said: {${deep(turns - 1)}}}`;
    const prices = [1, 2, 3, 4].map((turns) =>
      price(`{ statements(first: 1, filter: {${deep(turns)}}) { totalCount } }`, EMBEDDED),
    );
    const steps = prices.slice(2).map((now, index) => now - (prices[index + 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(1.2 * Math.min(...steps));
  });

  it('counts the texts of articles by their mean length', () => {
    const texts = '{ statements(first: 500) { nodes { article { text } } } }';
    const ids = '{ statements(first: 500) { nodes { article { id } } } }';
    const long = { ...EMBEDDED, articleText: 65_536 };
    expect(price(texts, EMBEDDED) - price(ids, EMBEDDED)).toBe((500 * 2_048) / 256);
    expect(price(texts, long) - price(ids, long)).toBe((500 * 65_536) / 256);
  });

  it('always admits one question of paths, and stays the same while a store grows a little', () => {
    const paths = '{ paths(from: "person:a", to: "person:b", maxLength: 6) { length } }';
    expect(price(paths, sizesOf(10_000_000, false))).toBeLessThan(0.5 * maximumCost);
    const page = `{ statements(filter: {text: {contains: "a"}}) { totalCount ${facet} } }`;
    expect(price(page, sizesOf(80_000, false))).toBe(price(page, sizesOf(81_000, false)));
  });
});
