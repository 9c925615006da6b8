import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Config, isLoopback } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { localCaller } from '../operation/caller.js';
import type { RequestContext } from '../operation/context.js';
import { decodeBookmarks, encodeBookmarks } from './bookmarks.js';
import { explorerRoutes } from './explorer.js';
import { formatError, MASKED } from './format-error.js';
import { createAdmission } from './limits/admission.js';
import { limitOperations } from './limits/limit-operations.js';
import type { Metrics } from './metrics.js';
import { playgroundPage } from './playground.js';
import { requestError } from './request-error.js';

const BODY_LIMIT = '256kb';
const MAXIMUM_TOKENS = 1_000;
const RETRY_AFTER_SECONDS = '2';
const READY_TIMEOUT = 1_500;
const ROUTES = new Set(['/', '/graphql', '/healthz', '/readyz', '/metrics']);

interface AppParts {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly config: Config;
}

/** The HTTP surface: / (the explorer), /graphql (the playground for browsers), /healthz, /readyz, /metrics. */
export async function createApp(parts: AppParts): Promise<{ app: Express; stop(): Promise<void> }> {
  const { schema, engine, metrics, log, config } = parts;
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAXIMUM_TOKENS },
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [ApolloServerPluginLandingPageDisabled(), engineStatus, limitOperations],
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) => log.error({ err: cause }, 'unexpected error')),
  });
  await apollo.start();
  const letIn = createAdmission(config);
  const app = express();
  app.disable('x-powered-by');
  app.use(recordRequest(metrics, log));
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    try {
      await engine.ping({ deadline: Date.now() + READY_TIMEOUT });
      response.type('text/plain').send('ready\n');
    } catch {
      response
        .status(503)
        .set('Retry-After', RETRY_AFTER_SECONDS)
        .type('text/plain')
        .send('the graph engine does not answer\n');
    }
  });
  app.get('/metrics', async (_request, response) => {
    response.set('content-type', metrics.contentType).send(await metrics.text());
  });
  app.get('/graphql', async (request, response, next) => {
    const wantsPage = request.accepts(['json', 'html']) === 'html';
    if (!wantsPage) return next();
    response.type('html').send(await playgroundPage());
  });
  app.use(
    '/graphql',
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        try {
          const admit = letIn({
            address: req.socket.remoteAddress,
            forwardedFor: req.get('x-forwarded-for'),
            subject: null,
          });
          return { ...contextOf(req, res, engine, config), admit };
        } catch (error) {
          throw error instanceof AppError ? requestError(error) : error;
        }
      },
    }),
  );
  app.use(explorerRoutes());
  app.use((request, response) => {
    response
      .status(404)
      .type('text/plain')
      .send(`There is nothing at ${request.path}; the API is at /graphql.\n`);
  });
  app.use(answerBrokenRequest);
  return { app, stop: () => apollo.stop() };
}

/** Gives every request an id, a log line and its place in the metrics. */
function recordRequest(metrics: Metrics, log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const given = request.get('x-request-id');
    const id = given && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
    const { method, path } = request;
    response.setHeader('x-request-id', id);
    response.on('close', () => {
      const milliseconds = performance.now() - start;
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.onRequest(ROUTES.has(path) ? path : 'other', status, milliseconds / 1000);
      log.info({ id, method, path, status, ms: Math.round(milliseconds) }, 'request');
    });
    next();
  };
}

function contextOf(
  request: Request,
  response: Response,
  engine: Engine,
  config: Config,
): RequestContext {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return {
    engine,
    deadline: Date.now() + config.requestTimeout,
    signal: gone.signal,
    bookmarks: decodeBookmarks(request.get('x-graph-bookmark')),
    // Without access control nobody but this machine may write.
    caller: isLoopback(config.host)
      ? localCaller('api')
      : { kind: 'anonymous', by: 'nobody', role: 'reader', canSignIn: false },
  };
}

/** Says 503 or 504 when the engine failed, and hands the client its bookmark. */
const engineStatus: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        if (contextValue.bookmarks.length > 0) {
          response.http.headers.set('x-graph-bookmark', encodeBookmarks(contextValue.bookmarks));
        }
        const failed = errors
          ?.map(unwrapResolverError)
          .find((error) => error instanceof AppError && error.status >= 503);
        if (failed instanceof AppError) {
          response.http.status = failed.status;
          if (failed.status === 503) response.http.headers.set('retry-after', RETRY_AFTER_SECONDS);
        }
      },
    };
  },
};

/** Bodies that are too large or no JSON, and whatever else never reached GraphQL. */
const answerBrokenRequest: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
  const message =
    error.type === 'entity.too.large'
      ? `The request body is larger than ${BODY_LIMIT}; send less, or import bundles with the command line.`
      : status === 500
        ? MASKED
        : `The request body cannot be read: ${error.message}`;
  const code = status === 500 ? 'INTERNAL' : 'BAD_USER_INPUT';
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};
