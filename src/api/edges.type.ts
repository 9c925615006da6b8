import { GraphQLDateTime } from 'graphql-scalars';
import { Float, Int, ObjectType } from 'type-graphql';
import { CLAIMS_OF_SIGHTING, CLAIMS_OF_TERM, gradeAt, wordsOf } from '../mapping/claims.js';
import {
  Circle,
  Cursor,
  Derived,
  DerivedAt,
  Edge,
  Embedded,
  End,
  Found,
  InText,
  Made,
  Outgoing,
  Part,
  Property,
  Reference,
  RelationType,
} from '../mapping/decorators.js';
import { BY_RELATIONSHIP, by, byEdge, byEdgeNumber, byNewest } from '../mapping/mapping.js';
import { spanOf, utf16Of } from '../mapping/model-field.js';
import { findWords } from '../util/find-words.js';
import { connectionOf } from './connection.js';
import { AboutRole, Basis, MentionType, SpatialRelation, StatementRelationType } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { Actor, Entity, Place, Source } from './interfaces.js';
import { FuzzyDate, Span, UTF16, Utf16Range } from './values.type.js';

@Edge('SAID_BY', { order: [byEdgeNumber('position')] })
@ObjectType({ description: 'To whom an article attributes a statement.' })
@Fields({
  source: field(Source, End('end')),
  roleAsStated: nullable(String),
  affiliationAsStated: nullable(Actor, Reference('affiliationAsStated')),
  span: nullable(Span, 'The words that name the source.'),
  basis: field(Basis),
})
export abstract class Attribution {}

@Edge('RELAYED_BY', { order: [byEdgeNumber('position')] })
@ObjectType({ description: 'One link between an article and the source of a statement.' })
@Fields({
  source: field(Source, End('end')),
  position: field(Int, '1 is next to the article.'),
  span: nullable(Span),
  basis: field(Basis),
})
export abstract class Relay {}

@Edge('MAY_COME_FROM', { order: [by('nameSort')] })
@ObjectType({
  description:
    'Somebody a statement may come from, or through, though the article does not say so.',
})
@Fields({
  source: field(Source, End('end')),
  link: field(String, 'SOURCE or RELAY.'),
  reason: field(String),
})
export abstract class CandidateSource {}

@Edge('ABOUT', { order: [byEdgeNumber('position')] })
@ObjectType()
@Fields({
  cursor: field(String, Cursor()),
  node: field(Entity, End('end')),
  role: field(AboutRole),
  relation: nullable(SpatialRelation),
  span: nullable(Span),
  via: nullable(String, 'The words through which the entity is meant: the enemy, they.'),
  implied: field(Boolean, 'Meant, but not in the words.'),
})
export abstract class StatementAboutEdge {}
export const StatementAboutConnection = connectionOf(
  'StatementAbout',
  'Entity',
  'StatementAboutEdge',
);

@Edge('RELATED_TO', { order: [byNewest(), ...BY_RELATIONSHIP] })
@ObjectType()
@Fields({
  cursor: field(String, Cursor()),
  node: field('Statement', End('end')),
  type: field(StatementRelationType, RelationType()),
  outgoing: field(
    Boolean,
    'True when the relation runs from the statement asked to this one.',
    Outgoing(),
  ),
  basis: field(Basis),
  reason: nullable(String),
  independent: nullable(Boolean, 'False when both go back to one origin.'),
  onlyIf: nullable(
    'Statement',
    'The condition under which the relation holds.',
    Reference('onlyIf'),
  ),
  why: nullable(String),
  by: nullable(String, 'The curator who added it.'),
  recordedAt: nullable(GraphQLDateTime, 'When a curator added it.'),
  retractedAt: nullable(GraphQLDateTime, 'When it was taken back.'),
})
export abstract class StatementRelationEdge {}
export const StatementRelationConnection = connectionOf(
  'StatementRelation',
  'Statement',
  'StatementRelationEdge',
);

@Edge('MENTIONS')
@ObjectType({ description: 'Words in an article that refer to an entity.' })
@Fields({
  article: field('Article', End('start')),
  entity: field(Entity, End('end')),
  span: field(Span),
  mentionType: field(MentionType),
  coreference: nullable(String, 'Why a noun phrase or pronoun is taken to mean the entity.'),
  gpeRole: nullable(String, 'For a state: ACTOR, LOCATION or MODIFIER.'),
  ambiguousWith: nullable(Entity, 'What the words could mean instead.', Reference('ambiguousWith')),
  notes: nullable(String),
})
export abstract class Mention {}
export const MentionConnection = connectionOf('Mention');

@Edge('REFERS_TO_EVENT', { order: [byEdgeNumber('start')] })
@ObjectType({ description: 'Words in an article that refer to an event.' })
@Fields({
  event: field('Event', End('end')),
  span: field(Span),
})
export abstract class EventMention {}

@Edge('EVIDENCED_BY', { order: [byEdgeNumber('start')] })
@ObjectType({
  description:
    'Words with the article they stand in, so that a place without its article cannot be asked.',
})
@Fields({
  article: field('Article', End('end')),
  start: field(Int, "In code points of the article's text."),
  end: field(Int),
  text: field(String),
  utf16: nullable(Utf16Range, UTF16, InText(['start', 'end'], utf16Of)),
})
export abstract class Evidence {}

/** The words, and the id of the article they stand in, that a node or a relationship itself holds. */
export const EMBEDDED_EVIDENCE = nullable(
  Evidence,
  Embedded('articleId', ['start', 'end', 'text'], spanOf),
);

