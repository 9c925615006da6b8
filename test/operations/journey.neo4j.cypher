CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3)
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)-[r7:AT|WAS_AT]->(n6)
WITH n6 LIMIT 1
RETURN collect([n6.name]) AS c8
}
RETURN collect([n3.title, c8]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r10:SAID_BY]-(n9) USING INDEX r10:SAID_BY(listed) WHERE r10.listed > n1.id + ' ' AND r10.listed < n1.id + '!'
WITH n9 ORDER BY r10.listed LIMIT $p1
RETURN collect([n9.text]) AS c11
}
CALL (n1) {
MATCH (n1)<-[r13:SAID_BY]-() USING INDEX r13:SAID_BY(listed) WHERE r13.listed = n1.id
WITH count(*) AS without
RETURN COUNT { (n1)<-[:SAID_BY]-() } - without AS t12
}
RETURN collect([n1.name, c5, [c11, t12]]) AS c2
}
RETURN c2 AS a0
