import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import {
  Cursor,
  Derived,
  Edge,
  End,
  Made,
  Outgoing,
  Part,
  Property,
  Reference,
  RelationType,
  type,
} from '../mapping/decorators.js';
import { BY_RELATIONSHIP, by, byEdgeNumber, byNewest } from '../mapping/mapping.js';
import { findWords } from '../util/find-words.js';
import { connectionOf } from './connection.js';
import { EmbeddedEvidence } from './derive.js';
import { AboutRole, Basis, MentionType, SpatialRelation, StatementRelationType } from './enums.js';
import { Actor, Entity, Place, Source } from './interfaces.js';
import { FuzzyDate, Span } from './values.type.js';

@Edge('SAID_BY', { order: [byEdgeNumber('position')] })
@ObjectType({ description: 'To whom an article attributes a statement.' })
export abstract class Attribution {
  @End('end')
  @Field(() => Source)
  source!: Source;
  @Field(() => String, { nullable: true })
  roleAsStated!: string | null;
  @Reference('affiliationAsStated')
  @Field(() => Actor, { nullable: true })
  affiliationAsStated!: Actor | null;
  @Field(() => Span, { nullable: true, description: 'The words that name the source.' })
  span!: Span | null;
  @Field(() => Basis)
  basis!: string;
}

@Edge('RELAYED_BY', { order: [byEdgeNumber('position')] })
@ObjectType({ description: 'One link between an article and the source of a statement.' })
export abstract class Relay {
  @End('end')
  @Field(() => Source)
  source!: Source;
  @Field(() => Int, { description: '1 is next to the article.' })
  position!: number;
  @Field(() => Span, { nullable: true })
  span!: Span | null;
  @Field(() => Basis)
  basis!: string;
}

@Edge('MAY_COME_FROM', { order: [by('nameSort')] })
@ObjectType({
  description:
    'Somebody a statement may come from, or through, though the article does not say so.',
})
export abstract class CandidateSource {
  @End('end')
  @Field(() => Source)
  source!: Source;
  @Field(() => String, { description: 'SOURCE or RELAY.' })
  link!: string;
  @Field(() => String)
  reason!: string;
}

@Edge('ABOUT', { order: [byEdgeNumber('position')] })
@ObjectType()
export abstract class StatementAboutEdge {
  @Cursor()
  @Field(() => String)
  cursor!: string;
  @End('end')
  @Field(() => Entity)
  node!: Entity;
  @Field(() => AboutRole)
  role!: string;
  @Field(() => SpatialRelation, { nullable: true })
  relation!: string | null;
  @Field(() => Span, { nullable: true })
  span!: Span | null;
  @Field(() => String, {
    nullable: true,
    description: 'The words through which the entity is meant: the enemy, they.',
  })
  via!: string | null;
  @Field(() => Boolean, { description: 'Meant, but not in the words.' })
  implied!: boolean;
}
export const StatementAboutConnection = connectionOf(
  'StatementAbout',
  'Entity',
  'StatementAboutEdge',
);

@Edge('RELATED_TO', {
  order: [byNewest(), ...BY_RELATIONSHIP],
})
@ObjectType()
export abstract class StatementRelationEdge {
  @Cursor()
  @Field(() => String)
  cursor!: string;
  @End('end')
  @Field(() => type('Statement'))
  node!: unknown;
  @RelationType()
  @Field(() => StatementRelationType)
  type!: string;
  @Outgoing()
  @Field(() => Boolean, {
    description: 'True when the relation runs from the statement asked to this one.',
  })
  outgoing!: boolean;
  @Field(() => Basis)
  basis!: string;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'False when both go back to one origin.' })
  independent!: boolean | null;
  @Reference('onlyIf')
  @Field(() => type('Statement'), {
    nullable: true,
    description: 'The condition under which the relation holds.',
  })
  onlyIf!: unknown;
  @Field(() => String, { nullable: true })
  why!: string | null;
  @Field(() => String, { nullable: true, description: 'The curator who added it.' })
  by!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a curator added it.' })
  recordedAt!: Date | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was taken back.' })
  retractedAt!: Date | null;
}
export const StatementRelationConnection = connectionOf(
  'StatementRelation',
  'Statement',
  'StatementRelationEdge',
);

@Edge('MENTIONS')
@ObjectType({ description: 'Words in an article that refer to an entity.' })
export abstract class Mention {
  @End('start')
  @Field(() => type('Article'))
  article!: unknown;
  @End('end')
  @Field(() => Entity)
  entity!: Entity;
  @Field(() => Span)
  span!: Span;
  @Field(() => MentionType)
  mentionType!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why a noun phrase or pronoun is taken to mean the entity.',
  })
  coreference!: string | null;
  @Field(() => String, { nullable: true, description: 'For a state: ACTOR, LOCATION or MODIFIER.' })
  gpeRole!: string | null;
  @Reference('ambiguousWith')
  @Field(() => Entity, { nullable: true, description: 'What the words could mean instead.' })
  ambiguousWith!: Entity | null;
  @Field(() => String, { nullable: true })
  notes!: string | null;
}
export const MentionConnection = connectionOf('Mention');

