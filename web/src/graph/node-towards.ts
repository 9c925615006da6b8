interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const TOWARDS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The node that an arrow key leads to: near and in its direction; from nowhere, the one nearest the middle. */
export function nodeTowards(
  key: string,
  from: string | null,
  places: readonly Place[],
): string | null {
  const [right, down] = TOWARDS[key] ?? [0, 0];
  const start = places.find(({ id }) => id === from);
  if (!start) {
    const middle = (axis: 'x' | 'y') =>
      places.reduce((sum, place) => sum + place[axis], 0) / Math.max(1, places.length);
    const [x, y] = [middle('x'), middle('y')];
    return nearest(places, (place) => Math.hypot(place.x - x, place.y - y));
  }
  return nearest(
    places.filter(({ id }) => id !== from),
    ({ x, y }) => {
      const along = (x - start.x) * right + (y - start.y) * down;
      const beside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * right);
      // What lies more beside than ahead is another arrow's.
      return along > 0 && beside <= along * 1.5 ? along + 2 * beside : Infinity;
    },
  );
}

function nearest(places: readonly Place[], distance: (place: Place) => number): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const place of places) {
    const now = distance(place);
    if (now < least) [best, least] = [place.id, now];
  }
  return best;
}
