import type { View } from '../explorer/view.js';

/** Picture or table, lays out, focuses, hides, unpins, and begins a path to another node. */
export function GraphTools(props: {
  readonly view: View;
  readonly selected: string | null;
  /** How many steps "undo" can take. */
  readonly depth: number;
  readonly go: (change: Partial<View>) => void;
}) {
  const { view, selected, depth, go } = props;
  const { layout, path, hide, pin } = view;
  const toggle = (to: View['layout']) => go({ layout: layout === to ? 'force' : to });
  return (
    <div class="tools" role="toolbar" aria-label="Graph tools">
      <button type="button" disabled={depth === 0} onClick={() => history.back()}>
        Undo
      </button>
      <button
        type="button"
        aria-pressed={path !== null}
        onClick={() => go({ path: path === null ? `${selected ?? ''}>` : null, over: [] })}
      >
        Path to…
      </button>
      <button type="button" aria-pressed={layout === 'table'} onClick={() => toggle('table')}>
        Table
      </button>
      {layout !== 'table' && (
        <>
          <button type="button" aria-pressed={layout === 'rings'} onClick={() => toggle('rings')}>
            Rings
          </button>
          <button
            type="button"
            disabled={!selected}
            onClick={() => selected && go({ open: [`${selected}~all`], pin: [], hide: [] })}
          >
            Focus
          </button>
          <button
            type="button"
            disabled={!selected}
            onClick={() => selected && go({ hide: [...hide, selected], sel: null })}
          >
            Hide
          </button>
        </>
      )}
      {hide.length > 0 && (
        <button type="button" onClick={() => go({ hide: [] })}>
          Show {hide.length} hidden
        </button>
      )}
      {pin.length > 0 && (
        <button type="button" onClick={() => go({ pin: [] })}>
          Unpin {pin.length}
        </button>
      )}
    </div>
  );
}
