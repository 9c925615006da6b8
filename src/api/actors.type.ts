import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, createUnionType, Field, ObjectType } from 'type-graphql';
import { Label, nameType, Reference, Relation, RelationPath, type } from '../mapping/decorators.js';
import { ArticleArgs, MilitaryUnitArgs, PersonArgs } from './args.js';
import { connectionOf } from './connection.js';
import { Echelon, SourceKind } from './enums.js';
import { fromGraph } from './from-graph.js';
import { Actor, Entity, Node, Place, Source } from './interfaces.js';

/** Keeps what may have held at an instant, open ends included. */
const At = () =>
  Arg('at', () => GraphQLDateTime, {
    nullable: true,
    description: 'Only what may have held at that instant.',
  });

const ACTOR = [Actor, Entity, Source, Node];

@Label()
@ObjectType({ implements: ACTOR, description: 'A person named in an article.' })
export abstract class Person {
  @Relation('HOLDS', 'OUT', { dated: 'node' })
  @Field(() => [type('Role')], {
    description: 'Postings; `at` keeps those that may have held at that instant.',
  })
  roles(@At() _at?: Date): unknown[] {
    return fromGraph();
  }
}

@Label()
@ObjectType({
  implements: ACTOR,
  description: 'An organization: an outlet, a ministry, a company.',
})
export abstract class Organization {
  @Field(() => String, { nullable: true })
  organizationType!: string | null;

  @Relation('AT', 'IN', { dated: 'node' })
  @Field(() => [type('Role')], { description: 'Postings people hold at it.' })
  roles(@At() _at?: Date): unknown[] {
    return fromGraph();
  }

  @Relation('PUBLISHED_BY', 'IN')
  @Field(() => type('ArticleConnection'), { description: 'What it published.' })
  articles(@Args(() => ArticleArgs) _args: object): unknown {
    return fromGraph();
  }
}

@Label()
@ObjectType({
  implements: ACTOR,
  description: 'A military unit, from a squad to the armed forces of a state.',
})
export abstract class MilitaryUnit {
  @Field(() => String, { nullable: true, description: 'Number or letter as written: 13th.' })
  designation!: string | null;

  @Field(() => Echelon, { nullable: true, description: 'Null when the words do not settle it.' })
  echelon!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The article's word, even where it is wrong.",
  })
  echelonAsStated!: string | null;

  @Field(() => String, { nullable: true })
  nameAsStated!: string | null;

  @Field(() => String, { nullable: true, description: 'AIRBORNE, ARMOUR, …' })
  branch!: string | null;

  @Field(() => String, { nullable: true, description: 'ARMED_FORCES, GROUPING, …' })
  unitType!: string | null;

  @Relation('ALLEGIANCE_TO', 'OUT', { dated: 'edge' })
  @Field(() => [type('Allegiance')], { description: 'Whom it serves, as stated or known.' })
  allegiance(@At() _at?: Date): unknown[] {
    return fromGraph();
  }

  @Relation('SUBORDINATE_TO', 'OUT', { dated: 'edge' })
  @Field(() => [MilitaryUnit], { description: 'Units directly above it.' })
  superiors(@At() _at?: Date): MilitaryUnit[] {
    return fromGraph();
  }

  @RelationPath([{ types: ['SUBORDINATE_TO'], direction: 'IN', hops: [1, 8] }], {
    unless: { argument: 'recursive', path: [{ types: ['SUBORDINATE_TO'], direction: 'IN' }] },
    dated: 'edge',
  })
  @Field(() => type('MilitaryUnitConnection'), {
    description: 'Units under it: direct ones, or all when recursive.',
  })
  subordinates(
    @Arg('recursive', () => Boolean, { nullable: true, defaultValue: false }) _recursive: boolean,
    @At() _at: Date | undefined,
    @Args(() => MilitaryUnitArgs) _args: object,
  ): unknown {
    return fromGraph();
  }

  @Relation('AT', 'IN', { dated: 'node' })
  @Field(() => [type('Role')], { description: 'Postings people hold in it.' })
  roles(@At() _at?: Date): unknown[] {
    return fromGraph();
  }

  @Relation('POSITIONED_AT', 'OUT', { dated: 'edge' })
  @Field(() => [type('Position')], { description: 'Where it is, as stated.' })
  positions(@At() _at?: Date): unknown[] {
    return fromGraph();
  }

  @RelationPath([
    { types: ['AT'], direction: 'IN', label: 'Role' },
    { types: ['HOLDS'], direction: 'IN' },
  ])
  @Field(() => type('PersonConnection'), {
    description: 'People with a role in it: `said` of each is what they say for it.',
  })
  representatives(@Args(() => PersonArgs) _args: object): unknown {
    return fromGraph();
  }
}

@Label()
@ObjectType({
  implements: ACTOR,
  description:
    'A source an article does not name; one for each article and description, never merged.',
})
export abstract class AnonymousSource {
  @Field(() => String)
  descriptionAsStated!: string;

  @Field(() => SourceKind)
  sourceKind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only in the words of the article: Ukrainian.',
  })
  affiliationAsStated!: string | null;

  @Relation('AFFILIATED_WITH', 'OUT')
  @Field(() => [Actor], { description: 'The actors those words point to.' })
  affiliations!: Actor[];

  @Reference('articleId')
  @Field(() => type('Article'))
  article!: unknown;
}

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