/** What every dated relation between entities says of itself: one term of it. */
@Edge('WITHIN')
@ObjectType()
@Fields({
  from: nullable(FuzzyDate, 'Only what was stated.'),
  to: nullable(FuzzyDate),
  observedFrom: nullable(FuzzyDate, 'When it was seen to hold.'),
  observedTo: nullable(FuzzyDate),
  class: nullable(
    String,
    'What kind of relation, as last seen, by the `at` of the field that leads here: ORGANIC, OPCON, …',
    DerivedAt(['grades', 'gradedFrom'], gradeAt),
  ),
  background: field(Boolean, 'True when no article says it itself.'),
})
export abstract class DatedRelation {}

/** What it rests on: claims, and the words of the last that has any. */
const rests = (of: string, claims = CLAIMS_OF_TERM) => ({
  claims: field([of], 'What it rests on, the last dated first.', Found(claims)),
  evidence: nullable(Evidence, 'The words of the last claim that has any.', Found(wordsOf(claims))),
  article: nullable('Article', 'The article they are in.', Found(wordsOf(claims))),
});
const BY_TERM = [byEdge('seenTo'), byEdge('holdsFrom'), byEdge('key')];
const BY_NAME = [by('nameSort'), ...BY_TERM];

@Edge('SUBORDINATE_TO', { order: BY_NAME })
@ObjectType({ description: 'That a unit is under another, for one time.' })
@Fields({
  unit: field('MilitaryUnit', End('start')),
  superior: field('MilitaryUnit', End('end')),
  ...rests('SubordinationClaim'),
})
export abstract class Subordination extends DatedRelation {}

@Edge('MEMBER_OF', { order: BY_NAME })
@ObjectType({ description: 'That a unit is counted in a formation, for one time.' })
@Fields({
  unit: field('MilitaryUnit', End('start')),
  formation: field('MilitaryUnit', End('end')),
  ...rests('MembershipClaim'),
})
export abstract class Membership extends DatedRelation {}

@Edge('ALLEGIANCE_TO', { order: BY_NAME })
@ObjectType({ description: 'Which state a unit serves, for one time.' })
@Fields({ state: field('State', End('end')), ...rests('AllegianceClaim') })
export abstract class Allegiance extends DatedRelation {}

@Edge('POSITIONED_AT', { order: [...BY_TERM, by('nameSort')] })
@ObjectType({ description: 'Where a unit was seen, or is stated to be, at one time.' })
@Fields({ place: field(Place, End('end')), ...rests('PositionClaim', CLAIMS_OF_SIGHTING) })
export abstract class Position extends DatedRelation {}

@Edge('WITHIN', { order: BY_NAME })
@ObjectType({ description: 'That a place lies in another, for one time.' })
@Fields({ place: field(Place, End('end')), ...rests('ContainmentClaim') })
export abstract class Containment extends DatedRelation {}

@Edge('ADJOINS', { order: BY_NAME })
@ObjectType({ description: 'That a place touches another, for one time.' })
@Fields({ place: field(Place, End('end')), ...rests('AdjacencyClaim') })
export abstract class Adjacency extends DatedRelation {}

@Edge('WITHIN')
@ObjectType({ description: 'A link of a circle: that one thing lies in, or is under, the other.' })
@Fields({
  inner: field(Entity, 'What lies in the other, or is under it.', End('start')),
  outer: field(Entity, End('end')),
  relation: field(String, 'WITHIN, SUBORDINATE_TO or MEMBER_OF.', RelationType()),
  ...rests('Claim'),
})
export abstract class CircleLink extends DatedRelation {}

// One type, and not a union: who asks for pairs of statements need not know of circles.
@Edge('CONTRADICTS')
@ObjectType({
  description:
    'Two statements that contradict each other; or links of places or units that hold at one time and run in a circle.',
})
@Fields({
  statement: nullable('Statement', 'Null of a circle.', End('start')),
  contradictedBy: nullable('Statement', End('end')),
  basis: field(Basis),
  reason: nullable(String),
  onlyIf: nullable(
    'Statement',
    'The condition under which they contradict each other.',
    Reference('onlyIf'),
  ),
  circle: field(
    [CircleLink],
    'The links that run in a circle, from its smallest id on; none of two statements.',
    Circle(),
  ),
})
export abstract class Disagreement {}

@ObjectType({ description: 'Where the words that were looked for stand in what matched.' })
@Fields({
  value: field(String, 'The name, headline or text that matched.'),
  start: nullable(Int, 'In code points; null when it only sounds alike.'),
  end: nullable(Int),
})
export class Highlight {}

@Edge()
@ObjectType({ description: 'Something found, and why.' })
@Fields({
  cursor: field(String, Cursor()),
  node: field('SearchResult', End('end')),
  rank: field(
    Int,
    '0 exact, 1 begins with the words, 2 holds the words, 3 sounds alike.',
    Property(),
  ),
  field: field(String, 'What matched: name, designation, headline or text.', Property()),
  highlight: field(
    Highlight,
    Derived(['value', 'asked'], (value, asked) => ({
      value,
      start: null,
      end: null,
      ...findWords(value, asked),
    })),
  ),
})
export abstract class SearchEdge {}
export const SearchConnection = connectionOf('Search', 'SearchResult', 'SearchEdge');

@Edge()
@ObjectType({ description: 'Something that a name may stand for.' })
@Fields({
  node: field(Entity, End('end')),
  score: field(
    Float,
    '1 for the same name in any script or case, 0.5 for one that sounds alike.',
    Property(),
  ),
  matched: field(String, 'The name of the node that matched.', Property()),
})
export abstract class Candidate {}

@Made('resolution')
@ObjectType({ description: 'What one name of a list may stand for, best first.' })
@Fields({
  name: field(String, Part('resolution', 'name')),
  candidates: field([Candidate], Part('resolution', 'candidates')),
})
export abstract class Resolution {}
