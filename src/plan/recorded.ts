import type { TypeMapping } from '../mapping/mapping.js';
import { ENTITY_KINDS, kindsOf, type Label, propertiesOf } from '../model/labels.js';
import type { PlanContext } from './context.js';
import { all, always, type Predicate } from './plan.js';

/**
 * What lists leave out: what was retracted and, as of an earlier instant, whatever was not yet
 * recorded then. Nodes without a record of their own (names, quantities, …) follow the node they belong to.
 */
export function recorded(
  context: Pick<PlanContext, 'asOf'>,
  type: TypeMapping,
  isRoot = false,
): Predicate {
  if (type.kind !== 'node') return always;
  const { asOf } = context;
  const isHidden = isShared(type) ? isRoot : type.fields.has('retractedAt');
  if (isHidden) return { kind: 'recorded', on: 'node', asOf };
  return all([ofType(type), asOf !== null && hasRecord(type) ? { kind: 'existed' } : always]);
}

/** A node of the type's label is of the type. */
export function ofType({ except }: TypeMapping): Predicate {
  return except ? { kind: 'not', of: { kind: 'labels', labels: [except] } } : always;
}

/** Whether nodes of a type tell when they were recorded, be it to the API or to the store alone. */
function hasRecord({ name, fields }: TypeMapping): boolean {
  return fields.has('recordedAt') || 'recordedAt' in propertiesOf(name as Label);
}

/**
 * Whether nodes of a type are hidden only when no article that is not retracted speaks of them: then nothing that is
 * shown leads there, so only lists of all such nodes have to leave them out.
 */
function isShared({ name }: TypeMapping): boolean {
  const kinds: readonly string[] = kindsOf(name);
  return ENTITY_KINDS.some((kind) => kinds.includes(kind)) && name !== 'Node';
}

/** What a list shows of a type: nodes of a label for which a condition holds. */
interface Listed {
  readonly label: string;
  readonly where: Predicate;
}

/**
 * The same for a list, which also leaves out what lists of the type leave out, unless it is `whole`.
 * Both together are a label, which costs less to look at: counting what is said about a unit takes half the time.
 */
export function listed(
  context: Pick<PlanContext, 'asOf'>,
  type: TypeMapping,
  whole: boolean,
  isRoot = false,
): Listed {
  const label = type.name;
  const where = recorded(context, type, isRoot);
  if (!type.listed || whole) return { label, where };
  if (context.asOf === null) return { label: type.listed.label, where: always };
  const isShown: Predicate = { kind: 'isTrue', property: type.listed.unless, negated: true };
  return { label, where: all([where, isShown]) };
}

/** The same as a condition on nodes that are found in another way. */
export function isListed(
  context: Pick<PlanContext, 'asOf'>,
  type: TypeMapping,
  whole: boolean,
): Predicate {
  const { label, where } = listed(context, type, whole);
  return all([label === type.name ? always : { kind: 'labels', labels: [label] }, where]);
}

/** The same of relationships that people add and take back; as of an instant every step says it of its own. */
export function recordedEdge({ asOf }: PlanContext, edge: TypeMapping | null): Predicate {
  return edge?.fields.has('recordedAt') && asOf === null
    ? { kind: 'recorded', on: 'edge', asOf }
    : always;
}
