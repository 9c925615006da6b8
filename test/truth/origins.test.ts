import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeSame, undo } from '../../src/curation/curate.js';
import { soon } from '../support/engines.js';
import { openGraph, type TestGraph } from '../support/open-graph.js';

const bundle = (name: string) =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

const FOLDED = `{
  independentOrigins
  origins { count statements { article { id } } folds { by statements { article { id } } through { __typename label id } } }
}`;
const asked = (id: string) => `{ statement(id: "${id}") { corroboration ${FOLDED} } }`;

/** What is imported, a list of articles before one of curation, and what its statements come to. */
type Case = readonly [
  what: string,
  articles: readonly string[],
  curation: readonly string[],
  origins: number,
  folds: readonly (readonly [by: string, ...through: string[]])[],
];

const CASES: readonly Case[] = [
  ['statements of which nothing says that they depend', ['t3-1', 't3-2'], ['t3-3'], 2, []],
  [
    'sources that a curator judged the same',
    ['t3-1', 't3-2'],
    ['t3-3', 't3j'],
    1,
    [['JUDGED_SAME', 'source:t3-1:official', 'source:t3-2:official', 'change:t3j']],
  ],
  [
    'a relation that is marked as not independent',
    ['t3-1', 't3-2'],
    ['t3-3i'],
    1,
    [['MARKED_DEPENDENT', 'change:t3']],
  ],
  [
    'a relay that is the publisher of the other',
    ['t3-1', 't3-4'],
    ['t3-5'],
    1,
    [['RELAY', 'org:p1']],
  ],
];

describe('independent origins', () => {
  let graph: TestGraph;
  beforeEach(async () => {
    graph = await openGraph();
  });
  afterEach(() => graph.engine.close());
  const turned = <T>(list: readonly T[]) => [list, [...list].reverse()];
  const orders = CASES.flatMap(([what, articles, curation, ...wanted]) =>
    turned(articles).flatMap((first) =>
      turned(curation).map((then) => [what, first, then, ...wanted] as const),
    ),
  );

  it.each(orders)('%s: %s, then %s', async (_, articles, curation, count, folds) => {
    for (const name of [...articles, ...curation]) await graph.add(bundle(name));
    for (const article of articles) {
      const { statement } = await graph.ask(asked(`statement:${article}:25-42`));
      const { independentOrigins, origins } = statement.corroboration;
      expect(independentOrigins).toBe(count);
      expect(origins).toHaveLength(count);
      const told = origins.flatMap(({ folds: found }: { folds: readonly Told[] }) => found);
      const sorted = (list: readonly string[]) => [...list].sort();
      expect(told.map(({ by, through }: Told) => [by, ...sorted(ids(through))])).toEqual(
        folds.map(([by, ...through]) => [by, ...sorted(through)]),
      );
      for (const { statements } of told)
        expect(sorted(statements.map((one: Standing) => one.article.id))).toEqual(
          sorted(articles.map((name) => `article:${name}`)),
        );
    }
  });

  it('fold by judgements that lead on through others, as long as they hold, and as of then', async () => {
    for (const name of ['t3-1', 't3-2', 't3-3']) await graph.add(bundle(name));
    await graph.add({
      article: { id: 'article:third', headline: 'Third', text: 'An aide spoke.' },
      anonymousSources: [
        { id: 'source:third:aide', name: 'An aide', sourceKind: 'UNNAMED_PERSON' },
      ],
    });
    const curator = () => ({ engine: graph.engine, by: 'test', ...soon() });
    const judge = (a: string, b: string, verdict: string) =>
      judgeSame(curator(), { a, b, verdict, reason: 'the same voice' });
    const [one, other, third] = [
      'source:t3-1:official',
      'source:t3-2:official',
      'source:third:aide',
    ];
    const count = async (asOf = '') => {
      const found = await graph.ask(
        `query ${asOf} { statement(id: "statement:t3-1:25-42") { corroboration { independentOrigins } } }`,
      );
      return found.statement.corroboration.independentOrigins;
    };
    await judge(one as string, third as string, 'POSITIVE');
    await judge(other as string, third as string, 'UNSURE');
    expect(await count()).toBe(2);
    const change = await judge(third as string, other as string, 'POSITIVE');
    expect(await count()).toBe(1);
    const { node } = await graph.ask(`{ node(id: "${change}") { ... on Change { madeAt } } }`);
    await undo(curator(), { change, why: 'not so' });
    expect(await count()).toBe(2);
    expect(await count(`@asOf(at: ${JSON.stringify(node.madeAt)})`)).toBe(1);
  });
});

interface Standing {
  readonly article: { readonly id: string };
}
interface Told {
  readonly by: string;
  readonly statements: readonly Standing[];
  readonly through: readonly { readonly id: string }[];
}
const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);
