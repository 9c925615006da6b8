import type { Rows } from '../../../src/rows/rows.js';

// biome-ignore lint/suspicious/noExplicitAny: what the graph stores is plain data that the importer validated
type Properties = Readonly<Record<string, any>>;

/** A node with its labels; the last label is its concrete type. */
export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly p: Properties;
}

export interface GraphEdge {
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

/** The whole graph in memory. What is there already stays as it is, as in the store. */
export class Graph {
  readonly nodes = new Map<string, GraphNode>();
  private readonly edges = new Map<string, GraphEdge>();
  private readonly links = new Map<GraphNode, Link[]>();

  add(rows: Rows): void {
    for (const [labels, byId] of rows.nodes) {
      for (const { id, properties } of byId.values()) {
        if (this.nodes.has(id)) continue;
        this.nodes.set(id, { id, labels: labels.split(':'), p: properties });
      }
    }
    for (const { kind, rows: group } of rows.edges.values()) {
      for (const row of group) {
        const from = this.nodes.get(row.from);
        const to = this.nodes.get(row.to);
        const key = JSON.stringify([kind.type, row.from, row.to, row.identity]);
        if (!from || !to || this.edges.has(key)) continue;
        const edge = { type: kind.type, from, to, p: { ...row.identity, ...row.properties } };
        this.edges.set(key, edge);
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
  reach(start: GraphNode, step: 'out' | 'in', type: string): ReadonlyMap<GraphNode, number> {
    const found = new Map([[start, 0]]);
    for (const [node, distance] of found) {
      for (const link of this[step](node, type)) {
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
