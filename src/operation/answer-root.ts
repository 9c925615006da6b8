import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './context.js';
import { prepareOperation } from './prepare-operation.js';

/**
 * The value of one root field of a query. The first root to ask runs the whole operation as one query;
 * the others wait for the same answer.
 */
export async function answerRoot(
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { schema, fragments, variableValues: variables, operation } = info;
  const document = { schema, fragments, variables };
  const { read, answer } = prepareOperation(context, document, operation);
  const data = await answer();
  // Apollo runs an operation with a copy of the context it was prepared with.
  context.bookmarks = (await read()).bookmarks;
  return data[info.path.key];
}
