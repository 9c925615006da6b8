import type { GraphQLResolveInfo } from 'graphql';
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
import { connectionOf, ForwardArgs } from './connection.js';
import { ChangeConnection } from './curation.type.js';
import { SearchType } from './enums.js';
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

const SearchConnection = connectionOf('Search', 'Node');

/** Every root hands the operation on; one of them runs it for all. */
@Resolver()
export class QueryResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id.' })
  node(
    @Arg('id', () => ID) _id: string,
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
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Person, { nullable: true })
  person(
    @Arg('id', () => ID) _id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Organization, { nullable: true })
  organization(
    @Arg('id', () => ID) _id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => MilitaryUnit, { nullable: true })
  unit(
    @Arg('id', () => ID) _id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Place, { nullable: true })
  place(
    @Arg('id', () => ID) _id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Article, { nullable: true })
  article(
    @Arg('id', () => ID) _id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => Statement, { nullable: true })
  statement(
    @Arg('id', () => ID) _id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => PersonConnection)
  people(
    @Args(() => PersonArgs) _args: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => OrganizationConnection)
  organizations(
    @Args(() => OrganizationArgs) _args: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => MilitaryUnitConnection)
  units(
    @Args(() => MilitaryUnitArgs) _args: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => PlaceConnection)
  places(
    @Args(() => PlaceArgs) _args: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => ArticleConnection)
  articles(
    @Args(() => ArticleArgs) _args: object,
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
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => ChangeConnection, {
    description: 'What curators changed, newest first; `history` of a node has its own.',
  })
  changes(
    @Args(() => ForwardArgs) _args: ForwardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => SearchConnection, {
    description: 'Ranked look-up over every name and over statement and article text.',
  })
  search(
    @Arg('text', () => String) _text: string,
    @Arg('types', () => [SearchType], { nullable: true }) _types: string[],
    @Args(() => ForwardArgs) _args: ForwardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }

  @Query(() => [Path], {
    description: 'Shortest chains of attribution and aboutness between two nodes.',
  })
  paths(
    @Arg('from', () => ID) _from: string,
    @Arg('to', () => ID) _to: string,
    @Arg('maxLength', () => Int, { nullable: true, defaultValue: 4 }) _maxLength: number,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5 }) _first: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerRoot(context, info);
  }
}
