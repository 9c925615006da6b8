import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Field, ID, InterfaceType } from 'type-graphql';
import { Derived, Groups, Label, Relation, RelationPath, type } from '../mapping/decorators.js';
import { by, byEdgeNumber, byNewest } from '../mapping/mapping.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { PlaceArgs, StatementArgs } from './args.js';
import { ForwardArgs } from './connection.js';
import { PathRelation, PlaceType } from './enums.js';
import { fromGraph } from './from-graph.js';
import { BY_VOICE, HeardVoice, Neighborhood } from './groups.type.js';
import { GeoPoint } from './values.type.js';

const CLOSURE: readonly [number, number] = [0, MAXIMUM_DEPTH];
const CLOSURE_BELOW: readonly [number, number] = [1, MAXIMUM_DEPTH];

/** Mentions in reading order, newest article first. */
export const MENTION_ORDER = [byNewest(), byEdgeNumber('start'), byEdgeNumber('end')] as const;

@Label()
@InterfaceType({ description: 'Anything with an id.' })
export abstract class Node {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the graph first held it.' })
  recordedAt!: Date | null;

  @Groups({
    by: { '': { kind: 'neighbors', types: Object.values(PathRelation) } },
    order: 'key',
  })
  @Field(() => [Neighborhood], {
    description: 'What it is linked to, counted by relation before anything is expanded.',
  })
  neighbors!: Neighborhood[];
  @Relation('CHANGES', 'IN')
  @Field(() => type('ChangeConnection'), {
    description: 'What curators changed about it, newest first.',
  })
  history(@Args(() => ForwardArgs) _args: ForwardArgs): unknown {
    return fromGraph();
  }
}

@Label({ order: [by('nameSort')] })
@InterfaceType({ implements: [Node], description: 'Anything a statement can be about.' })
export abstract class Entity {
  @Field(() => String)
  name!: string;

  @Relation('NAMED', 'OUT', { narrow: { lang: { kind: 'propertyIn', property: 'lang' } } })
  @Field(() => [type('Name')], {
    description: 'Every name and spelling; `lang` keeps those of BCP 47 languages.',
  })
  names(@Arg('lang', () => [String], { nullable: true }) _lang?: string[]): unknown[] {
    return fromGraph();
  }

  @Relation('ABOUT', 'IN')
  @Field(() => type('StatementConnection'), {
    description: 'What is said about it, whoever says it.',
  })
  saidAbout(@Args(() => StatementArgs) _args: object): unknown {
    return fromGraph();
  }

  @Relation('MENTIONS', 'IN', { order: MENTION_ORDER })
  @Field(() => type('MentionConnection'), {
    description: 'Each place in an article that refers to it.',
  })
  mentions(@Args(() => ForwardArgs) _args: ForwardArgs): unknown {
    return fromGraph();
  }

  @Relation('HAS_FACT', 'OUT')
  @Field(() => [type('Fact')], {
    description: 'What is known of it in words, each marked as stated or background.',
  })
  facts!: unknown[];

  @Relation('JUDGED_SAME', 'ANY')
  @Field(() => [type('Judgement')], {
    description: 'Views on whether another entity is this one.',
  })
  sameAs!: unknown[];
  @Relation('ASSERTED', 'OUT')
  @Field(() => [type('AssertedValue')], {
    description: 'Values of its properties that contradict the ones shown.',
  })
  assertedValues!: unknown[];

  @Field(() => String, { nullable: true, description: "An annotator's remark." })
  notes!: string | null;

  @Groups({
    by: { '': BY_VOICE },
    path: [{ types: ['ABOUT'], direction: 'IN', label: 'Statement' }],
    order: 'size',
  })
  @Field(() => [HeardVoice], { description: 'Whose voices speak about it.' })
  heard!: HeardVoice[];
}

