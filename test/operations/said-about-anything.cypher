CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted
WITH n1 ORDER BY n1.newestFirst LIMIT $p2
CALL (n1) {
MATCH (n1)-[r4:ABOUT]->(n3)
WITH r4, n3 ORDER BY r4.position, n3.id LIMIT $p1
CALL (n3) {
MATCH (n3)<-[:WITHIN*0..8]-(m12:Entity)
WITH DISTINCT m12
MATCH (m12)<-[r7:ABOUT]-(n6:Asserted)
WITH DISTINCT n6, CASE WHEN n6.sourceKind IN ['NAMED_PERSON', 'NAMED_ORGANIZATION'] THEN 'NAMED' WHEN n6.sourceKind IN ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'] THEN 'UNNAMED' WHEN n6.sourceKind IN ['ARTICLE'] THEN 'ARTICLE' WHEN n6.sourceKind IN ['IMPERSONAL'] THEN 'IMPERSONAL' END AS k8
WITH k8, count(*) AS t10
WITH k8, t10 ORDER BY t10 DESC, k8
RETURN collect([k8, t10, []]) AS g11
}
CALL (n3) {
MATCH (n3)<-[:WITHIN*0..8]-(m17:Entity)
WITH DISTINCT m17
MATCH (m17)<-[r15:ABOUT]-(n14:Asserted)
WITH DISTINCT n14 ORDER BY n14.newestFirst LIMIT $p0
RETURN collect([n14.id]) AS c16
}
CALL (n3) {
MATCH (n3)<-[:WITHIN*0..8]-(m20:Entity)
WITH DISTINCT m20
MATCH (m20)<-[r15:ABOUT]-(n14:Asserted)
WITH DISTINCT n14
RETURN count(*) AS t19
}
RETURN collect([n3.id, g11, [c16, t19]]) AS c5
}
RETURN collect([n1.text, c5]) AS c2
}
RETURN c2 AS a0
