import { type GraphQLResolveInfo, getNamedType, print } from 'graphql';
import { renderOperation } from '../cypher/render-operation.js';
import { AppError, invariant } from '../errors.js';
import type { ResponseObject } from '../hydrate/response.js';
import { subSelections } from '../plan/collect-fields.js';
import { typeNamed } from '../plan/context.js';
import { all, type OperationPlan } from '../plan/plan.js';
import { planFilter } from '../plan/plan-filter.js';
import { planContext } from '../plan/plan-operation.js';
import { planRow } from '../plan/plan-row.js';
import { isListed } from '../plan/recorded.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';
import { dialectOf } from './dialect-of.js';
import { mappingOf } from './plan-cache.js';
import { bindPlan, runPlan } from './run-plan.js';

/**
 * Rows of new statements that meet the filter of a subscription, as a query for `statements` would show them.
 * Throws as a query does, and BAD_USER_INPUT where there is no feed.
 */
export async function subscribeStatements(
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<AsyncIterable<ResponseObject>> {
  demandAccess(context, info);
  if (!context.feed) throw new AppError('BAD_USER_INPUT', NO_FEED);
  const plan = planAdded(info);
  const bound = bindPlan(plan, info.variableValues, context);
  const compiled = { plan, text: renderOperation(plan, dialectOf(context.engine)) };
  const { engine, caller, client = '' } = context;
  const { operation, fragments, variableValues } = info;
  const group = JSON.stringify([
    print(operation),
    Object.values(fragments).map(print),
    variableValues,
  ]);
  const rows = await context.feed.subscribe(group, client, async (ids, options) => {
    const request = { engine, caller, ...options, bookmarks: options.bookmarks ?? [] };
    const found = await runPlan(compiled, { ...bound, [IDS]: ids }, request);
    return (found['added'] as (ResponseObject | null)[]).filter((row) => row !== null);
  });
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const result = await rows.next();
        // The token may have expired since.
        if (!result.done) demandAccess(context, info);
        return result;
      },
      return: () => rows.return(),
    }),
  };
}

/** What a subscription is told that came another way. */
export const NO_FEED =
  'Subscription.statementAdded is pushed; ask over WebSocket (graphql-transport-ws) or with `Accept: text/event-stream`';

/** The parameter that holds the ids of new statements. */
const IDS = 'added';
/** A subscription is admitted for what a page of so many statements would cost. */
const ADMITTED = 50;

/** The plan of the subscription's field over statements of given ids. */
function planAdded(info: GraphQLResolveInfo): OperationPlan {
  const { schema, fragments, variableValues: variables, fieldName, parentType } = info;
  const planning = planContext({ schema, fragments, variables }, mappingOf(schema));
  const { parameters } = planning;
  const field = parentType.getFields()[fieldName];
  const [first, ...others] = info.fieldNodes;
  invariant(field && first, `Subscription.${fieldName} has no plan`);
  const args = parameters.argumentsOf({ field, nodes: [first, ...others] });
  const type = getNamedType(field.type);
  const node = typeNamed(planning, type.name);
  const { where, whole } = planFilter(planning, args, node);
  const root = {
    kind: 'byIds',
    key: 'added',
    label: node.name,
    ids: IDS,
    mistakes: null,
    where: all([isListed(planning, node, whole), where]),
    row: planRow(planning, type, subSelections(info.fieldNodes)),
  } as const;
  const page = { name: IDS, read: () => Array.from({ length: ADMITTED }, () => '') };
  return { roots: [root], parameters: [...parameters.sources, page], asOf: null };
}
