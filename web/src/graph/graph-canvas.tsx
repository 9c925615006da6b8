import { useEffect, useRef, useState } from 'preact/hooks';
import { onHover } from '../hover.js';
import type { StatementGraph } from './build-graph.js';
import { drawSvg } from './draw-svg.js';
import { followPointer } from './follow-pointer.js';
import { layOut } from './force-layout.js';
import { openRenderer, type Renderer } from './graph-renderer.js';
import { readPalette } from './palette.js';
import { placeInRings } from './place-in-rings.js';

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
  const renderer = useRef<Renderer | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const stopLayout = useRef(() => {});
  const [hasFailed, setFailed] = useState(false);
  const [isSettled, setSettled] = useState(false);

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    let opened: Renderer;
    try {
      opened = openRenderer(container);
    } catch {
      setFailed(true);
      return;
    }
    renderer.current = opened;
    const { sigma } = opened;
    followPointer(opened, {
      graph: () => latest.current.graph,
      select: (node) => latest.current.onSelect(node),
      edge: (id) => latest.current.onEdge(id),
      lift: () => stopLayout.current(),
      drop: (node, x, y) => latest.current.onPin(node, x, y),
    });
    const stopHover = onHover((ids) => opened.light(ids));
    const resized = new ResizeObserver(() => sigma.scheduleRefresh());
    resized.observe(container);
    latest.current.onReady({
      svg: () => {
        const { paper, ink } = readPalette();
        return drawSvg(sigma, sigma.getGraph(), paper, ink);
      },
    });
    return () => {
      stopHover();
      resized.disconnect();
      opened.close();
      renderer.current = null;
    };
  }, []);

  useEffect(() => {
    const drawn = renderer.current;
    if (!drawn) return;
    setSettled(false);
    drawn.show(graph, pins, languages, layout === 'force');
    const laidOut = drawn.sigma.getGraph();
    if (laidOut.order === 0) return;
    if (layout === 'rings') {
      placeInRings(laidOut, selected);
      drawn.move({ isLast: true, inFrame: false });
      setSettled(true);
      return;
    }
    const stop = layOut(laidOut, (moved) => {
      drawn.move(moved);
      if (moved.isLast) setSettled(true);
    });
    stopLayout.current = () => {
      stop();
      setSettled(true);
    };
    return stop;
  }, [graph, layout, languages.join(), theme, layout === 'rings' ? selected : '']);

  useEffect(() => {
    renderer.current?.pick({ selected, edge, path });
  }, [graph, selected, edge, path, theme]);

  if (hasFailed) {
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
      data-settled={isSettled}
      aria-label={`Graph of ${graph.nodes.size} nodes and ${graph.edges.size} edges; the list below says the same in words`}
    />
  );
}
