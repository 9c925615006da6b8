import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { HttpBindings } from '@hono/node-server';
import type { GraphQLSchema } from 'graphql';
import { type Context, type ErrorHandler, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { type Config, isLoopback } from '../config.js';
import type { Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { localCaller } from '../operation/caller.js';
import type { RequestContext } from '../operation/context.js';
import { decodeBookmarks, encodeBookmarks } from './bookmarks.js';
import { formatError, MASKED } from './format-error.js';
import { type Bindings, graphqlOverHttp } from './graphql-over-http.js';
import { createAdmission } from './limits/admission.js';
import { limitOperations } from './limits/limit-operations.js';
import type { Metrics } from './metrics.js';
import { pageFiles } from './pages.js';
import { recordRequest } from './record-request.js';
import { requestError } from './request-error.js';

const BODY_LIMIT = 256 * 1024;
const MAXIMUM_TOKENS = 1_000;
const RETRY_AFTER_SECONDS = '2';
const READY_TIMEOUT = 1_500;

interface AppParts {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly config: Config;
}

/** The HTTP surface: / (the explorer), /graphql (the playground for browsers), /healthz, /readyz, /metrics. */
export async function createApp(
  parts: AppParts,
): Promise<{ app: Hono<Bindings>; stop(): Promise<void> }> {
  const { schema, engine, metrics, log, config } = parts;
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAXIMUM_TOKENS },
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      engineStatus,
      limitOperations,
    ],
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) => log.error({ err: cause }, 'unexpected error')),
  });
  await apollo.start();
  const letIn = createAdmission(config);
  const app = new Hono<Bindings>();
  app.use(recordRequest(metrics, log));
  app.get('/healthz', (http) => http.text('ok\n'));
  app.get('/readyz', async (http) => {
    try {
      await engine.ping({ deadline: Date.now() + READY_TIMEOUT });
      return http.text('ready\n');
    } catch {
      http.header('retry-after', RETRY_AFTER_SECONDS);
      return http.text('the graph engine does not answer\n', 503);
    }
  });
  app.get('/metrics', async (http) =>
    http.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
  );
  const pages = pageFiles();
  app.get('/graphql', (http, next) => {
    const wanted = accepts(http, {
      header: 'Accept',
      supports: ['application/json', 'text/html'],
      default: 'application/json',
    });
    return wanted === 'text/html' ? pages(http, next) : next();
  });
  app.use('/graphql', bodyLimit({ maxSize: BODY_LIMIT, onError: refuseLargeBody }));
  app.all(
    '/graphql',
    graphqlOverHttp(apollo, async ({ env }) => {
      const { incoming } = env;
      try {
        const admit = letIn({
          address: incoming.socket.remoteAddress,
          forwardedFor: incoming.headers['x-forwarded-for']?.toString(),
          subject: null,
        });
        return { ...contextOf(env, engine, config), admit };
      } catch (error) {
        throw error instanceof AppError ? requestError(error) : error;
      }
    }),
  );
  app.get('/*', pages);
  app.notFound((http) =>
    http.text(`There is nothing at ${http.req.path}; the API is at /graphql.\n`, 404),
  );
  app.onError(answerBrokenRequest(log));
  return { app, stop: () => apollo.stop() };
}

function contextOf(
  { incoming, outgoing }: HttpBindings,
  engine: Engine,
  config: Config,
): RequestContext {
  const gone = new AbortController();
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  return {
    engine,
    deadline: Date.now() + config.requestTimeout,
    signal: gone.signal,
    bookmarks: decodeBookmarks(incoming.headers['x-graph-bookmark']?.toString()),
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

function refuseLargeBody(http: Context): Response {
  const message = `The request body is larger than ${BODY_LIMIT / 1024} kB; send less, or import bundles with the command line.`;
  // What was not read of the body makes the connection useless for another request.
  http.header('connection', 'close');
  return http.json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }, 413);
}

/** Answers what failed before GraphQL saw it. */
function answerBrokenRequest(log: Logger): ErrorHandler<Bindings> {
  return (error, http) => {
    if (error instanceof AppError) {
      const { code, message, status } = error;
      return http.json({ errors: [{ message, extensions: { code } }] }, status as 400);
    }
    log.error({ err: error }, 'unexpected error');
    return http.json({ errors: [{ message: MASKED, extensions: { code: 'INTERNAL' } }] }, 500);
  };
}
