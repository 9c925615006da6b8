/** Where one text cannot be right on both engines; everything else is one text. */
export interface Dialect {
  /**
   * The full-text index is asked within the statement. Grafeo has no Cypher for its own, so there the
   * engine is asked first and the statement gets the ids.
   */
  readonly hasTextIndex: boolean;
}
