/** What the graph holds and queries return: plain data, integers as numbers where they are safe. */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Value[]
  | { readonly [key: string]: Value };

/** What a node or relationship holds, by name. */
export type Properties = Readonly<Record<string, Value>>;
