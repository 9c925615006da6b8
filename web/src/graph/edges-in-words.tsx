import { useState } from 'preact/hooks';
import { hovers } from '../hover.js';
import type { GraphEdge, StatementGraph } from './build-graph.js';

const PAGE = 100;

/** The graph as sentences, each one click from its words; written out only when opened, a page at a time. */
export function EdgesInWords(props: {
  readonly graph: StatementGraph;
  readonly nameOf: (id: string) => string;
  readonly onEdge: (edge: GraphEdge) => void;
}) {
  const { graph, nameOf, onEdge } = props;
  const [isOpen, setOpen] = useState(false);
  const [pages, setPages] = useState(1);
  const shown = isOpen ? [...graph.edges.values()].slice(0, pages * PAGE) : [];
  const rest = graph.edges.size - shown.length;
  return (
    <details class="in-words" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {graph.nodes.size.toLocaleString()} nodes and {graph.edges.size.toLocaleString()} edges in
        words
      </summary>
      {isOpen && (
        <>
          <ul>
            {shown.map((one) => (
              <li key={one.id} {...hovers(one.statements.map(({ id }) => id))}>
                <button type="button" class="link edge" onClick={() => onEdge(one)}>
                  {sentence(one, nameOf)}
                </button>
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <button type="button" class="small" onClick={() => setPages(pages + 1)}>
              {Math.min(PAGE, rest)} more of {rest.toLocaleString()}
            </button>
          )}
        </>
      )}
    </details>
  );
}

function sentence(
  { source, target, verb, kind, statements }: GraphEdge,
  nameOf: (id: string) => string,
): string {
  const times =
    kind === 'fact' ? '' : ` (${statements.length} statement${statements.length === 1 ? '' : 's'})`;
  return `${nameOf(source)} ${verb} ${nameOf(target)}${times}`;
}
