import { at, type Cells, GROUP } from '../plan/layout.js';
import type { GroupOutput, GroupsPlan } from '../plan/plan.js';
import { objectOf, type ResponseObject, type ShowRow } from './response.js';

/** Groups as the operation asked for them; a share is of all groups together. */
export function hydrateGroups(
  plan: GroupsPlan,
  groups: readonly Cells[],
  show: ShowRow,
): readonly ResponseObject[] {
  const total = groups.reduce((sum, group) => sum + at(group, GROUP.size), 0);
  return groups.map((group) =>
    objectOf(plan.outputs, (output) => hydratePart(plan, output, group, total, show)),
  );
}

function hydratePart(
  plan: GroupsPlan,
  output: GroupOutput,
  group: Cells,
  total: number,
  show: ShowRow,
): unknown {
  switch (output.kind) {
    case 'key':
      return output.read(at(group, GROUP.key));
    case 'size':
      return at(group, GROUP.size);
    case 'share':
      return at(group, GROUP.size) / total;
    case 'node': {
      const key = plan.nodes[output.index];
      const node = key && at(at(group, GROUP.nodes), GROUP.node(output.index));
      return key && node ? show(key.row, node) : null;
    }
    case 'members': {
      const list = plan.members[output.index];
      return list && at(group, GROUP.members(output.index)).map((row) => show(list.row, row));
    }
  }
}
