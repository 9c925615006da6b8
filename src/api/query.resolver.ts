import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { declareRoot, Needs } from '../mapping/decorators.js';
import type { RootMapping } from '../mapping/mapping.js';
import { LISTS } from '../model/limits.js';
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
import { PageArgs } from './connection.js';
import { ChangeConnection } from './curation.type.js';
import { Disagreement, Resolution, SearchConnection } from './edges.type.js';
import { PathRelation, SearchType } from './enums.js';
import { answerBy } from './fields.js';
import { Node, Place } from './interfaces.js';
import { Path } from './path.type.js';
import { Statement, StatementConnection } from './statement.type.js';

type ParameterDecorator = ReturnType<typeof Arg>;
type Type = Parameters<typeof Query>[0];

/** A root field: what it answers, how that is planned, and its arguments. Readers may ask all of them. */
interface Root {
  readonly type: Type;
  readonly mapping: RootMapping;
  readonly args: readonly ParameterDecorator[];
  readonly nullable?: true | 'items';
  readonly description?: string;
}

type Described = Pick<Root, 'description'>;

const THE_ID = Arg('id', () => ID);
const TYPES = Arg('types', () => [SearchType], { nullable: true });
const PAGE = Args(() => PageArgs);

function at(name: string, options: Described = {}): ParameterDecorator {
  return Arg(name, () => GraphQLDateTime, { nullable: true, ...options });
}

function first(defaultValue: number, options: Described = {}): ParameterDecorator {
  return Arg('first', () => Int, { nullable: true, defaultValue, ...options });
}

/** The node of an id, of one type. */
function one(type: Type, described: Described = {}): Root {
  return { type, mapping: { plan: 'byId' }, args: [THE_ID], nullable: true, ...described };
}

/** All nodes of one type, in pages. */
function many(type: Type, args: new () => object, described: Described = {}): Root {
  return { type, mapping: { plan: 'connection' }, args: [Args(() => args)], ...described };
}

const DISAGREEING = [
  Arg('about', () => ID),
  at('from', { description: 'Both were published then or later.' }),
  at('to'),
];

const ROOTS: Readonly<Record<string, Root>> = {
  node: one(() => Node, { description: 'Anything by its id.' }),
  nodes: {
    type: () => [Node],
    mapping: { plan: 'byIds' },
    args: [Arg('ids', () => [ID])],
    nullable: 'items',
    description: `Many by their ids, in their order; null where there is none, and with an error where one is malformed. At most ${LISTS.most}.`,
  },
  person: one(() => Person),
  organization: one(() => Organization),
  unit: one(() => MilitaryUnit),
  place: one(() => Place),
  article: one(() => Article),
  statement: one(() => Statement),
  people: many(() => PersonConnection, PersonArgs),
  organizations: many(() => OrganizationConnection, OrganizationArgs),
  units: many(() => MilitaryUnitConnection, MilitaryUnitArgs),
  places: many(() => PlaceConnection, PlaceArgs),
  articles: many(() => ArticleConnection, ArticleArgs),
  statements: many(() => StatementConnection, StatementArgs, {
    description: 'Every asserted statement, newest publication first, in reading order.',
  }),
  sources: many(() => SourceConnection, SourceArgs, {
    description: 'Whoever can say something: people, organizations, unnamed sources, articles, …',
  }),
  search: {
    type: () => SearchConnection,
    mapping: { plan: 'search', over: 'SearchResult' },
    args: [Arg('text', () => String, { description: 'At most 200 characters.' }), TYPES, PAGE],
    description:
      'Names in any script or spelling, designations of units, and words and "phrases" of articles and statements. Best match first.',
  },
  resolve: {
    type: () => [Resolution],
    mapping: { plan: 'resolve', over: 'SearchResult' },
    args: [
      Arg('names', () => [String]),
      TYPES,
      first(5, { description: `The best of each name, at most ${LISTS.most}.` }),
    ],
    description: `Reconciles a list of names, at most ${LISTS.most}: what each may stand for, in its order.`,
  },
  paths: {
    type: () => [Path],
    mapping: { plan: 'paths' },
    args: [
      Arg('from', () => ID),
      Arg('to', () => ID),
      Arg('maxLength', () => Int, {
        nullable: true,
        defaultValue: 4,
        description: 'In relations, 1 to 6.',
      }),
      first(5, { description: 'The shortest, at most 50; there may be more.' }),
      Arg('relations', () => [PathRelation], {
        defaultValue: [PathRelation.SAID_BY, PathRelation.ABOUT],
      }),
      at('publishedFrom', {
        description: 'Statements and articles on the way were published then or later.',
      }),
      at('publishedTo'),
    ],
    description:
      'The shortest chains between two nodes, of attribution and aboutness unless other relations are given.',
  },
  disagreements: {
    type: () => [Disagreement],
    mapping: { plan: 'disagreements' },
    args: [...DISAGREEING, first(LISTS.usual)],
    description:
      'Pairs of contradicting statements of which one is about a node, or about what lies inside or under it.',
  },
  disagreementsCount: {
    type: () => Int,
    mapping: { plan: 'disagreementsCount' },
    args: DISAGREEING,
    description: 'How many `disagreements` there are in all.',
  },
  changes: {
    type: () => ChangeConnection,
    mapping: { plan: 'connection' },
    args: [PAGE],
    description: 'What curators changed, newest first; `history` has those of one node.',
  },
  history: {
    type: () => ChangeConnection,
    mapping: { plan: 'connection', through: 'touched' },
    args: [THE_ID, PAGE],
    description: 'What curators changed about a node, or about a change, newest first.',
  },
};

/** Its methods are the roots, and all of them one: each hands the operation on, and the first runs it for all. */
@Resolver()
export class QueryResolver {}

function answer(context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> {
  return answerRoot(context, info);
}

for (const [name, { type, mapping, args, ...options }] of Object.entries(ROOTS)) {
  answerBy(QueryResolver, name, answer, [Ctx(), Info(), ...args], Query(type, options));
  Needs('reader')(QueryResolver.prototype, name);
  declareRoot(name, mapping);
}
