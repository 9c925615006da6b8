import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { type AppError, invariant } from '../errors.js';
import type { ConditionMapping, Mapping, TypeMapping } from '../mapping/mapping.js';
import {
  type FieldArguments,
  folded,
  instant,
  isGiven,
  sortable,
  wellFormedId,
} from './arguments.js';
import { badArgument } from './bad-argument.js';
import { compareDate } from './compare-date.js';
import type { PlanContext } from './context.js';
import { labelOf } from './label-of.js';
import { all, always, type Comparison, type HeldAt, type Predicate } from './plan.js';
import { listed, ofType } from './recorded.js';
import { relationTarget } from './relation-target.js';

type Input = Readonly<Record<string, unknown>>;

/** Which nodes a filter is to let through beside those that a list shows. */
interface Reach {
  /** Whether what its conditions lead to may be retracted. */
  readonly retracted: boolean;
}

interface FilterContext extends Pick<PlanContext, 'schema' | 'mapping' | 'asOf'> {
  readonly args: FieldArguments;
  readonly reach: Reach;
  /** How many conditions have been planned of the filter. */
  readonly size: { conditions: number };
}

/** A filter, or a part of one, on nodes of a type; and where in the arguments it stands. */
interface Filter {
  readonly type: GraphQLInputObjectType;
  readonly value: Input;
  readonly path: readonly (string | number)[];
  readonly node: TypeMapping;
}

/** What the `filter` argument of a field of nodes says, as one condition, and whether it names what lists leave out. */
export function planFilter(
  { schema, mapping, asOf }: PlanContext,
  args: FieldArguments,
  node: TypeMapping,
  reach: Reach = { retracted: false },
): { readonly where: Predicate; readonly whole: boolean } {
  const type = getNamedType(args.field.args.find(({ name }) => name === 'filter')?.type);
  if (!isInputObjectType(type)) return { where: always, whole: true };
  const value = args.values['filter'];
  if (!isGiven(value)) return { where: always, whole: false };
  const context = { schema, mapping, asOf, args, reach, size: { conditions: 0 } };
  const filter = { type, value: value as Input, path: ['filter'], node };
  return { where: planNode(context, filter), whole: isWhole(mapping, filter) };
}

/** Whether a filter names, anywhere in its and/or/not, the property by which lists of the type leave nodes out. */
function isWhole({ filters }: Mapping, { type, value, node }: Omit<Filter, 'path'>): boolean {
  const conditions = filters.get(type.name);
  const names = (part: unknown): boolean =>
    Array.isArray(part)
      ? part.some(names)
      : isGiven(part) &&
        Object.entries(part as Input).some(([name, inner]) => {
          const condition = conditions?.get(name);
          if (condition && 'property' in condition)
            return condition.property === node.listed?.unless && isGiven(inner);
          return isAlgebra(condition?.kind) && names(inner);
        });
  return names(value);
}

function isAlgebra(kind: ConditionMapping['kind'] | undefined): boolean {
  return kind === 'and' || kind === 'or' || kind === 'not';
}

/** The field of filters that says at which instant a node is to lie under another. */
const HELD_AT = 'heldAt';
/** How deep a filter may be nested. */
const MAXIMUM_DEPTH = 20;
/** How many conditions, and groups of them, a filter may hold. */
const MAXIMUM_CONDITIONS = 200;

function planNode(context: FilterContext, filter: Filter): Predicate {
  checkSize(context, filter);
  const { type, value } = filter;
  const conditions = context.mapping.filters.get(type.name);
  return all(
    Object.entries(value).flatMap(([name, part]) => {
      const condition = conditions?.get(name);
      invariant(condition, `${type.name}.${name} does not say how it is planned`);
      if (part === null && condition.kind === 'under')
        throw nullCompared(context.args, [...filter.path, name], LEAVE_OUT);
      return isGiven(part) ? planCondition(context, condition, filter, name, part) : [];
    }),
  );
}

