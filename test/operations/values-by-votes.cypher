CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:ASSERTED]->(n3)
WITH n3 ORDER BY n3.property, n3.value, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)-[r7:GIVEN_BY]->(n6) WHERE n6.retractedAt IS NULL
WITH n6 ORDER BY n6.newestFirst DESC, n6.id LIMIT 1
RETURN collect([n6.id]) AS c8
}
CALL (n3) {
MATCH (n3)-[r10:GIVEN_BY]->(n9) WHERE n9.retractedAt IS NULL
WITH n9 ORDER BY n9.newestFirst LIMIT 50
RETURN collect([n9.id]) AS c11
}
RETURN collect([n3.property, n3.value, c8, c11]) AS c5
}
RETURN collect([n1.name, n1.retractedAt, c5]) AS c2
}
CALL () {
MATCH (n12:Article {id: $p1})
CALL (n12) {
MATCH (n12)-[r15:ASSERTED]->(n14)
WITH n14 ORDER BY n14.property, n14.value, n14.id LIMIT 50
CALL (n14) {
MATCH (n14)-[r18:GIVEN_BY]->(n17) WHERE n17.retractedAt IS NULL
WITH n17 ORDER BY n17.newestFirst LIMIT $p2
RETURN collect([n17.id]) AS c19
}
RETURN collect([n14.property, n14.value, c19]) AS c16
}
RETURN collect([n12.retractedAt, c16]) AS c13
}
CALL () {
MATCH (n20:Place) WHERE n20.nameSort >= '' AND n20.retractedAt IS NULL
WITH n20 ORDER BY n20.nameSort, n20.id LIMIT $p3
RETURN collect([n20.id, n20.retractedAt]) AS c21
}
CALL () {
MATCH (n20:Place) WHERE n20.retractedAt IS NULL
RETURN count(*) AS t22
}
RETURN c2 AS a0, c13 AS a1, [c21, t22] AS a2
