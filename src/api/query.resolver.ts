import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { answerRoot } from '../operation/answer-root.js';
import type { RequestContext } from '../operation/context.js';
import {
  MilitaryUnit,
  MilitaryUnitConnection,
  Organization,
  OrganizationConnection,
  Person,
  PersonConnection,
  PlaceConnection,
  SourceConnection,
} from './actors.type.js';
import {
  ArticleArgs,
  MilitaryUnitArgs,
  OrganizationArgs,
  PersonArgs,
  PlaceArgs,
  SourceArgs,
  StatementArgs,
} from './args.js';
import { Article, ArticleConnection } from './article.type.js';
import { ForwardArgs } from './connection.js';
import { ChangeConnection } from './curation.type.js';
import { Disagreement, Resolution, SearchConnection } from './edges.type.js';
import { PathRelation, SearchType } from './enums.js';
import { Node, Place } from './interfaces.js';
import { Statement, StatementConnection } from './statement.type.js';

@ObjectType({ description: 'One step of a path, readable as a sentence.' })
abstract class PathStep {
  @Field(() => Node)
  from!: Node;
  @Field(() => Node)
  to!: Node;
  @Field(() => String)
  relation!: string;
  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'A chain of attribution and aboutness between two nodes.' })
abstract class Path {
  @Field(() => Int)
  length!: number;
  @Field(() => [Node])
  nodes!: Node[];
  @Field(() => [PathStep])
  steps!: PathStep[];
}

/** Answers from what was recorded, and not yet retracted, at an instant. */
const AsOf = () =>
  Arg('asOf', () => GraphQLDateTime, {
    nullable: true,
    description: 'Answers from what was recorded at that instant; now when left out.',
  });

/** Every root hands the operation on; one of them runs it for all. */
@Resolver()
export class QueryResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id.' })
  node(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Many by their ids, in their order, null where there is none; at most 500.',
  })
  nodes(
    @Arg('ids', () => [ID]) _ids: string[],
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Person, { nullable: true })
  person(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Organization, { nullable: true })
  organization(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => MilitaryUnit, { nullable: true })
  unit(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Place, { nullable: true })
  place(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Article, { nullable: true })
  article(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Statement, { nullable: true })
  statement(
    @Arg('id', () => ID) _id: string,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => PersonConnection)
  people(
    @Args(() => PersonArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => OrganizationConnection)
  organizations(
    @Args(() => OrganizationArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => MilitaryUnitConnection)
  units(
    @Args(() => MilitaryUnitArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => PlaceConnection)
  places(
    @Args(() => PlaceArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => ArticleConnection)
  articles(
    @Args(() => ArticleArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => StatementConnection, {
    description: 'Every asserted statement, newest publication first, in reading order.',
  })
  statements(
    @Args(() => StatementArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => SourceConnection, {
    description: 'Whoever can say something: people, organizations, unnamed sources, articles, …',
  })
  sources(
    @Args(() => SourceArgs) _args: object,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => ChangeConnection, {
    description: 'What curators changed, newest first; `history` has those of one node.',
  })
  changes(
    @Args(() => ForwardArgs) _args: ForwardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => ChangeConnection, {
    description: 'What curators changed about a node, or about a change, newest first.',
  })
  history(
    @Arg('id', () => ID) _id: string,
    @Args(() => ForwardArgs) _args: ForwardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => SearchConnection, {
    description:
      'Names in any script or spelling, designations of units, and words and "phrases" of articles and statements. Best match first.',
  })
  search(
    @Arg('text', () => String, { description: 'At most 200 characters.' }) _text: string,
    @Arg('types', () => [SearchType], { nullable: true }) _types: string[],
    @Args(() => ForwardArgs) _args: ForwardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => [Resolution], {
    description: 'Reconciles a list of names, at most 500: what each may stand for, in its order.',
  })
  resolve(
    @Arg('names', () => [String]) _names: string[],
    @Arg('types', () => [SearchType], { nullable: true }) _types: string[],
    @Arg('first', () => Int, { nullable: true, defaultValue: 5 }) _first: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => [Path], {
    description:
      'The shortest chains between two nodes, of attribution and aboutness unless other relations are given.',
  })
  paths(
    @Arg('from', () => ID) _from: string,
    @Arg('to', () => ID) _to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: 4,
      description: 'In relations, 1 to 6.',
    })
    _maxLength: number,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'At most 50.' })
    _first: number,
    @Arg('relations', () => [PathRelation], {
      defaultValue: [PathRelation.SAID_BY, PathRelation.ABOUT],
    })
    _relations: string[],
    @Arg('publishedFrom', () => GraphQLDateTime, {
      nullable: true,
      description: 'Statements and articles on the way were published then or later.',
    })
    _publishedFrom: Date | undefined,
    @Arg('publishedTo', () => GraphQLDateTime, { nullable: true })
    _publishedTo: Date | undefined,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => [Disagreement], {
    description:
      'Pairs of contradicting statements of which one is about a node, or about what lies inside or under it.',
  })
  disagreements(
    @Arg('about', () => ID) _about: string,
    @Arg('from', () => GraphQLDateTime, {
      nullable: true,
      description: 'Both were published then or later.',
    })
    _from: Date | undefined,
    @Arg('to', () => GraphQLDateTime, { nullable: true }) _to: Date | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) _first: number,
    @AsOf() _asOf: Date | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }
}
