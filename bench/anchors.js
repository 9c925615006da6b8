// Picks the ids the operations start from, by what hangs on them, so that an anchor of a size has the same size in
// a store of any size; hubs are the largest there are.
import neo4j from 'neo4j-driver';
import { byNewest } from '../dist/mapping/mapping.js';
import { encodeCursor } from '../dist/plan/cursor.js';
import { searchWords } from '../dist/util/search-words.js';

/** Counting what hangs on everything in a large store takes longer than the server lets queries take. */
const ANCHOR_MS = 15 * 60_000;

const near = (label, match, size) =>
  `MATCH (n:${label}) WITH n, COUNT { ${match} } AS size RETURN n.id AS id, size ORDER BY abs(size - ${size}), n.id LIMIT 1`;
const most = (label, match) =>
  `MATCH (n:${label}) RETURN n.id AS id, COUNT { ${match} } AS size ORDER BY size DESC, id LIMIT 1`;
const SAID = '(n)<-[:SAID_BY]-(:Statement)';
const INSIDE = (size) => `MATCH (n:Location {placeType: '${size.type}'})
  CALL (n) { MATCH (n)<-[:WITHIN*0..8]-(:Place)<-[:ABOUT]-(s:Statement) RETURN count(DISTINCT s) AS size }
  RETURN n.id AS id, size ORDER BY ${size.near ? `abs(size - ${size.near})` : 'size DESC'}, id LIMIT 1`;

/** What each operation takes, by name, with the sizes of the anchors. */
export async function findAnchors({ uri, username, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  });
  const ask = async (text, parameters = {}) =>
    (
      await driver.executeQuery(text, parameters, { transactionConfig: { timeout: ANCHOR_MS } })
    ).records.map((record) => record.toObject());
  const sizes = {};
  const anchor = async (name, text) => {
    const [{ id, size }] = await ask(text);
    sizes[name] = size;
    return id;
  };
  const variables = {
    person: await anchor('person', near('Person', SAID, 40)),
    hubPerson: await anchor('hubPerson', most('Person', SAID)),
    article: 'article:g100',
    hubUnit: await anchor('hubUnit', most('MilitaryUnit', '(n)<-[:ABOUT]-(:Statement)')),
    publisher: await anchor(
      'publisher',
      near('Organization', '(n)<-[:PUBLISHED_BY]-(:Article)', 60),
    ),
    place: await anchor('place', INSIDE({ type: 'ADM2', near: 200 })),
    hubPlace: await anchor('hubPlace', INSIDE({ type: 'ADM1' })),
    unit: 'unit:l1-5',
    region: 'place:l0-1',
    from: '2025-05-01T00:00:00Z',
    to: '2025-06-01T00:00:00Z',
  };
  const [statement] = await ask(
    'MATCH (:Article {id: $article})<-[:APPEARS_IN]-(s:Statement)-[:SAID_BY]->(:Person) RETURN s.id AS id ORDER BY s.position LIMIT 1',
    { article: variables.article },
  );
  const [place] = await ask(
    `MATCH (:Person {id: $person})<-[:SAID_BY]-(:Statement)-[:ABOUT]->(l:Location) WITH DISTINCT l
     RETURN l.id AS id ORDER BY abs(COUNT { (l)<-[:ABOUT]-(:Statement) } - 100), id LIMIT 1`,
    { person: variables.person },
  );
  const words = await findWords(ask);
  const [{ newestFirst }] = await ask(
    `MATCH (s:Statement) WHERE s.newestFirst >= '' RETURN s.newestFirst AS newestFirst ORDER BY newestFirst SKIP 9999 LIMIT 1`,
  );
  await driver.close();
  const cursor = encodeCursor([byNewest()], [newestFirst]);
  return {
    sizes,
    variables: {
      ...variables,
      statement: statement.id,
      farPlace: place.id,
      ...words,
      newestFirst,
      cursor,
    },
  };
}

/** A place's name that stands in 15 to 45 statements. */
async function findWords(ask) {
  const places = await ask(
    'MATCH (n:Location) WITH n, COUNT { (n)<-[:ABOUT]-(:Statement) } AS size WHERE size > 14 AND size < 40 RETURN n.name AS name ORDER BY n.id LIMIT 500',
  );
  for (const { name } of places) {
    const words = searchWords(name);
    const lucene = words.map((word) => `+${word}`).join(' ');
    const [{ n }] = await ask(
      `CALL db.index.fulltext.queryNodes('text_words', $lucene) YIELD node WHERE node:Statement RETURN count(*) AS n`,
      { lucene },
    );
    if (n > 14 && n < 46) return { words: name, lucene };
  }
  throw new Error('No name stands in 15 to 45 statements');
}
