import type { NodeRef } from '../api/fragments.js';
import type { Explorer } from '../explorer/use-explorer.js';
import { shownName } from '../model/shown-name.js';
import { Icon } from '../panels/icon.js';

/** A name that leads to what it names. */
export function NodeLink({
  node,
  explorer,
}: {
  readonly node: NodeRef;
  readonly explorer: Explorer;
}) {
  return (
    <button type="button" class="link" dir="auto" onClick={() => explorer.select(node)}>
      <Icon type={node.__typename} /> {shownName(node, explorer.languages)}
    </button>
  );
}
