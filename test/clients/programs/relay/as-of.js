// What relay-compiler reads: somebody as of an instant.
import { graphql } from 'relay-runtime';

graphql`
  query asOfQuery($id: ID!, $at: DateTime) @asOf(at: $at) {
    person(id: $id) { roles { title } }
  }
`;
