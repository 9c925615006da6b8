// The best Cypher for each operation on Neo4j, written by hand: one statement, lists by position, without the labels
// that relationships imply where that costs less.

import { HOLDS } from './holds.js';
import { inListed, leftOut } from './listed.js';
import { typeOf } from './type-of.js';

const ORDER = 's.newestFirst';
const SAID_BY = 'COLLECT { MATCH (s)-[r:SAID_BY]->(n) RETURN [n.id, n.name] ORDER BY r.position }';
const ABOUT = 'COLLECT { MATCH (s)-[r:ABOUT]->(e) RETURN [e.id, e.name] ORDER BY r.position }';
const ARTICLE = 'COLLECT { MATCH (s)-[:APPEARS_IN]->(a) RETURN [a.id, a.headline] }';
const TARGETS =
  'COLLECT { MATCH (s)-[:ABOUT]->(e) RETURN [labels(e), e.id, e.name, e.placeType, e.echelon] }';
const ROLES =
  'COLLECT { MATCH (n)-[:HOLDS]->(r)-[:AT]->(x) RETURN [r.title, x.id, x.name] ORDER BY r.titleSort, r.id }';

const node = ([id, name]) => ({ id, name });
const titled = ([id, headline]) => ({ id, headline });
const role = ([title, id, name]) => ({ title, at: { id, name } });
const byId = (a, b) => (a.id < b.id ? -1 : 1);
const nodes = (list) => list.map(node).sort(byId);

