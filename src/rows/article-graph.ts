import type { Properties } from '../model/value.js';
import { words } from '../util/words.js';
import type { Rows } from './rows.js';

/** A relationship that belongs to an article, with the ids of its ends. */
export interface StoredEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** The part of the graph that one article brought: itself, its statements, and what hangs on them. */
export interface ArticleGraph {
  readonly article: Properties;
  readonly statements: readonly Properties[];
  /** Quantities, quotations, events, time expressions, control assertions and readings of statements. */
  readonly details: readonly {
    readonly label: (typeof DETAIL_LABELS)[number];
    readonly properties: Properties;
  }[];
  readonly edges: readonly StoredEdge[];
}

/** Labels of the nodes that belong to one article and hang on it by DETAILS. */
export const DETAIL_LABELS = words(
  'Quantity Quotation Event TimeExpression ControlAssertion Reading',
);

/** The part of the graph that rows would make. */
export function graphOfRows(rows: Rows): ArticleGraph {
  const of = (kind: string): readonly Properties[] =>
    rows.ofKind(kind).map(({ properties }) => properties);
  return {
    article: of('Article')[0] ?? {},
    statements: of('Statement'),
    details: DETAIL_LABELS.flatMap((label) =>
      of(label).map((properties) => ({ label, properties })),
    ),
    edges: [...rows.edges.values()].flatMap(({ kind: { type }, rows: group }) =>
      group.map(({ from, to, identity, properties: told }) => {
        return { type, from, to, properties: { ...identity, ...told } };
      }),
    ),
  };
}
