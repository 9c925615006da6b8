import { type Cost, noCost } from '../plan/cost.js';
import { drawPlan } from '../plan/draw-plan.js';
import type { RequestContext } from './context.js';
import type { Parameters } from './prepared.js';

/** What becomes of a query, for people to read. */
export interface Explanation {
  /** The plan as an indented text. */
  readonly plan: string;
  /** The one query that the engine in use is asked. */
  readonly cypher: string;
  /** Its parameters by name: what the caller sent and defaults, nothing that the graph holds. */
  readonly parameters: Parameters;
  readonly cost: Cost;
  /** Milliseconds from asking the engine to its row; null before it is asked. */
  readonly ms: number | null;
}

/**
 * Explains the query that a request has prepared, with the time of its reading when `isRun`; null for a mutation or a
 * subscription, which plan what they answer when there is something to answer. Throws as the query does.
 */
export async function explain(
  { prepared, cost = noCost }: RequestContext,
  isRun: boolean,
): Promise<Explanation | null> {
  if (!prepared) return null;
  const { compiled, parameters } = prepared;
  const ms = isRun ? (await prepared.read()).ms : null;
  return { plan: drawPlan(compiled.plan), cypher: compiled.text, parameters, cost, ms };
}
