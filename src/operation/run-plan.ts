import { invariant } from '../errors.js';
import { fillTexts } from '../hydrate/fill-texts.js';
import { hydrate } from '../hydrate/hydrate.js';
import { checkAnswer, writtenTooLate } from '../hydrate/writing.js';
import { severalVoices } from '../model/several-voices.js';
import type { Value } from '../model/value.js';
import { addCosts, costOf, noCost } from '../plan/cost.js';
import { at, type Cells, OPERATION, VOICES } from '../plan/layout.js';
import type { OperationPlan } from '../plan/plan.js';
import { hasNames } from '../plan/plan-search.js';
import { UNKNOWN_SIZES } from '../plan/sizes.js';
import { textWays } from '../plan/text-ways.js';
import { answerableInstant } from './answerable-instant.js';
import type { RequestContext } from './context.js';
import type { CompiledOperation } from './plan-cache.js';
import type { FoundRow, Parameters } from './prepared.js';
import { readAsOf } from './read-as-of.js';

/** A plan's parameters under these variables, once the context has admitted what they cost. */
export function bindPlan(
  plan: OperationPlan,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
): Parameters {
  const parameters = Object.fromEntries(
    plan.parameters.map(({ name, read }) => [name, (read(variables) ?? null) as Value]),
  );
  const cost = costOf(plan, parameters, context.sizes ?? UNKNOWN_SIZES);
  context.cost = addCosts([context.cost ?? noCost, cost]);
  context.admit?.(cost);
  return parameters;
}

/** Reads a plan's query in one flight; with `@asOf` beside the store's clock, where that is not known well enough. */
export async function readPlan(
  { plan, text }: Pick<CompiledOperation, 'plan' | 'text'>,
  bound: Parameters,
  context: RequestContext,
): Promise<FoundRow> {
  const { engine, bookmarks: seen } = context;
  const asOf =
    plan.asOf === null ? null : await answerableInstant(context, String(bound[plan.asOf]));
  if (plan.roots.length === 0) return { row: [], parameters: bound, bookmarks: seen, ms: 0, asOf };
  const start = performance.now();
  const asked = plan.asOf === null ? bound : { ...bound, [plan.asOf]: asOf };
  const parameters = await findTexts(plan, asked, context);
  const query = { text, parameters };
  const { rows, bookmarks } = await (asOf === null
    ? engine.read(query, context)
    : readAsOf(query, context));
  const ms = performance.now() - start;
  const [row] = rows;
  invariant(row, 'The query of an operation returned no row');
  const ways = textWays(plan);
  if (ways.length > 0) fillTexts(row, ways, at(row, OPERATION.roots(plan.roots.length)));
  if (plan.parameters.some(({ voiceless }) => voiceless)) refuseAmbiguous(row.at(-1) as VoicesOf);
  return { row, parameters, bookmarks, ms, asOf };
}

type VoicesOf = readonly Cells[];

/** Throws BAD_USER_INPUT for the first id without a voice that more than one statement has. */
function refuseAmbiguous([first]: VoicesOf): void {
  if (first) throw severalVoices(at(first, VOICES.asked), at(first, VOICES.found));
}

/** Reads a plan's query, and shapes the row that comes back. */
export async function runPlan(
  compiled: Pick<CompiledOperation, 'plan' | 'text'>,
  bound: Parameters,
  context: RequestContext,
): Promise<Readonly<Record<string, unknown>>> {
  const found = await readPlan(compiled, bound, context);
  context.bookmarks = found.bookmarks;
  return dataOf(compiled.plan, found, context);
}

/** A row's data by response key. Throws OPERATION_TOO_COSTLY when it is too large, ENGINE_TIMEOUT when it is too late. */
export function dataOf(
  plan: OperationPlan,
  { row, parameters }: FoundRow,
  { deadline, maximumAnswer }: RequestContext,
): Readonly<Record<string, unknown>> {
  if (Date.now() > deadline) throw writtenTooLate();
  const data = hydrate(plan, row, parameters);
  if (maximumAnswer !== undefined) checkAnswer(data, maximumAnswer);
  return data;
}

/** The parameters, with the ids that a query cannot ask the engine's own text index for. */
async function findTexts(
  plan: OperationPlan,
  bound: Parameters,
  context: RequestContext,
): Promise<Parameters> {
  const { engine } = context;
  const parameters: Record<string, Value> = { ...bound };
  for (const root of plan.roots) {
    const search = root.kind === 'connection' ? root.connection.search : null;
    if (!search || !engine.findTexts || search.labels.every(hasNames)) continue;
    const words = parameters[search.textHits] as readonly string[];
    parameters[search.textHits] = await engine.findTexts(words, context);
  }
  return parameters;
}
