CALL () {
MATCH (n1:Place {id: $p0})
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m9:Place)
WITH DISTINCT m9
MATCH (m9)<-[r4:ABOUT]-(n3:Statement) WHERE n3.retractedAt IS NULL AND n3.hypothetical = false
WITH DISTINCT n3 ORDER BY n3.sortAt DESC, n3.articleId, n3.position, n3.id LIMIT $p1
CALL (n3) {
MATCH (n3)-[r7:SAID_BY]->(n6:Source)
WITH r7, n6 ORDER BY r7.position, n6.id LIMIT 50
RETURN collect([[labels(n6), n6.id, n6.name]]) AS c8
}
RETURN collect([[], [n3.id, n3.text, n3.kind, n3.certainty, c8]]) AS c5
}
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m12:Place)
WITH DISTINCT m12
MATCH (m12)<-[r4:ABOUT]-(n3:Statement) WHERE n3.retractedAt IS NULL AND n3.hypothetical = false
WITH DISTINCT n3
RETURN count(*) AS t11
}
RETURN collect([labels(n1), n1.name, [c5, t11]]) AS c2
}
RETURN c2 AS a0
