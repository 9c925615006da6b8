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
@ObjectType({
  implements: ACTOR,
  description: 'A person with a name. Find one by `search`, or by `people(filter: …)`.',
})
@Fields({
  roles: field(
    ['Role'],
    'Posts the person holds or held: title, rank, at which organization or unit, and when.',
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
  roles: field(
    ['Role'],
    'Posts that people hold or held at it.',
    Relation('AT', 'IN', HELD),
    AT,
    OBSERVED,
  ),
  articles: field(
    'ArticleConnection',
    'Articles that it published.',
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
  designation: nullable(String),
  echelon: nullable(Echelon),
  echelonAsStated: nullable(String),
  nameAsStated: nullable(String),
  branch: nullable(
    String,
    'What it does, after APP-6: AIRBORNE, ARMOUR, ARTILLERY, …; anything else in the words of the article. Null when it is not told.',
  ),
  unitType: nullable(String),
  allegiance: field(
    ['Allegiance'],
    'Which states it serves, as stated or known; one for each time.',
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
    'Units under it: those directly under it, or all when recursive.',
    RelationPath([{ types: ['SUBORDINATE_TO'], direction: 'IN', hops: [1, MAXIMUM_DEPTH] }], {
      unless: { argument: 'recursive', path: [{ types: ['SUBORDINATE_TO'], direction: 'IN' }] },
      dated: 'edge',
    }),
    Arg('recursive', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True for units at any depth, false for those directly under it.',
    }),
    AT,
    Args(() => MilitaryUnitArgs),
  ),
  roles: field(
    ['Role'],
    'Posts that people hold or held in it; `representatives` has the people.',
    Relation('AT', 'IN', HELD),
    AT,
    OBSERVED,
  ),
  positions: field(
    ['Position'],
    'Where it was seen, the last sighting last; those without a date first.',
    Relation('POSITIONED_AT', 'OUT', { dated: 'edge' }),
    AT,
    OBSERVED,
  ),
  representatives: field(
    'PersonConnection',
    'People who hold or held a post in it, and so speak for it; `said` of each has what they say.',
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
    'A source that its article does not name, such as "a senior official": one for each article and description, never merged with others.',
})
@Fields({
  descriptionAsStated: field(String),
  sourceKind: field(SourceKind),
  affiliationAsStated: nullable(String),
  affiliations: field(
    [Actor],
    'Whose it is: the states, organizations or units that the words of the article point to.',
    Relation('AFFILIATED_WITH', 'OUT'),
  ),
  article: field('Article', 'The one article that speaks of it.', Reference('articleId')),
})
export abstract class AnonymousSource {}

@Label()
@ObjectType({
  implements: [Place, ...ACTOR],
  description: 'A country: it acts and speaks, and is a place, too.',
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
  description:
    'What a search can find. Fields stand in fragments: `... on Node { id label }` is there for all, `... on Entity { name }` for what is no article or statement.',
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
