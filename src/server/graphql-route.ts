import type { IncomingMessage, RequestListener } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { RequestContext } from '../operation/context.js';
import type { AppPart, AppParts } from './app-part.js';
import { wantsEvents } from './event-stream.js';
import { graphqlOverHttp } from './graphql-over-http.js';
import { contextOf } from './http-context.js';
import { answerBroken } from './refusals.js';
import { requestError } from './request-error.js';
import { refuseSimpleRequest } from './simple-request.js';
import { traceQuery } from './trace-query.js';

/** GraphQL over HTTP, on Node's own request and response. */
export type GraphqlRoute = (...http: Parameters<RequestListener>) => Promise<void>;

/** Makes what answers a GraphQL request, whatever becomes of it. */
export function createGraphqlRoute(
  apollo: ApolloServer<RequestContext>,
  { trusted, entrance, events, errors }: AppParts,
): GraphqlRoute {
  const context = async (incoming: IncomingMessage) => {
    try {
      return await contextOf(incoming, entrance);
    } catch (error) {
      // Apollo answers a context that fails with 500 unless the error carries its own status.
      throw requestError(error);
    }
  };
  const answer = graphqlOverHttp(apollo, trusted, context, events);
  return (incoming, outgoing) =>
    traceQuery(incoming.headers, async () => {
      try {
        refuseSimpleRequest(incoming.headers);
        await answer({ incoming, outgoing });
      } catch (error) {
        answerBroken(outgoing, error, errors);
      }
    });
}

/** /graphql by what routing finds of it. */
export function useGraphql(graphql: GraphqlRoute): AppPart {
  return (app) =>
    app.all('/graphql', async ({ env }) => {
      await graphql(env.incoming, env.outgoing);
      return RESPONSE_ALREADY_SENT;
    });
}

/** What nearly all requests are, and what needs no routing: it skips what routing costs. */
export function isPlainQuery({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && url === '/graphql' && !wantsEvents(headers.accept);
}
