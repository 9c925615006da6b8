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
@InterfaceType({ description: 'Anything with an id.' })
@Fields({
  id: field(ID),
  label: field(
    String,
    'What it is shown by, whatever its type: its name or headline, the words of a statement, the title of a posting.',
    Property('name'),
  ),
  recordedAt: nullable(GraphQLDateTime, 'When the graph first held it.'),
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
@InterfaceType({ implements: [Node], description: 'Anything a statement can be about.' })
@Fields({
  name: field(String),
  names: field(
    ['Name'],
    'Every name and spelling; `lang` keeps those of BCP 47 languages.',
    Relation('NAMED', 'OUT', { narrow: { lang: { kind: 'propertyIn', property: 'lang' } } }),
    Arg('lang', () => [String], { nullable: true }),
  ),
  saidAbout: field(
    'StatementConnection',
    'What is said about it, whoever says it.',
    Relation('ABOUT', 'IN'),
    Args(() => StatementArgs),
  ),
  mentions: field(
    'MentionConnection',
    'Each place in an article that refers to it.',
    Relation('MENTIONS', 'IN', { order: MENTION_ORDER }),
    Args(() => PageArgs),
  ),
  facts: field(
    ['Fact'],
    'What is known of it in words, each marked as stated or background.',
    Relation('HAS_FACT', 'OUT'),
  ),
  sameAs: field(
    ['Judgement'],
    'Views on whether another entity is this one.',
    Relation('JUDGED_SAME', 'ANY'),
  ),
  assertedValues: field(
    ['AssertedValue'],
    'Values of its properties that articles give beside the ones shown, which most of them give, else the earliest published.',
    Relation('ASSERTED', 'OUT'),
  ),
  notes: nullable(String, "An annotator's remark."),
  retractedAt: nullable(
    GraphQLDateTime,
    'Since when no article that is not retracted describes it; lists leave it out.',
  ),
  heard: heardAlong('Whose voices speak about it.', SAID_ABOUT),
})
export abstract class Entity {}

@Label({ order: [by('nameSort')] })
@InterfaceType({
  implements: [Node],
  description: 'Anything a statement can come from: an actor, or an article in its own voice.',
})
@Fields({
  name: field(String),
  said: field(
    'StatementConnection',
    'What it says, in whatever article.',
    Relation('SAID_BY', 'IN'),
    Args(() => StatementArgs),
  ),
  assessments: field(
    ['Assessment'],
    'Opinions of its reliability, newest first.',
    Relation('ASSESSES', 'IN'),
  ),
})
export abstract class Source {}

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
@Fields({
  placeType: field(PlaceType),
  iso3166: nullable(String, 'ISO 3166-1 or 3166-2 code: UA, UA-63.'),
  location: nullable(
    GeoPoint,
    Derived(['latitude', 'longitude'], (latitude, longitude) =>
      latitude === null || longitude === null ? null : { latitude, longitude },
    ),
  ),
  within: field(['Place'], 'Direct parents.', Relation('WITHIN', 'OUT')),
  containments: field(
    ['Containment'],
    'Direct parents with dates and claims; one for each time.',
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
    Arg('recursive', () => Boolean, { nullable: true, defaultValue: false }),
    Args(() => PlaceArgs),
  ),
  control: field(
    ['ControlAssertion'],
    'Dated claims about who holds it; never a property of the place.',
    Relation('OVER', 'IN'),
  ),
  saidAbout: field(
    'StatementConnection',
    'What is said about it and, unless includeWithin is false, about places inside it.',
    RelationPath([INSIDE, { types: ['ABOUT'], direction: 'IN' }], {
      unless: { argument: 'includeWithin', path: [{ types: ['ABOUT'], direction: 'IN' }] },
    }),
    Arg('includeWithin', () => Boolean, { nullable: true, defaultValue: true }),
    Args(() => StatementArgs),
  ),
  heard: heardAlong(
    'Whose voices speak about it and about the places inside it.',
    INSIDE,
    SAID_ABOUT,
  ),
})
export abstract class Place {}
