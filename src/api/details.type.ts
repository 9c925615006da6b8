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
@ObjectType({ description: 'One name of an entity.' })
@Fields({
  id: OWN_ID,
  value: field(String),
  lang: nullable(String, 'BCP 47.'),
  type: field(NameType),
  scheme: nullable(String, 'Transliteration scheme.'),
  background: field(Boolean, 'Known from elsewhere; the article does not use it.'),
})
export abstract class Name {}

@Label({ order: [by('property'), by('value')] })
@ObjectType({
  description:
    'A value of a property that articles give beside the one shown, which most of them give, else the earliest published.',
})
@Fields({
  id: OWN_ID,
  property: field(String),
  value: field(String),
  article: nullable(
    'Article',
    'The first published of those that give it.',
    Relation('GIVEN_BY', 'OUT', { order: [by('newestFirst', 'DESC')] }),
  ),
  articles: field(['Article'], 'Those that give it, newest first.', Relation('GIVEN_BY', 'OUT')),
})
export abstract class AssertedValue {}

@Label({ order: [by('id')] })
@ObjectType({
  description:
    'One of several readings of the same words by the same voice: how somebody or something took them out of the article.',
})
@Fields({
  id: field(String),
  shown: field(Boolean, 'Whether it is the one whose values the statement shows.'),
  kind: field(StatementKind),
  sourceKind: field(SourceKind),
  certainty: nullable(Certainty),
  authorCertainty: nullable(Certainty),
  act: field(SpeechAct),
  hypothetical: field(Boolean),
  extractor: nullable(String, 'What read it, where that was no person.'),
  content: field(
    GraphQLJSON,
    'The whole reading as a bundle says it.',
    Derived(['content'], (content) => JSON.parse(content)),
  ),
  recordedAt: nullable(GraphQLDateTime),
})
export abstract class Reading {}

@Label({ order: [by('fact'), by('id')] })
@ObjectType({ description: 'Something known of an entity that has no field of its own.' })
@Fields({
  id: OWN_ID,
  fact: field(String, 'What it tells: honorific, homonym, …'),
  value: nullable(String),
  scheme: nullable(String),
  source: nullable(String),
  background: field(Boolean, 'Known from elsewhere; the article does not say it.'),
  evidence: EMBEDDED_EVIDENCE,
  notes: nullable(String),
})
export abstract class Fact {}

@Label({ order: [by('id')] })
@ObjectType({ description: 'A stretch of quoted words; several statements can lie in it.' })
@Fields({
  id: field(String),
  text: field(String),
  spans: field([Span]),
  complete: field(Boolean, 'False for a fragment.'),
  editorialInsertions: field([Span], "Insertions that are probably the writer's."),
  notes: nullable(String),
})
export abstract class Quotation {}

@Label({ order: [byNumber('start')] })
@ObjectType({ description: 'A number, duration or vague amount in the words of an article.' })
@Fields({
  id: field(String),
  span: field(Span),
  kind: field(String, 'COUNT, DURATION, VAGUE_QUANTIFIER, …'),
  amount: nullable(Float),
  unit: nullable(String),
  lowerBound: nullable(Float),
  upperBound: nullable(Float),
  approximate: field(Boolean, Property('approximate', { orElse: false })),
  approximator: nullable(Span, 'The word that makes it approximate: around.'),
  iso8601: nullable(String, 'ISO 8601 duration.'),
  notes: nullable(String),
})
export abstract class Quantity {}

@Label({ order: [by('id')] })
@ObjectType({ description: 'A dated claim about who holds a place, resting on a statement.' })
@Fields({
  id: field(String),
  status: field(String, 'CLAIMED_CONTROL, DRIVEN_OUT, NOT_CAPTURED, …'),
  basis: field(Basis),
  period: nullable(String, 'When, in words, where no date is stated.'),
  place: field(Place, Relation('OVER', 'OUT')),
  actor: nullable(Actor, 'Whose control the status is about.', Relation('BY', 'OUT')),
  causedBy: nullable(Actor, 'Who brought it about.', Relation('CAUSED_BY', 'OUT')),
  statement: nullable('Statement', Relation('PER', 'OUT')),
  from: nullable(FuzzyDate),
  to: nullable(FuzzyDate),
  evidence: field([Evidence], Relation('EVIDENCED_BY', 'OUT')),
  notes: nullable(String),
})
export abstract class ControlAssertion {}
