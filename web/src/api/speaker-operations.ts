import { HELD, REF, STATED } from './fragments.js';
import { graphql, type ResultOf } from './graphql.js';

const SPEAKER = graphql(
  `
fragment Speaker on Person {
  ...Ref
  said(filter: $filter) { totalCount }
  roles(first: 10) {
    id
    title
    rank
    at { id }
    ${HELD}
    claims(first: 3) { ...Stated }
    terms(first: 5) { from { earliest } to { latest } }
  }
}`,
  [REF, STATED],
);

/** Somebody with a post somewhere, and how much they say, whether in that post or not. */
export type Speaker = ResultOf<typeof SPEAKER>;

/** Who has a post at a unit or an organization, and of them who says something. */
export const SPEAKERS_FOR = graphql(
  `
query SpeakersFor(
  $id: ID!, $filter: StatementFilter, $spoken: PersonFilter, $lang: [String!], $named: Boolean!
) {
  node(id: $id) {
    ... on MilitaryUnit {
      officers: representatives(first: 0) { totalCount }
      speakers: representatives(filter: $spoken, first: 50) { totalCount nodes { ...Speaker } }
    }
    ... on Organization { posts: roles(first: 50) { person { ...Speaker } } }
  }
}`,
  [SPEAKER],
);
