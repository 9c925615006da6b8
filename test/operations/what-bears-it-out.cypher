CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted
WITH n1 ORDER BY n1.newestFirst LIMIT $p2
CALL (n1) {
CALL (n1) {
WITH n1 RETURN n1 AS n3, null AS k5, null AS k6
UNION ALL
WITH n1 MATCH (n1)-[r4:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(n3:Statement) WHERE n3.retractedAt IS NULL AND r4.retractedAt IS NULL
RETURN n3, type(r4) AS k5, r4.independent AS k6
}
WITH DISTINCT n3, k5, k6 ORDER BY n3.newestFirst LIMIT 501
CALL (n3) {
MATCH (n3)-[:SAID_BY]->(source:Source) WITH source ORDER BY source.id RETURN collect(source.id) AS c7
}
CALL (n3) {
MATCH (n3)-[:APPEARS_IN]->(article:Article)-[:PUBLISHED_BY]->(publisher:Organization) RETURN collect(publisher.id) AS c8
}
CALL (n3) {
MATCH (n3)-[r11:SAID_BY]->(n10)
WITH r11, n10 ORDER BY r11.position, n10.id LIMIT 50
RETURN collect([[n10.name]]) AS c12
}
RETURN collect([k5, n3.id, k6, c7, head(c8), [n3.text], [n3.position, c12]]) AS c9
}
RETURN collect([n1.text, c9]) AS c2
}
CALL () {
MATCH (top:Entity {id: $p3})<-[:WITHIN|SUBORDINATE_TO*0..8]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[:ABOUT]-(s:Statement) WHERE s.retractedAt IS NULL
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE r.retractedAt IS NULL AND o.retractedAt IS NULL
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (n13:Statement {id: a})-[r15:CONTRADICTS]->(n14:Statement {id: b})
WITH n13, r15, n14 ORDER BY n13.newestFirst, n14.id LIMIT $p4
CALL (n13) {
MATCH (n13)-[r18:SAID_BY]->(n17)
WITH r18, n17 ORDER BY r18.position, n17.id LIMIT 50
RETURN collect([[n17.name]]) AS c19
}
RETURN collect([r15.basis, r15.reason, [n13.text, c19], [n14.text]]) AS c16
}
RETURN c2 AS a0, c16 AS a1
