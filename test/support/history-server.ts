import type { Ask } from './history.js';
import type { TestServer } from './test-server.js';

/** Clients of a server, each of which sends back the bookmark of its last answer. */
export function askOf(server: TestServer): Ask {
  const bookmarks = new Map<number, string>();
  return async (client, query, variables) => {
    const bookmark = bookmarks.get(client);
    const headers = bookmark === undefined ? {} : { 'x-graph-bookmark': bookmark };
    const response = await server.post({ query, variables }, headers);
    const left = response.headers.get('x-graph-bookmark');
    if (left !== null) bookmarks.set(client, left);
    return response.json();
  };
}
