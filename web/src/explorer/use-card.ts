import { ask } from '../api/ask.js';
import { CARD } from '../api/operations.js';
import { all } from '../api/statement-filter.js';
import { useLoad } from '../use-load.js';
import type { Names } from './names.js';
import { filterOf, type View } from './view.js';

/** What the selected node is; null when nothing is selected, or nothing has its id. */
export function useCard(view: View, names: Names) {
  const { sel: id } = view;
  const filter = all(...filterOf(view));
  const variables = { id: id ?? '', filter, ...names };
  const { value, error } = useLoad(id ? JSON.stringify(variables) : null, (signal) =>
    ask(CARD, variables, signal),
  );
  return { selected: value?.node ?? null, error, isMissing: id !== null && value?.node === null };
}
