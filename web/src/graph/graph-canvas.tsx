import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StatementGraph } from './build-graph.js';
import { layOut } from './force-layout.js';
import type { Renderer } from './graph-renderer.js';
import { placeInRings } from './place-in-rings.js';
import { useRenderer } from './use-renderer.js';

export interface GraphHandle {
  svg(): string;
}

interface Shown {
  readonly graph: StatementGraph;
  readonly layout: 'force' | 'rings';
  readonly selected: string | null;
  readonly pins: ReadonlyMap<string, readonly [number, number]>;
  readonly languages: readonly string[];
  readonly theme: string;
}

/** The graph on a canvas. Positions come from ForceAtlas2 in a worker, or from rings by distance. */
export function GraphCanvas(
  props: Shown & {
    readonly edge: string | null;
    readonly path: ReadonlySet<string>;
    readonly onSelect: (id: string) => void;
    readonly onEdge: (id: string) => void;
    readonly onPin: (id: string, x: number, y: number) => void;
    readonly onReady: (handle: GraphHandle) => void;
  },
) {
  const { graph, selected, edge, path, theme, onSelect, onEdge, onPin, onReady } = props;
  const box = useRef<HTMLDivElement>(null);
  const stopLayout = useRef(() => {});
  const { renderer, hasFailed } = useRenderer(box, {
    graph: () => graph,
    select: onSelect,
    edge: onEdge,
    lift: () => stopLayout.current(),
    drop: onPin,
    ready: onReady,
  });
  const isSettled = useLayout(renderer, stopLayout, props);
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

/** Draws a graph and lays it out; true once it stands still. `stopLayout` is given how to end that before. */
function useLayout(
  renderer: RefObject<Renderer | null>,
  stopLayout: { current: () => void },
  { graph, layout, selected, pins, languages, theme }: Shown,
): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const drawn = renderer.current;
    if (!drawn) return;
    setSettled(false);
    drawn.show(graph, { pins, languages }, layout === 'force');
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
  return isSettled;
}
