CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3:Role)
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)-[r7:AT]->(n6:Actor)
WITH n6 LIMIT 1
RETURN collect([n6.id, n6.name, labels(n6)]) AS c8
}
RETURN collect([n3.title, c8]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r10:SAID_BY]-(n9:Asserted)
WITH DISTINCT n9
RETURN collect(n9) AS f11
}
CALL (f11) {
UNWIND f11 AS n9
WITH n9
WITH n9 ORDER BY n9.newestFirst LIMIT $p1
CALL (n9) {
MATCH (n9)-[r14:IN_QUOTATION]->(n13:Quotation)
WITH n13 ORDER BY n13.id LIMIT 1
RETURN collect([n13.complete]) AS c15
}
CALL (n9) {
MATCH (n9)-[r17:APPEARS_IN]->(n16:Article)
WITH n16 LIMIT 1
RETURN collect([n16.headline]) AS c18
}
RETURN collect([n9.text, n9.kind, n9.cueStart, n9.cueEnd, n9.cueText, c15, c18]) AS c12
}
RETURN collect([n1.name, c5, [c12, size(f11)]]) AS c2
}
RETURN c2 AS a0
