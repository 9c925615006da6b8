import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { quote } from '../util/quote.js';
import { checkRequest, isObject, type OperationRequest } from './read-operation.js';
import { type TrustedDocuments, trustedRequest } from './trusted-documents.js';
import { type QueryParts, writeQuery } from './write-query.js';

/** What routes find in Hono's context: Node's own request and response. */
export interface Bindings {
  readonly Bindings: HttpBindings;
}

/** Bytes of a request, over whatever transport it comes. */
export const BODY_LIMIT = 256 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/**
 * Answers GraphQL over HTTP (the GraphQL-over-HTTP draft, https://graphql.github.io/graphql-over-http): what the
 * compiled writer answers directly, all else by Apollo, on Node's own request and response. Throws what the body is
 * refused for, with nothing answered yet.
 */
export function graphqlOverHttp(
  apollo: ApolloServer<RequestContext>,
  trusted: TrustedDocuments | null,
  contextOf: (incoming: IncomingMessage) => Promise<RequestContext>,
  parts: QueryParts,
): (http: HttpBindings) => Promise<void> {
  return async (http) => {
    const { method = 'GET', url = '/', headers: sent } = http.incoming;
    let body = method === 'POST' ? await jsonBody(http) : undefined;
    if (trusted && isObject(body)) body = trustedRequest(trusted, body);
    let context: Promise<RequestContext> | undefined;
    const contextOnce = () => {
      context ??= contextOf(http.incoming);
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
    await answer(http.outgoing, response);
  };
}

function headerMap(sent: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap();
  for (const name in sent) {
    const value = sent[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/**
 * The parsed body; undefined when its type is not JSON. Throws BAD_USER_INPUT when it is
 * not JSON or not UTF-8 (RFC 8259, section 8.1), and PAYLOAD_TOO_LARGE.
 */
async function jsonBody({ incoming, outgoing }: HttpBindings): Promise<unknown> {
  const type = incoming.headers['content-type'] ?? '';
  if (!JSON_TYPE.test(type)) return undefined;
  const charset = CHARSET.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The request body is said to be in ${charset}; send it in UTF-8.`,
    );
  }
  const bytes = await readBody(incoming, outgoing);
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    throw new AppError('BAD_USER_INPUT', `The request body cannot be read: ${why}`);
  }
}

/** Reads Node's own stream: Hono's request would wrap it in a web stream first, and an iterator costs as much. */
async function readBody(
  incoming: HttpBindings['incoming'],
  outgoing: HttpBindings['outgoing'],
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(incoming.headers['content-length'] ?? 0);
  if (size <= BODY_LIMIT) {
    size = 0;
    await new Promise<void>((resolve, reject) => {
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= BODY_LIMIT) chunks.push(chunk);
        else resolve();
      });
      incoming.once('end', resolve);
      incoming.once('error', reject);
    });
  }
  if (size <= BODY_LIMIT) return Buffer.concat(chunks);
  // What was not read of the body makes the connection useless for another request.
  incoming.pause();
  outgoing.setHeader('connection', 'close');
  throw bodyTooLarge();
}

/** What answers a request of more than `BODY_LIMIT` bytes. */
export function bodyTooLarge(): AppError {
  return new AppError(
    'PAYLOAD_TOO_LARGE',
    `The request is larger than ${BODY_LIMIT / 1024} kB; send less, or import bundles with the command line.`,
    { details: { limit: 'body', maximum: BODY_LIMIT } },
  );
}

/** The parameters of a request, from its JSON body or, by GET, from the query of its address. */
export async function readRequest({ env }: Context<Bindings>): Promise<OperationRequest> {
  const { method, url = '/' } = env.incoming;
  const request = method === 'POST' ? await jsonBody(env) : fromSearch(searchOf(url));
  if (!isObject(request)) checkRequest(request);
  return request as OperationRequest;
}

/** Names of parameters that hold JSON in an address, and of those that do not. */
const JSON_PARAMETERS = ['variables', 'extensions'];
const TEXT_PARAMETERS = ['query', 'operationName'];

function searchOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? '' : url.slice(query);
}

function fromSearch(search: string): OperationRequest {
  const request: Record<string, unknown> = Object.create(null);
  for (const [name, value] of new URLSearchParams(search)) {
    const isJson = JSON_PARAMETERS.includes(name);
    if (name in request && (isJson || TEXT_PARAMETERS.includes(name)))
      throw badParameter(name, 'is given more than once');
    try {
      request[name] = isJson ? JSON.parse(value) : value;
    } catch {
      throw badParameter(name, 'is no JSON');
    }
  }
  return request;
}

function badParameter(name: string, why: string): AppError {
  return new AppError('BAD_USER_INPUT', `The parameter ${quote(name)} ${why}.`);
}

/** An address that has the text of the operation it names. */
function trustedSearch(documents: TrustedDocuments, search: string): string {
  const parameters = new URLSearchParams(search);
  const { query } = trustedRequest(documents, fromSearch(search));
  parameters.delete('extensions');
  parameters.set('query', String(query));
  return `?${parameters}`;
}

async function answer(
  outgoing: HttpBindings['outgoing'],
  { status = 200, headers, body }: HTTPGraphQLResponse,
): Promise<void> {
  for (const [name, value] of headers) outgoing.setHeader(name, value);
  outgoing.statusCode = status;
  if (body.kind === 'complete') outgoing.end(body.string);
  else await pipeline(body.asyncIterator, outgoing);
}
