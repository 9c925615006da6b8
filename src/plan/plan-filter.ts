import {
  type GraphQLInputObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { AppError } from '../errors.js';
import type { TypeMapping } from '../mapping/mapping.js';
import { type FieldArguments, folded, instant, sortable, wellFormedId } from './arguments.js';
import type { PlanContext } from './context.js';
import { all, always, type Predicate } from './plan.js';
import { listed } from './recorded.js';
import { relationTarget } from './relation-target.js';

type Path = readonly (string | number)[];

interface FilterContext extends Pick<PlanContext, 'schema' | 'mapping' | 'asOf'> {
  readonly args: FieldArguments;
  /** How many conditions have been planned of the filter. */
  readonly size: { conditions: number };
}

/** What a filter stands on: a node type, or a relationship type with the node it leads to. */
interface Subject {
  readonly node: TypeMapping;
  readonly edge: TypeMapping | null;
}

/** Reads the `filter` argument of a list of statements, people, places, … into one predicate. */
export function planFilter(
  { schema, mapping, asOf }: PlanContext,
  filterType: GraphQLInputObjectType,
  args: FieldArguments,
  subject: Subject,
): Predicate {
  const value = args.values['filter'];
  return value === null || value === undefined
    ? always
    : planNode(
        { schema, mapping, asOf, args, size: { conditions: 0 } },
        filterType,
        value as Input,
        ['filter'],
        subject,
      );
}

type Input = Readonly<Record<string, unknown>>;

/** Whether `hypothetical` stands anywhere in the and/or/not tree of a statement filter. */
export function namesHypothetical(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(namesHypothetical);
  if (value === null || typeof value !== 'object') return false;
  const { hypothetical, and, or, not } = value as Input;
  return (
    (hypothetical !== null && hypothetical !== undefined) ||
    [and, or, not].some((part) => namesHypothetical(part))
  );
}

/** How deep a filter may be nested. */
const MAXIMUM_DEPTH = 20;
/** How many conditions, and groups of them, a filter may hold. */
const MAXIMUM_CONDITIONS = 200;

function planNode(
  context: FilterContext,
  type: GraphQLInputObjectType,
  value: Input,
  path: Path,
  subject: Subject,
): Predicate {
  const depth = path.filter((key) => typeof key === 'string').length;
  if (depth > MAXIMUM_DEPTH) {
    throw new AppError(
      'BAD_USER_INPUT',
      `filter: nested more than ${MAXIMUM_DEPTH} deep at ${path.slice(0, 4).join('.')}…; write it flatter`,
      { details: { argument: 'filter', maximum: MAXIMUM_DEPTH } },
    );
  }
  context.size.conditions += Math.max(1, Object.keys(value).length);
  if (context.size.conditions > MAXIMUM_CONDITIONS) {
    throw new AppError(
      'BAD_USER_INPUT',
      `filter: more than ${MAXIMUM_CONDITIONS} conditions; name values with \`in\`, or ask in parts`,
      { details: { argument: 'filter', maximum: MAXIMUM_CONDITIONS } },
    );
  }
  const parts: Predicate[] = [];
  for (const [key, part] of Object.entries(value)) {
    if (part === null || part === undefined) continue;
    const here = [...path, key];
    if (key === 'and' || key === 'or') {
      const of = (part as Input[]).map((item, index) =>
        planNode(context, type, item, [...here, index], subject),
      );
      parts.push(key === 'and' ? all(of) : { kind: 'or', of });
    } else if (key === 'not') {
      parts.push({ kind: 'not', of: planNode(context, type, part as Input, here, subject) });
    } else {
      const field = type.getFields()[key];
      if (field)
        parts.push(planField(context, getNamedType(field.type).name, key, part, here, subject));
    }
  }
  return all(parts);
}

function planField(
  context: FilterContext,
  filterName: string,
  key: string,
  value: unknown,
  path: Path,
  subject: Subject,
): Predicate {
  const { schema, args } = context;
  if (key === 'within' || key === 'subordinateTo') {
    return {
      kind: 'under',
      label: key === 'within' ? 'Place' : 'MilitaryUnit',
      type: key === 'within' ? 'WITHIN' : 'SUBORDINATE_TO',
      parameter: args.at(path, wellFormedId),
    };
  }
  const on = subject.edge?.fields.has(key) ? 'edge' : 'node';
  const input = value as Input;
  switch (filterName) {
    case 'IDFilter':
      return compareAll(context, input, path, on, key, { eq: '=', in: 'IN' }, wellFormedId);
    case 'StringFilter':
      return planString(context, input, path, on, key);
    case 'BooleanFilter':
      return compareAll(context, input, path, on, key, { eq: '=' });
    case 'DateTimeFilter':
      return planDate(context, input, path, key);
    case 'EntityTypeFilter':
    case 'SourceTypeFilter':
      return planLabels(input);
  }
  const filter = schema.getType(filterName);
  if (!isInputObjectType(filter)) throw new Error(`No filter type ${filterName}`);
  const eq = filter.getFields()['eq'];
  if (eq && isEnumType(getNamedType(eq.type))) return planEnum(context, input, path, on, key);
  return planRelation(context, filter, key, input, path, subject);
}

const COMPARISONS = {
  eq: '=',
  in: 'IN',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
} as const;

type Operator = Extract<Predicate, { kind: 'compare' }>['operator'];

function compareAll(
  { args }: FilterContext,
  input: Input,
  path: Path,
  on: 'node' | 'edge',
  property: string,
  operators: Readonly<Record<string, Operator>>,
  codec?: (value: unknown, where: string) => unknown,
  isFolded = false,
): Predicate {
  return all(
    Object.entries(operators)
      .filter(([operator]) => input[operator] !== null && input[operator] !== undefined)
      .map(([operator, symbol]) => ({
        kind: 'compare' as const,
        on,
        property,
        operator: symbol,
        parameter: args.at([...path, operator], codec),
        folded: isFolded,
      })),
  );
}

/** Texts in any script, and the property that holds each in the form in which case and composition make no difference. */
const FOLDED: Readonly<Record<string, string>> = {
  name: 'nameSort',
  headline: 'nameSort',
  title: 'titleSort',
  designation: 'designationSort',
  text: 'textSort',
};

function planString(
  context: FilterContext,
  input: Input,
  path: Path,
  on: 'node' | 'edge',
  key: string,
): Predicate {
  const exact = input['caseSensitive'] === true;
  const stored = exact ? undefined : FOLDED[key];
  const compared = compareAll(
    context,
    input,
    path,
    on,
    stored ?? key,
    COMPARISONS,
    exact ? undefined : stored ? sortable : folded,
    !exact && !stored,
  );
  const isNull = input['isNull'];
  if (isNull === null || isNull === undefined) return compared;
  return all([compared, { kind: 'isNull', on, property: key, negated: isNull === false }]);
}

/** `gte` and `gt` test the latest instant a date can mean, `lte` and `lt` the earliest. */
function planDate(context: FilterContext, input: Input, path: Path, key: string): Predicate {
  const stem = key.replace(/At$/, '');
  return all([
    compareAll(context, input, path, 'node', `${stem}Latest`, { gte: '>=', gt: '>' }, instant),
    compareAll(context, input, path, 'node', `${stem}Earliest`, { lte: '<=', lt: '<' }, instant),
    typeof input['isNull'] === 'boolean'
      ? { kind: 'isNull', on: 'node', property: key, negated: !input['isNull'] }
      : always,
  ]);
}

function planEnum(
  context: FilterContext,
  input: Input,
  path: Path,
  on: 'node' | 'edge',
  key: string,
): Predicate {
  const own = compareAll(context, input, path, on, key, { eq: '=', in: 'IN' });
  const not = input['not'];
  if (not === null || not === undefined) return own;
  return all([
    own,
    { kind: 'not', of: planEnum(context, not as Input, [...path, 'not'], on, key) },
  ]);
}

/** `MILITARY_UNIT` is the label `MilitaryUnit`. */
function planLabels(input: Input): Predicate {
  const label = (value: unknown) =>
    String(value)
      .split('_')
      .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
      .join('');
  const parts: Predicate[] = [];
  if (typeof input['eq'] === 'string') parts.push({ kind: 'labels', labels: [label(input['eq'])] });
  if (Array.isArray(input['in'])) parts.push({ kind: 'labels', labels: input['in'].map(label) });
  if (input['not']) parts.push({ kind: 'not', of: planLabels(input['not'] as Input) });
  return all(parts);
}

/** Fields of filters that are named otherwise than the relation they follow. */
const RELATION_OF: Readonly<Record<string, string>> = { role: 'roles' };

function planRelation(
  context: FilterContext,
  filter: GraphQLInputObjectType,
  key: string,
  input: Input,
  path: Path,
  subject: Subject,
): Predicate {
  const { schema, mapping } = context;
  if (subject.edge && key === 'entity') {
    return planNode(context, filter, input, path, { node: subject.node, edge: null });
  }
  // Sources hold roles only as people, whose type has the relation.
  const owner = key === 'role' ? mapping.get('Person') : subject.node;
  const fieldName = RELATION_OF[key] ?? key;
  const relation = owner?.fields.get(fieldName);
  const type = owner && schema.getType(owner.name);
  const field = (isObjectType(type) || isInterfaceType(type)) && type.getFields()[fieldName];
  const step = relation?.kind === 'relation' ? relation.path[0] : undefined;
  if (!field || !step) {
    throw new AppError('INTERNAL', `${filter.name} has no relation for ${path.join('.')}`);
  }
  const target = relationTarget(schema, mapping, getNamedType(field.type), step.direction);
  const { label, where } = listed(context, target.node, namesHypothetical(input));
  return {
    kind: 'some',
    step: { types: step.types, direction: step.direction, hops: null, label },
    where: all([
      where,
      planNode(context, filter, input, path, {
        node: target.node,
        edge: filter.name === 'AboutFilter' ? target.edge : null,
      }),
    ]),
  };
}
