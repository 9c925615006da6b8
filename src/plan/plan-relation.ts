import { getNullableType, isListType, isNonNullType } from 'graphql';
import { invariant } from '../errors.js';
import type { FieldMapping, Narrowing, StepDeclaration, TypeMapping } from '../mapping/mapping.js';
import type { Direction } from '../model/ends.js';
import { LISTS } from '../model/limits.js';
import { ENDS, RELATION_ROWS } from '../model/relations.js';
import { type FieldArguments, instant, isGiven } from './arguments.js';
import type { SelectedField } from './collect-fields.js';
import type { PlanContext } from './context.js';
import { completeOrder } from './order.js';
import { boundedBy } from './page.js';
import {
  all,
  always,
  type ConnectionPlan,
  type HeldAt,
  type ParameterName,
  type Predicate,
  type RelationPlan,
  type Step,
} from './plan.js';
import { type ConnectionField, planConnection } from './plan-connection.js';
import { recorded, recordedEdge } from './recorded.js';
import { relationTarget } from './relation-target.js';
import { deeper } from './size.js';

type Relation = Extract<FieldMapping, { kind: 'relation' }>;

/** Plans a field that leads along a relation: to a connection, a plain list or a single node. */
export function planRelation(
  context: PlanContext,
  mapping: Relation,
  selected: SelectedField,
): ConnectionPlan | RelationPlan {
  const wanted = follow(context, mapping, selected);
  return wanted.target.connection ? planConnection(context, wanted) : planPlain(context, wanted);
}

/** Where a field leads along a relation. */
export interface Followed extends ConnectionField {
  readonly heldAt: HeldAt | null;
}

/** Follows it, for whatever is to be shown of that. */
export function follow(context: PlanContext, mapping: Relation, selected: SelectedField): Followed {
  const args = context.parameters.argumentsOf(selected);
  const declared = pathOf(mapping, args);
  const direction = directionOf(mapping, args);
  const target = relationTarget(context, selected.type, direction);
  const path = declared.map((step, index) => {
    const label = index === declared.length - 1 ? target.node.name : step.label;
    return drawStep(step, label, direction);
  });
  const heldAt = heldAtOf(mapping, args);
  const where = all([narrow(mapping, args), held(mapping, heldAt), besidesItself(path)]);
  const order = mapping.order ?? target.edge?.order ?? target.node.order;
  return { selected, args, target, path, where, order, direction, heldAt };
}

function planPlain(
  context: PlanContext,
  { selected, args, target, path, where, order, direction, heldAt }: Followed,
): RelationPlan {
  const { field, selections } = selected;
  const isList = isListType(getNullableType(field.type));
  const limit = isList ? limitOf(args) : 1;
  const isExactlyOne = isNonNullType(field.type) && limit === 1;
  // The one thing that is always there is shown with what is asked for by its id, retracted or not.
  const isShown =
    isExactlyOne && context.asOf === null ? always : shown(context, target.node, path);
  return {
    kind: 'relation',
    path,
    where: all([where, isShown, recordedEdge(context, target.edge)]),
    order: isExactlyOne ? [] : completeOrder(target.node, order, null),
    nearestFirst: path.some((step) => step.hops !== null),
    heldFirst: null,
    distinct: target.edge === null && isList && path.some(({ types }) => types.some(isParallel)),
    limit,
    row: context.planRow(
      { ...deeper(context), heldAt },
      target.shown,
      selections,
      target.edge === null ? null : direction,
    ),
  };
}

/** What a relation shows of a type: all that was ever there, where it leads to that whether it holds still or not. */
export function shown(context: PlanContext, type: TypeMapping, path: readonly Step[]): Predicate {
  if (!path.at(-1)?.ever) return recorded(context, type);
  return context.asOf === null ? always : { kind: 'existed' };
}

/** A step in a direction, where it has none of its own. */
export function drawStep(
  step: StepDeclaration,
  label = step.label,
  direction: Direction = step.direction,
): Step {
  const { types, hops = null, ever } = step;
  invariant(label, `The step along ${types[0]} names no label`);
  return {
    types,
    direction: step.direction === 'ANY' ? direction : step.direction,
    hops,
    label,
    ...(ever && { ever }),
  };
}

/** The path to follow; null for the argument that switches it means its default. */
function pathOf({ path, unless }: Relation, { field, values }: FieldArguments) {
  if (!unless) return path;
  const argument = field.args.find(({ name }) => name === unless.argument);
  return (values[unless.argument] ?? argument?.defaultValue) === false ? unless.path : path;
}

/** Of what lies above or below a node, never itself, though articles together may say that it leads back there. */
function besidesItself([step, ...more]: readonly Step[]): Predicate {
  const isClosure = more.length === 0 && step?.hops && step.hops[0] > 0;
  return isClosure ? { kind: 'other' } : always;
}

/** The direction of the last step, which an argument may narrow. */
function directionOf({ narrow: narrowing = {}, path }: Relation, { values }: FieldArguments) {
  const declared = path.at(-1)?.direction ?? 'OUT';
  const argument = Object.entries(narrowing).find(([, how]) => how.kind === 'direction')?.[0];
  const asked = argument ? values[argument] : undefined;
  return asked === 'OUTGOING' ? 'OUT' : asked === 'INCOMING' ? 'IN' : declared;
}

/** What the arguments that narrow a relation ask of it. */
function narrow({ narrow: narrowing = {} }: Relation, args: FieldArguments): Predicate {
  const given = Object.entries(narrowing).filter(([argument]) => isGiven(args.values[argument]));
  return all(given.map(([argument, how]) => narrowBy(how, argument, args)));
}

function narrowBy(how: Narrowing, argument: string, args: FieldArguments): Predicate {
  switch (how.kind) {
    case 'direction':
      return always;
    case 'typeIn':
      return { kind: 'relationTypeIn', parameter: args.at([argument]) };
    case 'propertyIn': {
      const { property } = how;
      const parameter = args.at([argument]);
      return { kind: 'compare', on: 'node', property, operator: 'IN', parameter, folded: false };
    }
  }
}

/** The `at` instant of a dated relation, and whether what held then must have been seen. */
function heldAtOf({ dated }: Relation, args: FieldArguments): HeldAt | null {
  if (!dated || !(args.values['at'] instanceof Date)) return null;
  return { parameter: args.at(['at'], instant), observed: args.values['observed'] === true };
}

/** What may have held at an instant, open ends included, or was seen to. */
function held({ dated }: Relation, heldAt: HeldAt | null): Predicate {
  if (!dated || !heldAt) return always;
  if (dated === 'edge') return { kind: 'heldAt', on: 'edge', ...heldAt };
  const [end] = [ENDS[dated.term]?.[1]];
  invariant(end, `${dated.term} leads to no terms`);
  return {
    kind: 'some',
    step: { types: [dated.term], direction: 'OUT', hops: null, label: end },
    where: { kind: 'heldAt', on: 'node', ...heldAt },
  };
}

/** How many of a plain list are asked for: as many as usual when the argument is left out. */
export function limitOf(args: FieldArguments): number | ParameterName {
  return args.isWritten('first') ? boundedBy(args) : LISTS.usual;
}

/** Whether two nodes may have several such relationships between them: one for each term. */
function isParallel(type: string): boolean {
  return RELATION_ROWS.some(([other, { claimed }]) => other === type && claimed);
}
