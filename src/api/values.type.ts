import { GraphQLDateTime } from 'graphql-scalars';
import { Float, Int, ObjectType } from 'type-graphql';
import { DatePrecision } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { GraphQLEdtf } from './scalars.js';

@ObjectType({ description: 'A date as a source gave it: never more exact than the words.' })
@Fields({
  edtf: field(GraphQLEdtf),
  earliest: nullable(
    GraphQLDateTime,
    'First instant it can mean; a time without a zone is read as UTC. Null when open.',
  ),
  latest: nullable(GraphQLDateTime, 'Last instant it can mean. Null when open.'),
  precision: field(DatePrecision),
  text: nullable(String, 'The words of the article.'),
})
export class FuzzyDate {}

@ObjectType({
  description:
    'Half-open range [start, end) in UTF-16 code units, as JavaScript, Java and .NET count: text.slice(start, end).',
})
@Fields({ start: field(Int), end: field(Int) })
export class Utf16Range {}

/** What the field of that name says. */
export const UTF16 =
  "The same range in UTF-16 code units, counted in the article's text, which costs as much as that; null when there is none.";

@ObjectType({
  description: "Half-open range [start, end) in Unicode code points of the article's text.",
})
@Fields({
  start: field(Int),
  end: field(Int),
  text: field(String),
  utf16: nullable(Utf16Range, UTF16),
})
export class Span {}

@ObjectType({ description: 'Words by which a source weakens or strengthens what it states.' })
@Fields({ category: field(String, 'MODAL_VERB, APPROXIMATOR, SPECULATION_VERB, BOOSTER, …') })
export class Hedge extends Span {}

@ObjectType({ description: 'WGS 84.' })
@Fields({ latitude: field(Float), longitude: field(Float) })
export class GeoPoint {}
