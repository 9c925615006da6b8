import type { NodeRef, Statement } from '../api/fragments.js';
import type { Evidence } from '../api/operations.js';
import type { Voice } from '../model/voices.js';
import { voiceOf } from '../model/voices.js';

export interface GraphNode {
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
  /** Of all its statements; mixed, where they have several, and of a fact. */
  readonly voice: Voice | 'mixed';
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

/** A graph while it grows. */
interface Growing {
  readonly hidden: ReadonlySet<string>;
  readonly refs: Map<string, NodeRef>;
  /** Ids of the statements that brought a node here. */
  readonly behind: Map<string, Set<string>>;
  readonly edges: Map<string, GraphEdge & { readonly statements: Statement[] }>;
  readonly edgesOf: Map<string, string[]>;
  readonly degree: Map<string, number>;
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
  const graph: Growing = {
    hidden,
    refs: new Map(),
    behind: new Map(),
    edges: new Map(),
    edgesOf: new Map(),
    degree: new Map(),
  };
  const once = new Map(statements.map((one) => [one.id, one])).values();
  for (const statement of once) addStatement(graph, statement);
  for (const fact of facts) addFact(graph, fact);
  const nodes = new Map<string, GraphNode>();
  for (const [id, ref] of graph.refs) {
    if (hidden.has(id)) continue;
    const behind = graph.behind.get(id) ?? new Set();
    nodes.set(id, { ref, statements: behind, degree: graph.degree.get(id) ?? 0 });
  }
  return { nodes, edges: graph.edges, edgesOf: graph.edgesOf };
}

function addStatement(graph: Growing, statement: Statement): void {
  const { hidden } = graph;
  const { id, headline } = statement.article;
  const article: NodeRef = { __typename: 'Article', id, name: headline };
  const isSaid = statement.saidBy.length > 0;
  const sources = isSaid ? statement.saidBy.map(({ source }) => source) : [article];
  addNode(graph, article, statement);
  // From the source to the article; the API lists relays from the article on.
  const relays = statement.relayedBy.map(({ source }) => source).reverse();
  relays.forEach((relay, index) => {
    addNode(graph, relay, statement);
    join(graph, relay, relays[index + 1] ?? article, 'on', 'passes on, to', statement);
  });
  const [relay] = relays;
  const verb = isSaid ? 'speaks about' : 'reports, without a source, about';
  for (const source of sources.filter((one) => !hidden.has(one.id))) {
    addNode(graph, source, statement);
    join(graph, source, article, 'in', 'is heard in', statement);
    if (relay && isSaid) join(graph, source, relay, 'via', 'is relayed by', statement);
    for (const { node } of statement.about.edges) {
      if (hidden.has(node.id)) continue;
      addNode(graph, node, statement);
      join(graph, source, node, 'says', verb, statement);
    }
  }
}

function addNode({ refs, behind }: Growing, ref: NodeRef, statement?: Statement): void {
  refs.set(ref.id, ref);
  const known = behind.get(ref.id) ?? new Set();
  if (statement) known.add(statement.id);
  behind.set(ref.id, known);
}

function join(
  { hidden, edges, edgesOf, degree }: Growing,
  { id: source }: NodeRef,
  { id: target }: NodeRef,
  kind: Exclude<GraphEdge['kind'], 'fact'>,
  verb: string,
  statement: Statement,
): void {
  if (source === target || hidden.has(source) || hidden.has(target)) return;
  const id =
    kind === 'via' || kind === 'on' ? `${source}>${target}~${kind}` : `${source}>${target}`;
  const voice = voiceOf(statement.sourceKind);
  const edge = edges.get(id) ?? {
    ...{ id, source, target, kind, verb, voice, statements: [], evidence: null },
  };
  edges.set(id, edge.voice === voice ? edge : { ...edge, voice: 'mixed' });
  // Each statement comes once, so that it can only be the last one already.
  if (edge.statements.at(-1) === statement) return;
  edge.statements.push(statement);
  edgesOf.set(statement.id, [...(edgesOf.get(statement.id) ?? []), id]);
  for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
}

function addFact(graph: Growing, { source, target, verb, evidence }: FactEdge): void {
  const { hidden, edges, degree } = graph;
  if (hidden.has(source.id) || hidden.has(target.id)) return;
  addNode(graph, source);
  addNode(graph, target);
  const id = `${verb}:${source.id}>${target.id}`;
  if (edges.has(id)) return;
  for (const end of [source.id, target.id]) degree.set(end, (degree.get(end) ?? 0) + 1);
  edges.set(id, {
    ...{ id, source: source.id, target: target.id, verb, statements: [], evidence },
    kind: 'fact',
    voice: 'mixed',
  });
}
