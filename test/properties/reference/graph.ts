import type { RunInWrite } from '../../../src/engine/engine.js';
import { LABELS, nodeRow } from '../../../src/model/labels.js';
import { RELATION_ROWS } from '../../../src/model/relations.js';

// biome-ignore lint/suspicious/noExplicitAny: what the graph stores is plain data that the importer validated
type Properties = Readonly<Record<string, any>>;

/** A node with its labels; the last label is its concrete type. */
export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly p: Properties;
}

interface GraphEdge {
  readonly type: string;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly p: Properties;
}

/** An edge as seen from one of its ends. */
export interface Link {
  readonly edge: GraphEdge;
  readonly origin: GraphNode;
  readonly node: GraphNode;
}

/** The whole graph in memory, as it is now. */
export class Graph {
  readonly nodes = new Map<string, GraphNode>();
  private readonly links = new Map<GraphNode, Link[]>();

  /** Reads all that is not hidden from a store. */
  async read(run: RunInWrite): Promise<void> {
    this.nodes.clear();
    this.links.clear();
    for (const label of LABELS) {
      const text = `MATCH (n:${label}) WHERE n.retractedAt IS NULL RETURN n.id AS id, n{.*} AS p`;
      for (const [id, p] of await run({ text, parameters: {} }))
        this.nodes.set(String(id), {
          id: String(id),
          labels: [...nodeRow(label).labels, label],
          p: known(p as Properties),
        });
    }
    for (const [type] of RELATION_ROWS) {
      const text = `MATCH (a)-[r:${type}]->(b) WHERE r.retractedAt IS NULL RETURN a.id AS f, b.id AS x, properties(r) AS p`;
      for (const [start, end, p] of await run({ text, parameters: {} })) {
        const [from, to] = [this.nodes.get(String(start)), this.nodes.get(String(end))];
        if (!from || !to) continue;
        const edge = { type, from, to, p: known(p as Properties) };
        this.linksOf(from).push({ edge, origin: from, node: to });
        this.linksOf(to).push({ edge, origin: to, node: from });
      }
    }
  }

  all(label: string): readonly GraphNode[] {
    return [...this.nodes.values()].filter((node) => node.labels.includes(label));
  }

  /** The edges of a node of these types that leave it, or reach it. */
  out(node: GraphNode, ...types: readonly string[]): readonly Link[] {
    return this.linksOf(node).filter(({ edge }) => edge.from === node && types.includes(edge.type));
  }

  in(node: GraphNode, ...types: readonly string[]): readonly Link[] {
    return this.linksOf(node).filter(({ edge }) => edge.to === node && types.includes(edge.type));
  }

  /** Everything reached along edges of one type with its least distance, the node itself at 0. */
  reach(
    start: GraphNode,
    step: 'out' | 'in',
    type: string,
    follows: (link: Link) => boolean = () => true,
  ): ReadonlyMap<GraphNode, number> {
    const found = new Map([[start, 0]]);
    for (const [node, distance] of found) {
      for (const link of this[step](node, type).filter(follows)) {
        if (!found.has(link.node)) found.set(link.node, distance + 1);
      }
    }
    return found;
  }

  private linksOf(node: GraphNode): Link[] {
    const links = this.links.get(node) ?? [];
    this.links.set(node, links);
    return links;
  }
}

/** Without what is null, which a graph does not hold. */
function known(p: Properties): Properties {
  return Object.fromEntries(Object.entries(p).filter(([, value]) => value !== null));
}

/** What may have held at an instant, open ends included, or was seen to. */
export function mayHold(
  p: Properties,
  {
    at,
    observed,
  }: { readonly at?: string | null | undefined; readonly observed?: boolean | null | undefined },
): boolean {
  if (!at) return true;
  const instant = new Date(at).toISOString();
  const [from, to] = observed ? ['seenFrom', 'seenTo'] : ['holdsFrom', 'holdsTo'];
  return p[from as string] <= instant && p[to as string] >= instant;
}
