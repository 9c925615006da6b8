// graphql-sse: any operation as server-sent events, where WebSockets do not get through.
//
//   node graphql-sse.js http://localhost:4000/graphql [TOKEN]
import { createClient } from 'graphql-sse';

const [url, token] = process.argv.slice(2);
const client = createClient({
  url,
  headers: token ? { authorization: `Bearer ${token}` } : {},
});

for await (const { data } of client.iterate({ query: '{ person(id: "person:michael-clarke") { name } }' }))
  console.log(data.person.name);

let heard = 0;
for await (const { data } of client.iterate({ query: 'subscription { statementAdded { text } }' })) {
  console.log(data.statementAdded.text);
  heard += 1;
  if (heard === 2) break;
}
client.dispose();
