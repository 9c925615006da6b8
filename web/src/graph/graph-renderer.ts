import { createNodeImageProgram } from '@sigma/node-image';
import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import type { StatementGraph } from './build-graph.js';
import { drawLabels, drawRing, labelsNow } from './draw-labels.js';
import { drawSvg } from './draw-svg.js';
import { type Drawing, drawnGraph, isLargeGraph } from './drawn-graph.js';
import type { Moved } from './force-layout.js';
import { NodeShapeProgram } from './node-shape-program.js';
import { readPalette } from './palette.js';
import { LINE } from './place-labels.js';
import { separate } from './separate.js';

/** So many nodes can be moved apart, each from each, in no time. */
const SEPARATED = 300;
/** A camera's step, in milliseconds. */
const STEP = { duration: 150 };

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
export class Renderer {
  readonly sigma: Sigma;
  #shown: StatementGraph = { nodes: new Map(), edges: new Map(), edgesOf: new Map() };
  #palette = readPalette();
  #isLarge = false;
  #picked: Picked = { selected: null, edge: null, path: new Set() };
  #pickedEdges: ReadonlySet<string> = new Set();
  #lit: ReadonlySet<string> = new Set();
  #litNodes: ReadonlySet<string> = new Set();
  #held: string | null = null;
  #isMoving = false;

