import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { AppError } from '../errors.js';
import type { GroupsDeclaration } from '../mapping/decorators.js';
import type { OrderKey } from '../mapping/mapping.js';
import type { FieldArguments } from './arguments.js';
import { collectFields, subSelections } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { boundedBy } from './page.js';
import type { GroupKey, GroupOutput, GroupsPlan, Members, Predicate, Step } from './plan.js';
import { deeper } from './size.js';

/** Members that each of many groups shows at most. */
const MAXIMUM_MEMBERS = 50;

/** Plans a field that shows a list in groups; `path` leads from the node to the list and is empty on a connection. */
export function planGroups(
  outer: PlanContext,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  args: FieldArguments,
  declaration: GroupsDeclaration,
  list: {
    readonly path: readonly Step[];
    readonly where: Predicate;
    readonly order: readonly OrderKey[];
  },
): GroupsPlan {
  const context = deeper(outer);
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new AppError('INTERNAL', `${field.name} has no group type`);
  const { argument = '' } = declaration;
  const grouping = declaration.by[argument && String(args.values[argument])];
  if (!grouping) throw new AppError('INTERNAL', `${field.name} has no grouping of that name`);
  const by: GroupKey =
    grouping.kind === 'path'
      ? { kind: 'path', path: grouping.path.map((step) => ({ ...step, hops: step.hops ?? null })) }
      : grouping;
  const members: Members[] = [];
  const outputs: GroupOutput[] = [];
  const keyNodes: GroupsPlan['nodes'][number][] = [];
  for (const [key, group] of collectFields(context, type, subSelections(nodes))) {
    if (group[0]?.name.value === '__typename') continue;
    const part = partOf(context, type, group);
    switch (part.declared.kind) {
      case 'key':
        outputs.push({ kind: 'key', key, read: part.declared.read });
        break;
      case 'size':
      case 'share':
        outputs.push({ kind: part.declared.kind, key });
        break;
      case 'node': {
        outputs.push({ kind: 'node', key, index: keyNodes.length });
        const label = by.kind === 'path' ? by.path.at(-1)?.label : undefined;
        if (!label) break;
        const target = getNamedType(part.field.type);
        const row = context.planRow(context, target, subSelections(group), null);
        keyNodes.push({ label, row });
        break;
      }
      case 'members': {
        const target = getNamedType(part.field.type);
        const inner = context.parameters.argumentsOf(part.field, group[0] as FieldNode);
        outputs.push({ kind: 'members', key, index: members.length });
        members.push({
          label: target.name,
          limit: boundedBy(inner, part.field, MAXIMUM_MEMBERS),
          row: context.planRow(context, target, subSelections(group), null),
        });
      }
    }
  }
  return {
    by,
    path: list.path,
    where: list.where,
    order: declaration.order,
    within: list.order,
    limit: 'first' in args.values ? boundedBy(args, field) : null,
    nodes: keyNodes,
    members,
    outputs,
  };
}

function partOf(context: PlanContext, type: GraphQLObjectType, group: readonly FieldNode[]) {
  const name = group[0]?.name.value ?? '';
  const field = type.getFields()[name];
  const declared = context.mapping.get(type.name)?.fields.get(name);
  if (!field || declared?.kind !== 'group') {
    throw new AppError('INTERNAL', `${type.name}.${name} is no part of a group`);
  }
  return { field, declared: declared.part };
}
