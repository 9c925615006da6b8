import { createNodeImageProgram } from '@sigma/node-image';
import Graph from 'graphology';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import Sigma from 'sigma';
import { hover, onHover } from '../hover.js';
import { shownName } from '../model/types.js';
import type { StatementGraph } from './build-graph.js';
import { drawSvg, labelLines } from './draw-svg.js';
import { nodePicture } from './node-picture.js';

const PER_NODE = 10;
const FIXED = 9;
const LABELLED = 80;
const LARGE = 1_000;
/** Below this width only as many labels as have room. */
const NARROW = 600;

export interface GraphHandle {
  svg(): string;
}

/** The graph on a canvas. Positions come from ForceAtlas2 in a worker, or from rings by distance. */
export function GraphCanvas(props: {
  readonly graph: StatementGraph;
  readonly layout: 'force' | 'rings';
  readonly selected: string | null;
  readonly edge: string | null;
  readonly path: ReadonlySet<string>;
  readonly pins: ReadonlyMap<string, readonly [number, number]>;
  readonly languages: readonly string[];
  readonly theme: string;
  readonly onSelect: (id: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onPin: (id: string, x: number, y: number) => void;
  readonly onReady: (handle: GraphHandle) => void;
}) {
  const { graph, layout, selected, edge, path, pins, languages, theme } = props;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{ graph: Graph; sigma: Sigma } | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const stopLayout = useRef(() => {});
  const [failed, setFailed] = useState(false);
  const [settled, setSettled] = useState(false);

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    const drawn = new Graph({ multi: true });
    let sigma: Sigma;
    try {
      sigma = new Sigma(drawn, container, {
        allowInvalidContainer: true,
        defaultNodeType: 'picture',
        nodeProgramClasses: {
          picture: createNodeImageProgram({
            keepWithinCircle: false,
            size: { mode: 'force', value: 128 },
            debounceTimeout: 10,
          }),
        },
        defaultEdgeType: 'arrow',
        enableEdgeEvents: true,
        hideEdgesOnMove: false,
        labelFont: 'system-ui, sans-serif',
        labelSize: 13,
        labelDensity: 0.8,
        labelRenderedSizeThreshold: 4,
        zIndex: true,
        stagePadding: Math.min(60, container.clientWidth * 0.12),
        minCameraRatio: 0.02,
        maxCameraRatio: 4,
      });
    } catch {
      setFailed(true);
      return;
    }
    held.current = { graph: drawn, sigma };
    const statementsOf = (node: string) => latest.current.graph.nodes.get(node)?.statements ?? [];
    let dragged: string | null = null;
    let moved = false;
    sigma.on('clickNode', ({ node }) => {
      if (!moved) latest.current.onSelect(node);
    });
    // A click soon after another selects too: sigma would zoom.
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      if (!moved) latest.current.onSelect(node);
    });
    sigma.on('clickEdge', ({ edge }) => latest.current.onEdge(edge));
    sigma.on('enterNode', ({ node }) => {
      container.classList.add('over');
      hover(statementsOf(node));
    });
    sigma.on('leaveNode', () => {
      container.classList.remove('over');
      hover([]);
    });
    sigma.on('enterEdge', ({ edge }) => {
      container.classList.add('over');
      hover(
        latest.current.graph.edges.find(({ id }) => id === edge)?.statements.map(({ id }) => id) ??
          [],
      );
    });
    sigma.on('leaveEdge', () => {
      container.classList.remove('over');
      hover([]);
    });
    sigma.on('downNode', ({ node }) => {
      dragged = node;
      moved = false;
    });
    sigma.on('moveBody', ({ event }) => {
      if (!dragged) return;
      if (!moved) {
        // Whoever drags takes over from the layout, and the frame stands still meanwhile.
        stopLayout.current();
        sigma.setCustomBBox(sigma.getBBox());
      }
      moved = true;
      const { x, y } = sigma.viewportToGraph(event);
      drawn.mergeNodeAttributes(dragged, { x, y });
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    const drop = () => {
      if (dragged && moved) {
        const { x, y } = drawn.getNodeAttributes(dragged) as { x: number; y: number };
        latest.current.onPin(dragged, x, y);
      }
      dragged = null;
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
    let dimmed = false;
    const stopHover = onHover((ids) => {
      // Drawing thousands anew at each move of the pointer would make it stumble.
      if (drawn.order > LARGE || (ids.size === 0 && !dimmed)) return;
      dimmed = ids.size > 0;
      const lit = new Set<string>();
      if (ids.size > 0) {
        for (const { id, statements } of latest.current.graph.edges) {
          if (statements.some((statement) => ids.has(statement.id))) lit.add(id);
        }
      }
      sigma.setSetting('edgeReducer', (id, data) =>
        lit.size === 0 || lit.has(id) ? data : { ...data, color: dim(), label: '' },
      );
      sigma.setSetting('nodeReducer', (id, data) =>
        lit.size === 0 || drawn.someEdge(id, (edgeId) => lit.has(edgeId))
          ? data
          : { ...data, label: '' },
      );
    });
    const resized = new ResizeObserver(() => sigma.refresh());
    resized.observe(container);
    latest.current.onReady({ svg: () => drawSvg(sigma, drawn, css('--paper'), css('--ink')) });
    return () => {
      stopHover();
      resized.disconnect();
      sigma.kill();
      held.current = null;
    };
  }, []);

  // Nodes and edges; those that were there keep their place.
  useEffect(() => {
    if (!held.current) return;
    const { graph: drawn, sigma } = held.current;
    setSettled(false);
    const old = new Map<string, { x: number; y: number }>();
    drawn.forEachNode((node, { x, y }) => old.set(node, { x, y }));
    drawn.clear();
    let index = 0;
    for (const [id, { ref, degree }] of graph.nodes) {
      index += 1;
      // A sunflower's spread: deterministic, no two alike.
      const angle = index * 2.399963;
      const place = old.get(id) ?? {
        x: Math.sqrt(index) * Math.cos(angle) * 10,
        y: Math.sqrt(index) * Math.sin(angle) * 10,
      };
      const pin = pins.get(id);
      drawn.addNode(id, {
        ...(pin ? { x: pin[0], y: pin[1] } : place),
        fixed: pin !== undefined,
        size: Math.min(22, (ref.__typename === 'MilitaryUnit' ? 11 : 8) + 1.5 * Math.sqrt(degree)),
        label: shownName(ref, languages),
        image: nodePicture(ref),
        color: 'rgba(0,0,0,0)',
        forceLabel: graph.nodes.size < LABELLED && (box.current?.clientWidth ?? 0) > NARROW,
      });
    }
    for (const one of graph.edges) {
      drawn.addEdgeWithKey(one.id, one.source, one.target, {
        size: one.kind === 'fact' ? 1 : 1.5 + Math.log2(Math.max(1, one.statements.length)),
        weight: one.kind === 'in' ? 0.4 : 1,
        color: one.kind === 'fact' ? css('--line') : css(`--voice-${one.voice}`),
        label: one.statements.length > 1 ? String(one.statements.length) : '',
      });
    }
    sigma.setSetting('renderEdgeLabels', graph.edges.length < 4 * LABELLED);
    sigma.setSetting('labelColor', { color: css('--ink') });
    sigma.setSetting('edgeLabelColor', { color: css('--soft') });
    sigma.setSetting('defaultDrawNodeLabel', drawLabel);
    sigma.setSetting('defaultDrawNodeHover', drawHover);
    sigma.setCustomBBox(null);
    if (drawn.order === 0) return;
    if (layout === 'rings') {
      placeInRings(drawn, selected);
      setSettled(true);
      return;
    }
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const { nodes, edges } = graphToByteArrays(drawn, (_edge, { weight }) => weight ?? 1);
    const order = drawn.nodes();
    worker.onmessage = ({ data }: MessageEvent<{ nodes: Float32Array; last: boolean }>) => {
      drawn.updateEachNodeAttributes((node, attributes) => {
        const at = order.indexOf(node) * PER_NODE;
        return data.nodes[at + FIXED] === 1
          ? attributes
          : { ...attributes, x: data.nodes[at] as number, y: data.nodes[at + 1] as number };
      });
      if (data.last) setSettled(true);
    };
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 12,
      // Parts that nothing joins stay in sight of each other.
      strongGravityMode: true,
      gravity: 0.06,
      slowDown: 2,
      barnesHutOptimize: drawn.order > 400,
      barnesHutTheta: 0.6,
    };
    worker.postMessage({ settings, nodes, edges, iterations: drawn.order > LARGE ? 120 : 400 });
    stopLayout.current = () => {
      worker.terminate();
      setSettled(true);
    };
    return () => worker.terminate();
  }, [graph, layout, languages.join(), theme, layout === 'rings' ? selected : '']);

  // What is picked out.
  useEffect(() => {
    const drawn = held.current?.graph;
    if (!drawn) return;
    drawn.updateEachNodeAttributes((node, attributes) => ({
      ...attributes,
      highlighted: node === selected || path.has(node),
      zIndex: node === selected ? 2 : 1,
    }));
    for (const one of graph.edges) {
      if (!drawn.hasEdge(one.id)) continue;
      const on = one.id === edge || one.statements.some(({ id }) => path.has(id));
      drawn.mergeEdgeAttributes(one.id, {
        zIndex: on ? 2 : 0,
        color: on
          ? css('--accent')
          : one.kind === 'fact'
            ? css('--line')
            : css(`--voice-${one.voice}`),
      });
    }
  }, [graph, selected, edge, path, theme]);

  if (failed) {
    return (
      <p class="empty">
        This browser cannot draw the graph (it has no WebGL). The list below says the same in words.
      </p>
    );
  }
  return (
    <div
      class="canvas"
      ref={box}
      role="img"
      data-settled={settled}
      aria-label={`Graph of ${graph.nodes.size} nodes and ${graph.edges.length} edges; the list below says the same in words`}
    />
  );
}

