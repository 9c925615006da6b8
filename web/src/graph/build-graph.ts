import type { NodeRef, Statement } from '../api/fragments.js';
import type { Evidence } from '../api/operations.js';
import type { Voice } from '../model/voices.js';
import { voiceOf } from '../model/voices.js';

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
  /** `via`: from a source to whoever relays it; `on`: from a relay to the next, at last to the article. */
  readonly kind: 'says' | 'in' | 'via' | 'on' | 'fact';
  /** Reads between the two names. */
  readonly verb: string;
  readonly statements: readonly Statement[];
  readonly voice: Voice;
  /** Of a fact: where it is said; null when it is known from elsewhere. */
  readonly evidence: Evidence | null;
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
  /** By id, in the order of their first statement. */
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Ids of the edges that a statement made. */
  readonly edgesOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * Sources, subjects and articles of statements, one edge for each pair with the statements behind it: a source
 * says something about a subject, is heard in an article, and is relayed by others on the way there.
 */
export function buildGraph(
  statements: readonly Statement[],
  facts: readonly FactEdge[],
  hidden: ReadonlySet<string>,
): StatementGraph {
  const refs = new Map<string, NodeRef>();
  const of = new Map<string, Set<string>>();
  const edges = new Map<string, GraphEdge & { readonly statements: Statement[] }>();
  const edgesOf = new Map<string, string[]>();
  const degree = new Map<string, number>();
  const add = (ref: NodeRef, statement?: Statement) => {
    refs.set(ref.id, ref);
    const known = of.get(ref.id) ?? new Set();
    if (statement) known.add(statement.id);
    of.set(ref.id, known);
  };
  const join = (
    { id: source }: NodeRef,
    { id: target }: NodeRef,
    kind: Exclude<GraphEdge['kind'], 'fact'>,
    verb: string,
    statement: Statement,
  ) => {
    if (source === target || hidden.has(source) || hidden.has(target)) return;
    const id = edgeId(source, target, kind);
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
    edges.set(id, edge);
    // Each statement comes once, so that it can only be the last one already.
    if (edge.statements.at(-1) === statement) return;
    edge.statements.push(statement);
    edgesOf.set(statement.id, [...(edgesOf.get(statement.id) ?? []), id]);
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  };
  for (const statement of new Map(statements.map((one) => [one.id, one])).values()) {
    const { id, headline } = statement.article;
    const article: NodeRef = { __typename: 'Article', id, name: headline };
    const sources =
      statement.saidBy.length > 0 ? statement.saidBy.map(({ source }) => source) : [article];
    const verb = statement.saidBy.length > 0 ? 'speaks about' : 'reports, without a source, about';
    add(article, statement);
    // From the source to the article; the API lists relays from the article on.
    const relays = statement.relayedBy.map(({ source }) => source).reverse();
    relays.forEach((relay, index) => {
      add(relay, statement);
      join(relay, relays[index + 1] ?? article, 'on', 'passes on, to', statement);
    });
    for (const source of sources) {
      if (hidden.has(source.id)) continue;
      add(source, statement);
      join(source, article, 'in', 'is heard in', statement);
      const [relay] = relays;
      if (relay && statement.saidBy.length > 0) {
        join(source, relay, 'via', 'is relayed by', statement);
      }
      for (const { node } of statement.about.edges) {
        if (hidden.has(node.id)) continue;
        add(node, statement);
        join(source, node, 'says', verb, statement);
      }
    }
  }
  const all = new Map<string, GraphEdge>(edges);
  for (const { source, target, verb, evidence } of facts) {
    if (hidden.has(source.id) || hidden.has(target.id)) continue;
    add(source);
    add(target);
    const id = `${verb}:${source.id}>${target.id}`;
    if (all.has(id)) continue;
    for (const { id: end } of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
    all.set(id, {
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
  const nodes = new Map<string, GraphNode>();
  for (const [id, ref] of refs) {
    if (hidden.has(id)) continue;
    nodes.set(id, { ref, statements: of.get(id) ?? new Set(), degree: degree.get(id) ?? 0 });
  }
  return { nodes, edges: all, edgesOf };
}

function edgeId(source: string, target: string, kind: GraphEdge['kind']): string {
  return kind === 'via' || kind === 'on' ? `${source}>${target}~${kind}` : `${source}>${target}`;
}
