import { GraphQLDateTime } from 'graphql-scalars';
import { Args, Int, ObjectType } from 'type-graphql';
import { Label, Relation } from '../mapping/decorators.js';
import { by, byNewest, byNumber, byPublication } from '../mapping/mapping.js';
import { StatementArgs } from './args.js';
import { connectionOf, PageArgs } from './connection.js';
import { Fields, field, nullable } from './fields.js';
import { heardAlong } from './groups.type.js';
import { MENTION_ORDER, Node, Source } from './interfaces.js';
import { FuzzyDate, Span } from './values.type.js';

@Label({ order: [byNewest()], orders: { PUBLISHED_AT: [byPublication()] } })
@ObjectType({
  implements: [Source, Node],
  description:
    'A published text. What it states in its own voice it is itself the source of; everybody else in it has statements of their own.',
})
@Fields({
  headline: field(String),
  lang: nullable(String),
  url: nullable(String),
  text: field(String),
  textSha256: field(String),
  textLength: field(Int),
  publishedAt: nullable(FuzzyDate),
  timezone: nullable(String),
  assertedValues: field(
    ['AssertedValue'],
    'Values that a later form of the same article gave for its properties, beside the first ones, which are shown.',
    Relation('ASSERTED', 'OUT'),
  ),
  publisher: nullable(
    'Organization',
    'The outlet that published it. Null when that is not known.',
    Relation('PUBLISHED_BY', 'OUT'),
  ),
  statements: field(
    'StatementConnection',
    'All statements in it, whoever makes them; `said` has only what it states in its own voice.',
    Relation('APPEARS_IN', 'IN'),
    Args(() => StatementArgs),
  ),
  mentions: field(
    'MentionConnection',
    'Each place in it that refers to an entity.',
    Relation('MENTIONS', 'OUT', { order: MENTION_ORDER.slice(2).concat(by('id')) }),
    Args(() => PageArgs),
  ),
  eventMentions: field(
    ['EventMention'],
    'Words that refer to happenings, event by event.',
    Relation('REFERS_TO_EVENT', 'OUT'),
  ),
  timeExpressions: field(
    ['TimeExpression'],
    'Dates, times and durations in the text.',
    Relation('STATES_TIME', 'OUT'),
  ),
  notes: nullable(String),
  heard: heardAlong('Whose voices it lets speak, and how much each.', {
    types: ['APPEARS_IN'],
    direction: 'IN',
    label: 'Statement',
  }),
  retractedAt: nullable(
    GraphQLDateTime,
    'When it was taken back with all that it alone tells: lists leave it out from then on. Null while it stands.',
  ),
})
export abstract class Article {}
export const ArticleConnection = connectionOf('Article');

@Label({ order: [by('id')] })
@ObjectType({ description: 'A happening that several passages refer to.' })
@Fields({
  id: field(String, 'Tells it from others of its article.'),
  label: field(String),
  notes: nullable(String),
})
export abstract class Event {}

@Label({ order: [byNumber('start')] })
@ObjectType({ description: 'A date, time or duration in the words of an article.' })
@Fields({
  id: field(String, 'Tells it from others of its article.'),
  span: field(Span),
  type: field(String),
  edtf: nullable(String),
  iso8601: nullable(String),
  relation: nullable(String),
  notes: nullable(String),
})
export abstract class TimeExpression {}
