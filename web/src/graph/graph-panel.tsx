import { useMemo, useRef, useState } from 'preact/hooks';
import { captionOf } from '../explorer/caption.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { endsOf, type View } from '../explorer/view.js';
import { lazy } from '../lazy.js';
import { framePicture } from '../model/picture-frame.js';
import { EdgesInWords } from './edges-in-words.js';
import { GraphTools } from './graph-tools.js';
import { Legend, legendSigns } from './legend.js';
import { parseExpansion } from './load-graph.js';
import { readPalette } from './palette.js';
import { PathPanel } from './path-panel.js';
import { parsePins, withPin } from './pins.js';
import { Rests } from './rests.js';
import { SceneBar } from './scene-bar.js';
import { Table } from './table.js';
import { useNames } from './use-names.js';
import './graph-panel.css';

/** What draws does not even load where nothing can be drawn. */
const GraphCanvas = lazy(() => import('./graph-canvas.js').then(({ GraphCanvas }) => GraphCanvas));

const NOTHING: ReadonlySet<string> = new Set();

/** The scene: what stands in it, with its tools, as a picture, in words, and what of it is not drawn. */
export function GraphPanel({ explorer }: { readonly explorer: Explorer }) {
  const { view, drawn, languages, depth, statements, go, read, openEdge } = explorer;
  const { graph, open, loaded, path } = drawn;
  const { from, to } = endsOf(view);
  const scene = [...new Set(open.map((text) => parseExpansion(text).id))];
  const others = [...scene, from, to, view.by, view.about].filter((id) => id !== null);
  const nameOf = useNames(graph, others, languages);
  const selected = view.sel && graph.nodes.has(view.sel) ? view.sel : null;
  const [canDraw] = useState(hasWebGl);
  const parts = { explorer, scene, nameOf };
  return (
    <section class="graph" aria-label="Graph">
      <GraphTools {...{ view, selected, depth, go }} />
      <SceneBar {...{ open, nameOf, go }} onAdd={explorer.add} />
      {view.path !== null && <PathPanel {...{ view, path, nameOf, go }} onRead={read} />}
      {view.layout === 'table' ? (
        <Table explorer={explorer} scene={scene} />
      ) : (
        <>
          {canDraw ? <Stage {...parts} selected={selected} /> : <NoPicture />}
          <Rests
            {...{ loaded, open, nameOf }}
            listed={drawn.isListed ? statements.page.value : null}
            onOpen={(next) => go({ open: next })}
            onTable={() => go({ layout: 'table' })}
          />
          {canDraw && <Legend />}
          <EdgesInWords
            {...{ graph, nameOf }}
            {...actsOn(explorer)}
            isOpen={!canDraw}
            onEdge={openEdge}
          />
        </>
      )}
    </section>
  );
}

function NoPicture() {
  return (
    <p class="note" role="status">
      This browser cannot draw the graph, for it has no WebGL. The list below says the same in
      words, and does the same.
    </p>
  );
}

/** The graph as a picture. */
function Stage(props: {
  readonly explorer: Explorer;
  readonly scene: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly selected: string | null;
}) {
  const { explorer, scene, nameOf, selected } = props;
  const { view, drawn, languages, settings, go } = explorer;
  const { graph, path } = drawn;
  const framed = useFramed({ view, nameOf, scene });
  const pins = useMemo(() => parsePins(view.pin), [view.pin.join()]);
  return (
    <div class="stage">
      <GraphCanvas
        {...{ graph, selected, pins, languages, nameOf }}
        {...actsOn(explorer)}
        theme={settings.theme}
        layout={view.layout === 'rings' ? 'rings' : 'force'}
        edge={view.edge}
        path={path.value?.ids ?? NOTHING}
        onEdge={(id) => {
          const edge = graph.edges.get(id);
          if (edge) explorer.openEdge(edge);
        }}
        onPin={(id, x, y) => go({ pin: withPin(view.pin, id, x, y) })}
        onReady={({ svg }) => explorer.setPicture({ svg: () => framed(svg()) })}
      />
      {graph.nodes.size === 0 && (
        <p class="empty over-canvas">Nothing is drawn. Add a name, or widen the filter.</p>
      )}
    </div>
  );
}

/** Whether this browser has WebGL, by which the canvas draws; some are told not to, and some have no screen. */
function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl') !== null;
}

/** What can be done with a node; while a path lacks an end, a node that is chosen becomes it. */
function actsOn({ view, go }: Explorer) {
  const { from, to } = endsOf(view);
  const isWalking = view.path !== null && (from === null || to === null);
  const endAt = (id: string) =>
    go({ path: from === null ? `${id}>${to ?? ''}` : `${from}>${to === null ? id : ''}` });
  return {
    onSelect: (id: string) =>
      isWalking && id !== from ? endAt(id) : go({ sel: id, edge: null, about: null, by: null }),
    onHide: (id: string) => go({ hide: [...view.hide, id], ...(id === view.sel && { sel: null }) }),
    onPath: (id: string) =>
      isWalking && id !== from ? endAt(id) : go({ path: `${id}>`, over: [] }),
  };
}

/** Frames a picture of the graph with what it shows when it is taken. */
function useFramed(now: {
  readonly view: View;
  readonly nameOf: (id: string) => string;
  readonly scene: readonly string[];
}) {
  const latest = useRef(now);
  latest.current = now;
  return (svg: string): string => {
    const { view, nameOf, scene } = latest.current;
    const names = scene.map(nameOf).join(', ');
    const title = `Who says what about whom: ${names || 'everything'}`;
    const palette = readPalette();
    return framePicture(svg, captionOf(view, title, nameOf), legendSigns(palette), palette);
  };
}
