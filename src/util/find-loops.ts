/** The loops among things of which each leads to others, all by their numbers: each loop once, from where it is met. */
export function findLoops(next: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const loops: number[][] = [];
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
        loops.push(stack.slice(onPath.get(to)).map(({ at }) => at));
      } else if (!finished.has(to)) {
        onPath.set(to, stack.length);
        stack.push({ at: to, link: 0 });
      }
    }
  }
  return loops;
}
