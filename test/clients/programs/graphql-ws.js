// graphql-ws: any operation over one WebSocket, news among them.
//
//   node graphql-ws.js http://localhost:4000/graphql [TOKEN]
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const [url, token] = process.argv.slice(2);
const client = createClient({
  url: url.replace('http', 'ws'),
  connectionParams: token ? { authorization: `Bearer ${token}` } : {},
  webSocketImpl: WebSocket, // Browsers, and Node from 22 on, have their own.
});

for await (const { data } of client.iterate({ query: '{ person(id: "person:michael-clarke") { name } }' }))
  console.log(data.person.name);

let heard = 0;
for await (const { data } of client.iterate({ query: 'subscription { statementAdded { text } }' })) {
  console.log(data.statementAdded.text);
  heard += 1;
  if (heard === 2) break;
}
await client.dispose();