/** What to do instead of a comparison with null. */
const LEAVE_OUT = 'leave it out for no condition';
const ASK_NULL = `ask isNull: true for what has none, or ${LEAVE_OUT}`;

/** Of null where a value is to be compared with: taken as left out, a variable that was not filled would open the filter. */
function nullCompared({ field }: FieldArguments, path: Filter['path'], way: string): AppError {
  const where = `${field.name}(${path.join('.')})`;
  return badArgument(where, `${where}: null is no value to compare with; ${way}`);
}

/** Throws BAD_USER_INPUT for a filter that is too deep, or too large with what is planned of it now. */
function checkSize({ size }: FilterContext, { value, path }: Filter): void {
  const depth = path.filter((key) => typeof key === 'string').length;
  if (depth > MAXIMUM_DEPTH) {
    const message = `filter: nested more than ${MAXIMUM_DEPTH} deep at ${path.slice(0, 4).join('.')}…; write it flatter`;
    throw badArgument('filter', message, MAXIMUM_DEPTH);
  }
  size.conditions += Math.max(1, Object.keys(value).length);
  if (size.conditions > MAXIMUM_CONDITIONS) {
    const message = `filter: more than ${MAXIMUM_CONDITIONS} conditions; name values with \`in\`, or ask in parts`;
    throw badArgument('filter', message, MAXIMUM_CONDITIONS);
  }
}

function planCondition(
  context: FilterContext,
  condition: ConditionMapping,
  filter: Filter,
  name: string,
  value: unknown,
): Predicate {
  const path = [...filter.path, name];
  const input = value as Input;
  const { args } = context;
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const of = (value as readonly Input[]).map((item, index) =>
        planNode(context, { ...filter, value: item, path: [...path, index] }),
      );
      return condition.kind === 'and' ? all(of) : { kind: 'or', of };
    }
    case 'not':
      return { kind: 'not', of: planNode(context, { ...filter, value: input, path }) };
    case 'id':
      return compareAll(args, input, path, condition, SAMENESS, { codec: wellFormedId });
    case 'boolean':
      return compareAll(args, input, path, condition, { eq: '=' }, {});
    case 'enum':
      return planEnum(args, input, path, condition);
    case 'text':
      return planText(args, input, path, condition);
    case 'date':
      return planDate(args, input, path, condition);
    case 'labels':
      return planLabels(args, input, path);
    case 'under': {
      const { label, type } = condition;
      const parameter = args.at(path, wellFormedId);
      return { kind: 'under', label, type, parameter, heldAt: heldAtOf(args, filter) };
    }
    case 'heldAt':
      return always;
    case 'node':
      return planNode(context, { ...filter, type: typeOf(filter, name), value: input, path });
    case 'some':
      return planSome(context, condition, {
        ...filter,
        type: typeOf(filter, name),
        value: input,
        path,
      });
  }
}

/** The instant that stands beside what a node is to lie under. */
function heldAtOf(args: FieldArguments, { value, path }: Filter): HeldAt | null {
  if (!isGiven(value[HELD_AT])) return null;
  return { parameter: args.at([...path, HELD_AT], instant), observed: false };
}

/** The filter type of a field of a filter. */
function typeOf({ type }: Filter, name: string): GraphQLInputObjectType {
  const inner = getNamedType(type.getFields()[name]?.type);
  invariant(isInputObjectType(inner), `${type.name}.${name} is no filter`);
  return inner;
}

const COMPARISONS = {
  eq: '=',
  in: 'IN',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
} as const;

const SAMENESS = { eq: '=', in: 'IN' } as const;

/** Each given operator as a comparison of one property. */
function compareAll(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  { on, property }: Pick<Comparison, 'on' | 'property'>,
  operators: Readonly<Record<string, Comparison['operator']>>,
  how: {
    readonly codec?: ((value: unknown, where: string) => unknown) | undefined;
    readonly folded?: boolean;
    readonly orNull?: true;
  },
): Predicate {
  const way = how.orNull ? ASK_NULL : LEAVE_OUT;
  return all(
    givenOf(args, input, path, operators, way).map(([operator, symbol]) => ({
      kind: 'compare',
      on,
      property,
      operator: symbol,
      parameter: args.at([...path, operator], how.codec),
      folded: how.folded ?? false,
    })),
  );
}

