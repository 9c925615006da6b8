import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import {
  AboutRole,
  Certainty,
  Echelon,
  EntityType,
  PlaceType,
  SourceKind,
  SourceType,
  SpatialRelation,
  StatementKind,
} from './enums.js';

@InputType()
export class IDFilter {
  @Field(() => ID, { nullable: true })
  eq?: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'One of these; an empty list matches nothing.',
  })
  in?: string[];
}

@InputType({
  description: 'Without case unless caseSensitive is true. All given operators must hold.',
})
export class StringFilter {
  @Field(() => String, { nullable: true })
  eq?: string;
  @Field(() => [String], {
    nullable: true,
    description: 'One of these; an empty list matches nothing.',
  })
  in?: string[];
  @Field(() => String, { nullable: true })
  contains?: string;
  @Field(() => String, { nullable: true })
  startsWith?: string;
  @Field(() => String, { nullable: true })
  endsWith?: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  caseSensitive?: boolean;
  @Field(() => Boolean, { nullable: true })
  isNull?: boolean;
}

@InputType({
  description:
    'Against what a date can mean: gte and gt test its latest instant, lte and lt its earliest.',
})
export class DateTimeFilter {
  @Field(() => GraphQLDateTime, { nullable: true })
  gte?: Date;
  @Field(() => GraphQLDateTime, { nullable: true })
  gt?: Date;
  @Field(() => GraphQLDateTime, { nullable: true })
  lte?: Date;
  @Field(() => GraphQLDateTime, { nullable: true })
  lt?: Date;
  @Field(() => Boolean, { nullable: true })
  isNull?: boolean;
}

@InputType()
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true })
  eq?: boolean;
}

/** `{ eq, in, not }` over one enum. */
function enumFilterOf(name: string, values: object) {
  @InputType(`${name}Filter`)
  class EnumFilter {
    @Field(() => values, { nullable: true })
    eq?: string;
    @Field(() => [values], {
      nullable: true,
      description: 'One of these; an empty list matches nothing.',
    })
    in?: string[];
    @Field(() => EnumFilter, { nullable: true })
    not?: EnumFilter;
  }
  return EnumFilter;
}

const StatementKindFilter = enumFilterOf('StatementKind', StatementKind);
const SourceKindFilter = enumFilterOf('SourceKind', SourceKind);
const CertaintyFilter = enumFilterOf('Certainty', Certainty);
const AboutRoleFilter = enumFilterOf('AboutRole', AboutRole);
const SpatialRelationFilter = enumFilterOf('SpatialRelation', SpatialRelation);
const EntityTypeFilter = enumFilterOf('EntityType', EntityType);
const SourceTypeFilter = enumFilterOf('SourceType', SourceType);
const PlaceTypeFilter = enumFilterOf('PlaceType', PlaceType);
const EchelonFilter = enumFilterOf('Echelon', Echelon);

/** Adds and, or, not to a filter class under the given thunk. */
function addAlgebra(target: { new (): object; prototype: object }): void {
  Field(() => [target], { nullable: true, description: 'All of these.' })(target.prototype, 'and');
  Field(() => [target], { nullable: true, description: 'At least one of these.' })(
    target.prototype,
    'or',
  );
  Field(() => target, { nullable: true, description: 'Not this.' })(target.prototype, 'not');
}

@InputType()
export class EntityFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => EntityTypeFilter, { nullable: true })
  type?: object;
  @Field(() => ID, { nullable: true, description: 'This place, or any place inside it.' })
  within?: string;
  @Field(() => ID, { nullable: true, description: 'This unit, or any unit under it.' })
  subordinateTo?: string;
}

@InputType()
export class RoleFilter {
  @Field(() => StringFilter, { nullable: true })
  title?: StringFilter;
  @Field(() => EntityFilter, { nullable: true })
  at?: EntityFilter;
}

