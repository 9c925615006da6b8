CALL () {
MATCH (n1:Place {id: $p0})
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m6:Place)
WITH DISTINCT m6
MATCH (m6)<-[r4:ABOUT]-(n3:Asserted)
WITH DISTINCT n3
RETURN collect(n3) AS f5
}
CALL (f5) {
UNWIND f5 AS n3
WITH n3
WITH n3 ORDER BY n3.newestFirst LIMIT $p1
CALL (n3) {
MATCH (n3)-[r10:SAID_BY]->(n9)
WITH r10, n9 ORDER BY r10.position, n9.id LIMIT 50
RETURN collect([[n9.id, n9.name, labels(n9)]]) AS c11
}
RETURN collect([n3.id, n3.text, n3.kind, n3.certainty, c11]) AS c8
}
RETURN collect([n1.name, [c8, size(f5)], labels(n1)]) AS c2
}
RETURN c2 AS a0
