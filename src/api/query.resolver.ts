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
  readonly description: string;
}

type Described = Required<Pick<Root, 'description'>>;

const THE_ID = Arg('id', () => ID, {
  description:
    'Its id, such as person:michael-clarke or place:ua-63; `search` and `resolve` find it by name.',
});
const TYPES = Arg('types', () => [SearchType], {
  nullable: true,
  description: 'Only things of these kinds; all kinds when left out.',
});
const PAGE = Args(() => PageArgs);

function at(name: string, options: Described): ParameterDecorator {
  return Arg(name, () => GraphQLDateTime, { nullable: true, ...options });
}

function first(defaultValue: number, options: Described): ParameterDecorator {
  return Arg('first', () => Int, { nullable: true, defaultValue, ...options });
}

/** The node of an id, of one type. */
function one(type: Type, what: string): Root {
  const description = `${what} by its id; null when there is none.`;
  return { type, mapping: { plan: 'byId' }, args: [THE_ID], nullable: true, description };
}

/** All nodes of one type, in pages. */
function many(type: Type, args: new () => object, description: string): Root {
  return { type, mapping: { plan: 'connection' }, args: [Args(() => args)], description };
}

const DISAGREEING = [
  Arg('about', () => ID, { description: 'The id of whom, what or where they are about.' }),
  at('from', { description: 'Both were published then or later.' }),
  at('to', { description: 'Both were published then or earlier.' }),
];

const ROOTS: Readonly<Record<string, Root>> = {
  node: one(() => Node, 'Anything'),
  nodes: {
    type: () => [Node],
    mapping: { plan: 'byIds' },
    args: [Arg('ids', () => [ID], { description: 'Ids of whatever types.' })],
    nullable: 'items',
    description: `Many by their ids, in their order; null where there is none, and with an error where one is malformed. At most ${LISTS.most}.`,
  },
  person: one(() => Person, 'A person'),
  organization: one(() => Organization, 'An organization'),
  unit: one(() => MilitaryUnit, 'A military unit'),
  place: one(() => Place, 'A place, a country among them,'),
  article: one(() => Article, 'An article'),
  statement: one(() => Statement, 'A statement'),
  people: many(
    () => PersonConnection,
    PersonArgs,
    'All people with a name, or those that a filter keeps: `people(filter: { name: { contains: "Clarke" } })`.',
  ),
  organizations: many(
    () => OrganizationConnection,
    OrganizationArgs,
    'All organizations with a name, outlets among them, or those that a filter keeps.',
  ),
  units: many(
    () => MilitaryUnitConnection,
    MilitaryUnitArgs,
    'All military units, or those that a filter keeps: `units(filter: { designation: { eq: "13th" } })`.',
  ),
  places: many(
    () => PlaceConnection,
    PlaceArgs,
    'All places, countries among them, or those that a filter keeps.',
  ),
  articles: many(
    () => ArticleConnection,
    ArticleArgs,
    'All articles, newest first, or those that a filter keeps.',
  ),
  statements: many(
    () => StatementConnection,
    StatementArgs,
    'What was said: every asserted statement, newest publication first, in reading order, or those that a filter keeps: by speaker, subject, place, words, date.',
  ),
  sources: many(
    () => SourceConnection,
    SourceArgs,
    'Whoever can say something: people, organizations, units, unnamed sources, articles, …, or those that a filter keeps.',
  ),
  search: {
    type: () => SearchConnection,
    mapping: { plan: 'search', over: 'SearchResult' },
    args: [
      Arg('text', () => String, {
        description: 'A name, words, or a "phrase" in quotation marks. At most 200 characters.',
      }),
      TYPES,
      PAGE,
    ],
    description:
      'Finds things by what people write: names in any script or spelling, designations of units, and words and "phrases" of articles and statements. Best match first. Where an id is asked for, this finds it.',
  },
  resolve: {
    type: () => [Resolution],
    mapping: { plan: 'resolve', over: 'SearchResult' },
    args: [
      Arg('names', () => [String], { description: 'Names as somebody wrote them, in any script.' }),
      TYPES,
      first(5, { description: `The best candidates for each name, at most ${LISTS.most}.` }),
    ],
    description: `Reconciles a list of names, at most ${LISTS.most}: what each may stand for, in its order.`,
  },
  paths: {
    type: () => [Path],
    mapping: { plan: 'paths' },
    args: [
      Arg('from', () => ID, { description: 'The id of where the chains begin.' }),
      Arg('to', () => ID, { description: 'The id of where they end.' }),
      Arg('maxLength', () => Int, {
        nullable: true,
        defaultValue: 4,
        description: 'How many steps a chain has at most, 1 to 6.',
      }),
      first(5, { description: 'The shortest, at most 50; there may be more.' }),
      Arg('relations', () => [PathRelation], {
        defaultValue: [PathRelation.SAID_BY, PathRelation.ABOUT],
        description: 'Which relations the chains may follow.',
      }),
      at('publishedFrom', {
        description: 'Statements and articles on the way were published then or later.',
      }),
      at('publishedTo', {
        description: 'Statements and articles on the way were published then or earlier.',
      }),
    ],
    description:
      'The shortest chains between two nodes, of attribution and aboutness unless other relations are given.',
  },
  disagreements: {
    type: () => [Disagreement],
    mapping: { plan: 'disagreements' },
    args: [...DISAGREEING, first(LISTS.usual, { description: 'How many pairs.' })],
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
