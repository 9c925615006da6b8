import type { TypeMapping } from '../mapping/mapping.js';
import { ASSERTED } from '../util/vocabulary.js';
import type { PlanContext } from './context.js';
import { all, always, type Predicate, type Step } from './plan.js';

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

const asserted: Predicate = { kind: 'labels', labels: [ASSERTED] };

/**
 * The same for a list of a type; of statements it also leaves out the parts of conditionals, unless it is
 * `withHypothetical`. Both together are a label.
 */
export function listed(
  context: Pick<PlanContext, 'asOf'>,
  type: TypeMapping,
  withHypothetical: boolean,
): Predicate {
  const kept = recorded(context, type);
  if (type.name !== 'Statement' || withHypothetical) return kept;
  if (context.asOf === null) return asserted;
  return all([kept, { kind: 'isTrue', property: 'hypothetical', negated: true }]);
}

/** A path whose end is looked for by that label at once: counting what is said about a unit takes half the time. */
export function narrowed(
  path: readonly Step[],
  where: Predicate,
): { readonly path: readonly Step[]; readonly where: Predicate } {
  const last = path.at(-1);
  if (where !== asserted || !last) return { path, where };
  return { path: path.with(-1, { ...last, label: ASSERTED }), where: always };
}

/** The same of relationships that people add and take back. */
export function recordedEdge(context: PlanContext, edge: TypeMapping | null): Predicate {
  return edge?.fields.has('recordedAt')
    ? { kind: 'recorded', on: 'edge', asOf: context.asOf }
    : always;
}
