import { REF } from './fragments.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';

/** How two nodes hang together, read out as sentences. */
export const PATHS = graphql(
  `
query Paths(
  $from: ID!, $to: ID!, $relations: [PathRelation!]!, $lang: [String!], $named: Boolean!
  $publishedFrom: DateTime, $publishedTo: DateTime
) {
  paths(
    from: $from, to: $to, first: 5, maxLength: 6, relations: $relations
    publishedFrom: $publishedFrom, publishedTo: $publishedTo
  ) {
    steps { sentence from { ...End } to { ...End } }
  }
}
fragment End on Node { ...Ref label ... on Statement { article { id } } }`,
  [REF],
);

/** One step of a path. */
export type PathStep = ResultOf<typeof PATHS>['paths'][number]['steps'][number];

type PathRelation = VariablesOf<typeof PATHS>['relations'][number];

/** A kind of relations that a path may follow. */
export interface Way {
  readonly way: string;
  readonly label: string;
  readonly relations: readonly PathRelation[];
  /** Whether a path follows it unless told otherwise. */
  readonly usual: boolean;
}

/** Ways that a path may take. Standing in one article joins everybody with everybody, and is no usual one. */
export const WAYS: readonly Way[] = [
  { way: 'said', label: 'who says what about whom', relations: ['SAID_BY', 'ABOUT'], usual: true },
  { way: 'relayed', label: 'who passes it on', relations: ['RELAYED_BY'], usual: true },
  { way: 'posts', label: 'who holds which post', relations: ['HOLDS', 'AT'], usual: true },
  {
    way: 'units',
    label: 'which unit is under which',
    relations: ['SUBORDINATE_TO', 'MEMBER_OF', 'ALLEGIANCE_TO'],
    usual: true,
  },
  { way: 'places', label: 'what lies where', relations: ['WITHIN', 'ADJOINS'], usual: true },
  {
    way: 'claims',
    label: 'what supports or contradicts what',
    relations: ['SUPPORTS', 'CONTRADICTS', 'SAME_CLAIM_AS', 'ELABORATES'],
    usual: false,
  },
  {
    way: 'articles',
    label: 'who stands in one article',
    relations: ['APPEARS_IN', 'MENTIONS'],
    usual: false,
  },
];

/** The ways that are meant by their names; by none, the usual ones. */
export function waysOf(names: readonly string[]): readonly Way[] {
  const meant = WAYS.filter(({ way }) => names.includes(way));
  return meant.length > 0 ? meant : WAYS.filter(({ usual }) => usual);
}

/** Nodes by their ids, as they are named. */
export const NAMES = graphql(
  'query Names($ids: [ID!]!, $lang: [String!], $named: Boolean!) { nodes(ids: $ids) { ...Ref } }',
  [REF],
);