export const rawOperations = {
  byId: {
    text: `MATCH (s:Statement {id: $statement}) RETURN [s.id, s.text, s.kind, s.certainty, ${ARTICLE},
      COLLECT { MATCH (s)-[r:SAID_BY]->(n) RETURN [r.roleAsStated, n.id, n.name] ORDER BY r.position },
      COLLECT { MATCH (s)-[r:ABOUT]->(n) RETURN [r.role, n.id, n.name] ORDER BY r.position }]`,
    shape: ([[id, text, kind, certainty, [article], saidBy, about]]) => ({
      id,
      text,
      kind,
      certainty,
      article: titled(article),
      saidBy: saidBy.map(([roleAsStated, ...rest]) => ({ roleAsStated, ...node(rest) })),
      about: about.map(([aboutRole, ...rest]) => ({ role: aboutRole, ...node(rest) })),
    }),
  },
  latest: {
    text: `MATCH (s:Statement) WHERE s.newestFirst >= '' AND s:Asserted WITH s ORDER BY ${ORDER} LIMIT 20
      RETURN [s.id, s.text, ${SAID_BY}, ${ARTICLE}]`,
    shape: (rows) =>
      rows.map(([id, text, saidBy, [article]]) => ({
        id,
        text,
        saidBy: nodes(saidBy),
        article: titled(article),
      })),
  },
  deep: {
    text: `MATCH (s:Statement) WHERE s.newestFirst > $newestFirst AND s:Asserted WITH s ORDER BY ${ORDER} LIMIT 20 RETURN [s.id, s.text, ${ARTICLE}]`,
    shape: (rows) => rows.map(([id, text, [article]]) => ({ id, text, article: titled(article) })),
  },
  inside: {
    text: `MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(x:Place) WITH DISTINCT x
      CALL (x) { ${inListed('ABOUT', 'x', 20)} RETURN s } WITH DISTINCT s ORDER BY ${ORDER} LIMIT 20
      WITH collect([s.id, s.text, ${SAID_BY}]) AS said MATCH (p:Place {id: $place}) RETURN [p.id, p.name, said]`,
    shape: ([[id, name, said]]) => ({ id, name, said: said.map(spoken) }),
  },
  person: {
    text: `MATCH (n:Person {id: $person}) RETURN [n.id, n.name, ${ROLES}, COLLECT {
      ${inListed('SAID_BY', 'n', 10)} RETURN [s.id, s.text, ${ABOUT}] }]`,
    shape: ([[id, name, roles, said]]) => ({
      id,
      name,
      roles: roles.map(role),
      said: said.map(withSubjects),
    }),
  },
  nested: {
    text: `MATCH (n:Person) WHERE n.nameSort >= '' WITH n ORDER BY n.nameSort, n.id LIMIT 10 RETURN [n.id, n.name, COLLECT {
      ${inListed('SAID_BY', 'n', 10)} RETURN [s.id, s.text, ${ABOUT}] }]`,
    shape: (rows) => rows.map(([id, name, said]) => ({ id, name, said: said.map(withSubjects) })),
  },
  article: {
    text: `MATCH (a:Article {id: $article}) RETURN [a.id, a.headline, COLLECT {
      MATCH (a)<-[:APPEARS_IN]-(s:Asserted) WITH s ORDER BY ${ORDER} LIMIT 50
      RETURN [s.id, s.text, COLLECT { MATCH (s)-[by:SAID_BY]->(n) RETURN [by.roleAsStated, n.id, n.name, ${ROLES}] ORDER BY by.position }] }]`,
    shape: ([[id, headline, statements]]) => ({
      id,
      headline,
      statements: statements.map(([statement, text, saidBy]) => ({
        id: statement,
        text,
        saidBy: saidBy.map(([roleAsStated, source, name, roles]) => ({
          roleAsStated,
          id: source,
          name,
          roles: roles.map(role),
        })),
      })),
    }),
  },
  filter: {
    text: `MATCH (:MilitaryUnit {id: $unit})<-[:SUBORDINATE_TO*0..8]-(:MilitaryUnit)<-[:AT]-(:Role)<-[:HOLDS]-(n:Person)
      WITH DISTINCT n MATCH (n)<-[:SAID_BY]-(s:Asserted) WHERE s.sortAt >= $from AND s.sortAt < $to
      AND EXISTS { (s)-[:ABOUT]->(:Place)-[:WITHIN*0..8]->(:Place {id: $region}) }
      WITH DISTINCT s ORDER BY ${ORDER} LIMIT 20 RETURN [s.id, s.text]`,
    shape: (rows) => rows.map(([id, text]) => ({ id, text })),
  },
  facet: {
    text: `MATCH (:Person {id: $hubPerson})<-[:SAID_BY]-(s:Asserted) MATCH (s)-[:ABOUT]->(e)
      WITH e, count(DISTINCT s) AS n ORDER BY n DESC, e.id LIMIT 10 RETURN [e.id, e.name, n]`,
    shape: (rows) => rows.map(([id, name, count]) => ({ id, name, count })),
  },
  search: {
    text: `CALL db.index.fulltext.queryNodes('text_words', $lucene) YIELD node AS s WHERE s:Asserted
      WITH s LIMIT 50 RETURN [s.id, s.text, ${SAID_BY}]`,
    shape: (rows) => rows.map(spoken).sort(byId),
  },
  abstract: {
    text: `MATCH (n:Person {id: $person}) CALL (n) { ${inListed('SAID_BY', 'n', 20)} RETURN s }
      RETURN [s.id, ${TARGETS}]`,
    shape: withTargets,
  },
  targets: {
    text: `MATCH (s:Statement) WHERE s.newestFirst >= '' AND s:Asserted WITH s ORDER BY ${ORDER} LIMIT 20 RETURN [s.id, ${TARGETS}]`,
    shape: withTargets,
  },
  total: {
    text: `MATCH (n:MilitaryUnit {id: $hubUnit}) RETURN [COUNT { (n)<-[:ABOUT]-() } - ${leftOut('ABOUT', 'n')},
      COLLECT { ${inListed('ABOUT', 'n', 10)} RETURN [s.id, s.text] }]`,
    shape: ([[total, list]]) => ({ total, nodes: list.map(([id, text]) => ({ id, text })) }),
  },
  path: {
    text: `MATCH p = allShortestPaths((:Node {id: $person})-[:SAID_BY|ABOUT*..4]-(:Node {id: $farPlace})) WHERE ${HOLDS} RETURN [n IN nodes(p) | n.id] LIMIT 50`,
    shape: (rows) => rows.sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  },
  timeline: {
    text: `MATCH (:Place {id: $hubPlace})<-[:WITHIN*0..8]-(x:Place) WITH DISTINCT x MATCH (x)<-[:ABOUT]-(s:Asserted)
      WITH DISTINCT s WITH substring(s.sortAt, 0, 7) AS month, count(*) AS n RETURN [month, n] ORDER BY month`,
    shape: (rows) => rows.map(([month, count]) => ({ month, count })),
  },
  publisher: {
    text: `MATCH (o:Organization {id: $publisher}) RETURN [o.id, o.name, COLLECT {
      ${inListed('PUBLISHED_BY', 'o', 20)} RETURN [s.id, s.headline] }]`,
    shape: ([[id, name, articles]]) => ({ id, name, articles: articles.map(titled) }),
  },
};

function spoken([id, text, saidBy]) {
  return { id, text, saidBy: nodes(saidBy) };
}

function withSubjects([id, text, about]) {
  return { id, text, about: nodes(about) };
}

function withTargets(rows) {
  return rows.map(([id, about]) => ({
    id,
    about: about
      .map(([labels, target, name, placeType, echelon]) => ({
        type: typeOf(labels),
        id: target,
        name,
        ...(placeType && { placeType }),
        ...(echelon && { echelon }),
      }))
      .sort(byId),
  }));
}
