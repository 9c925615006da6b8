CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3) WHERE coalesce(n3.fromEarliest, '') <= $p1 AND coalesce(n3.toLatest, '￿') >= $p1
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
RETURN collect([n3.title]) AS c5
}
RETURN collect([c5]) AS c2
}
CALL () {
MATCH (n6:MilitaryUnit {id: $p2})
CALL (n6) {
MATCH (n6)-[r9:SUBORDINATE_TO]->(n8) WHERE coalesce(r9.fromEarliest, '') <= $p3 AND coalesce(r9.toLatest, '￿') >= $p3
WITH n8 ORDER BY n8.nameSort, n8.id LIMIT 50
RETURN collect([n8.name]) AS c10
}
CALL (n6) {
MATCH (n6)-[r12:POSITIONED_AT]->(n11) WHERE coalesce(r12.fromEarliest, '') <= $p4 AND coalesce(r12.toLatest, '￿') >= $p4
WITH n11 ORDER BY n11.nameSort, n11.id LIMIT 50
RETURN collect([[n11.name]]) AS c13
}
RETURN collect([c10, c13]) AS c7
}
CALL () {
MATCH (n14:MilitaryUnit {id: $p5})
CALL (n14) {
MATCH q18 = (n14)<-[:SUBORDINATE_TO*1..8]-(n16:MilitaryUnit) WHERE all(held IN relationships(q18) WHERE coalesce(held.fromEarliest, '') <= $p6 AND coalesce(held.toLatest, '￿') >= $p6)
WITH DISTINCT n16 ORDER BY n16.nameSort, n16.id LIMIT $p7
RETURN collect([n16.name]) AS c19
}
RETURN collect([c19]) AS c15
}
RETURN c2 AS a0, c7 AS a1, c15 AS a2
