import type { GraphQLResolveInfo } from 'graphql';
import type { Value } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { hydrate } from '../hydrate/hydrate.js';
import type { OperationPlan } from '../plan/plan.js';
import type { RequestContext } from './context.js';
import { dialectOf } from './dialect-of.js';
import { compileOperation } from './plan-cache.js';

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
  const { plan, text } = compileOperation({ schema, fragments, variables }, operation, {
    hasTextIndex: context.engine.findTexts === null,
  });
  const parameters = Object.fromEntries(
    plan.parameters.map((source) => [source.name, (source.read(variables) ?? null) as Value]),
  );
  await findTexts(plan, parameters, context);
  const result = await context.engine.read({ text, parameters }, context);
  context.bookmarks = result.bookmarks;
  const row = result.rows[0];
  if (!row) throw new AppError('INTERNAL', 'The statement of an operation returned no row');
  return hydrate(plan, row, parameters);
}

/** Asks the engine's own text index for the ids that a statement cannot ask it for. */
async function findTexts(
  plan: OperationPlan,
  parameters: Record<string, Value>,
  context: RequestContext,
): Promise<void> {
  const { engine } = context;
  for (const root of plan.roots) {
    const search = root.kind === 'connection' ? root.connection.search : null;
    if (!search || !engine.findTexts) continue;
    const words = String(parameters[search.textHits]);
    parameters[search.textHits] = await engine.findTexts(words, context);
  }
}
