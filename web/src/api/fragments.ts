import { graphql, type ResultOf } from './graphql.js';

/** A node as it is named and drawn. */
export const REF = graphql(`
fragment Ref on Node {
  __typename
  id
  ... on Source { name }
  ... on Entity { name names(lang: $lang, first: 2) @include(if: $named) { value lang } }
  ... on MilitaryUnit { echelon branch }
}`);

/** A statement with its words and whoever has part in it. */
export const WORDS = graphql(
  `
fragment Words on Statement {
  id
  text
  kind
  sourceKind
  certainty
  act
  hypothetical
  position
  spans { start end }
  cue { start end text }
  hedges { start end text category }
  boosters { start end text category }
  saidAt { edtf text }
  saidBy(first: 8) {
    roleAsStated
    basis
    affiliationAsStated { name }
    source { ...Ref }
  }
  relayedBy(first: 5) { source { ...Ref } }
  candidateSources(first: 5) { reason source { name } }
  about(first: 12) { edges { role relation implied node { ...Ref } } }
  article { id headline publishedAt { edtf earliest latest text } }
  partOf { id }
  antecedent { id text }
  consequent { id text }
}`,
  [REF],
);

/** Words in the article that they stand in, as they are asked for. */
export const EVIDENCE = graphql('fragment InWords on Evidence { article { id } start end text }');

/** For which time something is told, as it is asked for. */
export const HELD = 'from { edtf } to { edtf } observedFrom { edtf } observedTo { edtf }';

/** One article's word for something dated, as it is asked for. */
export const STATED = graphql(
  `
fragment Stated on Claim {
  id
  background
  from { edtf }
  to { edtf }
  observedFrom { edtf }
  observedTo { edtf }
  statedBy { id label }
  evidence { ...InWords }
}`,
  [EVIDENCE],
);

/** One article's word for something dated. */
export type Stated = ResultOf<typeof STATED>;

/** Anything that has a name. */
export type NodeRef = Extract<ResultOf<typeof REF>, { readonly name: string }>;

/** What can be found, drawn and read. */
export type NodeType = NodeRef['__typename'] | 'Statement';

export type Statement = ResultOf<typeof WORDS>;

/** Whether a node is one that has a name. */
export function isNamed(node: ResultOf<typeof REF> | null): node is NodeRef {
  return node !== null && 'name' in node;
}
