import type { Config } from '../../config.js';
import { AppError } from '../../errors.js';
import type { RequestContext } from '../../operation/context.js';
import { createRateLimit } from './rate-limit.js';

/** What every request costs before anything is known of it. */
export const REQUEST_COST = 10;

/**
 * Lets callers in: charges each request, and returns what admits its operations. Both throw RATE_LIMITED when
 * the caller's address (as limits count clients), or whom its token names, has spent what a minute allows; an operation above
 * MAXIMUM_COST is refused with OPERATION_TOO_COSTLY.
 */
export function createAdmission(
  config: Pick<Config, 'maximumCost' | 'rateLimit'>,
): (address: string, subject: string | null) => NonNullable<RequestContext['admit']> {
  const { maximumCost } = config;
  const rateLimit = config.rateLimit > 0 ? createRateLimit(config.rateLimit) : null;
  return (address, subject) => {
    const clients = [`address ${address}`, ...(subject === null ? [] : [`subject ${subject}`])];
    rateLimit?.spend(clients, REQUEST_COST);
    return ({ cost, rows }) => {
      if (cost > maximumCost) {
        throw new AppError(
          'OPERATION_TOO_COSTLY',
          `The operation costs up to ${cost} and may return ${rows} rows; the limit is ${maximumCost}. Ask for fewer with \`first\`, select fewer lists in lists, or send several operations.`,
          { details: { limit: 'cost', maximum: maximumCost, cost, rows } },
        );
      }
      rateLimit?.spend(clients, cost);
    };
  };
}
