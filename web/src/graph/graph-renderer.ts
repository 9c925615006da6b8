import { createNodeImageProgram } from '@sigma/node-image';
import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { shownName } from '../model/shown-name.js';
import type { StatementGraph } from './build-graph.js';
import { drawLabels } from './draw-labels.js';
import type { Moved } from './force-layout.js';
import { nodePicture, TYPE_COLORS } from './node-picture.js';
import { NodeShapeProgram } from './node-shape-program.js';
import { fade, readPalette } from './palette.js';

/** With so few nodes each has its label, and each edge its count. */
const LABELLED = 80;
/** Beyond so many nodes or edges they are drawn as points and lines. */
const LARGE = { nodes: 1_000, edges: 4_000 };
/** Below this width only as many labels as have room. */
const NARROW = 600;
/** With more nodes than this each is smaller. */
const ROOMY = 300;
const HIDDEN = 'rgba(0,0,0,0)';

/** What is picked out in the graph: ids of nodes, edges and statements. */
interface Picked {
  readonly selected: string | null;
  readonly edge: string | null;
  readonly path: ReadonlySet<string>;
}

/**
 * A drawn graph: holds a WebGL context until it is closed. In a large graph nodes are points and edges thin lines,
 * and while something moves the lines step back, so that thousands move smoothly on any machine.
 */
export interface Renderer {
  readonly sigma: Sigma;
  /** Draws a graph in place of the one before; nodes that were there keep their place, pinned ones take theirs. */
  show(
    graph: StatementGraph,
    pins: ReadonlyMap<string, readonly [number, number]>,
    languages: readonly string[],
    /** Its nodes are going to be moved. */
    isMoved: boolean,
  ): void;
  /** Draws places that were written into the graph's attributes. */
  move(moved: Moved): void;
  /** Draws one node at another place, and its edges with it; everything else stays as it is. */
  drag(node: string, x: number, y: number): void;
  /** Leaves the dragged node where it is. */
  drop(): void;
  pick(picked: Picked): void;
  /** Lights up what statements stand for. */
  light(statements: ReadonlySet<string>): void;
  close(): void;
}

