import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import type { Needed } from '../mapping/access.js';
import { neededRole } from '../plan/needed-role.js';
import { demand } from './caller.js';
import type { RequestContext } from './context.js';

type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;

const needs = new WeakMap<OperationDefinitionNode, Needed>();

/**
 * Refuses the whole operation when its caller may not ask for one of its fields: before anything is planned,
 * read or written. Throws UNAUTHENTICATED or FORBIDDEN.
 */
export function demandAccess({ caller }: Pick<RequestContext, 'caller'>, info: Operation): void {
  let needed = needs.get(info.operation);
  if (!needed) {
    needed = neededRole(info, info.operation);
    needs.set(info.operation, needed);
  }
  demand(caller, needed);
}
