import type { Value } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { hydrate } from '../hydrate/hydrate.js';
import type { OperationPlan } from '../plan/plan.js';
import type { RequestContext } from './context.js';

/** Binds a plan's parameters, reads its statement in one flight, and shapes the row that comes back. */
export async function runPlan(
  { plan, text }: { readonly plan: OperationPlan; readonly text: string },
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Promise<Readonly<Record<string, unknown>>> {
  const parameters = Object.fromEntries(
    plan.parameters.map(({ name, read }) => [name, (read(variables) ?? null) as Value]),
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
