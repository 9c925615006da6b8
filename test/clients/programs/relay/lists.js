// What relay-compiler reads: lists that page both ways. `node(id:)` asks for one again wherever its fragment stands.
import { graphql } from 'relay-runtime';

graphql`
  fragment lists_person on Person
  @refetchable(queryName: "listsPersonQuery")
  @argumentDefinitions(
    first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
  ) {
    name
    said(first: $first, after: $after, last: $last, before: $before) @connection(key: "person_said") {
      totalCount
      edges { node { text } }
    }
  }
`;

graphql`
  fragment lists_source on Source
  @refetchable(queryName: "listsSourceQuery")
  @argumentDefinitions(
    first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
  ) {
    name
    said(first: $first, after: $after, last: $last, before: $before) @connection(key: "source_said") {
      totalCount
      edges { node { text } }
    }
  }
`;

graphql`
  fragment lists_place on Place
  @refetchable(queryName: "listsPlaceQuery")
  @argumentDefinitions(
    first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }
  ) {
    name
    saidAbout(first: $first, after: $after, last: $last, before: $before)
      @connection(key: "place_saidAbout") {
      totalCount
      edges { node { text } }
    }
  }
`;
