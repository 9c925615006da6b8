import type { TypeMapping } from '../mapping/mapping.js';
import type { PlanContext } from './context.js';
import { always, type Predicate } from './plan.js';

/**
 * What lists leave out: what was retracted and, as of an earlier instant, whatever was not yet
 * recorded then. Nodes without a record of their own (names, quantities, …) follow the node they belong to.
 */
export function recorded(context: Pick<PlanContext, 'asOf'>, type: TypeMapping): Predicate {
  if (type.kind !== 'node') return always;
  const hasRecord = context.asOf !== null && type.fields.has('recordedAt');
  return hasRecord || type.fields.has('retractedAt')
    ? { kind: 'recorded', on: 'node', asOf: context.asOf }
    : always;
}

/** The same of relationships that people add and take back. */
export function recordedEdge(context: PlanContext, edge: TypeMapping | null): Predicate {
  return edge?.fields.has('recordedAt')
    ? { kind: 'recorded', on: 'edge', asOf: context.asOf }
    : always;
}
