import { GraphQLDateTime } from 'graphql-scalars';
import { ID, InterfaceType, ObjectType } from 'type-graphql';
import { CLAIMS_OF_ROLE, CLAIMS_OF_TERM, gradeAt, wordsOf } from '../mapping/claims.js';
import {
  DerivedAt,
  Found,
  Label,
  Property,
  Reference,
  Relation,
  RelationPath,
  Through,
} from '../mapping/decorators.js';
import { by } from '../mapping/mapping.js';
import { EMBEDDED_EVIDENCE, Evidence } from './edges.type.js';
import { Fields, field, nullable } from './fields.js';
import { Actor, Node, Place, Source } from './interfaces.js';
import { FuzzyDate } from './values.type.js';

@Label({ order: [by('lastAt'), by('id')] })
@InterfaceType({
  description:
    'A dated fact as one article states it, whatever others state: that a unit is under another, that somebody holds a post, …',
})
@Fields({
  id: field(ID, 'Its id, by which a curator can retract it: claim: and more.'),
  statedBy: field(Source, 'The article that states it.', Reference('articleId')),
  from: nullable(FuzzyDate),
  to: nullable(FuzzyDate),
  observedFrom: nullable(FuzzyDate),
  observedTo: nullable(FuzzyDate),
  evidence: EMBEDDED_EVIDENCE,
  background: field(Boolean),
  recordedAt: nullable(
    GraphQLDateTime,
    'When this store first held it, which is not when it was published. Null for what an earlier version stored.',
  ),
  retractedAt: nullable(
    GraphQLDateTime,
    'When it was taken back: it counts no more from then on. Null while it stands.',
  ),
})
export abstract class Claim {}

const CLASS = nullable(String);

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That a person holds a post, as one article states it.',
})
@Fields({
  role: field('Role', 'The role that it is a claim of.', Reference('key')),
  person: field('Person', 'Who holds it.', Reference('subject')),
  at: field(Actor, 'At which organization, unit or state.', Reference('object')),
  title: field(String),
  rank: nullable(String),
})
export abstract class RoleClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That a unit is under another, as one article states it.',
})
@Fields({
  unit: field('MilitaryUnit', 'The unit below.', Reference('subject')),
  superior: field('MilitaryUnit', 'The unit above it.', Reference('object')),
  class: CLASS,
})
export abstract class SubordinationClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That a unit is counted in a formation, as one article states it.',
})
@Fields({
  unit: field('MilitaryUnit', 'The unit that is counted in.', Reference('subject')),
  formation: field('MilitaryUnit', 'What it is counted in.', Reference('object')),
  class: CLASS,
})
export abstract class MembershipClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'Which state a unit serves, as one article states it.',
})
@Fields({
  unit: field('MilitaryUnit', 'The unit that serves it.', Reference('subject')),
  state: field('State', 'The state it serves.', Reference('object')),
  class: CLASS,
})
export abstract class AllegianceClaim {}

/** Where a unit is. */
@Label()
@ObjectType({ implements: [Claim], description: 'Where a unit is, as one article states it.' })
@Fields({
  unit: field('MilitaryUnit', 'The unit that is there.', Reference('subject')),
  place: field(Place, 'Where it is.', Reference('object')),
  class: CLASS,
})
export abstract class PositionClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That a place lies in another, as one article states it.',
})
@Fields({
  inner: field(Place, 'The place that lies in the other.', Reference('subject')),
  place: field(Place, 'The place around it.', Reference('object')),
  class: CLASS,
})
export abstract class ContainmentClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That two places touch, as one article states it.',
})
@Fields({
  place: field(Place, 'The one place.', Reference('subject')),
  neighbor: field(Place, 'The place it touches.', Reference('object')),
  class: CLASS,
})
export abstract class AdjacencyClaim {}

@Label({ order: [by('holdsFrom'), by('seenTo')] })
@ObjectType({ description: 'A time for which a post was held, as its claims add up.' })
@Fields({
  from: nullable(FuzzyDate),
  to: nullable(FuzzyDate),
  observedFrom: nullable(FuzzyDate),
  observedTo: nullable(FuzzyDate),
  rank: nullable(
    String,
    'The rank last seen; under `roles(at: …)` the one last seen by that instant. Null when it is not told.',
    DerivedAt(['grades', 'gradedFrom'], gradeAt),
  ),
  background: field(
    Boolean,
    'True when it is known from elsewhere alone: no article says it itself.',
  ),
  claims: field([RoleClaim], 'What it rests on, the last dated first.', Found(CLAIMS_OF_TERM)),
})
export abstract class RoleTerm {}

const OF_TERM = (of: object, description: string) => nullable(of, description, Through('terms'));

@Label({ order: [by('titleSort')] })
@ObjectType({
  implements: [Node],
  description:
    'A post that a person holds or held: Chief of Staff of a brigade. It may be held several times (`terms`): from, to, observedFrom, observedTo and rank are of the term that holds at the `at` of the field that leads here, else of the last.',
})
@Fields({
  label: field(String, 'Its title.', Property('title')),
  title: field(String),
  rank: OF_TERM(String, 'Military or other rank, as last seen: Colonel. Null when it is not told.'),
  person: field(
    'Person',
    'Who holds or held it.',
    RelationPath([{ types: ['HOLDS'], direction: 'IN', ever: true }]),
  ),
  at: field(
    Actor,
    'At which organization, unit or state.',
    RelationPath([{ types: ['AT'], direction: 'OUT', ever: true }]),
  ),
  from: OF_TERM(FuzzyDate, 'When it began to be held. Null unless that is stated.'),
  to: OF_TERM(FuzzyDate, 'When it ended. Null unless that is stated: it may be held still.'),
  observedFrom: OF_TERM(
    FuzzyDate,
    'The first date at which something told shows it held. Null when nothing is dated.',
  ),
  observedTo: OF_TERM(
    FuzzyDate,
    'The last date at which something told shows it held. Null when nothing is dated.',
  ),
  terms: field([RoleTerm], 'Each time it was held, in order.', Relation('HAS_TERM', 'OUT')),
  claims: field(
    [RoleClaim],
    'What each article states of it, the last dated first.',
    Found(CLAIMS_OF_ROLE),
  ),
  evidence: field(
    [Evidence],
    'The words of its claims, with the articles they stand in.',
    Found(wordsOf(CLAIMS_OF_ROLE)),
  ),
})
export abstract class Role {}
