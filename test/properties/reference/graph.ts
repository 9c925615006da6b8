import type { RunInWrite } from '../../../src/engine/engine.js';
import { LABELS, type Label, nodeRow } from '../../../src/model/labels.js';
import { RELATION_ROWS } from '../../../src/model/relations.js';
import type { Value } from '../../../src/model/value.js';
import { groupBy } from '../../../src/util/group-by.js';

// biome-ignore lint/suspicious/noExplicitAny: what the graph stores is plain data that the importer validated
type Properties = Readonly<Record<string, any>>;

const NODES =
  'MATCH (n) WHERE n.id IS NOT NULL AND n.retractedAt IS NULL RETURN n.id AS id, labels(n) AS l, n{.*} AS p';
const EDGES =
  'MATCH (a)-[r]->(b) WHERE r.retractedAt IS NULL RETURN a.id AS f, type(r) AS t, b.id AS x, properties(r) AS p';

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
    const found = await run({ text: NODES, parameters: {} });
    for (const [id, all, p] of inOrder(LABELS, found, (labels) => labels as readonly string[])) {
      const label = LABELS.find((one) => (all as readonly string[]).includes(one)) as Label;
      this.nodes.set(String(id), {
        id: String(id),
        labels: [...nodeRow(label).labels, label],
        p: known(p as Properties),
      });
    }
    const types = RELATION_ROWS.map(([type]) => type);
    const ways = await run({ text: EDGES, parameters: {} });
    for (const [start, type, end, p] of inOrder(types, ways, (one) => [String(one)])) {
      const [from, to] = [this.nodes.get(String(start)), this.nodes.get(String(end))];
      if (!from || !to) continue;
      const edge = { type: String(type), from, to, p: known(p as Properties) };
      this.linksOf(from).push({ edge, origin: from, node: to });
      this.linksOf(to).push({ edge, origin: to, node: from });
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

/** The rows whose second value has one of the names, in the order of the names. */
function inOrder(
  names: readonly string[],
  rows: readonly (readonly Value[])[],
  namesOf: (second: Value | undefined) => readonly string[],
): readonly (readonly Value[])[] {
  const byName = groupBy(rows, (row) => [
    names.find((name) => namesOf(row[1]).includes(name)) ?? '',
    row,
  ]);
  return names.flatMap((name) => byName.get(name) ?? []);
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
