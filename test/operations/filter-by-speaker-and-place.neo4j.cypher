CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(m3:Place)
WITH DISTINCT m3
MATCH (m3)<-[r4:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH collect(n1) AS f5
WITH f5, size(f5) <= 500 AS w6
CALL (w6) {
WITH w6 WHERE NOT w6
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner) AS w11
}
UNWIND f5 AS n1
WITH * WHERE COUNT { (n1)-[r8:SAID_BY]->(n7:Source) WHERE (n7:Person) } > 0 AND COUNT { (n1)-[r10:ABOUT]->(n9:Entity) WHERE r10.role = $p1 AND CASE WHEN w6 THEN $p2 IN COLLECT { MATCH (n9)-[:WITHIN*0..8]->(upper:Place) RETURN upper.id } ELSE n9 IN w11 END } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.id]) AS c2
}
CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(m13:Place)
WITH DISTINCT m13
MATCH (m13)<-[r14:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH collect(n1) AS f15
WITH f15, size(f15) <= 500 AS w16
CALL (w16) {
WITH w16 WHERE NOT w16
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner) AS w21
}
UNWIND f15 AS n1
WITH * WHERE COUNT { (n1)-[r18:SAID_BY]->(n17:Source) WHERE (n17:Person) } > 0 AND COUNT { (n1)-[r20:ABOUT]->(n19:Entity) WHERE r20.role = $p1 AND CASE WHEN w16 THEN $p2 IN COLLECT { MATCH (n19)-[:WITHIN*0..8]->(upper:Place) RETURN upper.id } ELSE n19 IN w21 END } > 0
RETURN count(*) AS t12
}
RETURN [c2, t12] AS a0
