import { setMaxListeners } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import cors from 'cors';
import type { GraphQLSchema } from 'graphql';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { completeAnswer } from './complete-answer.js';
import { demandRow } from './demand-row.js';
import { answerAsEvents, type EventStreamParts, wantsEvents } from './event-stream.js';
import { explainAnswer } from './explain-answer.js';
import { answerExport } from './export-route.js';
import { type ErrorRules, formatError, MASKED, publicMessage } from './format-error.js';
import { type Bindings, graphqlOverHttp, readRequest } from './graphql-over-http.js';
import type { HostRule } from './host-rule.js';
import { createImportRoute } from './import-route.js';
import { limitOperations } from './limits/limit-operations.js';
import type { Metrics } from './metrics.js';
import { pageFiles } from './pages.js';
import { MAXIMUM_TOKENS } from './read-operation.js';
import { recordRequest } from './record-request.js';
import type { Entrance } from './request-context.js';
import { RETRY_AFTER_SECONDS, refusalHeaders, requestError } from './request-error.js';
import { setSecurityHeaders } from './security-headers.js';
import { traceOperation, traceQuery } from './trace-query.js';
import { type TrustedDocuments, trustedRequest } from './trusted-documents.js';
import { stringifyResult, writtenAnswers } from './written-answers.js';

const READY_TIMEOUT = 1_500;
const CROSS_ORIGIN_ROUTES = /^\/(?:graphql|export|import)(?:\?|$)/;
const CORS_MAX_AGE = 600;
const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'apollo-require-preflight',
  'x-graph-bookmark',
  'x-graph-cost',
  'x-graph-explain',
  'x-request-id',
];
const EXPOSED_HEADERS = ['retry-after', 'www-authenticate', 'x-graph-bookmark', 'x-request-id'];

interface AppParts {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly config: Config;
  readonly entrance: Entrance;
  readonly hosts: HostRule;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  readonly trusted: TrustedDocuments | null;
  readonly errors: ErrorRules;
  readonly events: EventStreamParts;
}

/**
 * The HTTP surface: / (the explorer), /graphql (the playground for browsers), /import, /export, /healthz, /readyz,
 * /metrics.
 */
