import type { RefObject } from 'preact';
import { typeWord } from '../model/plain-words.js';
import type { GraphEdge, StatementGraph } from './build-graph.js';
import { sentenceOf } from './edges-in-words.js';
import type { Pointed } from './follow-pointer.js';

const MOST = 4;
/** Its breadth and about its height, in pixels. */
const CARD = { width: 260, height: 130 };
const GAP = 16;

/** What the pointer or the keyboard is on in the graph: a node with its edges, or an edge with its first words. */
export function HoverCard(props: {
  readonly graph: StatementGraph;
  readonly pointed: Pointed;
  readonly nameOf: (id: string) => string;
  readonly box: RefObject<HTMLElement | null>;
}) {
  const { graph, pointed, nameOf, box } = props;
  const { id, kind, x, y } = pointed;
  const { clientWidth = 0, clientHeight = 0 } = box.current ?? {};
  const left = x + GAP + CARD.width < clientWidth ? x + GAP : Math.max(0, x - GAP - CARD.width);
  const top = y + GAP + CARD.height < clientHeight ? y + GAP : Math.max(0, y - GAP - CARD.height);
  const edge = kind === 'edge' ? graph.edges.get(id) : undefined;
  const node = kind === 'node' ? graph.nodes.get(id) : undefined;
  return (
    <div class="hover-card" style={{ left, top, width: CARD.width }}>
      {edge && <EdgeCard edge={edge} nameOf={nameOf} />}
      {node && (
        <>
          <b>{nameOf(id)}</b> <span class="soft">{typeWord(node.ref.__typename)}</span>
          <p>
            {node.statements.size.toLocaleString()} statement{node.statements.size === 1 ? '' : 's'}{' '}
            drawn
          </p>
          <EdgesOf graph={graph} id={id} nameOf={nameOf} />
        </>
      )}
    </div>
  );
}

function EdgeCard(props: { readonly edge: GraphEdge; readonly nameOf: (id: string) => string }) {
  const { edge, nameOf } = props;
  const [first] = edge.statements;
  return (
    <>
      <b>{sentenceOf(edge, nameOf)}</b>
      {first && <p>“{first.text}”</p>}
    </>
  );
}

function EdgesOf(props: {
  readonly graph: StatementGraph;
  readonly id: string;
  readonly nameOf: (id: string) => string;
}) {
  const { graph, id, nameOf } = props;
  const edges = [...graph.edges.values()].filter(
    ({ source, target }) => source === id || target === id,
  );
  edges.sort((a, b) => b.statements.length - a.statements.length);
  const rest = edges.length - MOST;
  return (
    <ul>
      {edges.slice(0, MOST).map((edge) => (
        <li key={edge.id}>{sentenceOf(edge, nameOf)}</li>
      ))}
      {rest > 0 && <li class="soft">and {rest.toLocaleString()} more</li>}
    </ul>
  );
}
