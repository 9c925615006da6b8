import type { NodeRef, Span, Statement, Voice } from '../model/types.js';
import { voiceOf } from '../model/types.js';

interface GraphNode {
  readonly ref: NodeRef;
  /** Statements that brought it here. */
  readonly statements: ReadonlySet<string>;
  readonly degree: number;
}

/** A line of the graph. Each leads to words: its statements, or the evidence of a standing fact. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: 'says' | 'in' | 'fact';
  /** Reads between the two names. */
  readonly verb: string;
  readonly statements: readonly Statement[];
  readonly voice: Voice;
  /** Of a fact: where it is said; null when it is known from elsewhere. */
  readonly evidence: { readonly article: string; readonly span: Span } | null;
}

/** A standing relation of two nodes that no statement makes. */
export interface FactEdge {
  readonly source: NodeRef;
  readonly target: NodeRef;
  readonly verb: string;
  readonly evidence: GraphEdge['evidence'];
}

export interface StatementGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
}

/**
 * Sources, subjects and articles of statements, one edge for each pair with the statements behind it: a source
 * says something about a subject, and is heard in an article.
 */
export function buildGraph(
  statements: readonly Statement[],
  facts: readonly FactEdge[],
  hidden: ReadonlySet<string>,
): StatementGraph {
  const refs = new Map<string, NodeRef>();
  const of = new Map<string, Set<string>>();
  const edges = new Map<string, GraphEdge & { readonly statements: Statement[] }>();
  const add = (ref: NodeRef, statement?: Statement) => {
    refs.set(ref.id, ref);
    const known = of.get(ref.id) ?? new Set();
    if (statement) known.add(statement.id);
    of.set(ref.id, known);
  };
  const join = (
    source: string,
    target: string,
    kind: 'says' | 'in',
    verb: string,
    statement: Statement,
  ) => {
    if (source === target) return;
    const id = `${source}>${target}`;
    const edge = edges.get(id) ?? {
      id,
      source,
      target,
      kind,
      verb,
      statements: [],
      voice: voiceOf(statement.sourceKind),
      evidence: null,
    };
    if (!edge.statements.includes(statement)) edge.statements.push(statement);
    edges.set(id, edge);
  };
  for (const statement of new Map(statements.map((one) => [one.id, one])).values()) {
    const { id, headline } = statement.article;
    const article: NodeRef = { __typename: 'Article', id, name: headline };
    const sources =
      statement.saidBy.length > 0 ? statement.saidBy.map(({ source }) => source) : [article];
    const verb = statement.saidBy.length > 0 ? 'speaks about' : 'reports, without a source, about';
    add(article, statement);
    for (const source of sources) {
      if (hidden.has(source.id)) continue;
      add(source, statement);
      if (!hidden.has(id)) join(source.id, id, 'in', 'is heard in', statement);
      for (const { node } of statement.about.edges) {
        if (hidden.has(node.id)) continue;
        add(node, statement);
        join(source.id, node.id, 'says', verb, statement);
      }
    }
  }
  const all: GraphEdge[] = [...edges.values()];
  for (const { source, target, verb, evidence } of facts) {
    if (hidden.has(source.id) || hidden.has(target.id)) continue;
    add(source);
    add(target);
    const id = `${verb}:${source.id}>${target.id}`;
    if (all.some((edge) => edge.id === id)) continue;
    all.push({
      id,
      source: source.id,
      target: target.id,
      kind: 'fact',
      verb,
      statements: [],
      voice: 'article',
      evidence,
    });
  }
  const degree = new Map<string, number>();
  for (const { source, target, statements } of all) {
    for (const end of [source, target]) {
      degree.set(end, (degree.get(end) ?? 0) + Math.max(1, statements.length));
    }
  }
  const nodes = new Map<string, GraphNode>();
  for (const [id, ref] of refs) {
    if (hidden.has(id)) continue;
    nodes.set(id, { ref, statements: of.get(id) ?? new Set(), degree: degree.get(id) ?? 0 });
  }
  return { nodes, edges: all };
}
