import { setMaxListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { GraphQLSchema } from 'graphql';
import { type Context, type ErrorHandler, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { cors } from 'hono/cors';
import type { Logger } from 'pino';
import { access } from '../api/access.js';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { demand } from '../operation/caller.js';
import type { RequestContext } from '../operation/context.js';
import { completeAnswer } from './complete-answer.js';
import { answerAsEvents, type EventStreamParts, wantsEvents } from './event-stream.js';
import { answerExport } from './export-route.js';
import { type ErrorRules, formatError, MASKED, publicMessage } from './format-error.js';
import { type Bindings, graphqlOverHttp, readRequest } from './graphql-over-http.js';
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
const CORS_MAX_AGE = 600;
const ALLOWED_HEADERS = [
  'authorization',
  'content-type',
  'apollo-require-preflight',
  'x-graph-bookmark',
  'x-graph-cost',
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
  readonly trusted: TrustedDocuments | null;
  readonly errors: ErrorRules;
  readonly events: EventStreamParts;
}

/** The HTTP surface: / (the explorer), /graphql (the playground for browsers), /export, /healthz, /readyz, /metrics. */
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
  if (config.corsOrigins.length > 0) {
    const crossOrigin = cors({
      origin: [...config.corsOrigins],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ALLOWED_HEADERS,
      exposeHeaders: EXPOSED_HEADERS,
      maxAge: CORS_MAX_AGE,
    });
    app.use('/graphql', crossOrigin);
    app.use('/export', crossOrigin);
  }
  const graphql = graphqlOverHttp(apollo, trusted, async ({ env }) => {
    try {
      return await contextOf(env, entrance);
    } catch (error) {
      // Apollo answers a context that fails with 500 unless the error carries its own status.
      throw error instanceof AppError ? requestError(error) : error;
    }
  });
  const events = async (http: Context<Bindings>) => {
    refuseSimpleRequest(http);
    const request = trustedRequest(trusted, await readRequest(http));
    const context = await contextOf(http.env, entrance);
    return answerAsEvents(parts.events, http.req.method, request, context);
  };
  const pages = pageFiles();
  app.get('/graphql', (http, next) => (wantsPage(http) ? pages(http, next) : next()));
  app.all('/graphql', (http) => {
    const { headers, method } = http.env.incoming;
    const isEvents = (method === 'GET' || method === 'POST') && wantsEvents(headers.accept);
    return traceQuery(headers, () => (isEvents ? events(http) : graphql(http)));
  });
  app.get('/export', async (http) => {
    const context = await contextOf(http.env, entrance);
    demand(context.caller, { coordinate: 'export', need: access['export'] ?? 'admin' });
    return answerExport(http.req.query(), context);
  });
  app.get('/*', pages);
  app.notFound((http) =>
    http.text(`There is nothing at ${http.req.path}; the API is at /graphql.\n`, 404),
  );
  app.onError(answerBrokenRequest(parts.errors));
  const listener = getRequestListener(app.fetch);
  return {
    answer(incoming, outgoing) {
      recordRequest({ incoming, outgoing }, metrics, log);
      setSecurityHeaders(outgoing);
      return listener(incoming, outgoing);
    },
    stop: () => apollo.stop(),
  };
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
async function contextOf({ incoming }: HttpBindings, entrance: Entrance): Promise<RequestContext> {
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
function refuseSimpleRequest({ req }: Context): void {
  const type = req.header('content-type');
  const isSimple =
    !type || /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type);
  if (!isSimple || req.header('apollo-require-preflight') || req.header('x-apollo-operation-name'))
    return;
  throw new AppError(
    'BAD_USER_INPUT',
    'A web page elsewhere could have sent this; send the header `apollo-require-preflight: yes`, or JSON by POST.',
  );
}

/** Answers what failed before GraphQL saw it. */
function answerBrokenRequest(rules: ErrorRules): ErrorHandler<Bindings> {
  return (error, http) => {
    if (error instanceof AppError) {
      const { code, status } = error;
      const message = publicMessage(error, rules);
      for (const [name, value] of refusalHeaders(error)) http.header(name, value);
      return http.json(
        { errors: [{ message, extensions: { ...error.details, code } }] },
        status as 400,
      );
    }
    rules.onUnexpected(error);
    return http.json({ errors: [{ message: MASKED, extensions: { code: 'INTERNAL' } }] }, 500);
  };
}
