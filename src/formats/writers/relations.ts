import type { EntityLink, WholeArticle } from '../../archive/whole-article.js';
import { wordsOf } from '../../model/spoken.js';
import { dateForm } from '../../model/stored-form.js';
import type { Properties } from '../../model/value.js';

/** A node of the graph formats and tables. */
export interface ExportedNode {
  readonly id: string;
  readonly kind: string;
  /** Of a statement that is not simply said: its words as what they are, a denial or a supposition. */
  readonly name: string;
  /** Of a statement: what its source does with the words, and how sure it is of them. */
  readonly act?: string | null;
  readonly certainty?: string | null;
}

/** The words of an article that a relation rests on. */
interface Citation {
  readonly article: string;
  readonly url: string;
  /** In code points, half-open; null where the article says nothing of it (background). */
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string;
}

/** What a claim says of a link beside its ends, dates in EDTF; null where it does not say. */
export const CLAIMED = {
  title: 'title',
  rank: 'rank',
  class: 'class',
  valid_from: dateForm('from').edtf,
  valid_to: dateForm('to').edtf,
  observed_from: dateForm('observedFrom').edtf,
  observed_to: dateForm('observedTo').edtf,
} as const;

type Claimed = Readonly<Record<keyof typeof CLAIMED, string | null>>;

/** A relation with both its ends and what it rests on. */
export interface ExportedRelation {
  readonly type: string;
  readonly from: ExportedNode;
  readonly to: ExportedNode;
  readonly citation: Citation;
  readonly claimed: Claimed;
}

function claimedIn(properties: Properties): Claimed {
  const told = Object.entries(CLAIMED).map(([name, property]) => {
    const value = properties[property] ?? null;
    return [name, value === null ? null : String(value)];
  });
  return Object.fromEntries(told) as Claimed;
}

function statementNode(id: string, statement: Properties): ExportedNode {
  const text = String(statement['text']);
  const {
    act = 'ASSERTS',
    certainty = null,
    hypothetical,
  } = statement as Readonly<Record<string, string | undefined>>;
  const words = wordsOf({ text, act, certainty, hypothetical: Boolean(hypothetical) });
  const isPlain = words === wordsOf({ text });
  return { id, kind: 'Statement', name: isPlain ? text : words, act, certainty };
}

/** Everything an article says as nodes and relations between them. */
export function relationsOf(article: WholeArticle): {
  readonly nodes: readonly ExportedNode[];
  readonly relations: readonly ExportedRelation[];
} {
  const id = String(article.article['id']);
  const text = [...String(article.article['text'])];
  const nodes = new Map<string, ExportedNode>();
  nodes.set(id, { id, kind: 'Article', name: String(article.article['headline']) });
  for (const { id: entity, kind, name } of article.entities.values())
    nodes.set(entity, { id: entity, kind, name });
  const cite = (start: number | null, end: number | null, words = ''): Citation => ({
    article: id,
    url: String(article.article['url'] ?? ''),
    start,
    end,
    words: words || (start === null || end === null ? '' : text.slice(start, end).join('')),
  });
  const statements = new Map<string, Citation>();
  for (const statement of article.statements) {
    const own = String(statement['id']);
    nodes.set(own, statementNode(own, statement));
    const starts = statement['starts'] as readonly number[];
    const ends = statement['ends'] as readonly number[];
    statements.set(own, cite(starts[0] ?? null, ends.at(-1) ?? null, String(statement['text'])));
  }
  for (const { label, properties } of article.details) {
    const own = String(properties['id']);
    const name = properties['text'] ?? properties['label'] ?? properties['status'] ?? own;
    nodes.set(own, { id: own, kind: label, name: String(name) });
  }
  const all: readonly EntityLink[] = [
    ...[...statements.keys()].map((from) => ({ type: 'APPEARS_IN', from, to: id, properties: {} })),
    ...article.edges,
    ...article.links,
  ];
  const links = new Set(article.links);
  const relations = all.flatMap((link): ExportedRelation[] => {
    const { type, from, to, properties } = link;
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b) return [];
    const { start, end } = properties;
    const citation =
      typeof start === 'number' && typeof end === 'number'
        ? cite(start, end)
        : (statements.get(from) ?? cite(null, null));
    const claimed = claimedIn(links.has(link) ? properties : {});
    return [{ type, from: a, to: b, citation, claimed }];
  });
  return { nodes: [...nodes.values()], relations };
}
