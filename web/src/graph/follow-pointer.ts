import { hover } from '../hover.js';
import type { StatementGraph } from './build-graph.js';
import type { Renderer } from './graph-renderer.js';

/** What the pointer does to the graph: hovering lights up, a click chooses, dragging moves a node. */
export function followPointer(
  renderer: Renderer,
  on: {
    readonly graph: () => StatementGraph;
    readonly select: (node: string) => void;
    readonly edge: (edge: string) => void;
    /** A node begins to be dragged. */
    readonly lift: () => void;
    readonly drop: (node: string, x: number, y: number) => void;
  },
): void {
  const { sigma } = renderer;
  const container = sigma.getContainer();
  const over = (statements: Iterable<string>) => {
    container.classList.add('over');
    hover(statements);
  };
  const away = () => {
    container.classList.remove('over');
    hover([]);
  };
  let dragged: string | null = null;
  let isMoved = false;
  const select = (node: string) => {
    if (!isMoved) on.select(node);
  };
  sigma.on('clickNode', ({ node }) => select(node));
  // A click soon after another selects too: sigma would zoom.
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    select(node);
  });
  sigma.on('clickEdge', ({ edge }) => on.edge(edge));
  sigma.on('enterNode', ({ node }) => {
    if (!dragged) over(on.graph().nodes.get(node)?.statements ?? []);
  });
  sigma.on('leaveNode', () => {
    if (!dragged) away();
  });
  sigma.on('enterEdge', ({ edge }) => {
    if (!dragged)
      over(
        on
          .graph()
          .edges.get(edge)
          ?.statements.map(({ id }) => id) ?? [],
      );
  });
  sigma.on('leaveEdge', () => {
    if (!dragged) away();
  });
  sigma.on('downNode', ({ node }) => {
    dragged = node;
    isMoved = false;
  });
  sigma.on('moveBody', ({ event }) => {
    if (!dragged) return;
    if (!isMoved) {
      // Whoever drags takes over from the layout.
      on.lift();
    }
    isMoved = true;
    const { x, y } = sigma.viewportToGraph(event);
    renderer.drag(dragged, x, y);
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => {
    if (dragged && isMoved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(dragged) as { x: number; y: number };
      renderer.drop();
      on.drop(dragged, x, y);
    }
    dragged = null;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}