/** The operators that have a value. Throws BAD_USER_INPUT for one that is compared with null. */
function givenOf<Symbol>(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  operators: Readonly<Record<string, Symbol>>,
  way: string,
): readonly (readonly [string, Symbol])[] {
  return Object.entries(operators).filter(([operator]) => {
    if (input[operator] === null) throw nullCompared(args, [...path, operator], way);
    return input[operator] !== undefined;
  });
}

/** What `isNull` says, where it is given. */
function planNull(input: Input, { on, property }: Pick<Comparison, 'on' | 'property'>): Predicate {
  const isNull = input['isNull'];
  if (typeof isNull !== 'boolean') return always;
  return { kind: 'isNull', on, property, negated: !isNull };
}

function planText(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  { on, property, sorted }: Extract<ConditionMapping, { kind: 'text' }>,
): Predicate {
  const compare = (compared: string, codec?: (value: unknown) => unknown, isFolded = false) => {
    const how = { codec, folded: isFolded, orNull: true } as const;
    return compareAll(args, input, path, { on, property: compared }, COMPARISONS, how);
  };
  const compared =
    input['caseSensitive'] === true
      ? compare(property)
      : sorted
        ? compare(sorted, sortable)
        : compare(property, folded, true);
  return all([compared, planNull(input, { on, property })]);
}

const DATE_COMPARISONS = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

function planDate(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  { property }: Extract<ConditionMapping, { kind: 'date' }>,
): Predicate {
  return all([
    ...givenOf(args, input, path, DATE_COMPARISONS, ASK_NULL).map(([operator, symbol]) =>
      compareDate(property, symbol, args.at([...path, operator], instant)),
    ),
    planNull(input, { on: 'node', property }),
  ]);
}

function planEnum(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  condition: Pick<Comparison, 'on' | 'property'>,
): Predicate {
  const own = all([
    compareAll(args, input, path, condition, SAMENESS, { orNull: true }),
    planNull(input, condition),
  ]);
  if (!isGiven(input['not'])) return own;
  const of = planEnum(args, input['not'] as Input, [...path, 'not'], condition);
  return all([own, { kind: 'not', of }]);
}

function planLabels(args: FieldArguments, input: Input, path: Filter['path']): Predicate {
  givenOf(args, input, path, SAMENESS, LEAVE_OUT);
  const parts: Predicate[] = [];
  if (typeof input['eq'] === 'string')
    parts.push({ kind: 'labels', labels: [labelOf(input['eq'])] });
  if (Array.isArray(input['in'])) parts.push({ kind: 'labels', labels: input['in'].map(labelOf) });
  if (input['not'])
    parts.push({ kind: 'not', of: planLabels(args, input['not'] as Input, [...path, 'not']) });
  return all(parts);
}

/** A filter on nodes that a relation of the filtered node, or of another type, leads to. */
function planSome(
  context: FilterContext,
  { relation, of }: Extract<ConditionMapping, { kind: 'some' }>,
  filter: Filter,
): Predicate {
  const { schema, mapping } = context;
  const owner = of ? mapping.types.get(of) : filter.node;
  const followed = owner?.fields.get(relation);
  const type = schema.getType(owner?.targets.get(relation) ?? '');
  const step = followed?.kind === 'relation' ? followed.path[0] : undefined;
  invariant(step && type, `${filter.type.name} has no relation for ${filter.path.join('.')}`);
  const { node } = relationTarget(context, type, step.direction);
  const inner = { ...filter, node };
  const { label, where } = context.reach.retracted
    ? { label: node.name, where: ofType(node) }
    : listed(context, node, isWhole(mapping, inner));
  return {
    kind: 'some',
    step: { types: step.types, direction: step.direction, hops: null, label },
    where: all([where, planNode(context, inner)]),
  };
}
