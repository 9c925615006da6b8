import { AppError } from '../errors.js';
import type { Predicate } from './plan.js';

/** Parts of one plan: fields that are fetched, lists, groups and conditions. */
export const MAXIMUM_PARTS = 1_000;
/** Relations that are followed from one another. */
export const MAXIMUM_LEVELS = 20;

/**
 * Counts what one operation's plan is made of while it is made, so that the work of planning has an end whatever the
 * document and its variables: the same selection may be planned for each type that an interface stands for.
 */
export class PlanSize {
  private parts = 0;

  /** Counts parts that were planned. Throws OPERATION_TOO_COSTLY beyond the limit. */
  add(parts: number): void {
    this.parts += parts;
    if (this.parts > MAXIMUM_PARTS) throw tooLarge('parts', MAXIMUM_PARTS);
  }
}

/**
 * One level further from the root: nodes of one list are different, those of a list's lists may be the same. Throws
 * OPERATION_TOO_COSTLY beyond the limit.
 */
export function deeper<
  Context extends {
    readonly level: number;
    readonly isRepeated: boolean;
    readonly heldAt: unknown;
  },
>(context: Context): Context {
  const level = context.level + 1;
  if (level > MAXIMUM_LEVELS) throw tooLarge('levels', MAXIMUM_LEVELS);
  return { ...context, level, heldAt: null, isRepeated: context.isRepeated || context.level > 0 };
}

function tooLarge(limit: 'parts' | 'levels', maximum: number): AppError {
  const what = {
    parts: `more than ${maximum} parts once its fields are written out for each type`,
    levels: `lists and nodes in each other more than ${maximum} levels deep`,
  }[limit];
  return new AppError(
    'OPERATION_TOO_COSTLY',
    `The operation has ${what}; select less, or go on from the ids that a first operation answers.`,
    { details: { limit, maximum } },
  );
}

/** How many conditions a condition is made of. */
export function sizeOf(where: Predicate): number {
  switch (where.kind) {
    case 'and':
    case 'or':
      return where.of.reduce((sum, part) => sum + sizeOf(part), 0);
    case 'not':
      return sizeOf(where.of);
    case 'some':
      return 1 + sizeOf(where.where);
    case 'labels':
      return where.labels.length;
    default:
      return 1;
  }
}
