import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { RequestContext } from '../operation/context.js';
import type { AppPart, AppParts } from './app-part.js';
import { refuseSimpleRequest } from './cross-origin.js';
import { wantsEvents } from './event-stream.js';
import { checkRequest, isObject } from './read-operation.js';
import { fromSearch, jsonBody, searchOf } from './read-request.js';
import { answerBroken, requestError } from './refusals.js';
import { contextOf } from './request-context.js';
import { traceQuery } from './trace-query.js';
import { type TrustedDocuments, trustedRequest } from './trusted-documents.js';
import { writeQuery } from './write-query.js';

/** GraphQL over HTTP, on Node's own request and response. */
export type GraphqlRoute = (http: HttpBindings) => Promise<void>;

/**
 * Makes what answers a GraphQL request, whatever becomes of it (the GraphQL-over-HTTP draft,
 * https://graphql.github.io/graphql-over-http): what the compiled writer answers directly, all else by Apollo.
 */
export function createGraphqlRoute(
  apollo: ApolloServer<RequestContext>,
  parts: AppParts,
): GraphqlRoute {
  return (http) =>
    traceQuery(http.incoming.headers, async () => {
      try {
        refuseSimpleRequest(http.incoming.headers);
        await answer(apollo, parts, http);
      } catch (error) {
        answerBroken(http.outgoing, error, parts.errors);
      }
    });
}

/** Throws what the request is refused for, with nothing answered yet. */
async function answer(
  apollo: ApolloServer<RequestContext>,
  parts: AppParts,
  http: HttpBindings,
): Promise<void> {
  const { trusted, entrance } = parts;
  const { method = 'GET', url = '/', headers: sent } = http.incoming;
  let body = method === 'POST' ? await jsonBody(http) : undefined;
  if (trusted && isObject(body)) body = trustedRequest(trusted, body);
  let context: Promise<RequestContext> | undefined;
  const contextOnce = () => {
    // Apollo answers a context that fails with 500 unless the error carries its own status.
    context ??= contextOf(http.incoming, entrance).catch((error) => {
      throw requestError(error);
    });
    return context;
  };
  if (isObject(body) && (await writeQuery(parts, body, sent, contextOnce, http.outgoing))) return;
  const asked = searchOf(url);
  const search = trusted && method !== 'POST' ? trustedSearch(trusted, asked) : asked;
  if (method === 'POST') checkRequest(body);
  else if (method === 'GET') checkRequest(fromSearch(search));
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMap(sent), search, body },
    context: contextOnce,
  });
  await send(http.outgoing, response);
}

function headerMap(sent: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap();
  for (const name in sent) {
    const value = sent[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** An address that has the text of the operation it names. */
function trustedSearch(documents: TrustedDocuments, search: string): string {
  const parameters = new URLSearchParams(search);
  const { query } = trustedRequest(documents, fromSearch(search));
  parameters.delete('extensions');
  parameters.set('query', String(query));
  return `?${parameters}`;
}

async function send(
  outgoing: HttpBindings['outgoing'],
  { status = 200, headers, body }: HTTPGraphQLResponse,
): Promise<void> {
  for (const [name, value] of headers) outgoing.setHeader(name, value);
  outgoing.statusCode = status;
  if (body.kind === 'complete') outgoing.end(body.string);
  else await pipeline(body.asyncIterator, outgoing);
}

/** /graphql by what routing finds of it. */
export function useGraphql(graphql: GraphqlRoute): AppPart {
  return (app) =>
    app.all('/graphql', async ({ env }) => {
      await graphql(env);
      return RESPONSE_ALREADY_SENT;
    });
}

/** What nearly all requests are, and what needs no routing: it skips what routing costs. */
export function isPlainQuery({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && url === '/graphql' && !wantsEvents(headers.accept);
}
