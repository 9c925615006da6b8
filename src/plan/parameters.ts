import type { Cells } from './layout.js';

/** Name of a parameter of the query; what it holds is said once, in `OperationPlan.parameters`. */
export type ParameterName = string;

/** One run's parameters by name. */
export type Parameters = Readonly<Record<ParameterName, unknown>>;

/** The number that a parameter holds. */
export function numberIn(parameters: Parameters, name: ParameterName): number {
  return Number(parameters[name]);
}

/** The list that a parameter holds; an empty one where it holds none. */
export function listIn(parameters: Parameters, name: ParameterName): Cells {
  const list = parameters[name];
  return Array.isArray(list) ? list : [];
}
