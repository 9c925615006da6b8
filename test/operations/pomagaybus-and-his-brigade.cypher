CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3)
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)-[r7:AT|WAS_AT]->(n6)
WITH n6 LIMIT 1
RETURN collect([n6.id, n6.name, labels(n6)]) AS c8
}
RETURN collect([n3.title, c8]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r10:SAID_BY]-(n9:Asserted)
WITH DISTINCT n9 ORDER BY n9.newestFirst LIMIT $p1
CALL (n9) {
MATCH (n9)-[r13:IN_QUOTATION]->(n12)
WITH n12 ORDER BY n12.id LIMIT 1
RETURN collect([n12.complete]) AS c14
}
CALL (n9) {
MATCH (n9)-[r16:APPEARS_IN]->(n15)
WITH n15 LIMIT 1
RETURN collect([n15.headline]) AS c17
}
RETURN collect([n9.text, n9.kind, n9.cueStart, n9.cueEnd, n9.cueText, c14, c17]) AS c11
}
CALL (n1) {
MATCH (n1)<-[r10:SAID_BY]-(n9:Asserted)
WITH DISTINCT n9
RETURN count(*) AS t18
}
RETURN collect([n1.name, c5, [c11, t18]]) AS c2
}
RETURN c2 AS a0
