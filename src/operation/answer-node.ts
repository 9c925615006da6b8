import type { GraphQLResolveInfo } from 'graphql';
import { renderOperation } from '../cypher/render-operation.js';
import { invariant } from '../errors.js';
import { subSelections } from '../plan/collect-fields.js';
import { always } from '../plan/plan.js';
import { planContext } from '../plan/plan-operation.js';
import { planRow } from '../plan/plan-row.js';
import type { RequestContext } from './context.js';
import { dialectOf } from './dialect-of.js';
import { mappingOf } from './plan-cache.js';
import { bindPlan, runPlan } from './run-plan.js';

/**
 * Plans the selection of a mutation field on the node it will make, as a query would, and has its cost
 * admitted before anything is written. The function that comes back answers it for the node's id: one query.
 */
export function prepareNode(
  context: RequestContext,
  info: GraphQLResolveInfo,
  label: string,
): (id: string) => Promise<unknown> {
  const { schema, fragments, variableValues: variables } = info;
  const type = schema.getType(label);
  invariant(type, `No type is named ${label}`);
  const planning = planContext({ schema, fragments, variables }, mappingOf(schema));
  const row = planRow(planning, type, subSelections(info.fieldNodes));
  const root = { kind: 'byId', key: 'node', label, id: 'rootId', where: always, row } as const;
  const plan = { roots: [root], parameters: planning.parameters.sources, asOf: null };
  const bound = bindPlan(plan, variables, context);
  const text = renderOperation(plan, dialectOf(context.engine));
  return async (rootId) => (await runPlan({ plan, text }, { ...bound, rootId }, context))['node'];
}
