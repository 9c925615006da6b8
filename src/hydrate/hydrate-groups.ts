import type { GroupsPlan } from '../plan/plan.js';
import { emptyObject, type ResponseObject, type ShowRow, type Values } from './response.js';

type GroupRow = readonly [string, number, readonly Values[], ...(readonly Values[])[]];

/** Groups as the operation asked for them; a share is of all groups together. */
export function hydrateGroups(
  plan: GroupsPlan,
  rows: readonly GroupRow[],
  show: ShowRow,
): readonly ResponseObject[] {
  const total = rows.reduce((sum, [, size]) => sum + size, 0);
  return rows.map(([key, size, nodes, ...members]) => {
    const object = emptyObject();
    for (const output of plan.outputs) {
      switch (output.kind) {
        case 'key':
          object[output.key] = output.read(key);
          break;
        case 'size':
          object[output.key] = size;
          break;
        case 'share':
          object[output.key] = size / total;
          break;
        case 'node': {
          const keyNode = plan.nodes[output.index];
          const node = nodes[output.index];
          object[output.key] = node && keyNode ? show(keyNode.row, node) : null;
          break;
        }
        case 'members': {
          const list = plan.members[output.index];
          if (!list) break;
          object[output.key] = (members[output.index] ?? []).map((row) => show(list.row, row));
        }
      }
    }
    return object;
  });
}
