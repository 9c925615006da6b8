import { useEffect, useState } from 'preact/hooks';
import { showDay } from '../api/instant.js';
import { changed, formatView, parseView, type View } from './view.js';

export interface Travel {
  readonly view: View;
  /** Goes to a changed view: a step that "back" and "undo" take back. */
  go(change: Partial<View>): void;
  /** Changes the address without a step. */
  amend(change: Partial<View>): void;
  /** How many steps "undo" can take. */
  readonly depth: number;
}

/** The view and its address, one and the same. Takes the names of the looks there are. */
export function useView(looks: readonly string[]): Travel {
  const [state, setState] = useState(() => ({
    view: parseView(location.search, looks),
    depth: (history.state as { depth?: number } | null)?.depth ?? 0,
  }));
  useEffect(() => showDay(state.view.asOf), [state.view.asOf]);
  useEffect(() => {
    const onPop = (event: PopStateEvent) =>
      setState({
        view: parseView(location.search, looks),
        depth: (event.state as { depth?: number } | null)?.depth ?? 0,
      });
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  return {
    ...state,
    go(change) {
      setState((now) => {
        const view = changed(now.view, change);
        const address = formatView(view);
        if (address === formatView(now.view)) return now;
        const depth = now.depth + 1;
        history.pushState({ depth }, '', address);
        return { view, depth };
      });
    },
    amend(change) {
      setState((now) => {
        const view = changed(now.view, change);
        history.replaceState({ depth: now.depth }, '', formatView(view));
        return { view, depth: now.depth };
      });
    },
  };
}
