import { useMemo, useRef } from 'preact/hooks';
import { captionOf } from '../explorer/caption.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { endsOf } from '../explorer/view.js';
import { framePicture } from '../model/picture-frame.js';
import { EdgesInWords } from './edges-in-words.js';
import { GraphCanvas } from './graph-canvas.js';
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

const NOTHING: ReadonlySet<string> = new Set();

/** The scene: what stands in it, with its tools, as a picture, in words, and what of it is not drawn. */
export function GraphPanel({ explorer }: { readonly explorer: Explorer }) {
  const { view, drawn, languages, settings, depth, statements, go, read, openEdge } = explorer;
  const { graph, open, loaded, path } = drawn;
  const { from, to } = endsOf(view);
  const scene = [...new Set(open.map((text) => parseExpansion(text).id))];
  const others = [...scene, from, to, view.by, view.about].filter((id) => id !== null);
  const nameOf = useNames(graph, others, languages);
  const latest = useRef({ view, nameOf, scene });
  latest.current = { view, nameOf, scene };
  const pins = useMemo(() => parsePins(view.pin), [view.pin.join()]);
  const selected = view.sel && graph.nodes.has(view.sel) ? view.sel : null;
  const isWalking = view.path !== null && (from === null || to === null);
  const endAt = (id: string) =>
    go({ path: from === null ? `${id}>${to ?? ''}` : `${from}>${to === null ? id : ''}` });
  const acts = {
    onSelect: (id: string) =>
      isWalking && id !== from ? endAt(id) : go({ sel: id, edge: null, about: null, by: null }),
    onHide: (id: string) => go({ hide: [...view.hide, id], ...(id === view.sel && { sel: null }) }),
    onPath: (id: string) =>
      isWalking && id !== from ? endAt(id) : go({ path: `${id}>`, over: [] }),
  };
  return (
    <section class="graph" aria-label="Graph">
      <GraphTools {...{ view, selected, depth, go }} />
      <SceneBar {...{ open, nameOf, go }} onAdd={explorer.add} />
      {view.path !== null && <PathPanel {...{ view, path, nameOf, go }} onRead={read} />}
      {view.layout === 'table' ? (
        <Table explorer={explorer} scene={scene} />
      ) : (
        <>
          <div class="stage">
            <GraphCanvas
              {...{ graph, selected, pins, languages, nameOf }}
              {...acts}
              theme={settings.theme}
              layout={view.layout === 'rings' ? 'rings' : 'force'}
              edge={view.edge}
              path={path.value?.ids ?? NOTHING}
              onEdge={(id) => {
                const edge = graph.edges.get(id);
                if (edge) openEdge(edge);
              }}
              onPin={(id, x, y) => go({ pin: withPin(view.pin, id, x, y) })}
              onReady={({ svg }) =>
                explorer.setPicture({
                  svg() {
                    const { view, nameOf, scene } = latest.current;
                    const names = scene.map(nameOf).join(', ');
                    const title = `Who says what about whom: ${names || 'everything'}`;
                    const palette = readPalette();
                    const signs = legendSigns(palette);
                    return framePicture(svg(), captionOf(view, title, nameOf), signs, palette);
                  },
                })
              }
            />
            {graph.nodes.size === 0 && (
              <p class="empty over-canvas">Nothing is drawn. Add a name, or widen the filter.</p>
            )}
          </div>
          <Rests
            {...{ loaded, open, nameOf }}
            listed={drawn.isListed ? statements.page.value : null}
            onOpen={(next) => go({ open: next })}
            onTable={() => go({ layout: 'table' })}
          />
          <Legend />
          <EdgesInWords {...{ graph, nameOf }} {...acts} onEdge={openEdge} />
        </>
      )}
    </section>
  );
}
