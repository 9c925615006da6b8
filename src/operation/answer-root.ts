import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './context.js';
import { prepareOperation } from './prepare-operation.js';
import { runPlan } from './run-plan.js';

type Data = Readonly<Record<string, unknown>>;

const answers = new WeakMap<RequestContext, Promise<Data>>();

/**
 * The value of one root field of a query. The first root to ask runs the whole operation as one statement;
 * the others wait for the same answer.
 */
export async function answerRoot(
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  let answer = answers.get(context);
  if (!answer) {
    answer = answerOperation(context, info);
    answers.set(context, answer);
  }
  return (await answer)[info.path.key];
}

async function answerOperation(context: RequestContext, info: GraphQLResolveInfo): Promise<Data> {
  const { schema, fragments, variableValues: variables, operation } = info;
  const document = { schema, fragments, variables };
  const { compiled, parameters } = prepareOperation(context, document, operation);
  return runPlan(compiled, parameters, context);
}
