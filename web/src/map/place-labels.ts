import { FORMS, type Located } from './locate.js';
import type { PlaceMark } from './place-marks.js';

/** Half a letter's width and the height of a line, in pixels. */
const LETTER = 3.4;
const LINE = 16;
/** From a line's base up to its middle. */
const RISE = 4;
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];

/** A town's dot, by how much is said about it, in pixels. */
export function radiusOf({ statements }: PlaceMark): number {
  return 5 + 2 * Math.sqrt(statements.length);
}

/** Where a town's dot takes the pointer: a little beyond what is drawn of it, in pixels. */
export function reachOf(mark: PlaceMark): number {
  return radiusOf(mark) + 4;
}

/** Where labels go so that none covers another: near their mark, moved down or up line by line if taken. */
export function placeLabels(
  wanted: readonly {
    readonly one: Located;
    readonly at: readonly [number, number];
    readonly name: string;
  }[],
): Map<Located, readonly [number, number]> {
  const taken: { x: number; y: number; halfWidth: number; halfHeight: number }[] = [];
  const places = new Map<Located, readonly [number, number]>();
  const sorted = [...wanted].sort((a, b) => FORMS.indexOf(b.one.form) - FORMS.indexOf(a.one.form));
  // No label over the dot of a town either.
  for (const { one, at } of wanted) {
    const reach = reachOf(one.mark);
    if (one.form === 'point')
      taken.push({ x: at[0], y: at[1], halfWidth: reach, halfHeight: reach });
  }
  for (const { one, at, name } of sorted) {
    const [x, y] = at;
    const wish =
      one.form === 'point' ? y - radiusOf(one.mark) - 12 : one.form === 'area' ? y + 4 : y - 8;
    const box = (lines: number) => ({
      x,
      y: wish + lines * LINE - RISE,
      halfWidth: (name.length + 3) * LETTER,
      halfHeight: LINE / 2,
    });
    const free = ({ y, halfWidth, halfHeight }: (typeof taken)[number]) =>
      taken.every(
        (other) =>
          Math.abs(other.x - x) > other.halfWidth + halfWidth ||
          Math.abs(other.y - y) >= other.halfHeight + halfHeight,
      );
    const shift = SHIFTS.find((lines) => free(box(lines))) ?? 0;
    taken.push(box(shift));
    places.set(one, [x, wish + shift * LINE]);
  }
  return places;
}
