import { useMemo } from 'preact/hooks';
import type { Statement } from '../api/fragments.js';
import type { Filter } from '../api/statement-filter.js';
import { buildGraph } from '../graph/build-graph.js';
import { type Expansion, loadExpansion, parseExpansion } from '../graph/load-graph.js';
import { loadPaths, pathAsked } from '../graph/load-paths.js';
import { useLoad } from '../use-load.js';
import type { View } from './view.js';

const NOTHING: readonly Statement[] = [];

/**
 * The scene: what the graph was opened with and the path that is looked for, loaded and joined; of nothing, the
 * statements that are listed.
 */
export function useGraph(
  view: View,
  filters: readonly Filter[],
  listed: readonly Statement[] | undefined,
  languages: readonly string[],
) {
  const asked = pathAsked(view, languages);
  const found = useLoad(asked && JSON.stringify([asked, view.over]), (signal) =>
    asked ? loadPaths(asked, view.over, signal) : Promise.reject(),
  );
  const path = asked ? found.value : null;
  // A path stands alone, unless something was opened beside it.
  const open = view.open.length > 0 ? view.open : view.sel && !asked ? [`${view.sel}~all`] : [];
  const { value, error } = useLoad(JSON.stringify([open, filters, languages]), () =>
    Promise.all(open.map((text) => loadExpansion(text, filters, languages))),
  );
  const isListed = open.length === 0 && !asked;
  const given = isListed ? (listed ?? NOTHING) : null;
  const graph = useMemo(() => {
    const loaded = [...(value ?? []), ...(path ? [path] : [])];
    const statements = loaded.flatMap(({ statements }) => statements);
    const facts = loaded.flatMap(({ facts }) => facts);
    return buildGraph(given ?? statements, facts, new Set(view.hide));
  }, [value, path, given, view.hide.join()]);
  const ofSelected = open.map(parseExpansion).filter(({ id }) => id === view.sel);
  return {
    ...{ open, graph, isListed },
    error: error ?? found.error,
    path: { ...found, value: path },
    loaded: value ?? [],
    /** How much of the selected node is drawn, in pages. */
    shown: new Map<Expansion, number>(ofSelected.map(({ by, pages }) => [by, pages])),
  };
}

/** The graph as it is drawn, and what it was drawn from. */
export type Drawn = ReturnType<typeof useGraph>;
