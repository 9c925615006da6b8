import { useMemo } from 'preact/hooks';
import type { Statement } from '../api/fragments.js';
import type { Filter } from '../api/statement-filter.js';
import { buildGraph } from '../graph/build-graph.js';
import { type Expansion, loadExpansion, parseExpansion } from '../graph/load-graph.js';
import { useLoad } from '../use-load.js';
import type { View } from './view.js';

const NOTHING: readonly Statement[] = [];

/** What the graph was opened with, loaded and joined; of nothing, the statements that are listed. */
export function useGraph(
  view: View,
  filters: readonly Filter[],
  listed: readonly Statement[] | undefined,
  languages: readonly string[],
) {
  const open = view.open.length > 0 ? view.open : view.sel ? [`${view.sel}~all`] : [];
  const { value, error } = useLoad(JSON.stringify([open, filters, languages]), () =>
    Promise.all(open.map((text) => loadExpansion(text, filters, languages))),
  );
  const given = open.length === 0 ? (listed ?? NOTHING) : null;
  const graph = useMemo(() => {
    const loaded = value ?? [];
    const statements = loaded.flatMap(({ statements }) => statements);
    const facts = loaded.flatMap(({ facts }) => facts);
    return buildGraph(given ?? statements, facts, new Set(view.hide));
  }, [value, given, view.hide.join()]);
  const ofSelected = open.map(parseExpansion).filter(({ id }) => id === view.sel);
  return {
    ...{ open, graph, error },
    loaded: value ?? [],
    /** How much of the selected node is drawn, in pages. */
    shown: new Map<Expansion, number>(ofSelected.map(({ by, pages }) => [by, pages])),
  };
}
