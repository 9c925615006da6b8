import { InputType, registerEnumType } from 'type-graphql';
import { modelOrders } from '../mapping/model-field.js';
import { type Label, propertiesOf } from '../model/labels.js';
import { OrderDirection } from './enums.js';
import { Fields, field } from './fields.js';

/** `<Name>OrderField` and `<Name>Order { field, direction }` of one type. */
function orderOf(name: string, values: readonly string[]) {
  const fields = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: 'What a list of this type can be sorted by.',
  });
  @InputType(`${name}Order`)
  @Fields({
    field: field(fields),
    direction: field(OrderDirection, { defaultValue: OrderDirection.ASC }),
  })
  class OrderClass {}
  return OrderClass;
}

const namesOf = (label: Label) => Object.keys(modelOrders(propertiesOf(label)));

export const StatementOrder = orderOf('Statement', ['PUBLISHED_AT', 'SAID_AT', 'POSITION']);
export const PersonOrder = orderOf('Person', namesOf('Person'));
export const OrganizationOrder = orderOf('Organization', namesOf('Organization'));
export const MilitaryUnitOrder = orderOf('MilitaryUnit', namesOf('MilitaryUnit'));
export const PlaceOrder = orderOf('Place', namesOf('Location'));
export const ArticleOrder = orderOf('Article', [...namesOf('Article'), 'PUBLISHED_AT']);
export const SourceOrder = orderOf('Source', ['NAME']);
