import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, ID, InterfaceType } from 'type-graphql';
import { Derived, Groups, Label, Property, Relation, RelationPath } from '../mapping/decorators.js';
import { by, byEdgeNumber, byNewest, type StepDeclaration } from '../mapping/mapping.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { AT, OBSERVED, PlaceArgs, StatementArgs } from './args.js';
import { PageArgs } from './connection.js';
import { PathRelation, PlaceType } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { heardAlong, Neighborhood } from './groups.type.js';
import { GeoPoint } from './values.type.js';

const INSIDE: StepDeclaration = {
  types: ['WITHIN'],
  direction: 'IN',
  hops: [0, MAXIMUM_DEPTH],
  label: 'Place',
};
const SAID_ABOUT: StepDeclaration = { types: ['ABOUT'], direction: 'IN', label: 'Statement' };
const CLOSURE_BELOW: readonly [number, number] = [1, MAXIMUM_DEPTH];

/** Mentions in reading order, newest article first. */
export const MENTION_ORDER = [byNewest(), byEdgeNumber('start'), byEdgeNumber('end')] as const;

@Label({ except: 'Claim' })
@InterfaceType({
  description:
    'Anything with an id: people, units, places, articles, statements, … `label` shows it, `__typename` says what it is.',
})
@Fields({
  id: field(
    ID,
    'Its name to machines, the same everywhere and always: person:michael-clarke, place:ua-63. `search` and `resolve` find it by what people write.',
  ),
  label: field(
    String,
    'What it is shown by, whatever its type: its name or headline, the words of a statement, the title of a posting.',
    Property('name'),
  ),
  recordedAt: nullable(
    GraphQLDateTime,
    'When this store first held it, which is not when it was published or said. Null for what an earlier version stored.',
  ),
  neighbors: field(
    [Neighborhood],
    'What it is linked to, counted by relation before anything is expanded.',
    Groups({
      by: { '': { kind: 'neighbors', types: Object.values(PathRelation) } },
      order: 'key',
    }),
  ),
  history: field(
    'ChangeConnection',
    'What curators changed about it, newest first.',
    Relation('CHANGES', 'IN'),
    Args(() => PageArgs),
  ),
})
export abstract class Node {}

@Label({ order: [by('nameSort')] })
@InterfaceType({
  implements: [Node],
  description:
    'Anything a statement can be about: a person, an organization, a military unit, an unnamed source, a country or a place.',
})
@Fields({
  name: field(String),
  names: field(
    ['Name'],
    'Every name and spelling, in all scripts.',
    Relation('NAMED', 'OUT', { narrow: { lang: { kind: 'propertyIn', property: 'lang' } } }),
    Arg('lang', () => [String], {
      nullable: true,
      description:
        'Only names of these languages, as BCP 47 tags: ["uk", "en"]; all when left out.',
    }),
  ),
  saidAbout: field(
    'StatementConnection',
    'Statements about it, whoever makes them; `said` has those that it makes.',
    Relation('ABOUT', 'IN'),
    Args(() => StatementArgs),
  ),
  mentions: field(
    'MentionConnection',
    'Every place in an article whose words refer to it, by name or by pronoun.',
    Relation('MENTIONS', 'IN', { order: MENTION_ORDER }),
    Args(() => PageArgs),
  ),
  facts: field(
    ['Fact'],
    'What else is known of it, in words: each says whether the article states it or it is background.',
    Relation('HAS_FACT', 'OUT'),
  ),
  sameAs: field(
    ['Judgement'],
    'Views of curators on whether another entity is this one.',
    Relation('JUDGED_SAME', 'ANY'),
  ),
  assertedValues: field(
    ['AssertedValue'],
    'Values that articles give for its properties beside the ones shown. Shown is what most articles give, and among equals the earliest published.',
    Relation('ASSERTED', 'OUT'),
  ),
  notes: nullable(String),
  retractedAt: nullable(
    GraphQLDateTime,
    'Since when no article that still stands describes it: lists leave it out from then on. Null while one does.',
  ),
  heard: heardAlong(
    'Whose voices speak about it, and how much each: named, unnamed, the article itself, nobody in particular.',
    SAID_ABOUT,
  ),
})
export abstract class Entity {}

@Label({ order: [by('nameSort')] })
@InterfaceType({
  implements: [Node],
  description: 'Anything a statement can come from: an actor, or an article in its own voice.',
})
@Fields({
  name: field(String, 'The name it is shown by; of an article, its headline.'),
  said: field(
    'StatementConnection',
    'Statements that it makes, in whatever article; `saidAbout` has those about it.',
    Relation('SAID_BY', 'IN'),
    Args(() => StatementArgs),
  ),
  assessments: field(
    ['Assessment'],
    'Opinions of curators on how reliable it is, newest first.',
    Relation('ASSESSES', 'IN'),
  ),
})
export abstract class Source {}

@Label()
@InterfaceType({
  implements: [Node, Entity, Source],
  description:
    'One who acts and speaks: both an entity, which statements are about, and a source, which makes them.',
})
export abstract class Actor {}

@Label()
@InterfaceType({
  implements: [Node, Entity],
  description:
    'A part of the world, from a country to a bridge. A statement about a place is also found under every place that contains it.',
})
@Fields({
  placeType: field(PlaceType),
  iso3166: nullable(String),
  location: nullable(
    GeoPoint,
    'A point in or on it, for maps. Null when no article gives coordinates.',
    Derived(['latitude', 'longitude'], (latitude, longitude) =>
      latitude === null || longitude === null ? null : { latitude, longitude },
    ),
  ),
  within: field(
    ['Place'],
    'The places it lies in directly: of a city, its district. `ancestors` has all the way up.',
    Relation('WITHIN', 'OUT'),
  ),
  containments: field(
    ['Containment'],
    'The same as `within` with dates and the claims behind them; one for each time.',
    Relation('WITHIN', 'OUT', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  adjacencies: field(
    ['Adjacency'],
    'Places it touches, with dates and claims; one for each time.',
    Relation('ADJOINS', 'ANY', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  ancestors: field(
    ['Place'],
    'Every place it lies in, nearest first.',
    RelationPath([{ types: ['WITHIN'], direction: 'OUT', hops: CLOSURE_BELOW }]),
  ),
  contains: field(
    'PlaceConnection',
    'Places inside it: direct ones, or all when recursive.',
    RelationPath([{ types: ['WITHIN'], direction: 'IN', hops: CLOSURE_BELOW }], {
      unless: { argument: 'recursive', path: [{ types: ['WITHIN'], direction: 'IN' }] },
    }),
    Arg('recursive', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True for places at any depth, false for those directly inside it.',
    }),
    Args(() => PlaceArgs),
  ),
  control: field(
    ['ControlAssertion'],
    'Dated claims about who holds it: what somebody claims, never a property of the place.',
    Relation('OVER', 'IN'),
  ),
  saidAbout: field(
    'StatementConnection',
    'Statements about it and, unless includeWithin is false, about places inside it.',
    RelationPath([INSIDE, { types: ['ABOUT'], direction: 'IN' }], {
      unless: { argument: 'includeWithin', path: [{ types: ['ABOUT'], direction: 'IN' }] },
    }),
    Arg('includeWithin', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Whether statements about places inside it count, too.',
    }),
    Args(() => StatementArgs),
  ),
  heard: heardAlong(
    'Whose voices speak about it and about the places inside it.',
    INSIDE,
    SAID_ABOUT,
  ),
})
export abstract class Place {}
