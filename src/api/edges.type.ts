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
@ObjectType({
  description:
    'To whom an article attributes a statement: the source, in which capacity, and the words that say so.',
})
@Fields({
  source: field(
    Source,
    'Who said it: a person, an organization, an unnamed source, or the article itself. `source { name }` shows them.',
    End('end'),
  ),
  roleAsStated: nullable(String),
  affiliationAsStated: nullable(
    Actor,
    'For whom it speaks, by the words of the article. Null when it is not told.',
    Reference('affiliationAsStated'),
  ),
  span: nullable(Span),
  basis: field(Basis),
})
export abstract class Attribution {}

@Edge('RELAYED_BY', { order: [byEdgeNumber('position')] })
@ObjectType({
  description:
    'Somebody who passed a statement on, between its source and the article: an agency, a spokesman.',
})
@Fields({
  source: field(Source, 'Who passed it on.', End('end')),
  position: field(Int),
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
  source: field(Source, 'Who that may be.', End('end')),
  link: field(String),
  reason: field(String),
})
export abstract class CandidateSource {}

@Edge('ABOUT', { order: [byEdgeNumber('position')] })
@ObjectType({ description: 'Something a statement is about, and which part it plays in it.' })
@Fields({
  cursor: field(String, Cursor()),
  node: field(Entity, 'What the statement is about.', End('end')),
  role: field(AboutRole),
  relation: nullable(SpatialRelation),
  span: nullable(Span),
  via: nullable(String),
  implied: field(Boolean),
})
export abstract class StatementAboutEdge {}
export const StatementAboutConnection = connectionOf(
  'StatementAbout',
  'Entity',
  'StatementAboutEdge',
);

@Edge('RELATED_TO', { order: [byNewest(), ...BY_RELATIONSHIP] })
@ObjectType({ description: 'A statement that another one is related to, and how.' })
@Fields({
  cursor: field(String, Cursor()),
  node: field('Statement', 'The other statement.', End('end')),
  type: field(StatementRelationType, 'How the two bear on each other.', RelationType()),
  outgoing: field(
    Boolean,
    'True when the relation runs from the statement asked to this one.',
    Outgoing(),
  ),
  basis: field(Basis),
  reason: nullable(String),
  independent: nullable(
    Boolean,
    'False when both go back to one origin, as a reprint does. Null when that is not judged.',
  ),
  onlyIf: nullable(
    'Statement',
    'The condition under which alone the relation holds. Null when it holds anyway.',
    Reference('onlyIf'),
  ),
  why: nullable(String),
  by: nullable(String),
  recordedAt: nullable(GraphQLDateTime),
  retractedAt: nullable(GraphQLDateTime),
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
  article: field('Article', 'The article they stand in.', End('start')),
  entity: field(Entity, 'What they refer to.', End('end')),
  span: field(Span, 'The words, and where they stand.'),
  mentionType: field(MentionType),
  coreference: nullable(String),
  gpeRole: nullable(
    String,
    'Of the name of a state: whether it means who acts (ACTOR), where (LOCATION), or tells of what kind something is (MODIFIER). Null of everything else.',
  ),
  ambiguousWith: nullable(
    Entity,
    'What the words could mean instead. Null when nothing else.',
    Reference('ambiguousWith'),
  ),
  notes: nullable(String),
})
export abstract class Mention {}
export const MentionConnection = connectionOf('Mention');

@Edge('REFERS_TO_EVENT', { order: [byEdgeNumber('start')] })
@ObjectType({ description: 'Words in an article that refer to an event.' })
@Fields({
  event: field('Event', 'The event they refer to.', End('end')),
  span: field(Span, 'The words, and where they stand.'),
})
export abstract class EventMention {}

@Edge('EVIDENCED_BY', { order: [byEdgeNumber('start')] })
@ObjectType({
  description: 'The words that say something, with the article and the place they stand at.',
})
@Fields({
  article: field('Article', 'The article they stand in.', End('end')),
  start: field(Int, "The first code point, counted from 0 in the article's `text`."),
  end: field(Int, 'The code point after the last.'),
  text: field(String, 'The words themselves.'),
  utf16: nullable(Utf16Range, UTF16, InText(['start', 'end'], utf16Of)),
})
export abstract class Evidence {}

/** The words, and the id of the article they stand in, that a node or a relationship itself holds. */
export const EMBEDDED_EVIDENCE = nullable(
  Evidence,
  'The words of the article that say so. Null when it has none for it.',
  Embedded('articleId', ['start', 'end', 'text'], spanOf),
);

/** What every dated relation between entities says of itself: one term of it. */
@Edge('WITHIN')
@ObjectType({
  description: 'What every dated relation says of itself: when it held, and on what that rests.',
})
@Fields({
  from: nullable(FuzzyDate),
  to: nullable(FuzzyDate),
  observedFrom: nullable(FuzzyDate),
  observedTo: nullable(FuzzyDate),
  class: nullable(
    String,
    'What kind of relation, as last seen, by the `at` of the field that leads here: ORGANIC (belongs to it), OPCON (only commanded by it), … Null when it is not told.',
    DerivedAt(['grades', 'gradedFrom'], gradeAt),
  ),
  background: field(
    Boolean,
    'True when it is known from elsewhere alone: no article says it itself.',
  ),
})
export abstract class DatedRelation {}

