import type { CallOptions, Engine } from '../engine/engine.js';
import { AppError } from '../errors.js';
import { quote } from '../util/quote.js';
import { type Position, readPosition } from './position.js';
import { countWrites, type FeedClock } from './read-news.js';

/** Writes that who comes back may have missed: what takes longer to be told than to ask for anew. */
const MOST_MISSED = 20_000;

/** Where a subscriber sets out: now, or where it was told last. Throws BAD_USER_INPUT where nobody can go on from. */
export async function startingAt(
  engine: Engine,
  since: string | null,
  { at, newsSince }: FeedClock,
  call: CallOptions,
): Promise<Position> {
  if (since === null) return { at, told: null };
  const position = readPosition(since);
  if (!position)
    throw badSince(
      `${quote(since)} is no cursor: pass on the \`cursor\` of the last event, or the \`extensions.asOf\` of an answer`,
    );
  if (position.at > at)
    throw badSince(
      `${quote(since)} is later than anything this store has recorded (${at}), so it is of another one; ${AFRESH}`,
    );
  if (position.at < newsSince)
    throw badSince(
      `${quote(since)} is too old: what was recorded before ${newsSince} is not kept as news; ${AFRESH}`,
    );
  const missed = await countWrites(engine, position, call);
  if (missed > MOST_MISSED)
    throw badSince(
      `${quote(since)} is too old: ${missed} writes came since, and at most ${MOST_MISSED} are told; ${AFRESH}`,
    );
  return position;
}

const AFRESH = 'subscribe without it, and ask `statements` anew';

function badSince(message: string): AppError {
  return new AppError('BAD_USER_INPUT', `changes(since): ${message}.`, {
    details: { argument: 'changes(since)' },
  });
}
