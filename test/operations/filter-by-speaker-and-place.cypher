CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(m3:Place)
WITH DISTINCT m3
MATCH (m3)<-[r4:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r6:SAID_BY]->(n5:Source) WHERE (n5:Person) } > 0 AND COUNT { (n1)-[r8:ABOUT]->(n7:Entity) WHERE r8.role = $p1 AND COUNT { (n7)-[:WITHIN*0..8]->(upper:Place) WHERE upper.id = $p2 } > 0 } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.id]) AS c2
}
CALL () {
MATCH (top:Place {id: $p2})<-[:WITHIN*0..8]-(m10:Place)
WITH DISTINCT m10
MATCH (m10)<-[r11:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r13:SAID_BY]->(n12:Source) WHERE (n12:Person) } > 0 AND COUNT { (n1)-[r15:ABOUT]->(n14:Entity) WHERE r15.role = $p1 AND COUNT { (n14)-[:WITHIN*0..8]->(upper:Place) WHERE upper.id = $p2 } > 0 } > 0
RETURN count(*) AS t9
}
RETURN [c2, t9] AS a0
