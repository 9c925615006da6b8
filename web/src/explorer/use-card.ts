import { ask } from '../api/ask.js';
import { CARD } from '../api/operations.js';
import { useLoad } from '../use-load.js';
import type { Names } from './names.js';

/** What the selected node is; null when nothing is selected, or nothing has its id. */
export function useCard(id: string | null, names: Names) {
  const variables = { id: id ?? '', ...names };
  const { value, error } = useLoad(id ? JSON.stringify(variables) : null, (signal) =>
    ask(CARD, variables, signal),
  );
  return { selected: value?.node ?? null, error, isMissing: id !== null && value?.node === null };
}
