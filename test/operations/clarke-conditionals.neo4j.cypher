CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)<-[r4:SAID_BY]-(n3:Asserted)
WITH DISTINCT n3
RETURN collect(n3) AS f5
}
CALL (f5) {
UNWIND f5 AS n3
WITH n3
WITH n3 ORDER BY n3.newestFirst LIMIT $p1
CALL (n3) {
MATCH (n3)-[r8:ANTECEDENT]->(n7:Statement) WHERE n7.retractedAt IS NULL
WITH n7 ORDER BY n7.newestFirst LIMIT 1
RETURN collect([n7.text, n7.certainty, n7.hypothetical]) AS c9
}
CALL (n3) {
MATCH (n3)-[r11:CONSEQUENT]->(n10:Statement) WHERE n10.retractedAt IS NULL
WITH n10 ORDER BY n10.newestFirst LIMIT 1
RETURN collect([n10.text]) AS c12
}
RETURN collect([n3.id, n3.text, n3.certainty, n3.hypothetical, c9, c12]) AS c6
}
RETURN collect([[c6, size(f5)]]) AS c2
}
RETURN c2 AS a0
