import type Graph from 'graphology';

const ROUNDS = 60;

/** What is moved, in place. */
interface Body {
  x: number;
  y: number;
  readonly size: number;
  readonly fixed: boolean;
}

/**
 * Moves nodes that cover each other apart, in place; `reach` is half of what a node takes with a label's line under
 * it, in the units of the graph. Fixed nodes stay.
 */
export function separate(graph: Graph, reach: (size: number) => number): void {
  const bodies = graph.mapNodes((_node, attributes) => attributes as Body);
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = bodies.flatMap((a, index) =>
      bodies.slice(index + 1).filter((b) => part(a, b, reach(a.size) + reach(b.size))),
    );
    if (moved.length === 0) return;
  }
}

/** Moves two apart to a distance; false when they have it, or neither can move. */
function part(a: Body, b: Body, wanted: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const lack = wanted - distance;
  if (lack <= wanted / 1000 || (a.fixed && b.fixed)) return false;
  const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
  const share = a.fixed || b.fixed ? lack : lack / 2;
  shift(a, -ux * share, -uy * share);
  shift(b, ux * share, uy * share);
  return true;
}

function shift(body: Body, x: number, y: number): void {
  if (body.fixed) return;
  body.x += x;
  body.y += y;
}
