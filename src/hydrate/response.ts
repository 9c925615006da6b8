import type { RowPlan } from '../plan/plan.js';

/** Under which an object tells its concrete GraphQL type; a symbol, so that no response key can meet it. */
export const TYPENAME: unique symbol = Symbol('typename');

/** An object keyed by response key, as the operation asked for it. */
export type ResponseObject = { [key: string]: unknown; [TYPENAME]?: string };

export type Values = readonly unknown[];

export type Parameters = Readonly<Record<string, unknown>>;

/** Makes an object of one row of a selection. */
export type ShowRow = (plan: RowPlan, row: Values) => ResponseObject;
