/** Values by their keys, each key's in the order in which they come; `groups` is added to. */
export function groupBy<T, V>(
  items: Iterable<T>,
  read: (item: T) => readonly [key: string, value: V],
  groups = new Map<string, V[]>(),
): Map<string, V[]> {
  for (const item of items) {
    const [key, value] = read(item);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
