import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DatePrecision } from './enums.js';
import { GraphQLEdtf } from './scalars.js';

@ObjectType({ description: 'A date as a source gave it: never more exact than the words.' })
export class FuzzyDate {
  @Field(() => GraphQLEdtf)
  edtf!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'First instant it can mean; a time without a zone is read as UTC. Null when open.',
  })
  earliest!: Date | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Last instant it can mean. Null when open.',
  })
  latest!: Date | null;
  @Field(() => DatePrecision)
  precision!: string;
  @Field(() => String, { nullable: true, description: 'The words of the article.' })
  text!: string | null;
}

@ObjectType({
  description: "Half-open range [start, end) in Unicode code points of the article's text.",
})
export class Span {
  @Field(() => Int)
  start!: number;
  @Field(() => Int)
  end!: number;
  @Field(() => String)
  text!: string;
}

@ObjectType({ description: 'Words by which a source weakens or strengthens what it states.' })
export class Hedge {
  @Field(() => Int)
  start!: number;
  @Field(() => Int)
  end!: number;
  @Field(() => String)
  text!: string;
  @Field(() => String, { description: 'MODAL_VERB, APPROXIMATOR, SPECULATION_VERB, BOOSTER, …' })
  category!: string;
}

@ObjectType({ description: 'WGS 84.' })
export class GeoPoint {
  @Field(() => Float)
  latitude!: number;
  @Field(() => Float)
  longitude!: number;
}
