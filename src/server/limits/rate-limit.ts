import { AppError } from '../../errors.js';

/** How much cost each client may still spend. */
export interface RateLimit {
  /** Spends cost in the name of every key, or of none. Throws RATE_LIMITED with `retryAfterSeconds`. */
  spend(keys: readonly string[], cost: number): void;
}

/** Clients that are remembered; those not seen for longest have full buckets again by then. */
const MAXIMUM_CLIENTS = 10_000;
const MINUTE_MS = 60_000;

interface Bucket {
  /** Cost units left at that instant. */
  left: number;
  at: number;
}

/**
 * A token bucket a key: it holds `perMinute` cost units and fills again within a minute. `now` is a clock in
 * milliseconds.
 */
export function createRateLimit(perMinute: number, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, Bucket>();

  const bucketOf = (key: string): Bucket => {
    const at = now();
    const known = buckets.get(key);
    buckets.delete(key);
    const filled = known ? known.left + ((at - known.at) * perMinute) / MINUTE_MS : perMinute;
    const bucket = { left: Math.min(perMinute, filled), at };
    buckets.set(key, bucket);
    if (buckets.size > MAXIMUM_CLIENTS) buckets.delete(buckets.keys().next().value ?? '');
    return bucket;
  };

  return {
    spend(keys, cost) {
      const spent = keys.map(bucketOf);
      const least = Math.min(...spent.map(({ left }) => left));
      if (least < cost) {
        const retryAfterSeconds = Math.ceil(((cost - least) * MINUTE_MS) / perMinute / 1_000);
        throw new AppError(
          'RATE_LIMITED',
          `This costs ${cost} and ${Math.floor(least)} of ${perMinute} a minute are left; try again in ${retryAfterSeconds} s, or ask for less.`,
          { details: { limit: 'rate', maximum: perMinute, cost, retryAfterSeconds } },
        );
      }
      for (const bucket of spent) bucket.left -= cost;
    },
  };
}
