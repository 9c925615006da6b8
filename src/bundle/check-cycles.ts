import type { Mistake } from './mistakes.js';

/** The links among things of one list that lead back to where they began, each loop named once. */
export function checkCycles<T extends { readonly id?: string | undefined }>(
  list: string,
  property: string,
  things: readonly T[] | undefined,
  follow: (thing: T) => string | readonly string[],
): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const indexes = new Map((things ?? []).map(({ id }, index) => [id, index]));
  const next = (things ?? []).map((thing) =>
    [follow(thing)].flat().flatMap((id) => indexes.get(id) ?? []),
  );
  const finished = new Set<number>();
  const onPath = new Map<number, number>();
  for (const root of next.keys()) {
    if (finished.has(root)) continue;
    // Depth first without recursion: a chain may be as long as the list.
    const stack = [{ at: root, link: 0 }];
    onPath.set(root, 0);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next[top.at]?.[top.link];
      top.link += 1;
      if (to === undefined) {
        finished.add(top.at);
        onPath.delete(top.at);
        stack.pop();
      } else if (onPath.has(to)) {
        const loop = stack.slice(onPath.get(to)).map(({ at }) => things?.[at]?.id);
        mistakes.push({
          pointer: `${list}/${top.at}/${property}`,
          message: `leads in a circle: ${[...loop, things?.[to]?.id].slice(0, 12).join(' → ')}`,
        });
      } else if (!finished.has(to)) {
        onPath.set(to, stack.length);
        stack.push({ at: to, link: 0 });
      }
    }
  }
  return mistakes;
}