@Label({ order: [by('nameSort')] })
@InterfaceType({
  implements: [Node],
  description: 'Anything a statement can come from: an actor, or an article in its own voice.',
})
export abstract class Source {
  @Field(() => String)
  name!: string;

  @Relation('SAID_BY', 'IN')
  @Field(() => type('StatementConnection'), { description: 'What it says, in whatever article.' })
  said(@Args(() => StatementArgs) _args: object): unknown {
    return fromGraph();
  }

  @Relation('ASSESSES', 'IN')
  @Field(() => [type('Assessment')], { description: 'Opinions of its reliability, newest first.' })
  assessments!: unknown[];
}

@Label()
@InterfaceType({
  implements: [Node, Entity, Source],
  description: 'One who acts and speaks: both an entity and a source.',
})
export abstract class Actor {}

@Label()
@InterfaceType({
  implements: [Node, Entity],
  description:
    'A part of the world. A statement about a place is also found under every place that contains it.',
})
export abstract class Place {
  @Field(() => PlaceType)
  placeType!: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 or 3166-2 code: UA, UA-63.' })
  iso3166!: string | null;

  @Derived(['latitude', 'longitude'], (latitude, longitude) =>
    latitude === null || longitude === null ? null : { latitude, longitude },
  )
  @Field(() => GeoPoint, { nullable: true })
  location!: GeoPoint | null;

  @Relation('WITHIN', 'OUT')
  @Field(() => [Place], { description: 'Direct parents.' })
  within!: Place[];

  @Relation('WITHIN', 'OUT')
  @Field(() => [type('Containment')], { description: 'Direct parents with dates and evidence.' })
  containments!: unknown[];

  @Relation('ADJOINS', 'ANY')
  @Field(() => [type('Adjacency')], { description: 'Places it touches, with evidence.' })
  adjacencies!: unknown[];

  @RelationPath([{ types: ['WITHIN'], direction: 'OUT', hops: CLOSURE_BELOW }])
  @Field(() => [Place], { description: 'Every place it lies in, nearest first.' })
  ancestors!: Place[];

  @RelationPath([{ types: ['WITHIN'], direction: 'IN', hops: CLOSURE_BELOW }], {
    unless: { argument: 'recursive', path: [{ types: ['WITHIN'], direction: 'IN' }] },
  })
  @Field(() => type('PlaceConnection'), {
    description: 'Places inside it: direct ones, or all when recursive.',
  })
  contains(
    @Arg('recursive', () => Boolean, { nullable: true, defaultValue: false }) _recursive: boolean,
    @Args(() => PlaceArgs) _args: object,
  ): unknown {
    return fromGraph();
  }

  @Relation('OVER', 'IN')
  @Field(() => [type('ControlAssertion')], {
    description: 'Dated claims about who holds it; never a property of the place.',
  })
  control!: unknown[];

  @RelationPath(
    [
      { types: ['WITHIN'], direction: 'IN', hops: CLOSURE, label: 'Place' },
      { types: ['ABOUT'], direction: 'IN' },
    ],
    { unless: { argument: 'includeWithin', path: [{ types: ['ABOUT'], direction: 'IN' }] } },
  )
  @Field(() => type('StatementConnection'), {
    description:
      'What is said about it and, unless includeWithin is false, about places inside it.',
  })
  saidAbout(
    @Arg('includeWithin', () => Boolean, { nullable: true, defaultValue: true })
    _includeWithin: boolean,
    @Args(() => StatementArgs) _args: object,
  ): unknown {
    return fromGraph();
  }

  @Groups({
    by: { '': BY_VOICE },
    path: [
      { types: ['WITHIN'], direction: 'IN', hops: CLOSURE, label: 'Place' },
      { types: ['ABOUT'], direction: 'IN', label: 'Statement' },
    ],
    order: 'size',
  })
  @Field(() => [HeardVoice], {
    description: 'Whose voices speak about it and about the places inside it.',
  })
  heard!: HeardVoice[];
}
