import type { Explorer } from '../explorer/use-explorer.js';
import { lazy } from '../lazy.js';
import type { Look } from './look.js';

const GraphPanel = lazy(() =>
  import('../graph/graph-panel.js').then(({ GraphPanel }) => GraphPanel),
);

function GraphLook({ explorer }: { readonly explorer: Explorer }) {
  return (
    <>
      {explorer.drawn.error && <p class="error">{explorer.drawn.error}</p>}
      <GraphPanel explorer={explorer} />
    </>
  );
}

/** Who says what about whom, drawn. */
export const GRAPH: Look = {
  name: 'graph',
  label: 'Graph',
  showsSelection: true,
  Shown: GraphLook,
};
