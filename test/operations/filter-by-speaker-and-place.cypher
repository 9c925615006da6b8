CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner.id) AS w9
}
CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner.id) AS w17
}
CALL (w9) {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(m3:Place)
WITH DISTINCT m3
MATCH (m3)<-[r4:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r6:SAID_BY]->(n5:Source) WHERE (n5:Person) } > 0 AND COUNT { (n1)-[r8:ABOUT]->(n7:Entity) WHERE r8.role = $p1 AND n7.id IN w9 } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.id]) AS c2
}
CALL (w17) {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(m11:Place)
WITH DISTINCT m11
MATCH (m11)<-[r12:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r14:SAID_BY]->(n13:Source) WHERE (n13:Person) } > 0 AND COUNT { (n1)-[r16:ABOUT]->(n15:Entity) WHERE r16.role = $p1 AND n15.id IN w17 } > 0
RETURN count(*) AS t10
}
RETURN [c2, t10] AS a0
