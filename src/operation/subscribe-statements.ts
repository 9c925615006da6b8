import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { CallOptions } from '../engine/engine.js';
import { invariant } from '../errors.js';
import { NEWS_IN_PART, type NewsPart } from '../feed/read-news.js';
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
import { type HeardPart, listen, readerOf } from './listen.js';
import { mappingOf } from './plan-cache.js';

/**
 * Rows of new statements that meet the filter of a subscription, as a query for `statements` would show them.
 * Throws as a query does, and BAD_USER_INPUT where there is no feed.
 */
export async function subscribeStatements(
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<AsyncIterable<ResponseObject>> {
  demandAccess(context, info);
  const readPlan = readerOf(planAdded(info), info, context);
  const read = async (part: NewsPart, call: CallOptions): Promise<HeardPart> => {
    const ids = part.news.flatMap(({ kind, id }) => (kind === 'ADDED' ? id : []));
    if (ids.length === 0) return { heard: [], current: null };
    const found = await readPlan({ [IDS]: ids }, part, call);
    const rows = found['added'] as readonly (ResponseObject | null)[];
    return { heard: rows.flatMap((row) => (row ? { row, cursor: null } : [])), current: null };
  };
  return listen(context, info, null, read, false);
}

/** The parameter that holds the ids of new statements. */
const IDS = 'added';

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
  const page = { name: IDS, read: () => Array.from({ length: NEWS_IN_PART }, () => '') };
  return { roots: [root], parameters: [...parameters.sources, page], asOf: null };
}
