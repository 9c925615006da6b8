CALL () {
MATCH (n1:Place {id: $p0})
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m6:Place)
WITH DISTINCT m6
MATCH (m6)<-[r4:ABOUT]-(n3:Asserted)
WITH DISTINCT n3 ORDER BY n3.newestFirst LIMIT $p1
CALL (n3) {
MATCH (n3)-[r9:SAID_BY]->(n8)
WITH r9, n8 ORDER BY r9.position, n8.id LIMIT 50
RETURN collect([[n8.id, n8.name, labels(n8)]]) AS c10
}
RETURN collect([n3.id, n3.text, n3.kind, n3.certainty, c10]) AS c5
}
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m12:Place)
WITH DISTINCT m12
MATCH (m12)<-[r4:ABOUT]-(n3:Asserted)
WITH DISTINCT n3
RETURN count(*) AS t11
}
RETURN collect([n1.name, [c5, t11], labels(n1)]) AS c2
}
RETURN c2 AS a0
