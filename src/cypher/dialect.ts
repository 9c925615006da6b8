/** Where one text cannot be right on both engines; everything else is one text. */
export interface Dialect {
  /**
   * The full-text index is asked within the query. Grafeo has no Cypher for its own, so there the
   * engine is asked first and the query gets the ids.
   */
  readonly hasTextIndex: boolean;
  /**
   * Nodes can be collected and unwound again, so that a list that is paged and counted by looking at all of it is
   * matched once: 39,000 instead of 68,000 db hits at a hub. Grafeo hands a collected node back as a bare number.
   */
  readonly keepsNodesInLists: boolean;
  /**
   * Indexes of relationships serve an order, so that a hub's page is read without its whole list. Grafeo has none on
   * relationships.
   */
  readonly ordersRelationships: boolean;
  /**
   * `allShortestPaths` tests conditions on nodes and relationships while it searches: one pattern, where six took
   * Neo4j seconds to plan and 820 instead of 133 db hits to run. Grafeo tests them only on what it found.
   */
  readonly testsPathsOnTheWay: boolean;
  /**
   * What nodes were is looked up for each: a query as of an instant is half as long, and Neo4j plans it in twice the
   * time of one of now instead of a dozen times. Grafeo looks at every node for an OPTIONAL MATCH, so there all are
   * found twice, those that have other properties since apart: 33 ms for 20,000 statements of a hub instead of 65.
   */
  readonly looksUpStates: boolean;
}

export const NEO4J: Dialect = {
  hasTextIndex: true,
  keepsNodesInLists: true,
  ordersRelationships: true,
  testsPathsOnTheWay: true,
  looksUpStates: true,
};
export const GRAFEO: Dialect = {
  hasTextIndex: false,
  keepsNodesInLists: false,
  ordersRelationships: false,
  testsPathsOnTheWay: false,
  looksUpStates: false,
};
