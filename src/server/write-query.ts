import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { HttpBindings } from '@hono/node-server';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../operation/context.js';
import { prepareQuery, writeAnswer } from '../operation/prepare-operation.js';
import { instantOf } from '../operation/with-instant.js';
import type { AppParts } from './app-part.js';
import { encodeBookmarks } from './bookmarks.js';
import { asksForMore } from './complete-answer.js';
import type { OperationRequest } from './read-operation.js';
import { sendText } from './send-text.js';
import { describeOperation } from './trace-query.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What Apollo answers to what most clients accept: none said, fetch, scripts, Apollo Client and urql. */
const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', RESPONSE_TYPE],
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    RESPONSE_TYPE,
  ],
]);

/**
 * Answers a query by the writer compiled for its plan, as Apollo would and without its pipeline, a tenth of a
 * millisecond of CPU. False when Apollo must answer: an operation that is refused, ends in errors, is
 * no query, or asks for more than its data. The context keeps what was admitted and read, so that it happens once.
 */
export async function writeQuery(
  { schema, read }: Pick<AppParts, 'schema' | 'read'>,
  request: OperationRequest,
  http: HttpBindings,
  contextOf: () => Promise<RequestContext>,
): Promise<boolean> {
  const { headers } = http.incoming;
  const contentType = CONTENT_TYPES.get(headers.accept);
  if (!contentType || asksForMore(headers) || request.extensions) return false;
  let context: RequestContext;
  try {
    const given = read(request);
    context = await contextOf();
    describeOperation(given.operation);
    prepareQuery(context, schema, given);
  } catch {
    return false;
  }
  const json = await writeAnswer(context);
  if (json === null) return false;
  if (context.bookmarks.length > 0)
    http.outgoing.setHeader('x-graph-bookmark', encodeBookmarks(context.bookmarks));
  http.outgoing.setHeader('content-type', contentType);
  await sendText(http, writtenResponse(json, instantOf(context)));
  return true;
}

/** Data that is JSON already. */
class WrittenData {
  constructor(readonly json: string) {}
}

/** Answers queries by the writer compiled for their plan; what it cannot write is left to graphql-js. */
export const writtenAnswers: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async responseForOperation({ contextValue }) {
        const json = await writeAnswer(contextValue);
        if (json === null) return null;
        const data = new WrittenData(json) as unknown as Record<string, unknown>;
        return {
          http: { headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data } },
        };
      },
    };
  },
};

/** A GraphQL response as JSON, in the order errors, data, extensions. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return writtenResponse(data.json, extensions ?? null);
}

/** A response whose data is JSON already. */
function writtenResponse(
  json: string,
  extensions: Readonly<Record<string, unknown>> | null,
): string {
  const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
  return `{"data":${json}${more}}\n`;
}
