import { Arg, Args, createUnionType, ObjectType } from 'type-graphql';
import { Label, nameType, Reference, Relation, RelationPath, type } from '../mapping/decorators.js';
import { MAXIMUM_DEPTH } from '../model/depth.js';
import { ArticleArgs, AT, MilitaryUnitArgs, OBSERVED, PersonArgs } from './args.js';
import { connectionOf } from './connection.js';
import { Echelon, SourceKind } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { Actor, Entity, Node, Place, Source } from './interfaces.js';

const HELD = { dated: { term: 'HAS_TERM' } } as const;

const ACTOR = [Actor, Entity, Source, Node];

@Label()
@ObjectType({ implements: ACTOR, description: 'A person named in an article.' })
@Fields({
  roles: field(
    ['Role'],
    'Postings; `at` keeps those that may have held at that instant.',
    Relation('HOLDS', 'OUT', HELD),
    AT,
    OBSERVED,
  ),
})
export abstract class Person {}

@Label()
@ObjectType({
  implements: ACTOR,
  description: 'An organization: an outlet, a ministry, a company.',
})
@Fields({
  organizationType: nullable(String),
  roles: field(['Role'], 'Postings people hold at it.', Relation('AT', 'IN', HELD), AT, OBSERVED),
  articles: field(
    'ArticleConnection',
    'What it published.',
    Relation('PUBLISHED_BY', 'IN'),
    Args(() => ArticleArgs),
  ),
})
export abstract class Organization {}

@Label()
@ObjectType({
  implements: ACTOR,
  description: 'A military unit, from a squad to the armed forces of a state.',
})
@Fields({
  designation: nullable(String, 'Number or letter as written: 13th.'),
  echelon: nullable(Echelon, 'Null when the words do not settle it.'),
  echelonAsStated: nullable(String, "The article's word, even where it is wrong."),
  nameAsStated: nullable(String),
  branch: nullable(String, 'AIRBORNE, ARMOUR, …'),
  unitType: nullable(String, 'ARMED_FORCES, GROUPING, …'),
  allegiance: field(
    ['Allegiance'],
    'Whom it serves, as stated or known; one for each time.',
    Relation('ALLEGIANCE_TO', 'OUT', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  subordinations: field(
    ['Subordination'],
    'Units directly above it, with times, class and claims; one for each time.',
    Relation('SUBORDINATE_TO', 'OUT', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  memberships: field(
    ['Membership'],
    'Formations it is counted in; one for each time.',
    Relation('MEMBER_OF', 'OUT', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  superiors: field(
    ['MilitaryUnit'],
    'Units directly above it.',
    Relation('SUBORDINATE_TO', 'OUT', { dated: 'edge' }),
    AT,
  ),
  subordinates: field(
    'MilitaryUnitConnection',
    'Units under it: direct ones, or all when recursive.',
    RelationPath([{ types: ['SUBORDINATE_TO'], direction: 'IN', hops: [1, MAXIMUM_DEPTH] }], {
      unless: { argument: 'recursive', path: [{ types: ['SUBORDINATE_TO'], direction: 'IN' }] },
      dated: 'edge',
    }),
    Arg('recursive', () => Boolean, { nullable: true, defaultValue: false }),
    AT,
    Args(() => MilitaryUnitArgs),
  ),
  roles: field(['Role'], 'Postings people hold in it.', Relation('AT', 'IN', HELD), AT, OBSERVED),
  positions: field(
    ['Position'],
    'Where it was seen, the last sighting last; those without a date first.',
    Relation('POSITIONED_AT', 'OUT', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  representatives: field(
    'PersonConnection',
    'People with a role in it: `said` of each is what they say for it.',
    RelationPath([
      { types: ['AT'], direction: 'IN', label: 'Role' },
      { types: ['HOLDS'], direction: 'IN' },
    ]),
    Args(() => PersonArgs),
  ),
})
export abstract class MilitaryUnit {}

@Label()
@ObjectType({
  implements: ACTOR,
  description:
    'A source an article does not name; one for each article and description, never merged.',
})
@Fields({
  descriptionAsStated: field(String),
  sourceKind: field(SourceKind),
  affiliationAsStated: nullable(String, 'Only in the words of the article: Ukrainian.'),
  affiliations: field(
    [Actor],
    'The actors those words point to.',
    Relation('AFFILIATED_WITH', 'OUT'),
  ),
  article: field('Article', Reference('articleId')),
})
export abstract class AnonymousSource {}

@Label()
@ObjectType({
  implements: [Place, ...ACTOR],
  description: 'A country: it both acts and lies somewhere.',
})
export abstract class State {}

@Label()
@ObjectType({
  implements: [Place, Entity, Node],
  description: 'Every place that is not a country.',
})
export abstract class Location {}

const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () =>
    [
      Person,
      Organization,
      MilitaryUnit,
      AnonymousSource,
      State,
      Location,
      type('Article'),
      type('Statement'),
    ] as never,
});
nameType('SearchResult', SearchResult as never);

export const PersonConnection = connectionOf('Person');
export const OrganizationConnection = connectionOf('Organization');
export const MilitaryUnitConnection = connectionOf('MilitaryUnit');
export const PlaceConnection = connectionOf('Place');
export const SourceConnection = connectionOf('Source');
