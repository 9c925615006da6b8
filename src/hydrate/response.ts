import type { RowPlan } from '../plan/plan.js';

/** Under which an object tells its concrete GraphQL type; a symbol, so that no response key can meet it. */
export const TYPENAME: unique symbol = Symbol('typename');

/** An object keyed by response key, as the operation asked for it. */
export type ResponseObject = { [key: string]: unknown; [TYPENAME]?: string };

const nothing = Object.create(null) as object;

/** One without keys. It inherits none either: `__proto__` and `toString` are response keys like any other. */
export function emptyObject(): ResponseObject {
  return Object.create(nothing) as ResponseObject;
}

export type Values = readonly unknown[];

export type Parameters = Readonly<Record<string, unknown>>;

/** Makes an object of one row of a selection. */
export type ShowRow = (plan: RowPlan, row: Values) => ResponseObject;
