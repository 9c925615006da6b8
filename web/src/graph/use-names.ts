import { ask } from '../api/ask.js';
import { isNamed } from '../api/fragments.js';
import { NAMES } from '../api/path-operations.js';
import { shownName } from '../model/shown-name.js';
import { useLoad } from '../use-load.js';
import type { StatementGraph } from './build-graph.js';

/** Names of nodes of the scene, and of `others` that are not drawn in it. */
export function useNames(
  graph: StatementGraph,
  others: readonly string[],
  languages: readonly string[],
): (id: string) => string {
  const missing = [...new Set(others.filter((id) => !graph.nodes.has(id)))];
  const variables = { ids: missing, lang: languages, named: languages.length > 0 };
  const { value } = useLoad(missing.length > 0 ? JSON.stringify(variables) : null, (signal) =>
    ask(NAMES, variables, signal),
  );
  const asked = new Map(
    (value?.nodes ?? []).flatMap((node) => (node && isNamed(node) ? [[node.id, node]] : [])),
  );
  return (id) => {
    const ref = graph.nodes.get(id)?.ref ?? asked.get(id);
    return ref ? shownName(ref, languages) : id;
  };
}
