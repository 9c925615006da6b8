// Relay as of several instants: ids are the same at all of them, so each instant has an environment of its own.
//
//   cd relay && npx relay-compiler && npx tsx relay-as-of.js http://localhost:4000/graphql person:ID INSTANT
import relay from 'relay-runtime';
import postings from './__generated__/asOfQuery.graphql.js';

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = relay;

const [url, id, instant] = process.argv.slice(2);
const network = Network.create(async ({ text: query }, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
});
const newEnvironment = () => new Environment({ network, store: new Store(new RecordSource()) });

async function titlesOf(environment, at) {
  await fetchQuery(environment, postings, { id, at }).toPromise();
  const { fragment } = createOperationDescriptor(postings, { id, at });
  return environment.lookup(fragment).data.person.roles.map(({ title }) => title);
}

const then = newEnvironment();
const now = newEnvironment();
for (let round = 0; round < 2; round += 1)
  console.log(await titlesOf(then, instant), await titlesOf(now, null));
