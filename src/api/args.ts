import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, ArgsType, InputType, registerEnumType } from 'type-graphql';
import { modelOrders } from '../mapping/model-field.js';
import { type Label, propertiesOf } from '../model/labels.js';
import { PageArgs } from './connection.js';
import { OrderDirection } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import {
  ArticleFilter,
  MilitaryUnitFilter,
  OrganizationFilter,
  PersonFilter,
  PlaceFilter,
  SourceFilter,
  StatementFilter,
} from './filters.input.js';
import { valuesConfig } from './value-words.js';

/** Keeps what may have held at an instant, open ends included. */
export const AT = Arg('at', () => GraphQLDateTime, {
  nullable: true,
  description: 'Only what may have held at that instant: an open end is an unknown one.',
});
/** Keeps what was seen to. */
export const OBSERVED = Arg('observed', () => Boolean, {
  nullable: true,
  defaultValue: false,
  description: 'With `at`: only what claims speak of before, and after, or just then.',
});

/** `filter`, `orderBy` by what it names, and a Relay page over one type: makes `<Name>Order` and `<Name>OrderField`. */
function listArgsOf(name: string, filter: object, orders: readonly string[]) {
  const fields = Object.fromEntries(orders.map((value) => [value, value]));
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: 'What a list of this type can be sorted by.',
    valuesConfig: valuesConfig(`${name}OrderField`, orders),
  });
  @InputType(`${name}Order`, {
    description: `One key that a list is sorted by: { field: ${orders[0]}, direction: DESC }.`,
  })
  @Fields({
    field: field(fields, 'By what.'),
    direction: field(OrderDirection, 'Upwards unless said otherwise.', {
      defaultValue: OrderDirection.ASC,
    }),
  })
  class Order {}
  @ArgsType()
  @Fields({
    filter: nullable(filter, 'Only what meets all of these conditions; everything when left out.'),
    orderBy: nullable(
      [Order],
      'What to sort by, the first key first; left out, and among equals, the list has its own order.',
    ),
  })
  class ListArgs extends PageArgs {}
  return ListArgs;
}

/** The same for nodes of a label, with the orders that the model gives them and more. */
function modelArgsOf(label: Label, filter: object, name: string = label, ...more: string[]) {
  return listArgsOf(name, filter, [...Object.keys(modelOrders(propertiesOf(label))), ...more]);
}

const OF_STATEMENTS = ['PUBLISHED_AT', 'SAID_AT', 'POSITION'];
export const StatementArgs = listArgsOf('Statement', StatementFilter, OF_STATEMENTS);
export const PersonArgs = modelArgsOf('Person', PersonFilter);
export const OrganizationArgs = modelArgsOf('Organization', OrganizationFilter);
export const MilitaryUnitArgs = modelArgsOf('MilitaryUnit', MilitaryUnitFilter);
export const PlaceArgs = modelArgsOf('Location', PlaceFilter, 'Place');
export const ArticleArgs = modelArgsOf('Article', ArticleFilter, 'Article', 'PUBLISHED_AT');
export const SourceArgs = listArgsOf('Source', SourceFilter, ['NAME']);
