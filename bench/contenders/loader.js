// Resolvers with DataLoader as most people write them: one batch of ids a relation and level, Cypher written by hand.
import DataLoader from 'dataloader';
import { buildSchema } from 'graphql';
import { connect } from './connect.js';
import { HOLDS } from './holds.js';
import { serveSchema } from './serve-schema.js';
import { typeOf } from './type-of.js';

const driver = connect();
const ORDER = 's.newestFirst';

const schema = buildSchema(`
  interface Node { id: ID! name: String }
  type Statement implements Node { id: ID! name: String text: String! kind: String! certainty: String! position: Int! article: Article! saidBy: [Attribution!]! about: [About!]! }
  type Attribution { roleAsStated: String source: Node! }
  type About { role: String node: Node! }
  type Article implements Node { id: ID! name: String headline: String! statements(first: Int = 50): [Statement!]! }
  type Person implements Node { id: ID! name: String roles: [Role!]! said(first: Int = 50): [Statement!]! }
  type Role { title: String! at: Node! }
  type Organization implements Node { id: ID! name: String articles(first: Int = 50): [Article!]! }
  type MilitaryUnit implements Node { id: ID! name: String echelon: String }
  type AnonymousSource implements Node { id: ID! name: String }
  type State implements Node { id: ID! name: String placeType: String! }
  type Location implements Node { id: ID! name: String placeType: String! }
  type Page { total: Int! nodes: [Statement!]! }
  type Bucket { key: String! name: String count: Int! }
  type Path { ids: [ID!]! }
  type Query {
    statement(id: ID!): Statement
    article(id: ID!): Article
    place(id: ID!): Node
    person(id: ID!): Person
    organization(id: ID!): Organization
    people(first: Int!): [Person!]!
    statements(first: Int!, skip: Int = 0): [Statement!]!
    saidInside(place: ID!, first: Int!): [Statement!]!
    saidAbout(unit: ID!, first: Int!): Page!
    filtered(unit: ID!, place: ID!, from: String!, to: String!, first: Int!): [Statement!]!
    subjects(person: ID!, first: Int!): [Bucket!]!
    search(words: String!, first: Int!): [Statement!]!
    paths(from: ID!, to: ID!, first: Int!): [Path!]!
    months(place: ID!): [Bucket!]!
  }
`);
for (const type of Object.values(schema.getTypeMap())) {
  if (type.name !== 'Node') continue;
  type.resolveType = ({ labels }) => typeOf(labels);
}

