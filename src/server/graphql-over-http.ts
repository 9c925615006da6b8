import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Handler } from 'hono';
import { stream } from 'hono/streaming';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';

/** What routes find in Hono's context: Node's own request and response. */
export interface Bindings {
  readonly Bindings: HttpBindings;
}

type HttpContext = Context<Bindings>;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/** Answers GraphQL over HTTP (the GraphQL-over-HTTP draft, https://graphql.github.io/graphql-over-http) by Apollo. */
export function graphqlOverHttp(
  apollo: ApolloServer<RequestContext>,
  contextOf: (http: HttpContext) => Promise<RequestContext>,
): Handler<Bindings> {
  return async (http) => {
    const { req } = http;
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(http.env.incoming.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const query = req.url.indexOf('?');
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: req.method,
        headers,
        search: query < 0 ? '' : req.url.slice(query),
        body: req.method === 'POST' ? await jsonBody(http) : undefined,
      },
      context: () => contextOf(http),
    });
    return answer(http, response);
  };
}

/**
 * The parsed body; undefined when its type is not JSON, which Apollo refuses. Throws BAD_USER_INPUT when it is
 * not JSON or not UTF-8 (RFC 8259, section 8.1).
 */
async function jsonBody({ req }: HttpContext): Promise<unknown> {
  const type = req.header('content-type') ?? '';
  if (!JSON_TYPE.test(type)) return undefined;
  const charset = CHARSET.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The request body is said to be in ${charset}; send it in UTF-8.`,
    );
  }
  try {
    const bytes = await req.arrayBuffer();
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    throw new AppError('BAD_USER_INPUT', `The request body cannot be read: ${why}`);
  }
}

function answer(http: HttpContext, { status, headers, body }: HTTPGraphQLResponse): Response {
  const code = (status ?? 200) as 200;
  const fields = Object.fromEntries(headers);
  if (body.kind === 'complete') return http.body(body.string, code, fields);
  for (const [name, value] of headers) http.header(name, value);
  http.status(code);
  return stream(http, async (out) => {
    for await (const chunk of body.asyncIterator) await out.write(chunk);
  });
}
