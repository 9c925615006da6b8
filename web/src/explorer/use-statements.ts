import { useEffect, useState } from 'preact/hooks';
import { STATEMENTS } from '../api/operations.js';
import { askStatements, requestOf } from '../api/statement-page.js';
import { MOST } from '../graph/load-graph.js';
import { useLoad } from '../use-load.js';
import type { Names } from './names.js';
import { filterOf, pickOf, scopeOf, type View } from './view.js';

const PAGE = 50;
const MOST_OF_ALL = 500;

/** The words of what is selected, page by page, with what they are narrowed to. */
export function useStatements(view: View, names: Names) {
  const [pages, setPages] = useState(1);
  const filters = filterOf(view);
  const picks = pickOf(view);
  const scope = scopeOf(view);
  useEffect(() => setPages(1), [JSON.stringify([scope, filters, picks])]);
  const most = scope.of === 'node' ? MOST : MOST_OF_ALL;
  const first = Math.min(most, pages * PAGE);
  const request = requestOf(scope, [...filters, ...picks], first, STATEMENTS, names);
  const page = useLoad(JSON.stringify(request), (signal) => askStatements(request, signal));
  return {
    ...{ scope, filters, picks, request, page },
    /** Statements that can be listed at most. */
    most,
    more: () => setPages(pages + 1),
  };
}