/** Rows as objects, in a read transaction as the driver's manual has it. */
async function rows(text, parameters) {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const result = await session.executeRead((tx) => tx.run(text, parameters));
    return result.records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** A loader of lists: a statement that returns \`key\` and \`value\` for \`$keys\`. */
function lists(text, parameters = () => ({})) {
  return new DataLoader(
    async (keys) => {
      const found = groupByKey(await rows(text, { keys, ...parameters(keys) }));
      return keys.map((key) => (found.get(key) ?? []).map(({ value }) => value));
    },
    { cache: true },
  );
}

function groupByKey(list) {
  const groups = new Map();
  for (const row of list) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return groups;
}

const NODE = (n) => `${n}{.id, .name, .headline, .placeType, .echelon, labels: labels(${n})}`;
const STATEMENT = 's{.id, .text, .kind, .certainty, .position}';
const integer = (n) => BigInt(n);

/** The loaders of one request. */
function loaders() {
  const pages = new Map();
  const page = (name, first, match) => {
    const key = `${name} ${first}`;
    if (!pages.has(key))
      pages.set(
        key,
        lists(
          `UNWIND $keys AS key CALL (key) { ${match} WITH s ORDER BY ${ORDER} LIMIT $first RETURN ${STATEMENT} AS value } RETURN key, value`,
          () => ({ first: integer(first) }),
        ),
      );
    return pages.get(key);
  };
  return {
    article: lists(
      `UNWIND $keys AS key MATCH (:Statement {id: key})-[:APPEARS_IN]->(a:Article) RETURN key, ${NODE('a')} AS value`,
    ),
    saidBy: lists(
      `UNWIND $keys AS key MATCH (:Statement {id: key})-[r:SAID_BY]->(n:Source) RETURN key, {roleAsStated: r.roleAsStated, source: ${NODE('n')}} AS value ORDER BY r.position`,
    ),
    about: lists(
      `UNWIND $keys AS key MATCH (:Statement {id: key})-[r:ABOUT]->(n:Entity) RETURN key, {role: r.role, node: ${NODE('n')}} AS value ORDER BY r.position`,
    ),
    roles: lists(
      `UNWIND $keys AS key MATCH (:Person {id: key})-[:HOLDS]->(r:Role) RETURN key, r{.id, .title} AS value ORDER BY r.titleSort, r.id`,
    ),
    at: lists(
      `UNWIND $keys AS key MATCH (:Role {id: key})-[:AT]->(n:Actor) RETURN key, ${NODE('n')} AS value`,
    ),
    said: (first) => page('said', first, 'MATCH (:Person {id: key})<-[:SAID_BY]-(s:Asserted)'),
    statements: (first) =>
      page('statements', first, 'MATCH (:Article {id: key})<-[:APPEARS_IN]-(s:Asserted)'),
  };
}

const byId =
  (label) =>
  async ({ id }) =>
    (await rows(`MATCH (n:${label} {id: $id}) RETURN ${NODE('n')} AS value`, { id }))[0]?.value;
const list = async (text, parameters) => (await rows(text, parameters)).map(({ value }) => value);

const one = (name) => async (parent, _args, context) => (await context[name].load(parent.id))[0];
const many = (name) => (parent, _args, context) => context[name].load(parent.id);
const paged =
  (name) =>
  (parent, { first }, context) =>
    context[name](first).load(parent.id);

const fields = {
  Statement: { article: one('article'), saidBy: many('saidBy'), about: many('about') },
  Article: { statements: paged('statements') },
  Person: { roles: many('roles'), said: paged('said') },
  Role: { at: one('at') },
  Organization: {
    articles: ({ id }, { first }) =>
      list(
        `MATCH (:Organization {id: $id})<-[:PUBLISHED_BY]-(a:Article) RETURN ${NODE('a')} AS value ORDER BY a.newestFirst LIMIT $first`,
        { id, first: integer(first) },
      ),
  },
  Query: {
    statement: async (_root, { id }) =>
      (await rows(`MATCH (s:Statement {id: $id}) RETURN ${STATEMENT} AS value`, { id }))[0]?.value,
    article: (_root, args) => byId('Article')(args),
    place: (_root, args) => byId('Place')(args),
    person: (_root, args) => byId('Person')(args),
    organization: (_root, args) => byId('Organization')(args),
    people: (_root, { first }) =>
      list(
        `MATCH (n:Person) WHERE n.nameSort >= '' RETURN ${NODE('n')} AS value ORDER BY n.nameSort, n.id LIMIT $first`,
        { first: integer(first) },
      ),
    statements: (_root, { first, skip }) =>
      list(
        `MATCH (s:Asserted) RETURN ${STATEMENT} AS value ORDER BY ${ORDER} SKIP $skip LIMIT $first`,
        { first: integer(first), skip: integer(skip) },
      ),
    saidInside: (_root, { place, first }) =>
      list(
        `MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(p:Place)<-[:ABOUT]-(s:Asserted) WITH DISTINCT s ORDER BY ${ORDER} LIMIT $first RETURN ${STATEMENT} AS value`,
        { place, first: integer(first) },
      ),
    saidAbout: async (_root, { unit, first }) => {
      const [nodes, [total]] = await Promise.all([
        list(
          `MATCH (:MilitaryUnit {id: $unit})<-[:ABOUT]-(s:Asserted) WITH DISTINCT s ORDER BY ${ORDER} LIMIT $first RETURN ${STATEMENT} AS value`,
          { unit, first: integer(first) },
        ),
        list(
          `MATCH (:MilitaryUnit {id: $unit})<-[:ABOUT]-(s:Asserted) RETURN count(DISTINCT s) AS value`,
          { unit },
        ),
      ]);
      return { nodes, total };
    },
    filtered: (_root, { unit, place, from, to, first }) =>
      list(
        `MATCH (s:Asserted) WHERE s.sortAt >= $from AND s.sortAt < $to
         AND EXISTS { (s)-[:SAID_BY]->(:Person)-[:HOLDS]->(:Role)-[:AT]->(:MilitaryUnit)-[:SUBORDINATE_TO*0..8]->(:MilitaryUnit {id: $unit}) }
         AND EXISTS { (s)-[:ABOUT]->(:Place)-[:WITHIN*0..8]->(:Place {id: $place}) }
         RETURN ${STATEMENT} AS value ORDER BY ${ORDER} LIMIT $first`,
        { unit, place, from, to, first: integer(first) },
      ),
    subjects: (_root, { person, first }) =>
      list(
        `MATCH (:Person {id: $person})<-[:SAID_BY]-(s:Asserted)-[:ABOUT]->(e:Entity)
         WITH e, count(DISTINCT s) AS n RETURN {key: e.id, name: e.name, count: n} AS value ORDER BY n DESC, e.id LIMIT $first`,
        { person, first: integer(first) },
      ),
    search: (_root, { words, first }) =>
      list(
        `CALL db.index.fulltext.queryNodes('text_words', $words) YIELD node AS s, score
         WITH s, score WHERE s:Asserted RETURN ${STATEMENT} AS value ORDER BY score DESC LIMIT $first`,
        { words, first: integer(first) },
      ),
    paths: (_root, { from, to, first }) =>
      list(
        `MATCH p = allShortestPaths((:Node {id: $from})-[:SAID_BY|ABOUT*..4]-(:Node {id: $to})) WHERE ${HOLDS} RETURN {ids: [n IN nodes(p) | n.id]} AS value LIMIT $first`,
        { from, to, first: integer(first) },
      ),
    months: (_root, { place }) =>
      list(
        `MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(:Place)<-[:ABOUT]-(s:Asserted)
         WITH DISTINCT s WITH substring(s.sortAt, 0, 7) AS month, count(s) AS n RETURN {key: month, count: n} AS value ORDER BY month`,
        { place },
      ),
  },
};
for (const [type, resolvers] of Object.entries(fields))
  for (const [field, resolve] of Object.entries(resolvers))
    schema.getType(type).getFields()[field].resolve = resolve;

await serveSchema(schema, loaders);
