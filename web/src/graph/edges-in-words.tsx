import { useState } from 'preact/hooks';
import { hovers } from '../hover.js';
import { typeWord } from '../model/plain-words.js';
import type { GraphEdge, GraphNode, StatementGraph } from './build-graph.js';

const PAGE = 100;

/** What can be done with a node from the list. */
export interface NodeActs {
  readonly onSelect: (id: string) => void;
  readonly onHide: (id: string) => void;
  /** Begins a path at a node, or ends the one that is begun. */
  readonly onPath: (id: string) => void;
}

/**
 * The graph as sentences, each one click from its words, and its nodes with all that the picture lets do; written out
 * only when opened, a page at a time.
 */
export function EdgesInWords(
  props: NodeActs & {
    readonly graph: StatementGraph;
    readonly nameOf: (id: string) => string;
    readonly onEdge: (edge: GraphEdge) => void;
    /** Where it stands in for the picture, it is open at first. */
    readonly isOpen: boolean;
  },
) {
  const { graph, nameOf, onEdge } = props;
  const [isOpen, setOpen] = useState(props.isOpen);
  return (
    <details class="in-words" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {graph.nodes.size.toLocaleString()} nodes and {graph.edges.size.toLocaleString()} edges in
        words
      </summary>
      {isOpen && (
        <div class="in-words-lists">
          <Paged
            label="Edges"
            items={[...graph.edges.values()]}
            keyOf={({ id }) => id}
            statementsOf={({ statements }) => statements.map(({ id }) => id)}
          >
            {(one) => (
              <button type="button" class="link edge" onClick={() => onEdge(one)}>
                {sentenceOf(one, nameOf)}
              </button>
            )}
          </Paged>
          <Paged
            label="Nodes"
            items={[...graph.nodes.values()].sort((a, b) => b.degree - a.degree)}
            keyOf={({ ref }) => ref.id}
            statementsOf={({ statements }) => [...statements]}
          >
            {({ ref }) => <NodeItem {...props} node={ref} name={nameOf(ref.id)} />}
          </Paged>
        </div>
      )}
    </details>
  );
}

function NodeItem(props: NodeActs & { readonly node: GraphNode['ref']; readonly name: string }) {
  const { node, name, onSelect, onHide, onPath } = props;
  return (
    <>
      <button type="button" class="link node" onClick={() => onSelect(node.id)}>
        {name}
      </button>{' '}
      <span class="soft">{typeWord(node.__typename)}</span>{' '}
      <button
        type="button"
        class="small"
        aria-label={`Path with ${name}`}
        onClick={() => onPath(node.id)}
      >
        path
      </button>{' '}
      <button
        type="button"
        class="small"
        aria-label={`Hide ${name}`}
        onClick={() => onHide(node.id)}
      >
        hide
      </button>
    </>
  );
}

/** A list a page at a time. */
function Paged<Item>(props: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly statementsOf: (item: Item) => readonly string[];
  readonly children: (item: Item) => preact.ComponentChildren;
}) {
  const { label, items, keyOf, statementsOf, children } = props;
  const [pages, setPages] = useState(1);
  const shown = items.slice(0, pages * PAGE);
  const rest = items.length - shown.length;
  return (
    <div>
      <h3>{label}</h3>
      <ul aria-label={label}>
        {shown.map((item) => (
          <li key={keyOf(item)} {...hovers(statementsOf(item))}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="small" onClick={() => setPages(pages + 1)}>
          {Math.min(PAGE, rest)} more of {rest.toLocaleString()}
        </button>
      )}
    </div>
  );
}

/** An edge as a sentence, with the number of statements behind it. */
export function sentenceOf(
  { source, target, verb, kind, statements }: GraphEdge,
  nameOf: (id: string) => string,
): string {
  const times =
    kind === 'fact' ? '' : ` (${statements.length} statement${statements.length === 1 ? '' : 's'})`;
  return `${nameOf(source)} ${verb} ${nameOf(target)}${times}`;
}
