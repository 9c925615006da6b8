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
const EQ = 'Exactly this.';

@InputType({
  description:
    'Which ids: `{ eq: "person:michael-clarke" }`; names are found by `search` or by `name`.',
})
@Fields({ eq: nullable(ID, EQ), in: nullable([ID], ONE_OF) })
class IDFilter {}

@InputType({
  description:
    'Which texts: `{ contains: "drone" }`. Case makes no difference unless caseSensitive is true. What is given must all hold.',
})
@Fields({
  eq: nullable(String, 'The whole text is this.'),
  in: nullable([String], ONE_OF),
  contains: nullable(String, 'These characters stand somewhere in it, inside of words too.'),
  startsWith: nullable(String, 'It begins with these characters.'),
  endsWith: nullable(String, 'It ends with these characters.'),
  caseSensitive: nullable(Boolean, 'Whether capitals must be the same, too.', {
    defaultValue: false,
  }),
  isNull: IS_NULL,
})
class StringFilter {}

@InputType({
  description:
    'Which dates: `{ gte: "2025-05-01T00:00:00Z", lt: "2025-06-01T00:00:00Z" }` is May. A date may be vague, so what is kept is what *can* be so: gte and gt test its latest instant, lte and lt its earliest; an open end can be any. What has no date is left out.',
})
@Fields({
  gte: nullable(GraphQLDateTime, 'At that instant or later.'),
  gt: nullable(GraphQLDateTime, 'Later than that instant.'),
  lte: nullable(GraphQLDateTime, 'At that instant or earlier.'),
  lt: nullable(GraphQLDateTime, 'Earlier than that instant.'),
  isNull: IS_NULL,
})
class DateTimeFilter {}

@InputType({ description: 'Which of the two: `{ eq: true }`; `{}` is both.' })
@Fields({ eq: nullable(Boolean, 'Only those for which it is so (true) or is not so (false).') })
class BooleanFilter {}

/** `{ eq, in, not }` over one enum, and what more there is to ask of a value. */
function enumFilterOf(name: string, values: object, more: FieldRows = {}): FilterType {
  class EnumFilter {}
  Fields({
    eq: nullable(values, EQ),
    in: nullable([values], ONE_OF),
    ...more,
    not: nullable(EnumFilter, 'Anything but what this keeps: `not: { eq: … }`.'),
  })(EnumFilter);
  const [example] = Object.keys(values);
  InputType(`${name}Filter`, {
    description: `Which values of ${name}: \`{ eq: ${example} }\`, without quotation marks.`,
  })(EnumFilter);
  return EnumFilter;
}

type FilterType = new () => object;

/** A field of a filter: its type, and how it is planned under the field's name. */
export interface Condition {
  readonly type: () => object;
  readonly mapping: (name: string) => ConditionMapping;
  readonly description: string;
}

/** A property that holds an id. */
export const id: Condition = {
  description: 'By its id, or a list of ids.',
  type: () => IDFilter,
  mapping: (property) => ({ kind: 'id', property, on: 'node' }),
};

/** A property that is true or false. */
export const boolean = (description: string): Condition => ({
  type: () => BooleanFilter,
  mapping: (property) => ({ kind: 'boolean', property, on: 'node' }),
  description,
});

/** A text; `sorted` is the property with its form in which case and composition make no difference. */
const text = (description: string, sorted?: string): Condition => ({
  type: () => StringFilter,
  mapping: (property) => ({ kind: 'text', property, on: 'node', sorted }),
  description,
});

/** A date. */
export const date: Condition = {
  description: 'By its date.',
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

function conditionOf({ is, values, sort, tells }: Property, on: 'node' | 'edge'): Condition {
  switch (is) {
    case 'date':
      return { ...date, description: tells };
    case 'flag':
      return boolean(tells);
    case 'oneOf': {
      const known = values as readonly string[];
      const { name, object } = enumOver(known);
      const type = ENUMS.get(known) ?? enumFilterOf(name, object, { isNull: IS_NULL });
      ENUMS.set(known, type);
      const description = tells;
      return {
        type: () => type,
        mapping: (property) => ({ kind: 'enum', property, on }),
        description,
      };
    }
    default:
      return text(tells, sort);
  }
}

/** Of which types it is one; the enum's values are the types' names. */
export function labels(name: string, values: object): Condition {
  const type = enumFilterOf(name, values);
  const description = 'Which kinds of things, for instance only people.';
  return { type: () => type, mapping: () => ({ kind: 'labels' }), description };
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
  options: { readonly description: string; readonly relation?: string; readonly of?: string },
): Condition {
  const { relation, of, ...described } = options;
  const mapping = (name: string) => ({ kind: 'some', relation: relation ?? name, of }) as const;
  return { type, mapping, ...described };
}

/** In a filter of relationships: the node that they lead to. */
export function reached(type: () => FilterType): Condition {
  return { type, mapping: () => ({ kind: 'node' }), description: 'What it leads to is like this.' };
}

/** A filter with these fields, and with `and`, `or` and `not` over itself. */
export function filterOf(
  name: string,
  description: string,
  conditions: Readonly<Record<string, Condition>>,
): FilterType {
  class Filter {}
  InputType(name, { description: `${description} All that is given must hold.` })(Filter);
  const algebra: Readonly<Record<string, Condition>> = {
    and: {
      type: () => [Filter],
      mapping: () => ({ kind: 'and' }),
      description: 'All of these hold.',
    },
    or: {
      type: () => [Filter],
      mapping: () => ({ kind: 'or' }),
      description: 'At least one of these holds.',
    },
    not: {
      type: () => Filter,
      mapping: () => ({ kind: 'not' }),
      description: 'This does not hold.',
    },
  };
  const fields = Object.entries({ ...conditions, ...algebra });
  for (const [field, { type, mapping: _, ...described }] of fields)
    Field(type, { nullable: true, ...described })(Filter.prototype, field);
  declareFilter(name, new Map(fields.map(([field, { mapping }]) => [field, mapping(field)])));
  return Filter;
}