export async function createApp(
  parts: AppParts,
): Promise<{ answer: RequestListener; stop(): Promise<void> }> {
  const { schema, engine, metrics, log, config, entrance, trusted } = parts;
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: trusted === null,
    ...(trusted && { persistedQueries: false }),
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAXIMUM_TOKENS },
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      limitOperations,
      traceOperation,
      writtenAnswers,
      completeAnswer,
      explainAnswer,
    ],
    stringifyResult,
    formatError: (formatted, error) => formatError(formatted, error, parts.errors),
  });
  await apollo.start();
  const app = new Hono<Bindings>();
  app.get('/healthz', (http) => http.text('ok\n'));
  app.get('/readyz', async (http) => {
    try {
      await engine.ping({ deadline: Date.now() + READY_TIMEOUT });
      return http.text('ready\n');
    } catch {
      http.header('retry-after', `${RETRY_AFTER_SECONDS}`);
      return http.text('the graph engine does not answer\n', 503);
    }
  });
  app.get('/metrics', async (http) =>
    http.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  const overHttp = graphqlOverHttp(
    apollo,
    trusted,
    async (incoming) => {
      try {
        return await contextOf(incoming, entrance);
      } catch (error) {
        // Apollo answers a context that fails with 500 unless the error carries its own status.
        throw error instanceof AppError ? requestError(error) : error;
      }
    },
    parts.events,
  );
  const graphql = (http: HttpBindings) =>
    traceQuery(http.incoming.headers, async () => {
      try {
        refuseSimpleRequest(http.incoming.headers);
        await overHttp(http);
      } catch (error) {
        answerBroken(http.outgoing, refusalOf(error, parts.errors));
      }
    });
  const events = async (http: Context<Bindings>) => {
    refuseSimpleRequest(http.env.incoming.headers);
    const request = trustedRequest(trusted, await readRequest(http));
    const context = await contextOf(http.env.incoming, entrance);
    return answerAsEvents(parts.events, http.req.method, request, context);
  };
  const pages = pageFiles();
  app.get('/graphql', (http, next) => (wantsPage(http) ? pages(http, next) : next()));
  app.all('/graphql', async (http) => {
    const { incoming } = http.env;
    const isEvents =
      (incoming.method === 'GET' || incoming.method === 'POST') &&
      wantsEvents(incoming.headers.accept);
    if (isEvents) return traceQuery(incoming.headers, () => events(http));
    await graphql(http.env);
    return RESPONSE_ALREADY_SENT;
  });
  app.get('/export', async (http) => {
    const context = await contextOf(http.env.incoming, entrance);
    demandRow(context.caller, 'export');
    return answerExport(http.req.query(), context);
  });
  const importing = createImportRoute({
    stopping: parts.stopping,
    tell: (error) => firstError(refusalOf(error, parts.errors)),
  });
  app.post('/import', async (http) => {
    // With a header of this name a page elsewhere would have had to ask first.
    if (!http.req.header('authorization')) refuseSimpleRequest(http.env.incoming.headers);
    const context = await contextOf(http.env.incoming, entrance);
    demandRow(context.caller, 'import');
    return importing(http.env.incoming, context);
  });
  app.get('/*', pages);
  app.notFound((http) =>
    http.text(`There is nothing at ${http.req.path}; the API is at /graphql.\n`, 404),
  );
  app.onError((error, http) => {
    const { status, headers, body } = refusalOf(error, parts.errors);
    return http.json(body, status as 400, headers);
  });
  const listener = getRequestListener(app.fetch);
  const crossOrigin = cors({
    origin: [...config.corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ALLOWED_HEADERS,
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: CORS_MAX_AGE,
  });
  const route = (incoming: IncomingMessage, outgoing: HttpBindings['outgoing']) =>
    isPlainQuery(incoming) ? graphql({ incoming, outgoing }) : listener(incoming, outgoing);
  return {
    answer(incoming, outgoing) {
      recordRequest({ incoming, outgoing }, metrics, log);
      setSecurityHeaders(outgoing);
      const foreign = parts.hosts(incoming.headers);
      if (foreign) return answerBroken(outgoing, refusalOf(foreign, parts.errors));
      if (config.corsOrigins.length > 0 && CROSS_ORIGIN_ROUTES.test(incoming.url ?? ''))
        crossOrigin(incoming, outgoing, () => route(incoming, outgoing));
      else void route(incoming, outgoing);
    },
    stop: () => apollo.stop(),
  };
}

/** What nearly all requests are, and what needs no routing: it skips what routing costs. */
function isPlainQuery({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && url === '/graphql' && !wantsEvents(headers.accept);
}

/** True for browsers, which ask for HTML before anything else. */
function wantsPage(http: Context<Bindings>): boolean {
  const wanted = accepts(http, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  });
  return wanted === 'text/html';
}

/** The context of a request; what it started is given up when its client goes away. */
async function contextOf(incoming: IncomingMessage, entrance: Entrance): Promise<RequestContext> {
  const caller = await entrance.callerOf(incoming);
  return entrance.contextOf(incoming, caller, closingOf(incoming.socket));
}

const closing = new WeakMap<Socket, AbortSignal>();

/** Aborted once the connection closes: one signal for all its requests, which come one after the other. */
function closingOf(socket: Socket): AbortSignal {
  const known = closing.get(socket);
  if (known) return known;
  const closed = new AbortController();
  // Requests sent ahead of the answers (pipelined) all listen, and Node would warn of the eleventh as of a leak.
  setMaxListeners(0, closed.signal);
  socket.once('close', () => closed.abort());
  closing.set(socket, closed.signal);
  return closed.signal;
}

/** A page of another origin may send simple requests unasked; those with such a header it may not (as Apollo does). */
function refuseSimpleRequest(headers: IncomingHttpHeaders): void {
  const type = headers['content-type'];
  const isSimple =
    !type || /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type);
  if (!isSimple || headers['apollo-require-preflight'] || headers['x-apollo-operation-name'])
    return;
  throw new AppError(
    'BAD_USER_INPUT',
    'A web page elsewhere could have sent this; send the header `apollo-require-preflight: yes`, or JSON by POST.',
  );
}

interface Refusal {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: { readonly errors: readonly [RefusedFor] };
}

interface RefusedFor {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

/** What answers a request that failed before GraphQL saw it. */
function refusalOf(error: unknown, rules: ErrorRules): Refusal {
  if (error instanceof AppError) {
    const { code, status, details } = error;
    const message = publicMessage(error, rules);
    return {
      status,
      headers: Object.fromEntries(refusalHeaders(error)),
      body: { errors: [{ message, extensions: { ...details, code } }] },
    };
  }
  rules.onUnexpected(error);
  return {
    status: 500,
    headers: {},
    body: { errors: [{ message: MASKED, extensions: { code: 'INTERNAL' } }] },
  };
}

/** The error as one line of many tells it. */
function firstError({ body }: Refusal): { readonly code: string; readonly message: string } {
  const [{ message, extensions }] = body.errors;
  return { code: extensions.code, message };
}

function answerBroken(
  outgoing: HttpBindings['outgoing'],
  { status, headers, body }: Refusal,
): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  outgoing.setHeader('content-type', 'application/json');
  outgoing.statusCode = status;
  outgoing.end(JSON.stringify(body));
}
