import type { NodeRef } from '../api/fragments.js';
import type { Hit } from '../api/search.js';
import type { GraphEdge, StatementGraph } from '../graph/build-graph.js';
import { atOf } from '../model/at.js';
import type { Travel } from './use-view.js';
import { EMPTY } from './view.js';

/** Where clicks lead from a view. */
export function stepsOf(
  { view, go }: Travel,
  { open, graph }: { readonly open: readonly string[]; readonly graph: StatementGraph },
) {
  const read = (article: string, at: string | null) => go({ read: article, at });
  return {
    read,
    /** Opens what was found: a statement at its words, anything else in a look. */
    choose({ node, article }: Hit, look: string): void {
      const nothing = { q: '', edge: null, about: null, by: null };
      if (node.__typename === 'Statement') {
        go({ ...nothing, sel: article, open: [`${article}~all`], read: article, at: node.id });
        return;
      }
      const { id } = node;
      const isRead = node.__typename === 'Article';
      const alone = { sel: id, open: [`${id}~all`], hide: [], pin: [] };
      go({ ...nothing, ...alone, look, read: isRead ? id : view.read, at: null });
    },
    /** Lists all statements that have some words; what was narrowed before is not. */
    listSaying: (text: readonly string[], q: string) =>
      go({ ...EMPTY, asOf: view.asOf, look: 'words', text, q }),
    /** Puts something beside what is in the graph already. */
    add(id: string): void {
      const is = open.some((text) => text.startsWith(`${id}~`));
      go({
        ...{
          q: '',
          look: 'graph',
          sel: view.sel ?? id,
          hide: view.hide.filter((one) => one !== id),
        },
        open: is ? open : [...open, `${id}~all`],
      });
    },
    select(node: Pick<NodeRef, 'id'>): void {
      const isDrawn = graph.nodes.has(node.id);
      go({
        ...{ sel: node.id, edge: null, about: null, by: null },
        open: isDrawn ? open : [...open, `${node.id}~all`],
      });
    },
    /** Opens the words behind an edge. */
    openEdge({ id, kind, evidence, source, statements: [first] }: GraphEdge): void {
      if (evidence) read(evidence.article.id, atOf(evidence));
      else if (kind === 'fact') go({ sel: source, edge: null });
      else {
        const reading = first && { read: first.article.id, at: first.id };
        go({ edge: id, about: null, by: null, ...reading });
      }
    },
    /** Opens an article that was just written, and forgets where one was. */
    openNew: (article: string) =>
      go({ ...EMPTY, sel: article, read: article, open: [`${article}~all`] }),
  };
}