/** Opens a graph on an element. Throws where there is no WebGL. */
export function openRenderer(container: HTMLElement): Renderer {
  const picture = createNodeImageProgram({
    keepWithinCircle: false,
    size: { mode: 'force', value: 128 },
    debounceTimeout: 10,
  });
  let shown: StatementGraph = { nodes: new Map(), edges: new Map(), edgesOf: new Map() };
  let palette = readPalette();
  let isLarge = false;
  let picked: Picked = { selected: null, edge: null, path: new Set() };
  let pickedEdges: ReadonlySet<string> = new Set();
  let lit: ReadonlySet<string> = new Set();
  let litNodes: ReadonlySet<string> = new Set();
  let held: string | null = null;
  let isMoving = false;
  class StillLine extends EdgeLineProgram {
    override render(params: RenderParams): void {
      if (held === null && !isMoving) super.render(params);
    }
  }
  const sigma = new Sigma(new Graph({ multi: true }), container, {
    allowInvalidContainer: true,
    nodeProgramClasses: { picture, shape: NodeShapeProgram },
    edgeProgramClasses: { line: StillLine },
    enableEdgeEvents: true,
    labelFont: 'system-ui, sans-serif',
    labelSize: 13,
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 4,
    zIndex: true,
    stagePadding: Math.min(60, container.clientWidth * 0.12),
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    nodeReducer: (node, data) => {
      const isPicked = node === picked.selected || picked.path.has(node);
      if (isPicked) return { ...data, type: 'picture', highlighted: true, zIndex: 2 };
      return lit.size > 0 && !isLarge && !litNodes.has(node) ? { ...data, label: '' } : data;
    },
    edgeReducer: (edge, data) => {
      if (pickedEdges.has(edge)) return { ...data, color: palette.accent, zIndex: 2 };
      if (lit.size === 0) return data;
      if (lit.has(edge)) return isLarge ? { ...data, color: palette.accent } : data;
      return isLarge ? data : { ...data, color: palette.faint, label: '' };
    },
  });
  const edgesOf = (statements: Iterable<string>) =>
    new Set(Array.from(statements, (id) => shown.edgesOf.get(id) ?? []).flat());
  const endsOf = (edges: ReadonlySet<string>) =>
    new Set(
      Array.from(edges, (id) => shown.edges.get(id)).flatMap((edge) =>
        edge ? [edge.source, edge.target] : [],
      ),
    );
  // The edges of the node in hand, where the others step back.
  sigma.on('afterRender', () => {
    const context = sigma.getCanvases()['hovers']?.getContext('2d');
    const graph = sigma.getGraph();
    if (!context || !isLarge || held === null || !graph.hasNode(held)) return;
    const place = (node: string) =>
      sigma.graphToViewport(graph.getNodeAttributes(node) as { x: number; y: number });
    const from = place(held);
    context.strokeStyle = palette.line;
    context.lineWidth = 1;
    context.beginPath();
    graph.forEachNeighbor(held, (neighbor) => {
      const to = place(neighbor);
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    });
    context.stroke();
  });
  /** Paints some nodes and edges anew where they are indexed. */
  const repaint = (partialGraph: { nodes?: string[]; edges?: string[] }) => {
    try {
      sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    } catch {
      // After a resize nothing is indexed until the next frame, and sigma throws.
      sigma.scheduleRefresh();
    }
  };
  return {
    sigma,
    show(graph, pins, languages, isMoved) {
      isMoving = isMoved;
      const before = sigma.getGraph();
      shown = graph;
      palette = readPalette();
      lit = new Set();
      isLarge = graph.nodes.size > LARGE.nodes || graph.edges.size > LARGE.edges;
      const next = new Graph({ multi: true });
      const small = Math.min(1, Math.max(0.3, Math.sqrt(ROOMY / graph.nodes.size)));
      const withLabel = graph.nodes.size < LABELLED && container.clientWidth > NARROW;
      let index = 0;
      for (const [id, { ref, degree }] of graph.nodes) {
        index += 1;
        const pin = pins.get(id);
        const old = before.hasNode(id) ? before.getNodeAttributes(id) : null;
        // A sunflower's spread: deterministic, no two alike.
        const angle = index * 2.399963;
        const radius = Math.sqrt(index) * 10;
        next.addNode(id, {
          x: pin?.[0] ?? old?.['x'] ?? radius * Math.cos(angle),
          y: pin?.[1] ?? old?.['y'] ?? radius * Math.sin(angle),
          fixed: pin !== undefined,
          type: isLarge ? 'shape' : 'picture',
          size:
            small *
            Math.min(22, (ref.__typename === 'MilitaryUnit' ? 11 : 8) + 1.5 * Math.sqrt(degree)),
          label: shownName(ref, languages),
          image: nodePicture(ref),
          color: HIDDEN,
          dye: TYPE_COLORS[ref.__typename],
          nodeType: ref.__typename,
          zIndex: 1,
          forceLabel: withLabel,
        });
      }
      for (const { id, source, target, kind, voice, statements } of graph.edges.values()) {
        const color = kind === 'fact' ? palette.line : palette.voices[voice];
        next.addEdgeWithKey(id, source, target, {
          type: isLarge ? 'line' : 'arrow',
          size: kind === 'fact' ? 1 : 1.5 + Math.log2(Math.max(1, statements.length)),
          weight: kind === 'in' ? 0.4 : 1,
          color: isLarge ? fade(color, 0.4) : color,
          label: statements.length > 1 ? String(statements.length) : '',
          zIndex: 0,
        });
      }
      const labels = drawLabels(palette);
      sigma.setSettings({
        hideEdgesOnMove: isLarge,
        renderEdgeLabels: graph.edges.size < 4 * LABELLED,
        edgeLabelColor: { color: palette.soft },
        defaultDrawNodeLabel: labels.plain,
        defaultDrawNodeHover: labels.picked,
      });
      sigma.setCustomBBox(null);
      sigma.setGraph(next);
    },
    move({ isLast, inFrame }) {
      isMoving = !isLast;
      const partialGraph = { nodes: sigma.getGraph().nodes() };
      if (inFrame && isLarge) repaint(partialGraph);
      else sigma.refresh({ partialGraph, schedule: true });
    },
    drag(node, x, y) {
      if (held === null) {
        isMoving = false;
        // The frame stands still meanwhile.
        sigma.setCustomBBox(sigma.getBBox());
      }
      held = node;
      const graph = sigma.getGraph();
      // Past the graph's events, each of which would index all nodes and edges anew.
      Object.assign(graph.getNodeAttributes(node), { x, y });
      repaint({ nodes: [node], edges: isLarge ? [] : graph.edges(node) });
    },
    drop() {
      if (held === null) return;
      // Labels and lines are looked up by place, which is indexed only now.
      sigma.refresh({ partialGraph: { nodes: [held] }, schedule: true });
      held = null;
    },
    pick(next) {
      const nodes = [picked, next].flatMap(({ selected, path }) => [selected ?? '', ...path]);
      const edges = new Set([...edgesOf(next.path), ...(next.edge ? [next.edge] : [])]);
      const changed = [...pickedEdges, ...edges];
      picked = next;
      pickedEdges = edges;
      const graph = sigma.getGraph();
      sigma.refresh({
        partialGraph: {
          nodes: nodes.filter((id) => graph.hasNode(id)),
          edges: changed.filter((id) => graph.hasEdge(id)),
        },
        schedule: true,
      });
    },
    light(statements) {
      const next = edgesOf(statements);
      if (next.size === 0 && lit.size === 0) return;
      const changed = [...lit, ...next];
      lit = next;
      litNodes = endsOf(next);
      const graph = sigma.getGraph();
      repaint(
        isLarge
          ? { edges: changed.filter((id) => graph.hasEdge(id)) }
          : { nodes: graph.nodes(), edges: graph.edges() },
      );
    },
    close: () => sigma.kill(),
  };
}
