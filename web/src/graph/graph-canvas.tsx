import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hover } from '../hover.js';
import type { StatementGraph } from './build-graph.js';
import type { Pointed } from './follow-pointer.js';
import { layOut } from './force-layout.js';
import type { Renderer } from './graph-renderer.js';
import { HoverCard } from './hover-card.js';
import { nodeTowards } from './node-towards.js';
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
    readonly nameOf: (id: string) => string;
    readonly onSelect: (id: string) => void;
    readonly onEdge: (id: string) => void;
    readonly onHide: (id: string) => void;
    readonly onPath: (id: string) => void;
    readonly onPin: (id: string, x: number, y: number) => void;
    readonly onReady: (handle: GraphHandle) => void;
  },
) {
  const { graph, selected, edge, path, theme, nameOf, onSelect, onEdge, onPin, onReady } = props;
  const box = useRef<HTMLDivElement>(null);
  const stopLayout = useRef(() => {});
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { renderer, hasFailed } = useRenderer(box, {
    graph: () => graph,
    select: onSelect,
    edge: onEdge,
    over: setPointed,
    lift: () => stopLayout.current(),
    drop: onPin,
    ready: onReady,
  });
  const isSettled = useLayout(renderer, stopLayout, props);
  const onKeyDown = useKeys(renderer, { ...props, pointed, setPointed });
  useEffect(() => {
    renderer.current?.pick({ selected, edge, path });
  }, [graph, selected, edge, path, theme]);
  useEffect(() => setPointed(null), [graph]);

  if (hasFailed)
    return <p class="empty">The graph cannot be drawn. The list below says the same.</p>;
  return (
    <>
      <div
        class="canvas"
        ref={box}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        data-settled={isSettled}
        aria-roledescription="graph"
        aria-label={labelOf(graph)}
        onKeyDown={onKeyDown}
        onBlur={() => setPointed(null)}
      />
      <ZoomTools onZoom={(to) => renderer.current?.zoom(to)} />
      <div role="status">
        {pointed && <HoverCard graph={graph} pointed={pointed} nameOf={nameOf} box={box} />}
      </div>
    </>
  );
}

function labelOf({ nodes, edges }: StatementGraph): string {
  return `Graph of ${nodes.size} nodes and ${edges.size} edges. Arrows step between nodes, Enter selects, P begins a path, Delete hides, plus and minus zoom, 0 shows all. The list below says the same in words.`;
}

function ZoomTools({ onZoom }: { readonly onZoom: (to: 'in' | 'out' | 'fit') => void }) {
  return (
    <div class="zoom-tools">
      <button type="button" aria-label="Zoom in" onClick={() => onZoom('in')}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => onZoom('out')}>
        −
      </button>
      <button type="button" onClick={() => onZoom('fit')}>
        fit
      </button>
    </div>
  );
}

/** What keys do on the canvas: the pointed node moves, and is selected or hidden; the camera zooms. */
function useKeys(
  renderer: RefObject<Renderer | null>,
  on: {
    readonly graph: StatementGraph;
    readonly selected: string | null;
    readonly pointed: Pointed | null;
    readonly setPointed: (pointed: Pointed | null) => void;
    readonly onSelect: (id: string) => void;
    readonly onHide: (id: string) => void;
    readonly onPath: (id: string) => void;
  },
) {
  const { graph, selected, pointed, setPointed } = on;
  const at = pointed?.kind === 'node' ? pointed.id : selected;
  const point = (id: string) => {
    const place = renderer.current?.placeOf(id);
    if (!place) return;
    setPointed({ id, kind: 'node', ...place });
    renderer.current?.bringIntoSight(id);
    hover(graph.nodes.get(id)?.statements ?? []);
  };
  const zooms: Readonly<Record<string, 'in' | 'out' | 'fit'>> = {
    '+': 'in',
    '=': 'in',
    '-': 'out',
    '0': 'fit',
  };
  const acts: Readonly<Record<string, (id: string) => void>> = {
    Enter: on.onSelect,
    Delete: on.onHide,
    p: on.onPath,
  };
  const step = (key: string, drawn: Renderer) => {
    const places = [...graph.nodes.keys()].flatMap((id) => {
      const place = drawn.placeOf(id);
      return place ? [{ id, ...place }] : [];
    });
    const next = nodeTowards(key, at, places);
    if (next) point(next);
  };
  /** False for a key that does nothing here. */
  const press = (key: string, drawn: Renderer): boolean => {
    const zoom = zooms[key];
    const act = acts[key];
    if (key.startsWith('Arrow')) step(key, drawn);
    else if (act && at) act(at);
    else if (zoom || key === 'Escape') setPointed(null);
    else return false;
    if (zoom) drawn.zoom(zoom);
    return true;
  };
  return (event: KeyboardEvent) => {
    const drawn = renderer.current;
    if (drawn && !isOfBrowser(event) && press(event.key, drawn)) event.preventDefault();
  };
}

function isOfBrowser({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
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
