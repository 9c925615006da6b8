/** What operations take that name things: the languages the reader prefers, and whether there are any. */
export interface Names {
  readonly lang: readonly string[];
  readonly named: boolean;
}
