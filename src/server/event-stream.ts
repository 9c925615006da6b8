import type { GraphQLSchema } from 'graphql';
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  OperationTypeNode,
  subscribe,
} from 'graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';
import { demandAccess } from '../operation/demand-access.js';
import { prepareQuery } from '../operation/prepare-operation.js';
import type { AppPart, EventParts } from './app-part.js';
import { encodeBookmarks } from './bookmarks.js';
import { readRequest } from './graphql-over-http.js';
import { contextOf } from './http-context.js';
import { isRefused } from './is-refused.js';
import {
  graphqlErrorsOf,
  type OperationRequest,
  type ReadableOperation,
} from './read-operation.js';
import { refusalHeaders } from './request-error.js';
import { refuseSimpleRequest } from './simple-request.js';
import { traceQuery } from './trace-query.js';
import { trustedRequest } from './trusted-documents.js';

/** Milliseconds of silence after which a comment shows proxies and clients that the stream lives. */
const KEEP_ALIVE = 12_000;
const encoder = new TextEncoder();

/** Whether a request asks for server-sent events. */
export function wantsEvents(accept: string | undefined): boolean {
  return accept?.includes('text/event-stream') ?? false;
}

/** /graphql for those who ask for server-sent events. */
export const useEvents: AppPart = (app, { trusted, entrance, events }) => {
  app.use('/graphql', (http, next) => {
    const { incoming } = http.env;
    const { method = '', headers } = incoming;
    if (!['GET', 'POST'].includes(method) || !wantsEvents(headers.accept)) return next();
    return traceQuery(headers, async () => {
      refuseSimpleRequest(headers);
      const request = trustedRequest(trusted, await readRequest(http));
      const context = await contextOf(incoming, entrance);
      return answerAsEvents(events, method, request, context);
    });
  });
};

/**
 * Answers an operation as server-sent events: `next` for each result, then `complete` (graphql-sse, "distinct
 * connections mode"). What is refused before it runs is answered as JSON with its status. A client that does not read
 * is not read for: rows wait in the subscription's own bounded buffer.
 */
async function answerAsEvents(
  { schema, read, format }: EventParts,
  method: string,
  request: OperationRequest,
  context: RequestContext,
): Promise<Response> {
  try {
    const operation = read(request);
    if (operation.operation.operation === OperationTypeNode.MUTATION && method !== 'POST')
      throw mutationByGet();
    demandAccess(context, { schema, ...operation });
    prepareQuery(context, schema, operation);
    const results = await run(schema, operation, context);
    if (Symbol.asyncIterator in results) return stream(results, format);
    if (results.errors && isRefused(results, operation.operation))
      return refusal(results.errors, format);
    const answer = stream(once(results), format);
    if (context.bookmarks.length > 0)
      answer.headers.set('x-graph-bookmark', encodeBookmarks(context.bookmarks));
    return answer;
  } catch (error) {
    return refusal(graphqlErrorsOf(error), format);
  }
}

async function run(
  schema: GraphQLSchema,
  { document, operation, variableValues, operationName }: ReadableOperation,
  contextValue: RequestContext,
): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>> {
  const args: ExecutionArgs = { schema, document, variableValues, operationName, contextValue };
  return operation.operation === OperationTypeNode.SUBSCRIPTION
    ? ((await subscribe(args)) as ExecutionResult | AsyncIterableIterator<ExecutionResult>)
    : execute(args);
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

function refusal(errors: readonly GraphQLError[], format: EventParts['format']): Response {
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
  format: EventParts['format'],
): Response {
  let pending: Promise<string | null> | undefined;
  const body = new ReadableStream<Uint8Array>({
    // Sends the head at once, so that a client knows it is subscribed.
    start: (out) => out.enqueue(encoder.encode(':\n\n')),
    async pull(out) {
      pending ??= nextEvent(results, format);
      const event = await orSilence(pending);
      if (event !== SILENCE) pending = undefined;
      out.enqueue(encoder.encode(event ?? 'event: complete\ndata:\n\n'));
      if (event === null) out.close();
    },
    async cancel() {
      await results.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    },
  });
}

const SILENCE = ':\n\n';

async function orSilence(event: Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(SILENCE), KEEP_ALIVE);
  });
  try {
    return await Promise.race([event, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** The next result as an event; null at the end, which an error is the last event before. */
async function nextEvent(
  results: AsyncIterableIterator<ExecutionResult>,
  format: EventParts['format'],
): Promise<string | null> {
  const shown = ({ data, errors }: ExecutionResult) => ({
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map(format) }),
  });
  try {
    const { done, value } = await results.next();
    return done ? null : `event: next\ndata: ${JSON.stringify(shown(value))}\n\n`;
  } catch (error) {
    const errors = graphqlErrorsOf(error);
    return `event: next\ndata: ${JSON.stringify(shown({ errors }))}\n\n`;
  }
}
