import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type ExecutionResult, execute, GraphQLError, OperationTypeNode, subscribe } from 'graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { withInstant } from '../operation/with-instant.js';
import type { AppPart, AppParts } from './app-part.js';
import { encodeBookmarks } from './bookmarks.js';
import { isRefused } from './complete-answer.js';
import { refuseSimpleRequest } from './cross-origin.js';
import type { GraphqlRoute } from './graphql-route.js';
import { prefersEvents, takesEvents } from './negotiation.js';
import {
  executionOf,
  graphqlErrorsOf,
  type OperationRequest,
  type ReadOperation,
} from './read-operation.js';
import { readRequest } from './read-request.js';
import { refusalHeaders } from './refusals.js';
import { contextOf } from './request-context.js';
import { streamText } from './stream-text.js';
import { traceQuery } from './trace-query.js';

/** Milliseconds of silence after which a comment shows proxies and clients that the stream lives. */
const KEEP_ALIVE = 12_000;
const SILENCE = ':\n\n';

/**
 * /graphql for those who would rather have server-sent events than JSON, and for subscriptions of those who take them
 * at all; what was read of others' requests goes on to `graphql`.
 */
export function useEvents(graphql: GraphqlRoute): AppPart {
  return (app, parts) => {
    app.on(['GET', 'POST'], '/graphql', async ({ env }, next) => {
      const { incoming } = env;
      const { method = '', headers } = incoming;
      if (!takesEvents(headers.accept)) return next();
      if (method !== 'POST') refuseSimpleRequest(incoming, parts.config.corsOrigins);
      const request = await readRequest(env, parts.named);
      if (!prefersEvents(headers.accept) && !isSubscription(parts.read, request)) {
        await graphql(env, request);
        return RESPONSE_ALREADY_SENT;
      }
      return traceQuery(headers, async () => {
        const context = await contextOf(incoming, parts.entrance);
        const since = headers['last-event-id']?.toString();
        return answerAsEvents(parts, method, request, { ...context, since });
      });
    });
  };
}

/** Whether it is one that may run; what may not is told so as any other request. */
function isSubscription(read: ReadOperation, request: OperationRequest): boolean {
  try {
    return read(request).operation.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    return false;
  }
}

/**
 * Answers an operation as server-sent events: `next` for each result, then `complete` (graphql-sse, "distinct
 * connections mode"). What is refused before it runs is answered as JSON with its status. A client that does not read
 * is not read for: rows wait in the subscription's own bounded buffer.
 */
async function answerAsEvents(
  { schema, read, format }: AppParts,
  method: string,
  request: OperationRequest,
  context: RequestContext,
): Promise<Response> {
  try {
    const given = read(request);
    const kind = given.operation.operation;
    if (kind === OperationTypeNode.MUTATION && method !== 'POST') throw mutationByGet();
    const args = executionOf(schema, given, context);
    const results = await (kind === OperationTypeNode.SUBSCRIPTION
      ? subscribe(args)
      : execute(args));
    if (Symbol.asyncIterator in results) return stream(results, context, format);
    if (results.errors && isRefused(results, given.operation))
      return refusal(results.errors, format);
    const answer = stream(once(withInstant(results, context)), context, format);
    if (context.bookmarks.length > 0)
      answer.headers.set('x-graph-bookmark', encodeBookmarks(context.bookmarks));
    return answer;
  } catch (error) {
    return refusal(graphqlErrorsOf(error), format);
  }
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

function refusal(errors: readonly GraphQLError[], format: AppParts['format']): Response {
  const { originalError, extensions } = errors[0] ?? {};
  const { status = 400, headers = [] } =
    originalError instanceof AppError
      ? { status: originalError.status, headers: refusalHeaders(originalError) }
      : ((extensions?.['http'] ?? {}) as Refusal);
  return new Response(JSON.stringify({ errors: errors.map(format) }), {
    status,
    headers: Object.fromEntries([...headers, ['content-type', 'application/json; charset=utf-8']]),
  });
}

interface Refusal {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/** In Apollo's words. */
function mutationByGet(): GraphQLError {
  return new GraphQLError('GET requests only support query operations, not mutation operations', {
    extensions: { http: { status: 405, headers: [['allow', 'POST']] } satisfies Refusal },
  });
}

function stream(
  results: AsyncIterableIterator<ExecutionResult>,
  context: RequestContext,
  format: AppParts['format'],
) {
  const events = eventsOf(results, context, format);
  const silence = { value: SILENCE };
  let pending: ReturnType<typeof events.next> | undefined;
  const texts = {
    async next() {
      pending ??= events.next();
      const event = await orSilence(pending);
      if (event) pending = undefined;
      return event ?? silence;
    },
    return: async () => results.return?.(),
  };
  // The first silence sends the head at once, so that a client knows it is subscribed.
  const body = streamText(texts, silence);
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    },
  });
}

/** What comes of the promise; null when nothing does for so long that silence would be mistaken for an end. */
async function orSilence<T>(event: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, KEEP_ALIVE, null);
  });
  try {
    return await Promise.race([event, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** The results as events, each with the cursor that a subscription is told beside it, an error as the last of them, and the end. */
async function* eventsOf(
  results: AsyncIterable<ExecutionResult>,
  context: RequestContext,
  format: AppParts['format'],
): AsyncGenerator<string> {
  const event = ({ data, errors, extensions }: ExecutionResult) => {
    const shown = {
      ...(data !== undefined && { data }),
      ...(errors && { errors: errors.map(format) }),
      ...(extensions && { extensions }),
    };
    // A browser sends the last one as `Last-Event-ID` when it connects again.
    const id = context.cursor === undefined ? '' : `\nid: ${context.cursor}`;
    return `event: next${id}\ndata: ${JSON.stringify(shown)}\n\n`;
  };
  try {
    for await (const result of results) yield event(result);
  } catch (error) {
    yield event({ errors: graphqlErrorsOf(error) });
  }
  yield 'event: complete\ndata:\n\n';
}