  /** Opens an empty graph on an element. Throws where there is no WebGL. */
  constructor(container: HTMLElement) {
    const isStill = () => this.#held === null && !this.#isMoving;
    class StillLine extends EdgeLineProgram {
      override render(params: RenderParams): void {
        if (isStill()) super.render(params);
      }
    }
    const picture = createNodeImageProgram({
      keepWithinCircle: false,
      size: { mode: 'force', value: 128 },
      debounceTimeout: 10,
    });
    this.sigma = new Sigma(new Graph({ multi: true }), container, {
      allowInvalidContainer: true,
      nodeProgramClasses: { picture, shape: NodeShapeProgram },
      edgeProgramClasses: { line: StillLine },
      enableEdgeEvents: true,
      // Labels are given their places here, so that none covers another.
      renderLabels: false,
      defaultDrawNodeLabel: () => {},
      zIndex: true,
      stagePadding: Math.min(60, container.clientWidth * 0.16),
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      nodeReducer: (node, data) => this.#nodeNow(node, data),
      edgeReducer: (edge, data) => this.#edgeNow(edge, data),
    });
    this.sigma.on('afterRender', () => {
      this.#drawHeldEdges();
      const context = this.sigma.getCanvases()['labels']?.getContext('2d');
      if (context && isStill()) drawLabels(context, this.#labels(), this.#palette);
    });
  }

  /** Draws a graph in place of the one before; `isMoved`: its nodes are going to be moved. */
  show(graph: StatementGraph, given: Pick<Drawing, 'pins' | 'languages'>, isMoved: boolean): void {
    const { sigma } = this;
    this.#isMoving = isMoved;
    this.#shown = graph;
    const palette = readPalette();
    this.#palette = palette;
    this.#lit = new Set();
    this.#isLarge = isLargeGraph(graph);
    const before = sigma.getGraph();
    const next = drawnGraph({ ...given, graph, before, palette });
    sigma.setSettings({
      hideEdgesOnMove: this.#isLarge,
      defaultDrawNodeHover: drawRing(palette),
    });
    sigma.setCustomBBox(null);
    sigma.setGraph(next);
  }

  /** Draws places that were written into the graph's attributes. */
  move({ isLast, inFrame }: Moved): void {
    this.#isMoving = !isLast;
    if (isLast) this.#separate();
    const partialGraph = { nodes: this.sigma.getGraph().nodes() };
    if (inFrame && this.#isLarge) this.#repaint(partialGraph);
    else this.sigma.refresh({ partialGraph, schedule: true });
  }

  /** Draws one node at another place, and its edges with it; everything else stays as it is. */
  drag(node: string, x: number, y: number): void {
    if (this.#held === null) {
      this.#isMoving = false;
      // The frame stands still meanwhile.
      this.sigma.setCustomBBox(this.sigma.getBBox());
    }
    this.#held = node;
    const graph = this.sigma.getGraph();
    // Past the graph's events, each of which would index all nodes and edges anew.
    Object.assign(graph.getNodeAttributes(node), { x, y });
    this.#repaint({ nodes: [node], edges: this.#isLarge ? [] : graph.edges(node) });
  }

  /** Leaves the dragged node where it is. */
  drop(): void {
    if (this.#held === null) return;
    // Labels and lines are looked up by place, which is indexed only now.
    this.sigma.refresh({ partialGraph: { nodes: [this.#held] }, schedule: true });
    this.#held = null;
  }

  pick(next: Picked): void {
    const nodes = [this.#picked, next].flatMap(({ selected, path }) => [selected ?? '', ...path]);
    const edges = new Set([...this.#edgesOf(next.path), ...(next.edge ? [next.edge] : [])]);
    const changed = [...this.#pickedEdges, ...edges];
    this.#picked = next;
    this.#pickedEdges = edges;
    const graph = this.sigma.getGraph();
    this.sigma.refresh({
      partialGraph: {
        nodes: nodes.filter((id) => graph.hasNode(id)),
        edges: changed.filter((id) => graph.hasEdge(id)),
      },
      schedule: true,
    });
  }

  /** Lights up what statements stand for. */
  light(statements: ReadonlySet<string>): void {
    const next = this.#edgesOf(statements);
    if (next.size === 0 && this.#lit.size === 0) return;
    const changed = [...this.#lit, ...next];
    this.#lit = next;
    const ends = Array.from(next, (id) => this.#shown.edges.get(id));
    this.#litNodes = new Set(ends.flatMap((edge) => (edge ? [edge.source, edge.target] : [])));
    const graph = this.sigma.getGraph();
    this.#repaint(
      this.#isLarge
        ? { edges: changed.filter((id) => graph.hasEdge(id)) }
        : { nodes: graph.nodes(), edges: graph.edges() },
    );
  }

  /** Zooms in or out by a step, or shows the whole. */
  zoom(to: 'in' | 'out' | 'fit'): void {
    const camera = this.sigma.getCamera();
    if (to === 'in') void camera.animatedZoom(STEP);
    else if (to === 'out') void camera.animatedUnzoom(STEP);
    else {
      this.sigma.setCustomBBox(null);
      this.sigma.refresh({ schedule: true });
      void camera.animatedReset(STEP);
    }
  }

  /** Where a node is on the canvas, in pixels; null when it is not drawn. */
  placeOf(node: string): { readonly x: number; readonly y: number } | null {
    const data = this.sigma.getNodeDisplayData(node);
    return data ? this.sigma.framedGraphToViewport(data) : null;
  }

  /** Moves a node that is out of sight into the middle. */
  bringIntoSight(node: string): void {
    const data = this.sigma.getNodeDisplayData(node);
    const place = this.placeOf(node);
    if (!data || !place) return;
    const { width, height } = this.sigma.getDimensions();
    const isSeen = place.x > 0 && place.y > 0 && place.x < width && place.y < height;
    if (!isSeen) void this.sigma.getCamera().animate({ x: data.x, y: data.y }, STEP);
  }

  /** What is shown, as an SVG document. */
  svg(): string {
    return drawSvg(this.sigma, this.sigma.getGraph(), this.#labels(), this.#palette);
  }

  close(): void {
    this.sigma.kill();
  }

  #labels() {
    return labelsNow(this.sigma, this.#shown);
  }

  /** Moves nodes apart that cover each other where the whole is shown. */
  #separate(): void {
    const graph = this.sigma.getGraph();
    if (graph.order < 2 || graph.order > SEPARATED) return;
    const [a, b] = [0, 1].map((x) => this.sigma.graphToViewport({ x, y: 0 }));
    const pixels = Math.hypot((a?.x ?? 0) - (b?.x ?? 1), (a?.y ?? 0) - (b?.y ?? 0)) || 1;
    separate(graph, (size) => (this.sigma.scaleSize(size) + LINE) / pixels);
  }

  #edgesOf(statements: Iterable<string>): Set<string> {
    return new Set(Array.from(statements, (id) => this.#shown.edgesOf.get(id) ?? []).flat());
  }

  /** A node as it is drawn now. */
  #nodeNow<Data extends object>(node: string, data: Data): Data & Partial<NodeDisplayData> {
    if (node === this.#picked.selected || this.#picked.path.has(node))
      return { ...data, type: 'picture', highlighted: true, zIndex: 2 };
    const isDimmed = this.#lit.size > 0 && !this.#isLarge && !this.#litNodes.has(node);
    return isDimmed ? { ...data, label: '' } : data;
  }

  /** An edge as it is drawn now. */
  #edgeNow<Data extends object>(edge: string, data: Data): Data & Partial<EdgeDisplayData> {
    const { accent, faint } = this.#palette;
    if (this.#pickedEdges.has(edge)) return { ...data, color: accent, zIndex: 2 };
    if (this.#lit.size === 0) return data;
    if (this.#isLarge) return this.#lit.has(edge) ? { ...data, color: accent } : data;
    return this.#lit.has(edge) ? data : { ...data, color: faint };
  }

  /** The edges of the node in hand, where the others step back. */
  #drawHeldEdges(): void {
    const held = this.#held;
    const context = this.sigma.getCanvases()['hovers']?.getContext('2d');
    const graph = this.sigma.getGraph();
    if (!context || !this.#isLarge || held === null || !graph.hasNode(held)) return;
    const place = (node: string) =>
      this.sigma.graphToViewport(graph.getNodeAttributes(node) as { x: number; y: number });
    const from = place(held);
    context.strokeStyle = this.#palette.line;
    context.lineWidth = 1;
    context.beginPath();
    graph.forEachNeighbor(held, (neighbor) => {
      const to = place(neighbor);
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    });
    context.stroke();
  }

  /** Paints some nodes and edges anew where they are indexed. */
  #repaint(partialGraph: { nodes?: string[]; edges?: string[] }): void {
    try {
      this.sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    } catch {
      // After a resize nothing is indexed until the next frame, and sigma throws.
      this.sigma.scheduleRefresh();
    }
  }
}
