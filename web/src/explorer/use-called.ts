import { ask } from '../api/ask.js';
import { CALLED } from '../api/facet-operations.js';
import { isNamed, type NodeRef } from '../api/fragments.js';
import { endsOfEdge } from '../api/statement-filter.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import { FACET_NAMES, facetOf } from './facets.js';
import type { Names } from './names.js';
import type { View } from './view.js';

/** What the ids that a view is narrowed to are called; an id that nothing has stays as it is. */
export function useCalled(view: View, names: Names): (id: string) => string {
  const ids = [...new Set(idsOf(view))].sort();
  const variables = { ids, ...names };
  const { value } = useLoad(ids.length > 0 ? JSON.stringify(variables) : null, async (signal) => {
    const { nodes } = await ask(CALLED, variables, signal);
    return new Map(nodes.flatMap((node) => (isNamed(node) ? [[node.id, node] as const] : [])));
  });
  return (id) => {
    const node: NodeRef | undefined = value?.get(id);
    return node ? shownName(node, names.lang) : id;
  };
}

function idsOf(view: View): string[] {
  const ends = view.edge ? endsOfEdge(view.edge) : [];
  const chosen = FACET_NAMES.filter((name) => !facetOf(name).words).flatMap((name) => view[name]);
  return [...ends, view.by ?? [], view.about ?? [], ...chosen].flat();
}