@Edge('REFERS_TO_EVENT', { order: [byEdgeNumber('start')] })
@ObjectType({ description: 'Words in an article that refer to an event.' })
export abstract class EventMention {
  @End('end')
  @Field(() => type('Event'))
  event!: unknown;
  @Field(() => Span)
  span!: Span;
}

@Edge('EVIDENCED_BY', { order: [byEdgeNumber('start')] })
@ObjectType({
  description:
    'Words with the article they stand in, so that a place without its article cannot be asked.',
})
export abstract class Evidence {
  @End('end')
  @Field(() => type('Article'))
  article!: unknown;
  @Field(() => Int, { description: "In code points of the article's text." })
  start!: number;
  @Field(() => Int)
  end!: number;
  @Field(() => String)
  text!: string;
}

/** What every dated relation between entities says of itself. */
@Edge('WITHIN')
@ObjectType()
export abstract class DatedRelation {
  @Field(() => FuzzyDate, { nullable: true, description: 'Only what was stated.' })
  from!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true })
  to!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true, description: 'When it was seen to hold.' })
  observedFrom!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true })
  observedTo!: FuzzyDate | null;
  @Field(() => Boolean, { description: 'Known from elsewhere; the article does not say it.' })
  background!: boolean;
  @EmbeddedEvidence()
  @Field(() => Evidence, { nullable: true })
  evidence!: Evidence | null;
  @Reference('articleId')
  @Field(() => type('Article'), { nullable: true, description: 'The article the evidence is in.' })
  article!: unknown;
}

@Edge('ALLEGIANCE_TO', { order: [by('nameSort')] })
@ObjectType({ description: 'Which state a unit serves.' })
export abstract class Allegiance extends DatedRelation {
  @End('end')
  @Field(() => type('State'))
  state!: unknown;
}

@Edge('POSITIONED_AT', { order: [by('nameSort')] })
@ObjectType({ description: 'Where a unit is, as stated.' })
export abstract class Position extends DatedRelation {
  @End('end')
  @Field(() => Place)
  place!: Place;
}

@Edge('WITHIN', { order: [by('nameSort')] })
@ObjectType({ description: 'That a place lies in another.' })
export abstract class Containment extends DatedRelation {
  @End('end')
  @Field(() => Place)
  place!: Place;
}

@Edge('ADJOINS', { order: [by('nameSort')] })
@ObjectType({ description: 'That a place touches another.' })
export abstract class Adjacency extends DatedRelation {
  @End('end')
  @Field(() => Place)
  place!: Place;
}

@Edge('CONTRADICTS')
@ObjectType({ description: 'Two statements that contradict each other.' })
export abstract class Disagreement {
  @End('start')
  @Field(() => type('Statement'))
  statement!: unknown;
  @End('end')
  @Field(() => type('Statement'))
  contradictedBy!: unknown;
  @Field(() => Basis)
  basis!: string;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Reference('onlyIf')
  @Field(() => type('Statement'), {
    nullable: true,
    description: 'The condition under which they contradict each other.',
  })
  onlyIf!: unknown;
}

@ObjectType({ description: 'Where the words that were looked for stand in what matched.' })
export class Highlight {
  @Field(() => String, { description: 'The name, headline or text that matched.' })
  value!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'In code points; null when it only sounds alike.',
  })
  start!: number | null;
  @Field(() => Int, { nullable: true })
  end!: number | null;
}

@Edge()
@ObjectType({ description: 'Something found, and why.' })
export abstract class SearchEdge {
  @Cursor()
  @Field(() => String)
  cursor!: string;
  @End('end')
  @Field(() => type('SearchResult'))
  node!: unknown;
  @Property()
  @Field(() => Int, {
    description: '0 exact, 1 begins with the words, 2 holds the words, 3 sounds alike.',
  })
  rank!: number;
  @Property()
  @Field(() => String, { description: 'What matched: name, designation, headline or text.' })
  field!: string;
  @Derived(['value', 'asked'], (value, asked) => ({
    value,
    start: null,
    end: null,
    ...findWords(value, asked),
  }))
  @Field(() => Highlight)
  highlight!: Highlight;
}
export const SearchConnection = connectionOf('Search', 'SearchResult', 'SearchEdge');

@Edge()
@ObjectType({ description: 'Something that a name may stand for.' })
export abstract class Candidate {
  @End('end')
  @Field(() => Entity)
  node!: Entity;
  @Property()
  @Field(() => Float, {
    description: '1 for the same name in any script or case, 0.5 for one that sounds alike.',
  })
  score!: number;
  @Property()
  @Field(() => String, { description: 'The name of the node that matched.' })
  matched!: string;
}

@Made('resolution')
@ObjectType({ description: 'What one name of a list may stand for, best first.' })
export abstract class Resolution {
  @Part('resolution', 'name')
  @Field(() => String)
  name!: string;
  @Part('resolution', 'candidates')
  @Field(() => [Candidate])
  candidates!: Candidate[];
}
