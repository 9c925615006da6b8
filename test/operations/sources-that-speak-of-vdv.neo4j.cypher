CALL () {
MATCH (n1:MilitaryUnit {id: $p0})
CALL (n1) {
MATCH (n1)<-[r4:ABOUT]-(n3) USING INDEX r4:ABOUT(listed) WHERE r4.listed > n1.id + ' ' AND r4.listed < n1.id + '!'
WITH n3 ORDER BY r4.listed LIMIT $p1
CALL (n3) {
MATCH (n3)-[r7:SAID_BY]->(n6)
WITH r7, n6 ORDER BY r7.position, n6.id LIMIT 50
RETURN collect([[n6.name, labels(n6)]]) AS c8
}
RETURN collect([n3.id, n3.text, n3.starts, n3.ends, c8]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r10:ABOUT]-() USING INDEX r10:ABOUT(listed) WHERE r10.listed = n1.id
WITH count(*) AS without
RETURN COUNT { (n1)<-[:ABOUT]-() } - without AS t9
}
RETURN collect([n1.name, n1.echelon, n1.echelonAsStated, [c5, t9]]) AS c2
}
RETURN c2 AS a0
