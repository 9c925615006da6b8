/** What one bundle may be at most; a larger article belongs in several bundles. */
export const LIMITS = {
  /** Bytes of a JSON file, or of a line of a JSON Lines file. */
  jsonBytes: 16 * 1024 * 1024,
  /** Bytes of a YAML file: YAML is for writing by hand and slow to read. */
  yamlBytes: 512 * 1024,
  /** Words and signs of a YAML file, line breaks and indents among them. */
  yamlTokens: 150_000,
  /** Bytes of an article's text in UTF-8. */
  textBytes: 1024 * 1024,
  statements: 20_000,
  /** Code points of an id or key that is given. */
  id: 200,
  /** Code points of an id that is made of others; a longer one ends in a digest. */
  derivedId: 400,
  /** Code points of a name, headline, title or label. */
  name: 1_000,
  /** Bytes of a value in an index: Neo4j takes some 8,160. */
  indexBytes: 8_000,
  /** Values of any kind in all. */
  values: 1_500_000,
  /** Properties of one object. */
  properties: 1_000,
  /** Objects and lists in each other. */
  depth: 32,
  /** Mistakes that are listed; the rest are counted. */
  mistakes: 1_000,
} as const;

/** Elements of a list: as many as come when nothing is said, and the most that may be asked for or given. */
export const LISTS = { usual: 50, most: 500 } as const;
