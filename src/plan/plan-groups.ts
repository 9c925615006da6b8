import { invariant } from '../errors.js';
import type { GroupsDeclaration, OrderKey } from '../mapping/mapping.js';
import type { SelectedField } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { boundedBy } from './page.js';
import type { GroupKey, GroupOutput, GroupsPlan, Members, Predicate, Step } from './plan.js';
import { type SelectedMapping, selectedMappings } from './selected-parts.js';
import { deeper } from './size.js';

/** Members that each of many groups shows at most. */
const MAXIMUM_MEMBERS = 50;

/** The list that is shown in groups; `path` leads from the node to it and is empty on a connection. */
interface GroupedList {
  readonly path: readonly Step[];
  readonly where: Predicate;
  readonly order: readonly OrderKey[];
}

/** Plans a field that shows a list in groups. */
export function planGroups(
  outer: PlanContext,
  selected: SelectedField,
  declaration: GroupsDeclaration,
  list: GroupedList,
): GroupsPlan {
  const context = deeper(outer);
  const args = context.parameters.argumentsOf(selected);
  const { argument = '' } = declaration;
  const grouping = declaration.by[argument && String(args.values[argument])];
  invariant(grouping, `${selected.field.name} has no grouping of that name`);
  const by: GroupKey =
    grouping.kind === 'path'
      ? { kind: 'path', path: grouping.path.map((step) => ({ ...step, hops: step.hops ?? null })) }
      : grouping;
  const isCounted = declaration.counted ?? false;
  const parts = isCounted
    ? { nodes: [], members: [], outputs: [] }
    : planParts(context, selected, by);
  return {
    isCounted,
    by,
    path: list.path,
    where: list.where,
    order: declaration.order,
    within: list.order,
    limit: 'first' in args.values ? boundedBy(args) : null,
    ...parts,
  };
}

/** What is selected of each group. */
function planParts(
  context: PlanContext,
  selected: SelectedField,
  by: GroupKey,
): Pick<GroupsPlan, 'nodes' | 'members' | 'outputs'> {
  const nodes: GroupsPlan['nodes'][number][] = [];
  const members: Members[] = [];
  const planPart = (part: SelectedMapping): GroupOutput => {
    const { mapping, key, type, selections } = part;
    if (mapping.kind === 'groupKey') return { kind: 'key', key, read: mapping.read };
    const isPart = mapping.kind === 'part' && mapping.of === 'group';
    invariant(isPart, `${part.field.name} is no part of a group`);
    if (mapping.part === 'size' || mapping.part === 'share') return { kind: mapping.part, key };
    if (mapping.part === 'node') {
      const label = by.kind === 'path' ? by.path.at(-1)?.label : undefined;
      const index = nodes.length;
      if (label) nodes.push({ label, row: context.planRow(context, type, selections, null) });
      return { kind: 'node', key, index };
    }
    const limit = boundedBy(context.parameters.argumentsOf(part), MAXIMUM_MEMBERS);
    const row = context.planRow(context, type, selections, null);
    return { kind: 'members', key, index: members.push({ label: type.name, limit, row }) - 1 };
  };
  const outputs = selectedMappings(context, selected).map(planPart);
  return { nodes, members, outputs };
}
