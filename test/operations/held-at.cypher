CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3) WHERE COUNT { (n3)-[r7:HAS_TERM]->(n6:RoleTerm) WHERE n6.holdsFrom <= $p1 AND n6.holdsTo >= $p1 } > 0
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
RETURN collect([n3.title]) AS c5
}
RETURN collect([c5]) AS c2
}
CALL () {
MATCH (n8:MilitaryUnit {id: $p2})
CALL (n8) {
MATCH (n8)-[r11:SUBORDINATE_TO]->(n10) WHERE r11.holdsFrom <= $p3 AND r11.holdsTo >= $p3
WITH DISTINCT n10 ORDER BY n10.nameSort, n10.id LIMIT 50
RETURN collect([n10.name]) AS c12
}
CALL (n8) {
MATCH (n8)-[r14:POSITIONED_AT]->(n13) WHERE r14.holdsFrom <= $p4 AND r14.holdsTo >= $p4
WITH r14, n13 ORDER BY r14.seenTo, r14.holdsFrom, r14.key, n13.nameSort, n13.id LIMIT 50
RETURN collect([[n13.name]]) AS c15
}
RETURN collect([c12, c15]) AS c9
}
CALL () {
MATCH (n16:MilitaryUnit {id: $p5})
CALL (n16) {
MATCH q20 = (n16)<-[:SUBORDINATE_TO*1..8]-(n18:MilitaryUnit) WHERE all(held IN relationships(q20) WHERE held.holdsFrom <= $p6 AND held.holdsTo >= $p6) AND n18.id <> n16.id
WITH DISTINCT n18 ORDER BY n18.nameSort, n18.id LIMIT $p7
RETURN collect([n18.name]) AS c21
}
RETURN collect([c21]) AS c17
}
RETURN c2 AS a0, c9 AS a1, c17 AS a2
