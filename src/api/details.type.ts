import { Field, Float, ObjectType } from 'type-graphql';
import { Label, Property, Reference, Relation, type } from '../mapping/decorators.js';
import { by, byNumber } from '../mapping/mapping.js';
import { EmbeddedEvidence } from './derive.js';
import { Evidence } from './edges.type.js';
import { Basis, NameType } from './enums.js';
import { Actor, Node, Place } from './interfaces.js';
import { FuzzyDate, Span } from './values.type.js';

@Label({ order: [byNumber('rank'), by('normalized')] })
@ObjectType({ description: 'One name of an entity.' })
export abstract class Name {
  @Field(() => String)
  value!: string;
  @Field(() => String, { nullable: true, description: 'BCP 47.' })
  lang!: string | null;
  @Field(() => NameType)
  type!: string;
  @Field(() => String, { nullable: true, description: 'Transliteration scheme.' })
  scheme!: string | null;
  @Field(() => Boolean, { description: 'Known from elsewhere; the article does not use it.' })
  background!: boolean;
}

@Label({ order: [by('property'), by('value')] })
@ObjectType({
  description: 'A value that an article gave for a property beside the one shown, which was first.',
})
export abstract class AssertedValue {
  @Field(() => String)
  property!: string;
  @Field(() => String)
  value!: string;
  @Reference('articleId')
  @Field(() => type('Article'), { nullable: true, description: 'The first article to give it.' })
  article!: unknown;
}

@Label({ order: [byNumber('position')] })
@ObjectType({ description: 'Something known of an entity that has no field of its own.' })
export abstract class Fact {
  @Field(() => String, { description: 'What it tells: honorific, homonym, …' })
  fact!: string;
  @Field(() => String, { nullable: true })
  value!: string | null;
  @Field(() => String, { nullable: true })
  scheme!: string | null;
  @Field(() => String, { nullable: true })
  source!: string | null;
  @Field(() => Boolean, { description: 'Known from elsewhere; the article does not say it.' })
  background!: boolean;
  @EmbeddedEvidence()
  @Field(() => Evidence, { nullable: true })
  evidence!: Evidence | null;
  @Field(() => String, { nullable: true })
  notes!: string | null;
}

@Label({ order: [by('titleSort')] })
@ObjectType({
  implements: [Node],
  description:
    'A posting as a source stated it; observedFrom and observedTo say when it was seen to hold, from and to only what was stated.',
})
export abstract class Role {
  @Field(() => String)
  title!: string;
  @Field(() => String, { nullable: true })
  rank!: string | null;
  @Relation('HOLDS', 'IN')
  @Field(() => type('Person'))
  person!: unknown;
  @Relation('AT', 'OUT')
  @Field(() => Actor)
  at!: Actor;
  @Field(() => FuzzyDate, { nullable: true })
  from!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true })
  to!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true })
  observedFrom!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true })
  observedTo!: FuzzyDate | null;
  @Relation('EVIDENCED_BY', 'OUT')
  @Field(() => [Evidence])
  evidence!: Evidence[];
}

@Label({ order: [by('id')] })
@ObjectType({ description: 'A stretch of quoted words; several statements can lie in it.' })
export abstract class Quotation {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  text!: string;
  @Field(() => [Span])
  spans!: Span[];
  @Field(() => Boolean, { description: 'False for a fragment.' })
  complete!: boolean;
  @Field(() => [Span], { description: "Insertions that are probably the writer's." })
  editorialInsertions!: Span[];
  @Field(() => String, { nullable: true })
  notes!: string | null;
}

@Label({ order: [byNumber('start')] })
@ObjectType({ description: 'A number, duration or vague amount in the words of an article.' })
export abstract class Quantity {
  @Field(() => String)
  id!: string;
  @Field(() => Span)
  span!: Span;
  @Field(() => String, { description: 'COUNT, DURATION, VAGUE_QUANTIFIER, …' })
  kind!: string;
  @Field(() => Float, { nullable: true })
  amount!: number | null;
  @Field(() => String, { nullable: true })
  unit!: string | null;
  @Field(() => Float, { nullable: true })
  lowerBound!: number | null;
  @Field(() => Float, { nullable: true })
  upperBound!: number | null;
  @Property('approximate', { orElse: false })
  @Field(() => Boolean)
  approximate!: boolean;
  @Field(() => Span, { nullable: true, description: 'The word that makes it approximate: around.' })
  approximator!: Span | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration.' })
  iso8601!: string | null;
  @Field(() => String, { nullable: true })
  notes!: string | null;
}

@Label({ order: [by('id')] })
@ObjectType({ description: 'A dated claim about who holds a place, resting on a statement.' })
export abstract class ControlAssertion {
  @Field(() => String)
  id!: string;
  @Field(() => String, { description: 'CLAIMED_CONTROL, DRIVEN_OUT, NOT_CAPTURED, …' })
  status!: string;
  @Field(() => Basis)
  basis!: string;
  @Field(() => String, { nullable: true, description: 'When, in words, where no date is stated.' })
  period!: string | null;
  @Relation('OVER', 'OUT')
  @Field(() => Place)
  place!: Place;
  @Relation('BY', 'OUT')
  @Field(() => Actor, { nullable: true, description: 'Whose control the status is about.' })
  actor!: Actor | null;
  @Relation('CAUSED_BY', 'OUT')
  @Field(() => Actor, { nullable: true, description: 'Who brought it about.' })
  causedBy!: Actor | null;
  @Relation('PER', 'OUT')
  @Field(() => type('Statement'), { nullable: true })
  statement!: unknown;
  @Field(() => FuzzyDate, { nullable: true })
  from!: FuzzyDate | null;
  @Field(() => FuzzyDate, { nullable: true })
  to!: FuzzyDate | null;
  @Relation('EVIDENCED_BY', 'OUT')
  @Field(() => [Evidence])
  evidence!: Evidence[];
  @Field(() => String, { nullable: true })
  notes!: string | null;
}
