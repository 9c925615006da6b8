/** A rectangle on the screen, in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that wants a place beside its node, in pixels. */
export interface Wanted {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** How far the node reaches from its middle; of the number on an edge, nothing. */
  readonly size: number;
  /** It is written even where there is no room. */
  readonly must: boolean;
}

/** A label with its place: the middle of each line, and the base of the first. */
export interface Placed<W extends Wanted> {
  readonly label: W;
  readonly x: number;
  readonly y: number;
}

/** The height of a line. */
export const LINE = 14;
/** From the top of a line down to its base. */
const BASE = 11;
const GAP = 3;
const LETTERS = 20;
const CELL = 80;
/** Where the buttons that zoom are, at the right edge above. */
const TOOLS = { width: 60, height: 115 };

/**
 * Gives labels places one after the other, so that none covers another or a node: under its node, over it, to its
 * right, to its left, and within the width of the picture. One without room is left out, unless it must be there.
 */
export function placeLabels<W extends Wanted>(
  wanted: readonly W[],
  nodes: readonly Pick<Wanted, 'x' | 'y' | 'size'>[],
  measure: (text: string) => number,
  room: number,
): Placed<W>[] {
  const taken = new Taken();
  taken.add({ x: room - TOOLS.width, y: 0, ...TOOLS });
  for (const { x, y, size } of nodes)
    taken.add({ x: x - size, y: y - size, width: 2 * size, height: 2 * size });
  const labels = new Taken();
  const placed: Placed<W>[] = [];
  for (const label of wanted) {
    const width = Math.max(...label.lines.map(measure)) + 2;
    const boxes = boxesAround(label, width, LINE * label.lines.length, room);
    // One that must be there rather lies over a node than over another label.
    const must = label.must ? (boxes.find((one) => labels.isFree(one)) ?? boxes[0]) : undefined;
    const box = boxes.find((one) => taken.isFree(one)) ?? must;
    if (!box) continue;
    taken.add(box);
    labels.add(box);
    placed.push({ label, x: box.x + width / 2, y: box.y + BASE });
  }
  return placed;
}

function boxesAround({ x, y, size }: Wanted, width: number, height: number, room: number): Box[] {
  if (size === 0) return [{ x: x - width / 2, y: y - height / 2, width, height }];
  const reach = size + GAP;
  const at = (left: number, top: number) => ({ x: left, y: top, width, height });
  const middle = Math.max(0, Math.min(x - width / 2, room - width));
  const beside = [at(x + reach, y - height / 2), at(x - reach - width, y - height / 2)];
  return [
    at(middle, y + reach),
    at(middle, y - reach - height),
    ...beside.filter((box) => box.x >= 0 && box.x + width <= room),
  ];
}

/** What is taken, looked up by where it is. */
class Taken {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell) ?? [];
      boxes.push(box);
      this.#cells.set(cell, boxes);
    }
  }

  isFree(box: Box): boolean {
    return cellsOf(box).every((cell) =>
      (this.#cells.get(cell) ?? []).every(
        ({ x, y, width, height }) =>
          x >= box.x + box.width ||
          box.x >= x + width ||
          y >= box.y + box.height ||
          box.y >= y + height,
      ),
    );
  }
}

function cellsOf({ x, y, width, height }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
      cells.push(`${column},${row}`);
  }
  return cells;
}

/** A label in two lines at most, broken between words. */
export function labelLines(label: string): string[] {
  if (label.length <= LETTERS) return [label];
  const at = label.lastIndexOf(' ', LETTERS);
  const first = label.slice(0, at > 0 ? at : LETTERS);
  const rest = label.slice(first.length).trim();
  return [first, rest.length > LETTERS ? `${rest.slice(0, LETTERS - 1)}…` : rest];
}
