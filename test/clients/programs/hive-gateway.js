// Hive Gateway before the server: queries and mutations go on over HTTP, subscriptions as events.
//
//   node hive-gateway.js http://localhost:4000/graphql 4001
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

const [url, port] = process.argv.slice(2);
const gateway = createGatewayRuntime({
  logging: false,
  proxy: {
    endpoint: url,
    // The gateway subscribes by GET, which must show that no web page elsewhere sent it.
    headers: { 'apollo-require-preflight': 'yes' },
  },
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      const authorization = request.headers.get('authorization');
      return authorization ? { authorization } : {};
    },
  },
});
const server = createServer(gateway);
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`http://localhost:${server.address().port}/graphql`);
});
