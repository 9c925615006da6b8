CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)<-[r4:SAID_BY]-(n3:Asserted)
WITH DISTINCT n3 ORDER BY n3.newestFirst LIMIT $p1
CALL (n3) {
MATCH (n3)-[r7:ANTECEDENT]->(n6) WHERE n6.retractedAt IS NULL
WITH n6 ORDER BY n6.newestFirst LIMIT 1
RETURN collect([n6.text, n6.certainty, n6.hypothetical]) AS c8
}
CALL (n3) {
MATCH (n3)-[r10:CONSEQUENT]->(n9) WHERE n9.retractedAt IS NULL
WITH n9 ORDER BY n9.newestFirst LIMIT 1
RETURN collect([n9.text]) AS c11
}
RETURN collect([n3.id, n3.text, n3.certainty, n3.hypothetical, c8, c11]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r4:SAID_BY]-(n3:Asserted)
WITH DISTINCT n3
RETURN count(*) AS t12
}
RETURN collect([[c5, t12]]) AS c2
}
RETURN c2 AS a0