function css(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function dim(): string {
  return css('--faint');
}

/** The node in the middle, what it touches around it, and so on outward. */
function placeInRings(graph: Graph, center: string | null): void {
  const start = center && graph.hasNode(center) ? center : graph.nodes()[0];
  const ring = new Map<string, number>();
  if (start) ring.set(start, 0);
  const queue = start ? [start] : [];
  for (const node of queue) {
    graph.forEachNeighbor(node, (next) => {
      if (ring.has(next)) return;
      ring.set(next, (ring.get(node) ?? 0) + 1);
      queue.push(next);
    });
  }
  const last = Math.max(...ring.values(), 0) + 1;
  const rings = new Map<number, string[]>();
  graph.forEachNode((node) => {
    const at = ring.get(node) ?? last;
    rings.set(at, [...(rings.get(at) ?? []), node]);
  });
  for (const [at, nodes] of rings) {
    nodes.forEach((node, index) => {
      if (graph.getNodeAttribute(node, 'fixed')) return;
      const angle = (2 * Math.PI * index) / nodes.length + at * 0.4;
      graph.mergeNodeAttributes(node, {
        x: at * 100 * Math.cos(angle),
        y: at * 100 * Math.sin(angle),
      });
    });
  }
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
}

/** The label under its node, in two lines at most, with a rim of paper so that edges do not cross it out. */
function drawLabel(context: CanvasRenderingContext2D, data: Drawn): void {
  if (!data.label) return;
  context.font = '12px system-ui, sans-serif';
  writeLines(context, data);
}

/** A ring, and the label in the colour of what is picked out. */
function drawHover(context: CanvasRenderingContext2D, data: Drawn): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = css('--accent');
  context.stroke();
  context.font = '12px system-ui, sans-serif';
  writeLines(context, data, '--accent');
}

function writeLines(
  context: CanvasRenderingContext2D,
  { x, y, size, label }: Drawn,
  color = '--ink',
): void {
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = css('--paper');
  context.fillStyle = css(color);
  labelLines(label ?? '').forEach((line, index) => {
    const at = y + size + 13 + index * 13;
    context.strokeText(line, x, at);
    context.fillText(line, x, at);
  });
  context.textAlign = 'start';
}
