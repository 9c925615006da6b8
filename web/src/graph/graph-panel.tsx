import { useMemo, useRef, useState } from 'preact/hooks';
import { shownName } from '../model/shown-name.js';
import type { View } from '../view.js';
import type { GraphEdge, StatementGraph } from './build-graph.js';
import { EdgesInWords } from './edges-in-words.js';
import { GraphCanvas, type GraphHandle } from './graph-canvas.js';
import { type Expansion, type LoadedExpansion, MOST, PAGE, parseExpansion } from './load-graph.js';
import { PathNote } from './path-note.js';

const NOTHING: ReadonlySet<string> = new Set();

/** The graph with its tools: lay out, hide, pin, focus, walk from one node to another, and the same in words. */
export function GraphPanel(props: {
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
}) {
  const { view, graph, open, loaded, languages, theme, depth, go, onEdge, onReady } = props;
  const [walkFrom, setWalkFrom] = useState<string | null>(null);
  const [ends, setEnds] = useState<readonly [string, string] | null>(null);
  const [onPath, setOnPath] = useState(NOTHING);
  const walking = useRef(walkFrom);
  walking.current = walkFrom;
  const nameOf = (id: string) => {
    const node = graph.nodes.get(id);
    return node ? shownName(node.ref, languages) : id;
  };
  const pins = useMemo(() => {
    const map = new Map<string, readonly [number, number]>();
    for (const text of view.pin) {
      const [, id = '', x, y] = /^(.*)@(-?[\d.]+),(-?[\d.]+)$/.exec(text) ?? [];
      if (id) map.set(id, [Number(x), Number(y)]);
    }
    return map;
  }, [view.pin.join()]);
  const selected = view.sel && graph.nodes.has(view.sel) ? view.sel : null;
  const rest = loaded.filter(({ total, statements }) => total > statements.length);

  function select(id: string): void {
    if (walking.current && walking.current !== id) {
      setEnds([walking.current, id]);
      setWalkFrom(null);
    } else go({ sel: id, edge: null, about: null, by: null });
  }
  function edge(id: string): void {
    const found = graph.edges.get(id);
    if (found) onEdge(found);
  }
  function drawMore(id: string, by: Expansion, pages: number): void {
    go({
      open: open.map((text) => {
        const one = parseExpansion(text);
        return one.id === id && one.by === by ? `${id}~${by}~${pages + 1}` : text;
      }),
    });
  }
  return (
    <section class="graph" aria-label="Graph">
      <div class="tools" role="toolbar" aria-label="Graph tools">
        <button type="button" disabled={depth === 0} onClick={() => history.back()}>
          Undo
        </button>
        <button
          type="button"
          aria-pressed={view.layout === 'rings'}
          onClick={() => go({ layout: view.layout === 'rings' ? 'force' : 'rings' })}
        >
          Rings
        </button>
        <button
          type="button"
          disabled={!selected}
          onClick={() => selected && go({ open: [`${selected}~all`], pin: [], hide: [] })}
        >
          Focus
        </button>
        <button
          type="button"
          disabled={!selected}
          onClick={() => selected && go({ hide: [...view.hide, selected], sel: null })}
        >
          Hide
        </button>
        <button
          type="button"
          disabled={!selected}
          aria-pressed={walkFrom !== null}
          onClick={() => setWalkFrom(walkFrom ? null : selected)}
        >
          Path to…
        </button>
        {view.hide.length > 0 && (
          <button type="button" onClick={() => go({ hide: [] })}>
            Show {view.hide.length} hidden
          </button>
        )}
        {view.pin.length > 0 && (
          <button type="button" onClick={() => go({ pin: [] })}>
            Unpin {view.pin.length}
          </button>
        )}
      </div>
      {ends && (
        <PathNote
          from={ends[0]}
          to={ends[1]}
          view={view}
          nameOf={nameOf}
          onFound={setOnPath}
          onRead={(article, statement) => go({ read: article, at: statement })}
          onClose={() => {
            setEnds(null);
            setOnPath(NOTHING);
          }}
        />
      )}
      <div class="stage">
        <GraphCanvas
          graph={graph}
          layout={view.layout}
          selected={selected}
          edge={view.edge}
          path={onPath}
          pins={pins}
          languages={languages}
          theme={theme}
          onSelect={select}
          onEdge={edge}
          onPin={(id, x, y) =>
            go({
              pin: [
                ...view.pin.filter((text) => !text.startsWith(`${id}@`)),
                `${id}@${x.toFixed(1)},${y.toFixed(1)}`,
              ],
            })
          }
          onReady={onReady}
        />
        <div class="notes">
          {walkFrom && (
            <p class="note" role="status">
              Pick the node to which a path from <b>{nameOf(walkFrom)}</b> is to be found.
            </p>
          )}
        </div>
      </div>
      {graph.nodes.size === 0 && (
        <p class="empty over-canvas">Nothing is drawn. Search a name, or widen the filter.</p>
      )}
      {rest.length > 0 && (
        <ul class="rests" aria-label="What is not drawn">
          {rest.map(({ id, by, pages, total, statements }) => (
            <li key={id + by} class="note rest">
              {nameOf(id)}: {statements.length.toLocaleString()} of {total.toLocaleString()}{' '}
              statements drawn.{' '}
              {pages < MOST / PAGE && (
                <button type="button" class="small" onClick={() => drawMore(id, by, pages)}>
                  draw {Math.min(PAGE, total - statements.length)} more
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <EdgesInWords graph={graph} nameOf={nameOf} onEdge={onEdge} />
    </section>
  );
}
