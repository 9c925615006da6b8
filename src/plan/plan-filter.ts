import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { invariant } from '../errors.js';
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
import { listed } from './recorded.js';
import { relationTarget } from './relation-target.js';

type Input = Readonly<Record<string, unknown>>;

interface FilterContext extends Pick<PlanContext, 'schema' | 'mapping' | 'asOf'> {
  readonly args: FieldArguments;
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
): { readonly where: Predicate; readonly whole: boolean } {
  const type = getNamedType(args.field.args.find(({ name }) => name === 'filter')?.type);
  if (!isInputObjectType(type)) return { where: always, whole: true };
  const value = args.values['filter'];
  if (!isGiven(value)) return { where: always, whole: false };
  const context = { schema, mapping, asOf, args, size: { conditions: 0 } };
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
    Object.entries(value)
      .filter(([, part]) => isGiven(part))
      .map(([name, part]) => {
        const condition = conditions?.get(name);
        invariant(condition, `${type.name}.${name} does not say how it is planned`);
        return planCondition(context, condition, filter, name, part);
      }),
  );
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
      return compareAll(args, input, path, condition, { eq: '=', in: 'IN' }, wellFormedId);
    case 'boolean':
      return compareAll(args, input, path, condition, { eq: '=' });
    case 'enum':
      return planEnum(args, input, path, condition);
    case 'text':
      return planText(args, input, path, condition);
    case 'date':
      return planDate(args, input, path, condition);
    case 'labels':
      return planLabels(input);
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

/** Each given operator as a comparison of one property. */
function compareAll(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  { on, property }: Pick<Comparison, 'on' | 'property'>,
  operators: Readonly<Record<string, Comparison['operator']>>,
  codec?: (value: unknown, where: string) => unknown,
  isFolded = false,
): Predicate {
  return all(
    Object.entries(operators)
      .filter(([operator]) => isGiven(input[operator]))
      .map(([operator, symbol]) => ({
        kind: 'compare',
        on,
        property,
        operator: symbol,
        parameter: args.at([...path, operator], codec),
        folded: isFolded,
      })),
  );
}

function planText(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  { on, property, sorted }: Extract<ConditionMapping, { kind: 'text' }>,
): Predicate {
  const compare = (compared: string, codec?: (value: unknown) => unknown, isFolded = false) =>
    compareAll(args, input, path, { on, property: compared }, COMPARISONS, codec, isFolded);
  const compared =
    input['caseSensitive'] === true
      ? compare(property)
      : sorted
        ? compare(sorted, sortable)
        : compare(property, folded, true);
  const isNull = input['isNull'];
  if (!isGiven(isNull)) return compared;
  return all([compared, { kind: 'isNull', on, property, negated: isNull === false }]);
}

const DATE_COMPARISONS = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;

function planDate(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  { property }: Extract<ConditionMapping, { kind: 'date' }>,
): Predicate {
  return all([
    ...Object.entries(DATE_COMPARISONS)
      .filter(([operator]) => isGiven(input[operator]))
      .map(([operator, symbol]) =>
        compareDate(property, symbol, args.at([...path, operator], instant)),
      ),
    typeof input['isNull'] === 'boolean'
      ? { kind: 'isNull', on: 'node', property, negated: !input['isNull'] }
      : always,
  ]);
}

function planEnum(
  args: FieldArguments,
  input: Input,
  path: Filter['path'],
  condition: Pick<Comparison, 'on' | 'property'>,
): Predicate {
  const own = compareAll(args, input, path, condition, { eq: '=', in: 'IN' });
  if (!isGiven(input['not'])) return own;
  const of = planEnum(args, input['not'] as Input, [...path, 'not'], condition);
  return all([own, { kind: 'not', of }]);
}

function planLabels(input: Input): Predicate {
  const parts: Predicate[] = [];
  if (typeof input['eq'] === 'string')
    parts.push({ kind: 'labels', labels: [labelOf(input['eq'])] });
  if (Array.isArray(input['in'])) parts.push({ kind: 'labels', labels: input['in'].map(labelOf) });
  if (input['not']) parts.push({ kind: 'not', of: planLabels(input['not'] as Input) });
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
  const { label, where } = listed(context, node, isWhole(mapping, inner));
  return {
    kind: 'some',
    step: { types: step.types, direction: step.direction, hops: null, label },
    where: all([where, planNode(context, inner)]),
  };
}
