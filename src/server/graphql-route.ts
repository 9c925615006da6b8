import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { RequestContext } from '../operation/context.js';
import type { AppPart, AppParts } from './app-part.js';
import { asksForMore } from './complete-answer.js';
import { refuseSimpleRequest } from './cross-origin.js';
import { entityTag, isKnown, KEPT_PRIVATELY, NOT_KEPT } from './entity-tag.js';
import { takesEvents } from './negotiation.js';
import { checkRequest, type OperationRequest } from './read-operation.js';
import { readRequest } from './read-request.js';
import { answerBroken, requestError } from './refusals.js';
import { contextOf } from './request-context.js';
import { sendText } from './send-text.js';
import { traceQuery } from './trace-query.js';
import { writeQuery } from './write-query.js';

/**
 * GraphQL over HTTP, on Node's own request and response; `given` is what was read of a request that has been looked at
 * already.
 */
export type GraphqlRoute = (http: HttpBindings, given?: OperationRequest) => Promise<void>;

/**
 * Makes what answers a GraphQL request, whatever becomes of it (the GraphQL-over-HTTP draft,
 * https://graphql.github.io/graphql-over-http): what the compiled writer answers directly, all else by Apollo.
 */
export function createGraphqlRoute(
  apollo: ApolloServer<RequestContext>,
  parts: AppParts,
): GraphqlRoute {
  return (http, given) =>
    traceQuery(http.incoming.headers, async () => {
      try {
        if (http.incoming.method !== 'POST')
          refuseSimpleRequest(http.incoming, parts.config.corsOrigins);
        await answer(apollo, parts, http, given);
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
  given: OperationRequest | undefined,
): Promise<void> {
  const { incoming, outgoing } = http;
  const sent = incoming.headers;
  const method = incoming.method === 'POST' ? 'POST' : 'GET';
  if (method === 'GET') mayBeKept(outgoing, null);
  const request = given ?? (await readRequest(http, parts.named));
  let context: Promise<RequestContext> | undefined;
  const contextOnce = () => {
    // Apollo answers a context that fails with 500 unless the error carries its own status.
    context ??= contextOf(incoming, parts.entrance).catch((error) => {
      throw requestError(error);
    });
    return context;
  };
  if (method === 'GET' && !asksForMore(sent)) {
    const tag = await entityTag(parts, request, contextOnce);
    mayBeKept(outgoing, tag);
    if (tag !== null && isKnown(tag, sent['if-none-match'])) {
      outgoing.statusCode = 304;
      return void outgoing.end();
    }
  }
  if (await writeQuery(parts, request, http, contextOnce)) return;
  checkRequest(request);
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: headerMap(sent),
      search: method === 'GET' ? searchFor(request) : '',
      body: method === 'POST' ? request : undefined,
    },
    context: contextOnce,
  });
  await send(http, response);
}

/** Says who may keep the answer to a GET, and under which tag; nobody where there is none. */
function mayBeKept(outgoing: HttpBindings['outgoing'], tag: string | null): void {
  outgoing.setHeader('cache-control', tag === null ? NOT_KEPT : KEPT_PRIVATELY);
  if (tag === null) outgoing.appendHeader('vary', 'accept, authorization');
  else outgoing.setHeader('etag', tag);
}

function headerMap(sent: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap();
  for (const name in sent) {
    const value = sent[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** The address that asks for the same. */
function searchFor(request: OperationRequest): string {
  const given = Object.entries(request).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const texts = given.map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return `?${new URLSearchParams(texts)}`;
}

async function send(
  http: HttpBindings,
  { status = 200, headers, body }: HTTPGraphQLResponse,
): Promise<void> {
  const { outgoing } = http;
  // sendText says how many bytes it sends.
  headers.delete('content-length');
  for (const [name, value] of headers) outgoing.setHeader(name, value);
  if (headers.get('cache-control') === NOT_KEPT) outgoing.removeHeader('etag');
  outgoing.statusCode = status;
  if (body.kind === 'complete') await sendText(http, body.string);
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

/**
 * What nearly all requests are, and what needs no routing: it skips what routing costs. Nor does HEAD, for which Hono
 * would answer what has been answered.
 */
export function isPlainQuery({ method, url = '', headers }: IncomingMessage): boolean {
  if (method === 'HEAD') return /^\/graphql(?:\?|$)/.test(url);
  return method === 'POST' && url === '/graphql' && !takesEvents(headers.accept);
}
