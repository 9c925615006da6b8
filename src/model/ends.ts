import { ENDS } from './relations.js';

/** Seen from the node a relation is followed from. */
export type Direction = 'OUT' | 'IN' | 'ANY';

/** The label that a step starts at. */
export function startOf(step: {
  readonly types: readonly string[];
  readonly direction: Direction;
}): string {
  const [from = '', to = ''] = ENDS[step.types[0] ?? ''] ?? [];
  return step.direction === 'IN' ? to : from;
}

/** Whether relationships of these types lead, in that direction, to nodes of a label alone. */
export function leadOnlyTo(label: string, types: readonly string[], direction: Direction): boolean {
  return types.every((type) => {
    const [from, to] = ENDS[type] ?? [];
    return (direction === 'OUT' || from === label) && (direction === 'IN' || to === label);
  });
}
