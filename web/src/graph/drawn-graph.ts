import Graph from 'graphology';
import { shownName } from '../model/shown-name.js';
import type { GraphEdge, GraphNode, StatementGraph } from './build-graph.js';
import { nodePicture } from './node-picture.js';
import { colorOf, fade, type Palette } from './palette.js';

/** Beyond so many nodes or edges they are drawn as points and lines. */
const LARGE = { nodes: 1_000, edges: 4_000 };
/** With more nodes than this each is smaller. */
const ROOMY = 300;
const HIDDEN = 'rgba(0,0,0,0)';

/** How a graph is to be drawn. */
export interface Drawing {
  readonly graph: StatementGraph;
  /** Nodes that were there keep their place. */
  readonly before: Graph;
  /** These take theirs. */
  readonly pins: ReadonlyMap<string, readonly [number, number]>;
  readonly languages: readonly string[];
  readonly palette: Palette;
}

export function isLargeGraph({ nodes, edges }: StatementGraph): boolean {
  return nodes.size > LARGE.nodes || edges.size > LARGE.edges;
}

/** The graph with everything that sigma and the layout read of it. */
export function drawnGraph(drawing: Drawing): Graph {
  const { nodes, edges } = drawing.graph;
  const isLarge = isLargeGraph(drawing.graph);
  const drawn = new Graph({ multi: true });
  let index = 0;
  for (const [id, node] of nodes) {
    index += 1;
    drawn.addNode(id, {
      ...placeOf(id, index, drawing),
      ...drawnNode(node, drawing),
      type: isLarge ? 'shape' : 'picture',
    });
  }
  for (const edge of edges.values()) {
    const { id, source, target } = edge;
    drawn.addEdgeWithKey(id, source, target, drawnEdge(edge, drawing.palette, isLarge));
  }
  return drawn;
}

function placeOf(id: string, index: number, { before, pins }: Drawing) {
  const pin = pins.get(id);
  const old = before.hasNode(id) ? before.getNodeAttributes(id) : null;
  // A sunflower's spread: deterministic, no two alike.
  const angle = index * 2.399963;
  const radius = Math.sqrt(index) * 10;
  return {
    x: pin?.[0] ?? old?.['x'] ?? radius * Math.cos(angle),
    y: pin?.[1] ?? old?.['y'] ?? radius * Math.sin(angle),
    fixed: pin !== undefined,
  };
}

function drawnNode({ ref, degree }: GraphNode, { graph, languages, palette }: Drawing) {
  const small = Math.min(1, Math.max(0.3, Math.sqrt(ROOMY / graph.nodes.size)));
  const least = ref.__typename === 'MilitaryUnit' ? 10 : 8;
  return {
    size: small * Math.min(22, least + 1.5 * Math.sqrt(degree)),
    label: shownName(ref, languages),
    image: nodePicture(ref, palette),
    color: HIDDEN,
    dye: colorOf(palette, ref.__typename),
    nodeType: ref.__typename,
    zIndex: 1,
  };
}

function drawnEdge({ kind, voice, statements }: GraphEdge, palette: Palette, isLarge: boolean) {
  const color = voice === 'mixed' ? palette.line : palette.voices[voice];
  return {
    type: isLarge ? 'line' : 'arrow',
    size: kind === 'fact' ? 1 : 1.5 + Math.log2(Math.max(1, statements.length)),
    weight: kind === 'in' ? 0.4 : 1,
    color: isLarge ? fade(color, 0.4) : color,
    zIndex: 0,
  };
}
