CALL () {
MATCH (n1:Source) WHERE n1.nameSort >= '' AND n1.retractedAt IS NULL AND (n1:AnonymousSource)
WITH n1 ORDER BY n1.nameSort, n1.id LIMIT $p1
CALL (n1) {
MATCH (n1)<-[r4:SAID_BY]-(n3:Asserted)
WITH DISTINCT n3 ORDER BY n3.newestFirst LIMIT $p0
RETURN collect([n3.text, n3.certainty]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r4:SAID_BY]-(n3:Asserted)
WITH DISTINCT n3
RETURN count(*) AS t6
}
RETURN collect([n1.id, n1.name, [c5, t6]]) AS c2
}
CALL () {
MATCH (n1:Source) WHERE n1.retractedAt IS NULL AND (n1:AnonymousSource)
RETURN count(*) AS t7
}
RETURN [c2, t7] AS a0
