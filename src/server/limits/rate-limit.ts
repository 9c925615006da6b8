import { createHmac, randomBytes } from 'node:crypto';
import { AppError } from '../../errors.js';

const MINUTE_MS = 60_000;
/** A key is counted in one cell of each row. */
const ROWS = 4;
const CELLS = 65_536;
/** Milliseconds by which sums of fractions may be off. */
const ROUNDING = 1e-6;

/**
 * A token bucket a key: it holds `perMinute` cost units and fills again within a minute. What comes back spends cost in
 * the name of every key, or of none, and throws RATE_LIMITED with `retryAfterSeconds`. `now` is in milliseconds.
 *
 * The buckets are a count-min sketch with conservative update (Estan and Varghese, 2002), so however many clients
 * there are, memory stays the same, nobody who has spent is forgotten, and a client has less than its own only when
 * others share all four of its cells. Which ones these are is keyed, so that nobody can aim at another's.
 */
export function createRateLimit(perMinute: number, now = () => performance.now()) {
  /** The instant at which each cell is full again. */
  const fullAt = new Float64Array(ROWS * CELLS);
  const secret = randomBytes(32);

  const cellsOf = (key: string): readonly number[] => {
    const digest = createHmac('sha256', secret).update(key).digest();
    return Array.from(
      { length: ROWS },
      (_, row) => row * CELLS + (digest.readUInt32LE(row * 4) % CELLS),
    );
  };

  return {
    spend(keys: readonly string[], cost: number): void {
      const at = now();
      const clients = keys.map((key) => {
        const cells = cellsOf(key);
        return { cells, full: Math.max(at, Math.min(...cells.map((cell) => fullAt[cell] ?? 0))) };
      });
      const time = (cost * MINUTE_MS) / perMinute;
      const latest = Math.max(at, ...clients.map(({ full }) => full));
      const wait = latest + time - at - MINUTE_MS;
      if (wait > ROUNDING) {
        const left = Math.floor(((at + MINUTE_MS - latest) * perMinute) / MINUTE_MS + ROUNDING);
        const retryAfterSeconds = Math.ceil((wait - ROUNDING) / 1_000);
        throw new AppError(
          'RATE_LIMITED',
          `This costs ${cost} and ${left} of ${perMinute} a minute are left; try again in ${retryAfterSeconds} s, or ask for less.`,
          { details: { limit: 'rate', maximum: perMinute, cost, retryAfterSeconds } },
        );
      }
      for (const { cells, full } of clients)
        for (const cell of cells) fullAt[cell] = Math.max(fullAt[cell] ?? 0, full + time);
    },
  };
}
