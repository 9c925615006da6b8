import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { declareFilter } from '../mapping/decorators.js';
import type { ConditionMapping } from '../mapping/mapping.js';
import type { Property, PropertyTable } from '../model/property.js';
import { enumOver } from './enums.js';
import { Fields, nullable } from './fields.js';

type FieldRows = Parameters<typeof Fields>[0];

const IS_NULL = nullable(Boolean, 'True for what has no value here, false for what has one.');
const ONE_OF = 'One of these; an empty list matches nothing.';

@InputType()
@Fields({ eq: nullable(ID), in: nullable([ID], ONE_OF) })
class IDFilter {}

@InputType({
  description: 'Without case unless caseSensitive is true. All given operators must hold.',
})
@Fields({
  eq: nullable(String),
  in: nullable([String], ONE_OF),
  contains: nullable(String),
  startsWith: nullable(String),
  endsWith: nullable(String),
  caseSensitive: nullable(Boolean, { defaultValue: false }),
  isNull: IS_NULL,
})
class StringFilter {}

@InputType({
  description:
    'Against what a date can mean: gte and gt test its latest instant, lte and lt its earliest; an open end can be any.',
})
@Fields({
  gte: nullable(GraphQLDateTime),
  gt: nullable(GraphQLDateTime),
  lte: nullable(GraphQLDateTime),
  lt: nullable(GraphQLDateTime),
  isNull: IS_NULL,
})
class DateTimeFilter {}

@InputType()
@Fields({ eq: nullable(Boolean) })
class BooleanFilter {}

/** `{ eq, in, not }` over one enum, and what more there is to ask of a value. */
function enumFilterOf(name: string, values: object, more: FieldRows = {}): FilterType {
  class EnumFilter {}
  Fields({
    eq: nullable(values),
    in: nullable([values], ONE_OF),
    ...more,
    not: nullable(EnumFilter),
  })(EnumFilter);
  InputType(`${name}Filter`)(EnumFilter);
  return EnumFilter;
}

type FilterType = new () => object;

/** A field of a filter: its type, and how it is planned under the field's name. */
export interface Condition {
  readonly type: () => object;
  readonly mapping: (name: string) => ConditionMapping;
  readonly description?: string;
}

/** A property that holds an id. */
export const id: Condition = {
  type: () => IDFilter,
  mapping: (property) => ({ kind: 'id', property, on: 'node' }),
};

/** A property that is true or false. */
export const boolean = (description?: string): Condition => ({
  type: () => BooleanFilter,
  mapping: (property) => ({ kind: 'boolean', property, on: 'node' }),
  ...(description !== undefined && { description }),
});

/** A text; `sorted` is the property with its form in which case and composition make no difference. */
const text = (sorted?: string): Condition => ({
  type: () => StringFilter,
  mapping: (property) => ({ kind: 'text', property, on: 'node', sorted }),
});

/** A date. */
export const date: Condition = {
  type: () => DateTimeFilter,
  mapping: (property) => ({ kind: 'date', property }),
};

const ENUMS = new Map<readonly string[], FilterType>();

/** Every property of a table that lists can be filtered by. */
export function properties(
  table: PropertyTable,
  on: 'node' | 'edge' = 'node',
): Readonly<Record<string, Condition>> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, row]) =>
      row.filter ? [[name, conditionOf(row, on)] as const] : [],
    ),
  );
}

function conditionOf({ is, values, sort }: Property, on: 'node' | 'edge'): Condition {
  switch (is) {
    case 'date':
      return date;
    case 'flag':
      return boolean();
    case 'oneOf': {
      const known = values as readonly string[];
      const { name, object } = enumOver(known);
      const type = ENUMS.get(known) ?? enumFilterOf(name, object, { isNull: IS_NULL });
      ENUMS.set(known, type);
      return { type: () => type, mapping: (property) => ({ kind: 'enum', property, on }) };
    }
    default:
      return text(sort);
  }
}

/** Of which types it is one; the enum's values are the types' names. */
export function labels(name: string, values: object): Condition {
  const type = enumFilterOf(name, values);
  return { type: () => type, mapping: () => ({ kind: 'labels' }) };
}

/** The node of an id, or one under it along a relationship type. */
export function under(label: string, type: string, description: string): Condition {
  return { type: () => ID, mapping: () => ({ kind: 'under', label, type }), description };
}

/** The instant at which a node is to lie under another. */
export const heldAt: Condition = {
  type: () => GraphQLDateTime,
  mapping: () => ({ kind: 'heldAt' }),
  description:
    'With within or subordinateTo beside it: along relations that may have held at that instant.',
};

/** Some node like this that a relation leads to: the field of that name, or another of the type `of`. */
export function some(
  type: () => FilterType,
  options: { readonly description?: string; readonly relation?: string; readonly of?: string } = {},
): Condition {
  const { relation, of, ...described } = options;
  const mapping = (name: string) => ({ kind: 'some', relation: relation ?? name, of }) as const;
  return { type, mapping, ...described };
}

/** In a filter of relationships: the node that they lead to. */
export function reached(type: () => FilterType): Condition {
  return { type, mapping: () => ({ kind: 'node' }) };
}

/** A filter with these fields, and with `and`, `or` and `not` over itself. */
export function filterOf(
  name: string,
  conditions: Readonly<Record<string, Condition>>,
): FilterType {
  class Filter {}
  InputType(name)(Filter);
  const algebra: Readonly<Record<string, Condition>> = {
    and: { type: () => [Filter], mapping: () => ({ kind: 'and' }), description: 'All of these.' },
    or: {
      type: () => [Filter],
      mapping: () => ({ kind: 'or' }),
      description: 'At least one of these.',
    },
    not: { type: () => Filter, mapping: () => ({ kind: 'not' }), description: 'Not this.' },
  };
  const fields = Object.entries({ ...conditions, ...algebra });
  for (const [field, { type, mapping: _, ...described }] of fields)
    Field(type, { nullable: true, ...described })(Filter.prototype, field);
  declareFilter(name, new Map(fields.map(([field, { mapping }]) => [field, mapping(field)])));
  return Filter;
}
