import type { Cells } from '../plan/layout.js';
import type { RowPlan } from '../plan/plan.js';

/** Under which an object tells its concrete GraphQL type; a symbol, so that no response key can meet it. */
export const TYPENAME: unique symbol = Symbol('typename');

/** An object keyed by response key, as the operation asked for it. */
export type ResponseObject = { [key: string]: unknown; [TYPENAME]?: string };

const nothing: object = Object.create(null);

/** One without keys. It inherits none either: `__proto__` and `toString` are response keys like any other. */
export function emptyObject(): ResponseObject {
  return Object.create(nothing);
}

/** An object of what is made of each output, by its response key. */
export function objectOf<Output extends { readonly key: string }>(
  outputs: readonly Output[],
  make: (output: Output) => unknown,
): ResponseObject {
  const object = emptyObject();
  for (const output of outputs) object[output.key] = make(output);
  return object;
}

/** Makes an object of one row of a selection. */
export type ShowRow = (plan: RowPlan, row: Cells) => ResponseObject;