@InputType()
export class SourceFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => SourceTypeFilter, { nullable: true })
  type?: object;
  @Field(() => RoleFilter, { nullable: true, description: 'Holds a role like this.' })
  role?: RoleFilter;
  @Field(() => StatementFilter, { nullable: true, description: 'Said a statement like this.' })
  said?: object;
}

@InputType()
export class AboutFilter {
  @Field(() => AboutRoleFilter, { nullable: true })
  role?: object;
  @Field(() => SpatialRelationFilter, { nullable: true })
  relation?: object;
  @Field(() => EntityFilter, { nullable: true })
  entity?: EntityFilter;
}

@InputType()
export class ArticleFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  headline?: StringFilter;
  @Field(() => StringFilter, { nullable: true })
  lang?: StringFilter;
  @Field(() => DateTimeFilter, { nullable: true })
  publishedAt?: DateTimeFilter;
  @Field(() => SourceFilter, { nullable: true })
  publisher?: SourceFilter;
}

@InputType()
export class StatementFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  text?: StringFilter;
  @Field(() => StatementKindFilter, { nullable: true })
  kind?: object;
  @Field(() => SourceKindFilter, { nullable: true })
  sourceKind?: object;
  @Field(() => CertaintyFilter, { nullable: true })
  certainty?: object;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Left out: only asserted statements, as if {eq: false}; {} lists both.',
  })
  hypothetical?: BooleanFilter;
  @Field(() => DateTimeFilter, { nullable: true })
  publishedAt?: DateTimeFilter;
  @Field(() => DateTimeFilter, { nullable: true })
  saidAt?: DateTimeFilter;
  @Field(() => SourceFilter, { nullable: true })
  saidBy?: SourceFilter;
  @Field(() => SourceFilter, { nullable: true, description: 'Passed on by a source like this.' })
  relayedBy?: SourceFilter;
  @Field(() => AboutFilter, { nullable: true })
  about?: AboutFilter;
  @Field(() => ArticleFilter, { nullable: true })
  article?: ArticleFilter;
}

@InputType()
export class PersonFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => RoleFilter, { nullable: true, description: 'Holds a role like this.' })
  role?: RoleFilter;
  @Field(() => StatementFilter, { nullable: true, description: 'Said a statement like this.' })
  said?: object;
  @Field(() => StatementFilter, {
    nullable: true,
    description: 'A statement like this is about it.',
  })
  saidAbout?: object;
}

@InputType()
export class OrganizationFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => StringFilter, { nullable: true })
  organizationType?: StringFilter;
  @Field(() => StatementFilter, { nullable: true, description: 'Said a statement like this.' })
  said?: object;
  @Field(() => StatementFilter, {
    nullable: true,
    description: 'A statement like this is about it.',
  })
  saidAbout?: object;
}

@InputType()
export class MilitaryUnitFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => StringFilter, { nullable: true })
  designation?: StringFilter;
  @Field(() => EchelonFilter, { nullable: true })
  echelon?: object;
  @Field(() => StringFilter, { nullable: true })
  branch?: StringFilter;
  @Field(() => StringFilter, { nullable: true })
  unitType?: StringFilter;
  @Field(() => ID, { nullable: true, description: 'This unit, or any unit under it.' })
  subordinateTo?: string;
  @Field(() => StatementFilter, { nullable: true, description: 'Said a statement like this.' })
  said?: object;
  @Field(() => StatementFilter, {
    nullable: true,
    description: 'A statement like this is about it.',
  })
  saidAbout?: object;
}

@InputType()
export class PlaceFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter;
  @Field(() => PlaceTypeFilter, { nullable: true })
  placeType?: object;
  @Field(() => StringFilter, { nullable: true })
  iso3166?: StringFilter;
  @Field(() => ID, { nullable: true, description: 'This place, or any place inside it.' })
  within?: string;
}

for (const filter of [
  EntityFilter,
  RoleFilter,
  SourceFilter,
  AboutFilter,
  ArticleFilter,
  StatementFilter,
  PersonFilter,
  OrganizationFilter,
  MilitaryUnitFilter,
  PlaceFilter,
]) {
  addAlgebra(filter);
}
