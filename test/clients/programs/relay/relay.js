// Relay 21 without React: three fragments as relay-compiler made them, page by page from either end, through one
// normalized store.
//
//   cd relay && npx relay-compiler && npx tsx relay.js http://localhost:4000/graphql
import relay from 'relay-runtime';
import person from './__generated__/lists_person.graphql.js';
import place from './__generated__/lists_place.graphql.js';
import source from './__generated__/lists_source.graphql.js';

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = relay;
const { getPaginationMetadata, getPaginationVariables, getSelector } = relay;

const [url] = process.argv.slice(2);
const network = Network.create(async ({ text: query }, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
});

/** Reads a whole list, two elements at a time: what usePaginationFragment does for a component. */
async function readAll(fragment, id, direction) {
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const { paginationRequest, paginationMetadata } = getPaginationMetadata(fragment, 'readAll');
  const isForward = direction === 'forward';
  let shown;
  let cursor = null;
  do {
    const page = getPaginationVariables(direction, 2, cursor, {}, {}, paginationMetadata);
    const variables = { ...page, id };
    await fetchQuery(environment, paginationRequest, variables).toPromise();
    const { fragment: query } = createOperationDescriptor(paginationRequest, variables);
    const reference = environment.lookup(query).data.node;
    shown = environment.lookup(getSelector(fragment, reference)).data;
    const { hasNextPage, hasPreviousPage, endCursor, startCursor } = listOf(shown).pageInfo;
    const isMore = isForward ? hasNextPage : hasPreviousPage;
    cursor = isMore ? (isForward ? endCursor : startCursor) : null;
  } while (cursor !== null);
  const texts = listOf(shown).edges.map(({ node }) => node.text);
  console.log(`${shown.name}, ${direction}: ${texts.length} of ${listOf(shown).totalCount}`);
  return texts;
}

const listOf = ({ said, saidAbout }) => said ?? saidAbout;

for (const [fragment, id] of [
  [person, 'person:michael-clarke'],
  [source, 'article:ea7cad882c490818'],
  [place, 'place:ru'],
]) {
  const forward = await readAll(fragment, id, 'forward');
  const backward = await readAll(fragment, id, 'backward');
  if (String(forward) !== String(backward)) console.log('not the same list');
}
