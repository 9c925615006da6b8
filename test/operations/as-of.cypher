CALL () {
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m4:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m4
MATCH (m4)<-[r5:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r5.recordedAt, '') <= $p0 AND (r5.changedAt IS NULL OR size([z IN r5.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.settledAt, '') <= $p0 AND n1.hypothetical = false
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r7:ABOUT|WAS_ABOUT]->(n6:Entity) WHERE coalesce(n6.recordedAt, '') <= $p0 AND COUNT { (n6)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE upper.id = $p3 AND all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) } > 0 AND coalesce(r7.recordedAt, '') <= $p0 AND (r7.changedAt IS NULL OR size([z IN r7.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
RETURN n1, n1 AS s2
UNION ALL
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m8:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m8
MATCH (m8)<-[r9:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r9.recordedAt, '') <= $p0 AND (r9.changedAt IS NULL OR size([z IN r9.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND n1.settledAt > $p0
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r11:ABOUT|WAS_ABOUT]->(n10:Entity) WHERE coalesce(n10.recordedAt, '') <= $p0 AND COUNT { (n10)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE upper.id = $p3 AND all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) } > 0 AND coalesce(r11.recordedAt, '') <= $p0 AND (r11.changedAt IS NULL OR size([z IN r11.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
MATCH (n1)-[:WAS]->(s2:Past) WHERE s2.since <= $p0 AND s2.until > $p0 AND s2.hypothetical = false
RETURN n1, s2
}
WITH n1, s2 ORDER BY s2.newestFirst LIMIT $p2
CALL (n1) {
CALL (n1) {
MATCH (n1)-[r13:SAID_BY|WAS_SAID_BY]->(n12) WHERE coalesce(r13.recordedAt, '') <= $p0 AND (r13.changedAt IS NULL OR size([z IN r13.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n12.recordedAt, '') <= $p0 AND coalesce(n12.settledAt, '') <= $p0
RETURN r13, n12, n12 AS s14
UNION ALL
MATCH (n1)-[r13:SAID_BY|WAS_SAID_BY]->(n12) WHERE coalesce(r13.recordedAt, '') <= $p0 AND (r13.changedAt IS NULL OR size([z IN r13.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n12.recordedAt, '') <= $p0 AND n12.settledAt > $p0
MATCH (n12)-[:WAS]->(s14:Past) WHERE s14.since <= $p0 AND s14.until > $p0
RETURN r13, n12, s14
}
WITH r13, n12, s14 ORDER BY r13.position, n12.id LIMIT 50
RETURN collect([[s14.name]]) AS c15
}
RETURN collect([s2.text, c15]) AS c3
}
CALL () {
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m17:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m17
MATCH (m17)<-[r18:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r18.recordedAt, '') <= $p0 AND (r18.changedAt IS NULL OR size([z IN r18.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.settledAt, '') <= $p0 AND n1.hypothetical = false
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r20:ABOUT|WAS_ABOUT]->(n19:Entity) WHERE coalesce(n19.recordedAt, '') <= $p0 AND COUNT { (n19)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE upper.id = $p3 AND all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) } > 0 AND coalesce(r20.recordedAt, '') <= $p0 AND (r20.changedAt IS NULL OR size([z IN r20.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
RETURN n1, n1 AS s2
UNION ALL
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m21:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m21
MATCH (m21)<-[r22:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r22.recordedAt, '') <= $p0 AND (r22.changedAt IS NULL OR size([z IN r22.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND n1.settledAt > $p0
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r24:ABOUT|WAS_ABOUT]->(n23:Entity) WHERE coalesce(n23.recordedAt, '') <= $p0 AND COUNT { (n23)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE upper.id = $p3 AND all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) } > 0 AND coalesce(r24.recordedAt, '') <= $p0 AND (r24.changedAt IS NULL OR size([z IN r24.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
MATCH (n1)-[:WAS]->(s2:Past) WHERE s2.since <= $p0 AND s2.until > $p0 AND s2.hypothetical = false
RETURN n1, s2
}
RETURN count(*) AS t16
}
CALL () {
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m32:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m32
MATCH (m32)<-[r33:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r33.recordedAt, '') <= $p0 AND (r33.changedAt IS NULL OR size([z IN r33.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.settledAt, '') <= $p0 AND n1.hypothetical = false
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r35:ABOUT|WAS_ABOUT]->(n34:Entity) WHERE coalesce(n34.recordedAt, '') <= $p0 AND COUNT { (n34)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE upper.id = $p3 AND all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) } > 0 AND coalesce(r35.recordedAt, '') <= $p0 AND (r35.changedAt IS NULL OR size([z IN r35.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
RETURN n1, n1 AS s2
UNION ALL
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m36:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m36
MATCH (m36)<-[r37:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r37.recordedAt, '') <= $p0 AND (r37.changedAt IS NULL OR size([z IN r37.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND n1.settledAt > $p0
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r39:ABOUT|WAS_ABOUT]->(n38:Entity) WHERE coalesce(n38.recordedAt, '') <= $p0 AND COUNT { (n38)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE upper.id = $p3 AND all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) } > 0 AND coalesce(r39.recordedAt, '') <= $p0 AND (r39.changedAt IS NULL OR size([z IN r39.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
MATCH (n1)-[:WAS]->(s2:Past) WHERE s2.since <= $p0 AND s2.until > $p0 AND s2.hypothetical = false
RETURN n1, s2
}
WITH n1
MATCH (n1)-[r41:ABOUT|WAS_ABOUT]->(m40:Place) WHERE coalesce(r41.recordedAt, '') <= $p0 AND (r41.changedAt IS NULL OR size([z IN r41.changedAt WHERE z <= $p0]) % 2 = 0)
WITH DISTINCT n1, m40
MATCH (m40)-[r42:WITHIN|WAS_WITHIN*0..8]->(k25:Place) WHERE all(y IN r42 WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH k25, count(DISTINCT n1) AS t27
WITH k25.id AS k25, t27 ORDER BY t27 DESC, k25 LIMIT $p1
CALL (k25) {
UNWIND [k25] AS i30
MATCH (n29:Place {id: i30})
RETURN collect([n29.id]) AS c31
}
RETURN collect([k25, t27, [head(c31)]]) AS g28
}
CALL () {
MATCH (n43:Person {id: $p4}) WHERE coalesce(n43.recordedAt, '') <= $p0
CALL (n43) {
WITH n43 WHERE coalesce(n43.settledAt, '') <= $p0
RETURN n43 AS s45
UNION ALL
MATCH (n43)-[:WAS]->(s45:Past) WHERE s45.since <= $p0 AND s45.until > $p0
RETURN s45
}
CALL (n43) {
CALL (n43) {
MATCH (n43)-[r47:NAMED|WAS_NAMED]->(n46) WHERE coalesce(r47.recordedAt, '') <= $p0 AND (r47.changedAt IS NULL OR size([z IN r47.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n46.settledAt, '') <= $p0
RETURN r47, n46, n46 AS s48
UNION ALL
MATCH (n43)-[r47:NAMED|WAS_NAMED]->(n46) WHERE coalesce(r47.recordedAt, '') <= $p0 AND (r47.changedAt IS NULL OR size([z IN r47.changedAt WHERE z <= $p0]) % 2 = 0) AND n46.settledAt > $p0
MATCH (n46)-[:WAS]->(s48:Past) WHERE s48.since <= $p0 AND s48.until > $p0
RETURN r47, n46, s48
}
WITH n46, s48 ORDER BY s48.rank, s48.normalized, n46.id LIMIT 50
RETURN collect([s48.value]) AS c49
}
CALL (n43) {
CALL (n43) {
MATCH (n43)-[r51:HOLDS|WAS_HOLDS]->(n50) WHERE coalesce(r51.recordedAt, '') <= $p0 AND (r51.changedAt IS NULL OR size([z IN r51.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n50.recordedAt, '') <= $p0 AND coalesce(n50.settledAt, '') <= $p0
RETURN r51, n50, n50 AS s52
UNION ALL
MATCH (n43)-[r51:HOLDS|WAS_HOLDS]->(n50) WHERE coalesce(r51.recordedAt, '') <= $p0 AND (r51.changedAt IS NULL OR size([z IN r51.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n50.recordedAt, '') <= $p0 AND n50.settledAt > $p0
MATCH (n50)-[:WAS]->(s52:Past) WHERE s52.since <= $p0 AND s52.until > $p0
RETURN r51, n50, s52
}
WITH n50, s52 ORDER BY s52.titleSort, n50.id LIMIT 50
RETURN collect([s52.title]) AS c53
}
RETURN collect([s45.name, c49, c53]) AS c44
}
CALL () {
CALL () {
MATCH (n54:MilitaryUnit) WHERE coalesce(n54.recordedAt, '') <= $p0 AND (n54.changedAt IS NULL OR size([z IN n54.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n54.settledAt, '') <= $p0 AND n54.nameSort CONTAINS $p6
RETURN n54, n54 AS s55
UNION ALL
MATCH (n54:MilitaryUnit) WHERE coalesce(n54.recordedAt, '') <= $p0 AND (n54.changedAt IS NULL OR size([z IN n54.changedAt WHERE z <= $p0]) % 2 = 0) AND n54.settledAt > $p0
MATCH (n54)-[:WAS]->(s55:Past) WHERE s55.since <= $p0 AND s55.until > $p0 AND s55.nameSort CONTAINS $p6
RETURN n54, s55
}
WITH n54, s55 ORDER BY s55.nameSort, n54.id LIMIT $p5
CALL (n54) {
CALL (n54) {
MATCH (n54)-[r58:SUBORDINATE_TO|WAS_SUBORDINATE_TO]->(n57) WHERE coalesce(r58.recordedAt, '') <= $p0 AND (r58.changedAt IS NULL OR size([z IN r58.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n57.recordedAt, '') <= $p0 AND coalesce(n57.settledAt, '') <= $p0
RETURN r58, n57, n57 AS s59
UNION ALL
MATCH (n54)-[r58:SUBORDINATE_TO|WAS_SUBORDINATE_TO]->(n57) WHERE coalesce(r58.recordedAt, '') <= $p0 AND (r58.changedAt IS NULL OR size([z IN r58.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n57.recordedAt, '') <= $p0 AND n57.settledAt > $p0
MATCH (n57)-[:WAS]->(s59:Past) WHERE s59.since <= $p0 AND s59.until > $p0
RETURN r58, n57, s59
}
WITH DISTINCT n57, s59 ORDER BY s59.nameSort, n57.id LIMIT 50
RETURN collect([s59.name]) AS c60
}
RETURN collect([s55.name, c60]) AS c56
}
RETURN [c3, t16, g28] AS a0, c44 AS a1, c56 AS a2
