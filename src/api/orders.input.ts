import { Field, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from './enums.js';

/** `<Name>OrderField` and `<Name>Order { field, direction }` of one type. */
function orderOf<const F extends string>(name: string, values: readonly F[]) {
  const fields = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: `What a list of this type can be sorted by.`,
  });
  @InputType(`${name}Order`)
  class OrderClass {
    @Field(() => fields)
    field!: F;
    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC })
    direction!: 'ASC' | 'DESC';
  }
  return OrderClass;
}

export const StatementOrder = orderOf('Statement', ['PUBLISHED_AT', 'SAID_AT', 'POSITION']);
export const PersonOrder = orderOf('Person', ['NAME']);
export const OrganizationOrder = orderOf('Organization', ['NAME']);
export const MilitaryUnitOrder = orderOf('MilitaryUnit', ['NAME', 'DESIGNATION']);
export const PlaceOrder = orderOf('Place', ['NAME']);
export const ArticleOrder = orderOf('Article', ['NAME', 'PUBLISHED_AT']);
export const SourceOrder = orderOf('Source', ['NAME']);
