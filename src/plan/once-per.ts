/** What a function made of each object, for as long as the object lives. */
export function oncePer<Key extends object, Made extends object>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    let made = known.get(key);
    if (!made) {
      made = make(key);
      known.set(key, made);
    }
    return made;
  };
}
