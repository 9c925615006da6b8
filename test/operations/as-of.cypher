CALL () {
MATCH (n1:Statement) WHERE coalesce(n1.recordedAt, '') <= $p0 AND (n1.retractedAt IS NULL OR n1.retractedAt > $p0) AND n1.hypothetical = false
RETURN count(*) AS t2
}
CALL () {
MATCH (n3:Person {id: $p2})
CALL (n3) {
MATCH (n3)-[r6:HOLDS]->(n5) WHERE coalesce(n5.fromEarliest, '') <= $p3 AND coalesce(n5.toLatest, '￿') >= $p3
WITH n5 ORDER BY n5.titleSort, n5.id LIMIT 50
RETURN collect([n5.title]) AS c7
}
RETURN collect([c7]) AS c4
}
CALL () {
MATCH (n8:MilitaryUnit {id: $p4})
CALL (n8) {
MATCH (n8)-[r11:SUBORDINATE_TO]->(n10) WHERE coalesce(r11.fromEarliest, '') <= $p5 AND coalesce(r11.toLatest, '￿') >= $p5
WITH n10 ORDER BY n10.nameSort, n10.id LIMIT 50
RETURN collect([n10.name]) AS c12
}
CALL (n8) {
MATCH (n8)-[r14:POSITIONED_AT]->(n13) WHERE coalesce(r14.fromEarliest, '') <= $p6 AND coalesce(r14.toLatest, '￿') >= $p6
WITH n13 ORDER BY n13.nameSort, n13.id LIMIT 50
RETURN collect([[n13.name]]) AS c15
}
RETURN collect([c12, c15]) AS c9
}
CALL () {
MATCH (n16:MilitaryUnit {id: $p7})
CALL (n16) {
MATCH q20 = (n16)<-[:SUBORDINATE_TO*1..8]-(n18:MilitaryUnit) WHERE all(held IN relationships(q20) WHERE coalesce(held.fromEarliest, '') <= $p8 AND coalesce(held.toLatest, '￿') >= $p8) AND n18.id <> n16.id
WITH DISTINCT n18 ORDER BY n18.nameSort, n18.id LIMIT $p9
RETURN collect([n18.name]) AS c21
}
RETURN collect([c21]) AS c17
}
RETURN [null, t2] AS a0, c4 AS a1, c9 AS a2, c17 AS a3
