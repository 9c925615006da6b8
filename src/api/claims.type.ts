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
  description: 'A dated fact as one article states it, whatever others state.',
})
@Fields({
  id: field(ID, 'By which it can be retracted.'),
  statedBy: field(Source, 'The article that states it.', Reference('articleId')),
  from: nullable(FuzzyDate, 'Only what was stated.'),
  to: nullable(FuzzyDate),
  observedFrom: nullable(FuzzyDate, 'When it was seen to hold.'),
  observedTo: nullable(FuzzyDate),
  evidence: EMBEDDED_EVIDENCE,
  background: field(Boolean, 'Known from elsewhere; the article does not say it.'),
  recordedAt: nullable(GraphQLDateTime, 'When the graph first held it.'),
  retractedAt: nullable(GraphQLDateTime, 'When it was taken back; it counts no more since.'),
})
export abstract class Claim {}

const CLASS = nullable(String, 'What kind of relation: ORGANIC, OPCON, …');

@Label()
@ObjectType({ implements: [Claim], description: 'A posting as one article states it.' })
@Fields({
  role: field('Role', 'The role that it is a claim of.', Reference('key')),
  person: field('Person', Reference('subject')),
  at: field(Actor, Reference('object')),
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
  unit: field('MilitaryUnit', Reference('subject')),
  superior: field('MilitaryUnit', Reference('object')),
  class: CLASS,
})
export abstract class SubordinationClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That a unit is counted in a formation, as one article states it.',
})
@Fields({
  unit: field('MilitaryUnit', Reference('subject')),
  formation: field('MilitaryUnit', Reference('object')),
  class: CLASS,
})
export abstract class MembershipClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'Which state a unit serves, as one article states it.',
})
@Fields({
  unit: field('MilitaryUnit', Reference('subject')),
  state: field('State', Reference('object')),
  class: CLASS,
})
export abstract class AllegianceClaim {}

/** Where a unit is. */
@Label()
@ObjectType({ implements: [Claim], description: 'Where a unit is, as one article states it.' })
@Fields({
  unit: field('MilitaryUnit', Reference('subject')),
  place: field(Place, Reference('object')),
  class: CLASS,
})
export abstract class PositionClaim {}

@Label()
@ObjectType({
  implements: [Claim],
  description: 'That a place lies in another, as one article states it.',
})
@Fields({
  inner: field(Place, Reference('subject')),
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
  place: field(Place, Reference('subject')),
  neighbor: field(Place, Reference('object')),
  class: CLASS,
})
export abstract class AdjacencyClaim {}

@Label({ order: [by('holdsFrom'), by('seenTo')] })
@ObjectType({ description: 'A time for which a post was held, as its claims add up.' })
@Fields({
  from: nullable(FuzzyDate, 'Only what was stated.'),
  to: nullable(FuzzyDate),
  observedFrom: nullable(FuzzyDate, 'When it was seen to be held.'),
  observedTo: nullable(FuzzyDate),
  rank: nullable(
    String,
    'The rank last seen; under `roles(at)` the one last seen by that instant.',
    DerivedAt(['grades', 'gradedFrom'], gradeAt),
  ),
  background: field(Boolean, 'True when no article says it itself.'),
  claims: field([RoleClaim], 'What it rests on, the last dated first.', Found(CLAIMS_OF_TERM)),
})
export abstract class RoleTerm {}

const OF_TERM = (of: object, description?: string) =>
  nullable(of, ...(description ? [description] : []), Through('terms'));

@Label({ order: [by('titleSort')] })
@ObjectType({
  implements: [Node],
  description:
    'A post that a person held. from, to, observed… and rank are of the term that holds at the `at` of the field that leads here, else of the last; observedFrom and observedTo say when it was seen to be held, from and to only what was stated.',
})
@Fields({
  label: field(String, 'Its title.', Property('title')),
  title: field(String),
  rank: OF_TERM(String),
  person: field('Person', RelationPath([{ types: ['HOLDS'], direction: 'IN', ever: true }])),
  at: field(Actor, RelationPath([{ types: ['AT'], direction: 'OUT', ever: true }])),
  from: OF_TERM(FuzzyDate),
  to: OF_TERM(FuzzyDate),
  observedFrom: OF_TERM(FuzzyDate),
  observedTo: OF_TERM(FuzzyDate),
  terms: field([RoleTerm], 'Each time it was held, in order.', Relation('HAS_TERM', 'OUT')),
  claims: field(
    [RoleClaim],
    'Each article that states it, the last dated first.',
    Found(CLAIMS_OF_ROLE),
  ),
  evidence: field([Evidence], 'The words of its claims.', Found(wordsOf(CLAIMS_OF_ROLE))),
})
export abstract class Role {}
