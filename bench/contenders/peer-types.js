import { HOLDS } from './holds.js';
import { inListed, leftOut } from './listed.js';

const STATEMENT = `
  id: ID!
  text: String!
  kind: String!
  certainty: String!
  hypothetical: Boolean!
  retractedAt: String
  sortAt: String!
  newestFirst: String!
  article: [Article!]! @relationship(type: "APPEARS_IN", direction: OUT)
  saidBy: [Source!]! @relationship(type: "SAID_BY", direction: OUT, properties: "SaidBy")
  saidByPeople: [Person!]! @relationship(type: "SAID_BY", direction: OUT, properties: "SaidBy")
  about: [Entity!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
  aboutPlaces: [Place!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
`;
const SAID = `said: [Statement!]! @relationship(type: "SAID_BY", direction: IN, properties: "SaidBy")`;
const SAID_ABOUT = `saidAbout: [Statement!]! @relationship(type: "ABOUT", direction: IN, properties: "About")`;
const WITHIN = `within: [Place!]! @relationship(type: "WITHIN", direction: OUT)`;
const FULLTEXT = `@fulltext(indexes: [{ indexName: "text_words", queryName: "statementsByWords", fields: ["words"] }])`;

const COMMON = `
  extend schema @mutation(operations: []) @subscription(events: [])
  type SaidBy @relationshipProperties { roleAsStated: String  position: Int }
  type About @relationshipProperties { role: String!  position: Int! }
`;

const GENERATED = `
  ${COMMON}
  type Statement @node ${FULLTEXT} { ${STATEMENT} words: String! }
  interface Source { id: ID!  name: String! }
  interface Entity { id: ID!  name: String!  saidAbout: [Statement!]! @declareRelationship }
  interface Actor { id: ID!  name: String! }
  interface Place { id: ID!  name: String!  placeType: String!  within: [Place!]! @declareRelationship }
  type Article implements Source @node {
    id: ID!  name: String!  headline: String!  newestFirst: String!
    statements: [Statement!]! @relationship(type: "APPEARS_IN", direction: IN)
  }
  type Person implements Source & Entity & Actor @node {
    id: ID!  name: String!  nameSort: String!
    roles: [Role!]! @relationship(type: "HOLDS", direction: OUT)
    ${SAID} ${SAID_ABOUT}
  }
  type Role @node {
    id: ID!  title: String!
    at: [Actor!]! @relationship(type: "AT", direction: OUT)
    atUnits: [MilitaryUnit!]! @relationship(type: "AT", direction: OUT)
  }
  type Organization implements Source & Entity & Actor @node {
    id: ID!  name: String!
    articles: [Article!]! @relationship(type: "PUBLISHED_BY", direction: IN)
    ${SAID_ABOUT}
  }
  type MilitaryUnit implements Source & Entity & Actor @node {
    id: ID!  name: String!  echelon: String
    superiors: [MilitaryUnit!]! @relationship(type: "SUBORDINATE_TO", direction: OUT)
    ${SAID_ABOUT}
  }
  type AnonymousSource implements Source & Entity & Actor @node { id: ID!  name: String!  ${SAID_ABOUT} }
  type State implements Source & Entity & Actor & Place @node {
    id: ID!  name: String!  placeType: String!  ${WITHIN} ${SAID_ABOUT}
  }
  type Location implements Entity & Place @node {
    id: ID!  name: String!  placeType: String!  ${WITHIN} ${SAID_ABOUT}
  }
`;

const listed = (type) =>
  `@cypher(statement: """${inListed(type, 'this', 'toInteger($first)')} RETURN s""", columnName: "s")`;

