CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner.id) AS w7
}
CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner.id) AS w13
}
CALL (w7) {
MATCH (n1:Statement) WHERE n1.sortAt >= '' AND n1.hypothetical = false AND COUNT { (n1)-[r4:SAID_BY]->(n3:Source) WHERE (n3:Person) } > 0 AND COUNT { (n1)-[r6:ABOUT]->(n5:Entity) WHERE r6.role = $p1 AND n5.id IN w7 } > 0
WITH n1 ORDER BY n1.sortAt DESC, n1.articleId, n1.position, n1.id LIMIT $p0
RETURN collect([[], [n1.id]]) AS c2
}
CALL (w13) {
MATCH (n1:Statement) WHERE n1.hypothetical = false AND COUNT { (n1)-[r10:SAID_BY]->(n9:Source) WHERE (n9:Person) } > 0 AND COUNT { (n1)-[r12:ABOUT]->(n11:Entity) WHERE r12.role = $p1 AND n11.id IN w13 } > 0
RETURN count(DISTINCT n1.id) AS t8
}
RETURN [c2, t8] AS a0
