import type { View } from '../explorer/view.js';

/** Lays out, focuses, hides, unpins, and begins a walk to another node. */
export function GraphTools(props: {
  readonly view: View;
  readonly selected: string | null;
  readonly isWalking: boolean;
  /** How many steps "undo" can take. */
  readonly depth: number;
  readonly go: (change: Partial<View>) => void;
  readonly onWalk: () => void;
}) {
  const { view, selected, isWalking, depth, go, onWalk } = props;
  return (
    <div class="tools" role="toolbar" aria-label="Graph tools">
      <button type="button" disabled={depth === 0} onClick={() => history.back()}>
        Undo
      </button>
      <button
        type="button"
        aria-pressed={view.layout === 'rings'}
        onClick={() => go({ layout: view.layout === 'rings' ? 'force' : 'rings' })}
      >
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
        onClick={() => selected && go({ hide: [...view.hide, selected], sel: null })}
      >
        Hide
      </button>
      <button type="button" disabled={!selected} aria-pressed={isWalking} onClick={onWalk}>
        Path to…
      </button>
      {view.hide.length > 0 && (
        <button type="button" onClick={() => go({ hide: [] })}>
          Show {view.hide.length} hidden
        </button>
      )}
      {view.pin.length > 0 && (
        <button type="button" onClick={() => go({ pin: [] })}>
          Unpin {view.pin.length}
        </button>
      )}
    </div>
  );
}
