import { GraphQLDateTime } from 'graphql-scalars';
import { Float, Int, ObjectType } from 'type-graphql';
import { DatePrecision } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { GraphQLEdtf } from './scalars.js';

@ObjectType({
  description:
    'A date as it was told, never more exact than the words: "in May" stays a month. `edtf` is for showing, `earliest` and `latest` for comparing.',
})
@Fields({
  edtf: field(
    GraphQLEdtf,
    'The date as EDTF: 2025-05-25, or 2025-05 for a month, ../2025 for until then.',
  ),
  earliest: nullable(
    GraphQLDateTime,
    'First instant it can mean; a time without a zone is read as UTC. Null when its beginning is open.',
  ),
  latest: nullable(GraphQLDateTime, 'Last instant it can mean. Null when its end is open.'),
  precision: field(DatePrecision, 'How exact the words were.'),
  text: nullable(
    String,
    'The words of the article that it was read from: last week. Null when there are none.',
  ),
})
export class FuzzyDate {}

@ObjectType({
  description:
    'Half-open range [start, end) in UTF-16 code units, as JavaScript, Java and .NET count: text.slice(start, end).',
})
@Fields({
  start: field(Int, "The first code unit, counted from 0 in the article's `text`."),
  end: field(Int, 'The code unit after the last.'),
})
export class Utf16Range {}

/** What the field of that name says. */
export const UTF16 =
  "The same range in UTF-16 code units, counted in the article's text, which costs as much as that; null when there is none.";

@ObjectType({
  description:
    "Words at an exact place: the half-open range [start, end) in Unicode code points of the article's text.",
})
@Fields({
  start: field(Int, "The first code point, counted from 0 in the article's `text`."),
  end: field(Int, 'The code point after the last.'),
  text: field(String, 'The words that stand there.'),
  utf16: nullable(Utf16Range, UTF16),
})
export class Span {}

@ObjectType({ description: 'Words by which a source weakens or strengthens what it states.' })
@Fields({
  category: field(
    String,
    'What kind of words, in capitals: MODAL_VERB (may), APPROXIMATOR (about), BOOSTER (clearly), …',
  ),
})
export class Hedge extends Span {}

@ObjectType({ description: 'A point on the map, in WGS 84 as GPS gives it.' })
@Fields({
  latitude: field(Float, 'Degrees north, -90 to 90.'),
  longitude: field(Float, 'Degrees east, -180 to 180.'),
})
export class GeoPoint {}
