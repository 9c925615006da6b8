import type { Explorer } from '../explorer/use-explorer.js';
import { lazy } from '../lazy.js';
import type { Look } from './look.js';

const GraphPanel = lazy(() =>
  import('../graph/graph-panel.js').then(({ GraphPanel }) => GraphPanel),
);

function GraphLook({ explorer }: { readonly explorer: Explorer }) {
  const { drawn, languages, settings, view, depth, go, openEdge, setPicture } = explorer;
  return (
    <>
      {drawn.error && <p class="error">{drawn.error}</p>}
      <GraphPanel
        {...{ view, languages, depth, go }}
        {...drawn}
        theme={settings.theme}
        onEdge={openEdge}
        onReady={setPicture}
      />
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
