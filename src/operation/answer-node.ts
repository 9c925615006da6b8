import type { GraphQLResolveInfo } from 'graphql';
import { renderOperation } from '../cypher/render-operation.js';
import { ParameterList } from '../plan/arguments.js';
import { subSelections } from '../plan/collect-fields.js';
import { always } from '../plan/plan.js';
import { planRow } from '../plan/plan-row.js';
import type { RequestContext } from './context.js';
import { dialectOf } from './dialect-of.js';
import { mappingOf } from './plan-cache.js';
import { runPlan } from './run-plan.js';

/** Answers the selection of a mutation field on the node of that label and id, as a query would: one statement. */
export async function answerNode(
  context: RequestContext,
  info: GraphQLResolveInfo,
  label: string,
  id: string,
): Promise<unknown> {
  const { schema, fragments, variableValues: variables } = info;
  const type = schema.getType(label);
  if (!type) throw new TypeError(`No type is named ${label}`);
  const parameters = new ParameterList(variables);
  const mapping = mappingOf(schema);
  const planContext = { schema, fragments, variables, mapping, parameters, asOf: null, planRow };
  const row = planRow(planContext, type, subSelections(info.fieldNodes));
  const root = { kind: 'byId', key: 'node', label, id: 'rootId', where: always, row } as const;
  const plan = {
    roots: [root],
    parameters: [...parameters.sources, { name: 'rootId', read: () => id }],
  };
  const text = renderOperation(plan, dialectOf(context.engine));
  return (await runPlan({ plan, text }, variables, context))['node'];
}
