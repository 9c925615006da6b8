import { useMemo } from 'preact/hooks';
import type { View } from '../explorer/view.js';
import { shownName } from '../model/shown-name.js';
import type { GraphEdge, StatementGraph } from './build-graph.js';
import { EdgesInWords } from './edges-in-words.js';
import { GraphCanvas, type GraphHandle } from './graph-canvas.js';
import { GraphTools } from './graph-tools.js';
import type { LoadedExpansion } from './load-graph.js';
import { PathNote } from './path-note.js';
import { parsePins, withPin } from './pins.js';
import { Rests } from './rests.js';
import { useWalk } from './use-walk.js';
import './graph-panel.css';

interface Props {
  readonly view: View;
  readonly graph: StatementGraph;
  /** What is expanded, also when the address leaves it to the selection. */
  readonly open: readonly string[];
  readonly loaded: readonly LoadedExpansion[];
  readonly languages: readonly string[];
  readonly theme: string;
  readonly depth: number;
  readonly go: (change: Partial<View>) => void;
  readonly onEdge: (edge: GraphEdge) => void;
  readonly onReady: (handle: GraphHandle) => void;
}

/** The graph with its tools: lay out, hide, pin, focus, walk from one node to another, and the same in words. */
export function GraphPanel(props: Props) {
  const { view, graph, open, loaded, languages, theme, depth, go, onEdge, onReady } = props;
  const walk = useWalk();
  const nameOf = (id: string) => {
    const node = graph.nodes.get(id);
    return node ? shownName(node.ref, languages) : id;
  };
  const pins = useMemo(() => parsePins(view.pin), [view.pin.join()]);
  const selected = view.sel && graph.nodes.has(view.sel) ? view.sel : null;
  return (
    <section class="graph" aria-label="Graph">
      <GraphTools
        {...{ view, selected, depth, go }}
        isWalking={walk.from !== null}
        onWalk={() => walk.toggle(selected)}
      />
      {walk.ends && (
        <PathNote
          from={walk.ends[0]}
          to={walk.ends[1]}
          view={view}
          nameOf={nameOf}
          onFound={walk.setFound}
          onRead={(article, statement) => go({ read: article, at: statement })}
          onClose={walk.close}
        />
      )}
      <div class="stage">
        <GraphCanvas
          {...{ graph, selected, pins, languages, theme, onReady }}
          layout={view.layout}
          edge={view.edge}
          path={walk.found}
          onSelect={(id) => walk.takes(id) || go({ sel: id, edge: null, about: null, by: null })}
          onEdge={(id) => {
            const edge = graph.edges.get(id);
            if (edge) onEdge(edge);
          }}
          onPin={(id, x, y) => go({ pin: withPin(view.pin, id, x, y) })}
        />
        <div class="notes">
          {walk.from && (
            <p class="note" role="status">
              Pick the node to which a path from <b>{nameOf(walk.from)}</b> is to be found.
            </p>
          )}
        </div>
      </div>
      {graph.nodes.size === 0 && (
        <p class="empty over-canvas">Nothing is drawn. Search a name, or widen the filter.</p>
      )}
      <Rests loaded={loaded} open={open} nameOf={nameOf} onOpen={(next) => go({ open: next })} />
      <EdgesInWords graph={graph} nameOf={nameOf} onEdge={onEdge} />
    </section>
  );
}
