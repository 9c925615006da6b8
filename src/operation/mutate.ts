import { type GraphQLResolveInfo, Kind } from 'graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';

/**
 * Runs the work of one mutation field. Of several in one operation each stands for itself: what one throws says that
 * it alone was not done. Throws UNAUTHENTICATED or FORBIDDEN before anything is done.
 */
export async function mutate<T>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  work: () => Promise<T>,
): Promise<T> {
  demandAccess(context, info);
  try {
    return await work();
  } catch (error) {
    const { selections } = info.operation.selectionSet;
    const isAlone = selections.length === 1 && selections[0]?.kind === Kind.FIELD;
    // Whether what failed on our side was done is not known.
    if (isAlone || !(error instanceof AppError) || error.status >= 500) throw error;
    const { code, message, details, cause } = error;
    const rest = `Only ${info.path.key} was not done; the other mutations of this operation stand for themselves.`;
    throw new AppError(code, `${message.replace(/[^.\n]$/, '$&.')} ${rest}`, { details, cause });
  } finally {
    context.feed?.wake();
  }
}
