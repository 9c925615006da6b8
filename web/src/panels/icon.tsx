import type { NodeType } from '../api/fragments.js';

/** Shape by type, the same in lists, graph and legend: the path lies in a box of 20 by 20. */
export const SHAPES: Readonly<Record<NodeType, string>> = {
  Person: 'M10 1.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 1 1 0-17z',
  Organization: 'M3 3h14v14H3z',
  MilitaryUnit: 'M1 4.500h18v11H1zM1 4.500l18 11M19 4.500L1 15.500',
  AnonymousSource: 'M10 1.500a8.500 8.500 0 1 1 0 17a8.500 8.500 0 1 1 0-17z',
  State: 'M10 1l9 9-9 9-9-9z',
  Location:
    'M10 19C5 13 3.500 10.500 3.500 7.500a6.500 6.500 0 0 1 13 0C16.500 10.500 15 13 10 19z',
  Article: 'M4 1.500h8.500L16 5v13.500H4z',
  Statement: 'M2 3h16v11H9l-4 4v-4H2z',
};

/** The sign of a type. Decorative: the type is always written beside it. */
export function Icon({ type }: { readonly type: string }) {
  const shapes: Readonly<Record<string, string>> = SHAPES;
  return (
    <svg class={`icon type-${type}`} viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path d={shapes[type] ?? SHAPES.Statement} />
    </svg>
  );
}
