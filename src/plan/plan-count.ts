import { invariant } from '../errors.js';
import type { CountMapping, FieldMapping, TypeMapping } from '../mapping/mapping.js';
import type { SelectedField } from './collect-fields.js';
import { type PlanContext, typeNamed } from './context.js';
import { connectionLayout } from './layout.js';
import { all, type Column, type ConnectionPlan } from './plan.js';
import { follow, shown } from './plan-relation.js';
import { recorded, recordedEdge } from './recorded.js';
import { deeper } from './size.js';

/** Plans how many there are in a list of the row's owner, all of them, whatever is shown. */
export function planCount(
  context: PlanContext,
  { targets }: TypeMapping,
  { list, of }: CountMapping,
  on: 'node' | 'edge',
  selected: SelectedField,
): Extract<Column, { kind: 'count' | 'foundCount' }> {
  if (of.kind === 'found') {
    const { kind: _, ...declaration } = of;
    const where = recorded(context, typeNamed(context, declaration.label));
    return { kind: 'foundCount', on, found: { ...declaration, where } };
  }
  const type = context.schema.getType(targets.get(list) ?? '');
  invariant(type, `${list} is no list`);
  return { kind: 'count', connection: planTotal(deeper(context), of, { ...selected, type }) };
}

/** A list along a relation, whose elements are of the type selected, of which nothing but its size is asked. */
function planTotal(
  context: PlanContext,
  mapping: Extract<FieldMapping, { kind: 'relation' }>,
  selected: SelectedField,
): ConnectionPlan {
  const { target, path, where } = follow(context, mapping, selected);
  const { name } = target.node;
  const counted = { page: null, elements: [], keyed: false, count: true, groups: [] };
  return {
    ...counted,
    ...{ kind: 'connection', path, label: name, shown: name, order: [], search: null, outputs: [] },
    where: all([where, shown(context, target.node, path), recordedEdge(context, target.edge)]),
    distinct: target.edge === null,
    layout: connectionLayout(counted),
  };
}
