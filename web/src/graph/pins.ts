/** Places of nodes that stay where they were put, of `id@x,y` as the address has them. */
export function parsePins(texts: readonly string[]): Map<string, readonly [number, number]> {
  const pins = new Map<string, readonly [number, number]>();
  for (const text of texts) {
    const [, id = '', x, y] = /^(.*)@(-?[\d.]+),(-?[\d.]+)$/.exec(text) ?? [];
    if (id) pins.set(id, [Number(x), Number(y)]);
  }
  return pins;
}

/** The same with one node put elsewhere. */
export function withPin(texts: readonly string[], id: string, x: number, y: number): string[] {
  return [
    ...texts.filter((text) => !text.startsWith(`${id}@`)),
    `${id}@${x.toFixed(1)},${y.toFixed(1)}`,
  ];
}
