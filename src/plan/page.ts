import type { OrderKey } from '../mapping/mapping.js';
import { LISTS } from '../model/limits.js';
import { type FieldArguments, isGiven } from './arguments.js';
import { badArgument } from './bad-argument.js';
import { decodeCursor } from './cursor.js';
import type { Bound, ConnectionPlan, ParameterName } from './plan.js';

/** A page size. Throws BAD_USER_INPUT outside 0 to the most. */
function sizeOf(argument: string, size: unknown, field: string): number {
  const value = size ?? LISTS.usual;
  if (typeof value === 'number' && value >= 0 && value <= LISTS.most) return value;
  const message = `${field}(${argument}: ${value}): a page holds 0 to ${LISTS.most} elements`;
  throw badArgument(`${field}(${argument})`, message, LISTS.most);
}

/** A parameter with the argument `first`, its default for null, checked against 0 to the maximum. */
export function boundedBy(args: FieldArguments, maximum: number = LISTS.most): ParameterName {
  const { field } = args;
  const fallback = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return args.parameter((values) => {
    const first = values['first'] ?? fallback;
    if (typeof first === 'number' && first >= 0 && first <= maximum) return first;
    const message = `${field.name}(first: ${first}): give 0 to ${maximum}`;
    throw badArgument(`${field.name}(first)`, message, maximum);
  });
}

/** Reads first, after, last and before of a connection (Relay, section 4), and which fields of its pageInfo are shown. */
export function planPage(
  args: FieldArguments,
  order: readonly OrderKey[],
  shown: readonly string[],
): NonNullable<ConnectionPlan['page']> {
  const { values } = args;
  const field = args.field.name;
  if (isGiven(values['first']) && isGiven(values['last']))
    throw badArgument(`${field}(last)`, `${field}: give first or last, not both`);
  const backward = isGiven(values['last']);
  const bound = (argument: 'after' | 'before'): Bound | null =>
    isGiven(values[argument])
      ? {
          keys: order.map((_, index) =>
            args.parameter(
              (now) => decodeCursor(order, now[argument], `${field}(${argument})`)[index],
            ),
          ),
        }
      : null;
  const size = backward ? 'last' : 'first';
  const peeks = shown.includes(backward ? 'hasPreviousPage' : 'hasNextPage');
  return {
    limit: args.parameter((now) => sizeOf(size, now[size], field) + Number(peeks)),
    peeks,
    after: bound('after'),
    before: bound('before'),
    backward,
  };
}
