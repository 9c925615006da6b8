import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { Float, ID, ObjectType } from 'type-graphql';
import { Derived, Label, Property, Relation } from '../mapping/decorators.js';
import { by, byNumber } from '../mapping/mapping.js';
import { EMBEDDED_EVIDENCE, Evidence } from './edges.type.js';
import { Basis, Certainty, NameType, SourceKind, SpeechAct, StatementKind } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { Actor, Place } from './interfaces.js';
import { FuzzyDate, Span } from './values.type.js';

/** The id of what hangs on a node and is asked for with that. */
const OWN_ID = field(ID, 'The same in every answer, for caches; `node(id:)` does not take it.');

@Label({ order: [byNumber('rank'), by('normalized')] })
@ObjectType({ description: 'One name of something, in one spelling, script or language.' })
@Fields({
  id: OWN_ID,
  value: field(String),
  lang: nullable(String),
  type: field(NameType),
  scheme: nullable(String),
  background: field(Boolean, 'True when it is known from elsewhere; no article uses it.'),
})
export abstract class Name {}

@Label({ order: [by('property'), by('value')] })
@ObjectType({
  description:
    'A value that articles give for a property beside the one shown. Shown is what most articles give, and among equals the earliest published.',
})
@Fields({
  id: OWN_ID,
  property: field(String),
  value: field(String),
  article: nullable(
    'Article',
    'The first published of the articles that give it.',
    Relation('GIVEN_BY', 'OUT', { order: [by('newestFirst', 'DESC')] }),
  ),
  articles: field(
    ['Article'],
    'The articles that give it, newest first.',
    Relation('GIVEN_BY', 'OUT'),
  ),
})
export abstract class AssertedValue {}

@Label({ order: [by('id')] })
@ObjectType({
  description:
    'One of several readings of the same words by the same voice: how somebody or something took them out of the article.',
})
@Fields({
  id: field(String, 'Tells it from the other readings.'),
  shown: field(Boolean, 'Whether it is the reading whose values the statement shows.'),
  kind: field(StatementKind),
  sourceKind: field(SourceKind),
  certainty: nullable(Certainty),
  authorCertainty: nullable(Certainty),
  act: field(SpeechAct),
  hypothetical: field(Boolean),
  extractor: nullable(String, 'The program that read it. Null when that was a person.'),
  content: field(
    GraphQLJSON,
    'The whole reading, in the form in which articles are imported (a bundle).',
    Derived(['content'], (content) => JSON.parse(content)),
  ),
  recordedAt: nullable(GraphQLDateTime),
})
export abstract class Reading {}

@Label({ order: [by('fact'), by('id')] })
@ObjectType({ description: 'Something known of an entity that has no field of its own.' })
@Fields({
  id: OWN_ID,
  fact: field(String),
  value: nullable(String),
  scheme: nullable(String),
  source: nullable(String),
  background: field(Boolean),
  evidence: EMBEDDED_EVIDENCE,
  notes: nullable(String),
})
export abstract class Fact {}

@Label({ order: [by('id')] })
@ObjectType({ description: 'A stretch of quoted words; several statements can lie in it.' })
@Fields({
  id: field(String, 'Tells it from others of its article.'),
  text: field(String),
  spans: field([Span], 'Its parts, where they stand in the article.'),
  complete: field(Boolean),
  editorialInsertions: field(
    [Span],
    "Words inside the quotation marks that are probably the writer's and not the speaker's.",
  ),
  notes: nullable(String),
})
export abstract class Quotation {}

@Label({ order: [byNumber('start')] })
@ObjectType({ description: 'A number, duration or vague amount in the words of an article.' })
@Fields({
  id: field(String, 'Tells it from others of its article.'),
  span: field(Span, 'The words, and where they stand.'),
  kind: field(String),
  amount: nullable(Float),
  unit: nullable(String),
  lowerBound: nullable(Float),
  upperBound: nullable(Float),
  approximate: field(Boolean, Property('approximate', { orElse: false })),
  approximator: nullable(Span),
  iso8601: nullable(String),
  notes: nullable(String),
})
export abstract class Quantity {}

@Label({ order: [by('id')] })
@ObjectType({ description: 'A dated claim about who holds a place, resting on a statement.' })
@Fields({
  id: field(String, 'Tells it from others.'),
  status: field(String),
  basis: field(Basis),
  period: nullable(String),
  place: field(Place, 'The place it is about.', Relation('OVER', 'OUT')),
  actor: nullable(
    Actor,
    'Whose control the status is about. Null when it is not told.',
    Relation('BY', 'OUT'),
  ),
  causedBy: nullable(
    Actor,
    'Who brought it about. Null when it is not told.',
    Relation('CAUSED_BY', 'OUT'),
  ),
  statement: nullable(
    'Statement',
    'The statement that claims it, with its source. Null when it has none.',
    Relation('PER', 'OUT'),
  ),
  from: nullable(FuzzyDate),
  to: nullable(FuzzyDate),
  evidence: field([Evidence], 'The words that say so.', Relation('EVIDENCED_BY', 'OUT')),
  notes: nullable(String),
})
export abstract class ControlAssertion {}
