import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type TestGraph } from '../support/open-graph.js';

/** An article by that name, published and with its words said at a date; without one when there is none. */
const dated = (name: string, date?: string) => ({
  article: {
    id: `article:${name}`,
    headline: name,
    text: 'Open words.',
    ...(date && { publishedAt: date }),
  },
  people: [{ id: 'person:open', name: 'Open' }],
  places: [{ id: 'place:open', name: 'Open' }],
  statements: [
    {
      id: 's',
      text: 'Open words.',
      saidBy: 'person:open',
      about: [{ entity: 'place:open', role: 'LOCATION' }],
      ...(date && { saidAt: date }),
    },
  ],
});
const SINCE = 'article:open-since';
const UNTIL = 'article:open-until';
const UNDATED = 'article:undated';

describe('a date with an open end', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph();
    await graph.add(dated('open-since', '2025-05-27/..'));
    await graph.add(dated('open-until', '../2025-05-27'));
    await graph.add(dated('undated'));
    const related = { kind: 'RELATE', by: 'x', at: '2026-01-01T00:00:00.000Z', why: 'w' };
    await graph.add({
      curation: [
        {
          ...related,
          id: 'change:disagree',
          from: 'statement:open-since:0-11',
          to: 'statement:open-until:0-11',
          type: 'CONTRADICTS',
          basis: 'INFERRED',
          reason: 'r',
        },
      ],
    });
  });
  afterAll(() => graph.engine.close());

  const found = async (condition: string) => {
    const { articles, statements } = await graph.ask(`{
      articles(filter: {publishedAt: ${condition}}) { nodes { id } }
      statements(filter: {and: [{saidAt: ${condition}}, {publishedAt: ${condition}}]}) { nodes { article { id } } }
    }`);
    const ids = articles.nodes.map(({ id }: { id: string }) => id).sort();
    const said = statements.nodes.map(({ article }: { article: { id: string } }) => article.id);
    expect(said.sort()).toEqual(ids);
    return ids;
  };

  it.each([
    ['{gte: "2025-05-01T00:00:00Z"}', [SINCE, UNTIL]],
    ['{gte: "2025-05-28T00:00:00Z"}', [SINCE]],
    ['{gt: "2025-05-27T23:59:59.999Z"}', [SINCE]],
    ['{gte: "2025-05-27T23:59:59.999Z"}', [SINCE, UNTIL]],
    ['{lt: "2025-06-01T00:00:00Z"}', [SINCE, UNTIL]],
    ['{lt: "2025-05-27T00:00:00Z"}', [UNTIL]],
    ['{lte: "2025-05-27T00:00:00Z"}', [SINCE, UNTIL]],
    ['{gte: "2026-01-01T00:00:00Z", lt: "2027-01-01T00:00:00Z"}', [SINCE]],
    ['{isNull: true}', [UNDATED]],
    ['{isNull: false}', [SINCE, UNTIL]],
  ])('can mean any instant there: %s', async (condition, ids) => {
    expect(await found(condition)).toEqual(ids);
  });

  it('keeps the laws of `not` and `or`, and finds no date where there is none', async () => {
    const at = '"2026-01-01T00:00:00Z"';
    const { not, or } = await graph.ask(`{
      not: articles(filter: {not: {publishedAt: {gte: ${at}}}}) { nodes { id } }
      or: articles(filter: {or: [{publishedAt: {lt: ${at}}}, {publishedAt: {gte: ${at}}}]}) { nodes { id } }
    }`);
    expect(not.nodes).toEqual([{ id: UNTIL }, { id: UNDATED }]);
    expect(or.nodes).toEqual([{ id: UNTIL }, { id: SINCE }]);
  });

  it('stands in lists and in the timeline by the end that is known', async () => {
    const { articles, statements } = await graph.ask(`{
      articles(orderBy: {field: PUBLISHED_AT, direction: ASC}) { nodes { id } }
      statements { timeline(interval: DAY) { start count } }
    }`);
    expect(articles.nodes).toEqual([{ id: SINCE }, { id: UNTIL }, { id: UNDATED }]);
    expect(statements.timeline).toEqual([
      { start: new Date('2025-05-27T00:00:00.000Z'), count: 2 },
    ]);
  });

  it.each([
    ['from: "2025-05-28T00:00:00Z"', 0],
    ['from: "2025-05-01T00:00:00Z"', 1],
    ['to: "2025-05-26T00:00:00Z"', 0],
    ['to: "2025-06-26T00:00:00Z"', 1],
  ])('is read alike on the way of paths and in disagreements: %s', async (bounds, count) => {
    const { paths } = await graph.ask(`{ paths(
      from: "${SINCE}", to: "${UNTIL}", relations: [APPEARS_IN, CONTRADICTS],
      ${bounds.replace('from:', 'publishedFrom:').replace('to:', 'publishedTo:')}
    ) { length } }`);
    const { disagreements } = await graph.ask(`{
      disagreements(about: "place:open", ${bounds}) { statement { id } }
    }`);
    expect(paths).toHaveLength(count);
    expect(disagreements).toHaveLength(count);
  });
});
