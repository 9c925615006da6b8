import type { View } from '../explorer/view.js';
import { parseExpansion } from './load-graph.js';
import { NameField } from './name-field.js';

/** What stands side by side in the scene, and a field to add to it. */
export function SceneBar(props: {
  /** What is expanded, also when the address leaves it to the selection. */
  readonly open: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly go: (change: Partial<View>) => void;
  readonly onAdd: (id: string) => void;
}) {
  const { open, nameOf, go, onAdd } = props;
  const ids = [...new Set(open.map((text) => parseExpansion(text).id))];
  const without = (id: string) => open.filter((text) => parseExpansion(text).id !== id);
  return (
    <div class="scene-bar">
      <NameField id="add-name" label="Add" placeholder="a name" value="" onChoose={onAdd} />
      <ul aria-label="In the graph">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => go({ sel: id, edge: null })}>
              {nameOf(id)}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={`Take ${nameOf(id)} out of the graph`}
              onClick={() =>
                go({
                  open: without(id),
                  ...(without(id).length === 0 && { sel: null, edge: null }),
                })
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
