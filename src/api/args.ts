import { ArgsType } from 'type-graphql';
import { PageArgs } from './connection.js';
import { Fields, nullable } from './fields.js';
import {
  ArticleFilter,
  MilitaryUnitFilter,
  OrganizationFilter,
  PersonFilter,
  PlaceFilter,
  SourceFilter,
  StatementFilter,
} from './filters.input.js';
import {
  ArticleOrder,
  MilitaryUnitOrder,
  OrganizationOrder,
  PersonOrder,
  PlaceOrder,
  SourceOrder,
  StatementOrder,
} from './orders.input.js';

type InputType = new () => object;

/** `filter`, `orderBy` and a Relay page over one type. */
function listArgsOf(filterType: InputType, orderType: InputType) {
  @ArgsType()
  @Fields({
    filter: nullable(filterType),
    orderBy: nullable([orderType], 'First key first; ties by the default order.'),
  })
  class ListArgs extends PageArgs {}
  return ListArgs;
}

export const StatementArgs = listArgsOf(StatementFilter, StatementOrder);
export const PersonArgs = listArgsOf(PersonFilter, PersonOrder);
export const OrganizationArgs = listArgsOf(OrganizationFilter, OrganizationOrder);
export const MilitaryUnitArgs = listArgsOf(MilitaryUnitFilter, MilitaryUnitOrder);
export const PlaceArgs = listArgsOf(PlaceFilter, PlaceOrder);
export const ArticleArgs = listArgsOf(ArticleFilter, ArticleOrder);
export const SourceArgs = listArgsOf(SourceFilter, SourceOrder);
