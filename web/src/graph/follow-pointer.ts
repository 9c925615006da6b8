import { hover } from '../hover.js';
import type { StatementGraph } from './build-graph.js';
import type { Renderer } from './graph-renderer.js';

/** A node or an edge under the pointer, and where, in pixels. */
export interface Pointed {
  readonly id: string;
  readonly kind: 'node' | 'edge';
  readonly x: number;
  readonly y: number;
}

/** What the pointer does, told to the page. */
interface Acts {
  readonly graph: () => StatementGraph;
  readonly select: (node: string) => void;
  readonly edge: (edge: string) => void;
  /** The pointer is over a node or an edge, at a place of the canvas; null when it is over neither. */
  readonly over: (what: Pointed | null) => void;
  /** A node begins to be dragged. */
  readonly lift: () => void;
  readonly drop: (node: string, x: number, y: number) => void;
}

/** The node in hand. */
interface Hand {
  dragged: string | null;
  isMoved: boolean;
}

/** What the pointer does to the graph: hovering lights up, a click chooses, dragging moves a node. */
export function followPointer(renderer: Renderer, on: Acts): void {
  const { sigma } = renderer;
  const hand: Hand = { dragged: null, isMoved: false };
  lightUnderPointer(renderer, hand, on);
  dragNodes(renderer, hand, on);
  const select = (node: string) => {
    if (!hand.isMoved) on.select(node);
  };
  sigma.on('clickNode', ({ node }) => select(node));
  // A click soon after another selects too: sigma would zoom.
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    select(node);
  });
  sigma.on('clickEdge', ({ edge }) => on.edge(edge));
}

function lightUnderPointer({ sigma }: Renderer, hand: Hand, on: Acts): void {
  const { classList } = sigma.getContainer();
  const over = (statements: Iterable<string>, what: Pointed) => {
    if (hand.dragged) return;
    classList.add('over');
    hover(statements);
    on.over(what);
  };
  const away = () => {
    on.over(null);
    if (hand.dragged) return;
    classList.remove('over');
    hover([]);
  };
  sigma.on('enterNode', ({ node, event: { x, y } }) =>
    over(on.graph().nodes.get(node)?.statements ?? [], { id: node, kind: 'node', x, y }),
  );
  sigma.on('leaveNode', away);
  sigma.on('enterEdge', ({ edge, event: { x, y } }) => {
    const statements = on.graph().edges.get(edge)?.statements ?? [];
    over(
      statements.map(({ id }) => id),
      { id: edge, kind: 'edge', x, y },
    );
  });
  sigma.on('leaveEdge', away);
}

function dragNodes(renderer: Renderer, hand: Hand, on: Acts): void {
  const { sigma } = renderer;
  sigma.on('downNode', ({ node }) => {
    hand.dragged = node;
    hand.isMoved = false;
    on.over(null);
  });
  sigma.on('moveBody', ({ event }) => {
    if (!hand.dragged) return;
    // Whoever drags takes over from the layout.
    if (!hand.isMoved) on.lift();
    hand.isMoved = true;
    const { x, y } = sigma.viewportToGraph(event);
    renderer.drag(hand.dragged, x, y);
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => {
    if (hand.dragged && hand.isMoved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(hand.dragged) as { x: number; y: number };
      renderer.drop();
      on.drop(hand.dragged, x, y);
    }
    hand.dragged = null;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}
