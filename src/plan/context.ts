import type { GraphQLNamedType, SelectionSetNode } from 'graphql';
import { invariant } from '../errors.js';
import type { Mapping, TypeMapping } from '../mapping/mapping.js';
import type { Direction } from '../model/ends.js';
import type { FieldArguments, ParameterList } from './arguments.js';
import type { Document, SelectedField } from './collect-fields.js';
import type { HeldAt, ParameterName, RowPlan } from './plan.js';
import type { PlanSize } from './size.js';

/** What planning one operation needs; rows and connections plan each other through `planRow`. */
export interface PlanContext extends Document {
  readonly mapping: Mapping;
  readonly parameters: ParameterList;
  /** What the operation's plan has come to so far. */
  readonly size: PlanSize;
  /** How many relations lead here from the root. */
  readonly level: number;
  /** Whether the same node may be met here many times. */
  readonly isRepeated: boolean;
  /** The instant at which the row that is planned is asked about; null where there is none. */
  readonly heldAt: HeldAt | null;
  /** The instant as of which the operation answers; null for now. */
  readonly asOf: ParameterName | null;
  /** Plans a selection on a node type, or on an edge type whose relationship was followed in that direction. */
  readonly planRow: (
    context: PlanContext,
    type: GraphQLNamedType,
    selections: readonly SelectionSetNode[],
    followed: Direction | null,
  ) => RowPlan;
}

/** A field with arguments, as an operation selects it. */
export interface RootField extends SelectedField {
  readonly args: FieldArguments;
}

/** What a type of that name stands for in the graph. */
export function typeNamed({ mapping }: Pick<PlanContext, 'mapping'>, name = ''): TypeMapping {
  const type = mapping.types.get(name);
  invariant(type, `${name} stands for nothing in the graph`);
  return type;
}