/** What it rests on: claims, and the words of the last that has any. */
const rests = (of: string, claims = CLAIMS_OF_TERM) => ({
  claims: field(
    [of],
    'What articles state of it, on which it rests; the last dated first.',
    Found(claims),
  ),
  evidence: nullable(
    Evidence,
    'The words of the last claim that has any. Null when none has.',
    Found(wordsOf(claims)),
  ),
  article: nullable(
    'Article',
    'The article that those words stand in. Null when there are none.',
    Found(wordsOf(claims)),
  ),
});
const BY_TERM = [byEdge('seenTo'), byEdge('holdsFrom'), byEdge('key')];
const BY_NAME = [by('nameSort'), ...BY_TERM];

@Edge('SUBORDINATE_TO', { order: BY_NAME })
@ObjectType({ description: 'That a unit is under another, for one time.' })
@Fields({
  unit: field('MilitaryUnit', 'The unit below.', End('start')),
  superior: field('MilitaryUnit', 'The unit above it.', End('end')),
  ...rests('SubordinationClaim'),
})
export abstract class Subordination extends DatedRelation {}

@Edge('MEMBER_OF', { order: BY_NAME })
@ObjectType({ description: 'That a unit is counted in a formation, for one time.' })
@Fields({
  unit: field('MilitaryUnit', 'The unit that is counted in.', End('start')),
  formation: field('MilitaryUnit', 'What it is counted in.', End('end')),
  ...rests('MembershipClaim'),
})
export abstract class Membership extends DatedRelation {}

@Edge('ALLEGIANCE_TO', { order: BY_NAME })
@ObjectType({ description: 'Which state a unit serves, for one time.' })
@Fields({ state: field('State', 'The state it serves.', End('end')), ...rests('AllegianceClaim') })
export abstract class Allegiance extends DatedRelation {}

@Edge('POSITIONED_AT', { order: [...BY_TERM, by('nameSort')] })
@ObjectType({ description: 'Where a unit was seen, or is stated to be, at one time.' })
@Fields({
  place: field(Place, 'Where it was.', End('end')),
  ...rests('PositionClaim', CLAIMS_OF_SIGHTING),
})
export abstract class Position extends DatedRelation {}

@Edge('WITHIN', { order: BY_NAME })
@ObjectType({ description: 'That a place lies in another, for one time.' })
@Fields({ place: field(Place, 'The place around it.', End('end')), ...rests('ContainmentClaim') })
export abstract class Containment extends DatedRelation {}

@Edge('ADJOINS', { order: BY_NAME })
@ObjectType({ description: 'That a place touches another, for one time.' })
@Fields({ place: field(Place, 'The place it touches.', End('end')), ...rests('AdjacencyClaim') })
export abstract class Adjacency extends DatedRelation {}

@Edge('WITHIN')
@ObjectType({ description: 'A link of a circle: that one thing lies in, or is under, the other.' })
@Fields({
  inner: field(Entity, 'What lies in the other, or is under it.', End('start')),
  outer: field(Entity, 'What is around it, or above it.', End('end')),
  relation: field(
    String,
    'Which relation: WITHIN (lies in), SUBORDINATE_TO (is under) or MEMBER_OF (is counted in).',
    RelationType(),
  ),
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
  statement: nullable('Statement', 'The one statement. Null of a circle.', End('start')),
  contradictedBy: nullable(
    'Statement',
    'The statement that contradicts it. Null of a circle.',
    End('end'),
  ),
  basis: field(Basis),
  reason: nullable(String),
  onlyIf: nullable(
    'Statement',
    'The condition under which alone they contradict each other. Null when they do so anyway.',
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
  start: nullable(
    Int,
    'The first code point of the words in `value`, counted from 0; null when it only sounds alike.',
  ),
  end: nullable(Int, 'The code point after the last; null when it only sounds alike.'),
})
export class Highlight {}

@Edge()
@ObjectType({ description: 'Something found, and why.' })
@Fields({
  cursor: field(String, Cursor()),
  node: field(
    'SearchResult',
    'What was found; its fields stand in fragments: `... on Node { id label }`.',
    End('end'),
  ),
  rank: field(
    Int,
    'How well it matches: 0 exactly, 1 begins with the words, 2 holds the words, 3 sounds alike.',
    Property(),
  ),
  field: field(String, 'What matched: name, designation, headline or text.', Property()),
  highlight: field(
    Highlight,
    'What matched, and where the words stand in it.',
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
  node: field(Entity, 'Whom or what it may stand for; `id` is what to ask by.', End('end')),
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
  name: field(String, 'The name that was given.', Part('resolution', 'name')),
  candidates: field(
    [Candidate],
    'What it may stand for, best first; empty when nothing bears such a name.',
    Part('resolution', 'candidates'),
  ),
})
export abstract class Resolution {}