const TUNED = `
  ${COMMON}
  type Statement @node(labels: ["Statement", "Asserted"]) ${FULLTEXT} { ${STATEMENT} words: String! }
  type Source @node { id: ID!  name: String!  roles: [Role!]! @relationship(type: "HOLDS", direction: OUT) }
  type Entity @node {
    id: ID!  name: String!  placeType: String  echelon: String
    labels: [String!]! @cypher(statement: "RETURN labels(this) AS labels", columnName: "labels")
  }
  type Actor @node { id: ID!  name: String! }
  type Place @node { id: ID!  name: String!  placeType: String!  ${WITHIN} }
  type Article @node {
    id: ID!  name: String!  headline: String!  newestFirst: String!
    statementsPage(first: Int!): [Statement!]! @cypher(statement: """MATCH (this)<-[:APPEARS_IN]-(s:Asserted) WITH DISTINCT s ORDER BY s.newestFirst LIMIT toInteger($first) RETURN s""", columnName: "s")
  }
  type Person @node {
    id: ID!  name: String!  nameSort: String!
    roles: [Role!]! @relationship(type: "HOLDS", direction: OUT)
    saidPage(first: Int!): [Statement!]! ${listed('SAID_BY')}
  }
  type Role @node {
    id: ID!  title: String!
    at: [Actor!]! @relationship(type: "AT", direction: OUT)
  }
  type Organization @node {
    id: ID!  name: String!
    articles: [Article!]! @relationship(type: "PUBLISHED_BY", direction: IN)
  }
  type MilitaryUnit @node {
    id: ID!  name: String!  echelon: String
    saidAboutPage(first: Int!): [Statement!]! ${listed('ABOUT')}
    total: Int! @cypher(statement: "RETURN COUNT { (this)<-[:ABOUT]-() } - ${leftOut('ABOUT', 'this')} AS n", columnName: "n")
  }
  type Bucket { key: String!  name: String  count: Int! }
  type Path { ids: [String!]! }
  type Query {
    statementsInside(place: ID!, first: Int!): [Statement!]!
      @cypher(statement: """
        MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(x:Place) WITH DISTINCT x
        CALL (x) { ${inListed('ABOUT', 'x', 'toInteger($first)')} RETURN s }
        WITH DISTINCT s ORDER BY s.newestFirst LIMIT toInteger($first) RETURN s
      """, columnName: "s")
    filtered(unit: ID!, place: ID!, from: String!, to: String!, first: Int!): [Statement!]!
      @cypher(statement: """
        MATCH (:MilitaryUnit {id: $unit})<-[:SUBORDINATE_TO*0..8]-(:MilitaryUnit)<-[:AT]-(:Role)<-[:HOLDS]-(p:Person)
        WITH DISTINCT p MATCH (p)<-[:SAID_BY]-(s:Asserted)
        WHERE s.sortAt >= $from AND s.sortAt < $to
        AND EXISTS { (s)-[:ABOUT]->(:Place)-[:WITHIN*0..8]->(:Place {id: $place}) }
        WITH DISTINCT s ORDER BY s.newestFirst LIMIT toInteger($first) RETURN s
      """, columnName: "s")
    subjects(person: ID!, first: Int!): [Bucket!]!
      @cypher(statement: """
        MATCH (:Person {id: $person})<-[:SAID_BY]-(s:Asserted)-[:ABOUT]->(e)
        WITH e, count(DISTINCT s) AS n ORDER BY n DESC, e.id LIMIT toInteger($first)
        RETURN {key: e.id, name: e.name, count: n} AS b
      """, columnName: "b")
    months(place: ID!): [Bucket!]!
      @cypher(statement: """
        MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(:Place)<-[:ABOUT]-(s:Asserted)
        WITH DISTINCT s WITH substring(s.sortAt, 0, 7) AS month, count(s) AS n ORDER BY month
        RETURN {key: month, count: n} AS b
      """, columnName: "b")
    paths(from: ID!, to: ID!, first: Int!): [Path!]!
      @cypher(statement: """
        MATCH p = allShortestPaths((:Node {id: $from})-[:SAID_BY|ABOUT*..4]-(:Node {id: $to})) WHERE ${HOLDS}
        RETURN {ids: [n IN nodes(p) | n.id]} AS r LIMIT toInteger($first)
      """, columnName: "r")
  }
`;

/** Type definitions over the stored graph: labels and relationships as they are. */
export function peerTypes(form) {
  return form === 'tuned' ? TUNED : GENERATED;
}
