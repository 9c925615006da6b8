CALL () {
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m4:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m4
MATCH (m4)<-[r5:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r5.recordedAt, '') <= $p0 AND (r5.changedAt IS NULL OR size([z IN r5.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.settledAt, '') <= $p0 AND n1.hypothetical = false
WITH DISTINCT n1
WITH collect(n1) AS f6
WITH f6, size(f6) <= 500 AS w7
CALL (w7) {
WITH w7 WHERE NOT w7
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w10
}
UNWIND f6 AS n1
WITH * WHERE COUNT { (n1)-[r9:ABOUT|WAS_ABOUT]->(n8:Entity) WHERE coalesce(n8.recordedAt, '') <= $p0 AND CASE WHEN w7 THEN $p3 IN COLLECT { MATCH (n8)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n8 IN w10 END AND coalesce(r9.recordedAt, '') <= $p0 AND (r9.changedAt IS NULL OR size([z IN r9.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
RETURN n1, n1 AS s2
UNION ALL
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m11:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m11
MATCH (m11)<-[r12:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r12.recordedAt, '') <= $p0 AND (r12.changedAt IS NULL OR size([z IN r12.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND n1.settledAt > $p0
WITH DISTINCT n1
WITH collect(n1) AS f13
WITH f13, size(f13) <= 500 AS w14
CALL (w14) {
WITH w14 WHERE NOT w14
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w17
}
UNWIND f13 AS n1
WITH * WHERE COUNT { (n1)-[r16:ABOUT|WAS_ABOUT]->(n15:Entity) WHERE coalesce(n15.recordedAt, '') <= $p0 AND CASE WHEN w14 THEN $p3 IN COLLECT { MATCH (n15)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n15 IN w17 END AND coalesce(r16.recordedAt, '') <= $p0 AND (r16.changedAt IS NULL OR size([z IN r16.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
MATCH (n1)-[:WAS]->(s2:Past) WHERE s2.since <= $p0 AND s2.until > $p0 AND s2.hypothetical = false
RETURN n1, s2
}
WITH n1, s2 ORDER BY s2.newestFirst LIMIT $p2
CALL (n1) {
CALL (n1) {
MATCH (n1)-[r19:SAID_BY|WAS_SAID_BY]->(n18) WHERE coalesce(r19.recordedAt, '') <= $p0 AND (r19.changedAt IS NULL OR size([z IN r19.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n18.recordedAt, '') <= $p0 AND coalesce(n18.settledAt, '') <= $p0
RETURN r19, n18, n18 AS s20
UNION ALL
MATCH (n1)-[r19:SAID_BY|WAS_SAID_BY]->(n18) WHERE coalesce(r19.recordedAt, '') <= $p0 AND (r19.changedAt IS NULL OR size([z IN r19.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n18.recordedAt, '') <= $p0 AND n18.settledAt > $p0
MATCH (n18)-[:WAS]->(s20:Past) WHERE s20.since <= $p0 AND s20.until > $p0
RETURN r19, n18, s20
}
WITH r19, n18, s20 ORDER BY r19.position, n18.id LIMIT 50
RETURN collect([[s20.name]]) AS c21
}
RETURN collect([s2.text, c21]) AS c3
}
CALL () {
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m23:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m23
MATCH (m23)<-[r24:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r24.recordedAt, '') <= $p0 AND (r24.changedAt IS NULL OR size([z IN r24.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.settledAt, '') <= $p0 AND n1.hypothetical = false
WITH DISTINCT n1
WITH collect(n1) AS f25
WITH f25, size(f25) <= 500 AS w26
CALL (w26) {
WITH w26 WHERE NOT w26
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w29
}
UNWIND f25 AS n1
WITH * WHERE COUNT { (n1)-[r28:ABOUT|WAS_ABOUT]->(n27:Entity) WHERE coalesce(n27.recordedAt, '') <= $p0 AND CASE WHEN w26 THEN $p3 IN COLLECT { MATCH (n27)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n27 IN w29 END AND coalesce(r28.recordedAt, '') <= $p0 AND (r28.changedAt IS NULL OR size([z IN r28.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
RETURN n1, n1 AS s2
UNION ALL
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m30:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m30
MATCH (m30)<-[r31:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r31.recordedAt, '') <= $p0 AND (r31.changedAt IS NULL OR size([z IN r31.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND n1.settledAt > $p0
WITH DISTINCT n1
WITH collect(n1) AS f32
WITH f32, size(f32) <= 500 AS w33
CALL (w33) {
WITH w33 WHERE NOT w33
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w36
}
UNWIND f32 AS n1
WITH * WHERE COUNT { (n1)-[r35:ABOUT|WAS_ABOUT]->(n34:Entity) WHERE coalesce(n34.recordedAt, '') <= $p0 AND CASE WHEN w33 THEN $p3 IN COLLECT { MATCH (n34)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n34 IN w36 END AND coalesce(r35.recordedAt, '') <= $p0 AND (r35.changedAt IS NULL OR size([z IN r35.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
MATCH (n1)-[:WAS]->(s2:Past) WHERE s2.since <= $p0 AND s2.until > $p0 AND s2.hypothetical = false
RETURN n1, s2
}
RETURN count(*) AS t22
}
CALL () {
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m44:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m44
MATCH (m44)<-[r45:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r45.recordedAt, '') <= $p0 AND (r45.changedAt IS NULL OR size([z IN r45.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.settledAt, '') <= $p0 AND n1.hypothetical = false
WITH DISTINCT n1
WITH collect(n1) AS f46
WITH f46, size(f46) <= 500 AS w47
CALL (w47) {
WITH w47 WHERE NOT w47
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w50
}
UNWIND f46 AS n1
WITH * WHERE COUNT { (n1)-[r49:ABOUT|WAS_ABOUT]->(n48:Entity) WHERE coalesce(n48.recordedAt, '') <= $p0 AND CASE WHEN w47 THEN $p3 IN COLLECT { MATCH (n48)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n48 IN w50 END AND coalesce(r49.recordedAt, '') <= $p0 AND (r49.changedAt IS NULL OR size([z IN r49.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
RETURN n1, n1 AS s2
UNION ALL
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m51:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m51
MATCH (m51)<-[r52:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r52.recordedAt, '') <= $p0 AND (r52.changedAt IS NULL OR size([z IN r52.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0) AND n1.settledAt > $p0
WITH DISTINCT n1
WITH collect(n1) AS f53
WITH f53, size(f53) <= 500 AS w54
CALL (w54) {
WITH w54 WHERE NOT w54
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w57
}
UNWIND f53 AS n1
WITH * WHERE COUNT { (n1)-[r56:ABOUT|WAS_ABOUT]->(n55:Entity) WHERE coalesce(n55.recordedAt, '') <= $p0 AND CASE WHEN w54 THEN $p3 IN COLLECT { MATCH (n55)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n55 IN w57 END AND coalesce(r56.recordedAt, '') <= $p0 AND (r56.changedAt IS NULL OR size([z IN r56.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
MATCH (n1)-[:WAS]->(s2:Past) WHERE s2.since <= $p0 AND s2.until > $p0 AND s2.hypothetical = false
RETURN n1, s2
}
WITH n1
MATCH (n1)-[r59:ABOUT|WAS_ABOUT]->(m58:Place) WHERE coalesce(r59.recordedAt, '') <= $p0 AND (r59.changedAt IS NULL OR size([z IN r59.changedAt WHERE z <= $p0]) % 2 = 0)
WITH DISTINCT n1, m58
MATCH (m58)-[r60:WITHIN|WAS_WITHIN*0..8]->(k37:Place) WHERE all(y IN r60 WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH k37, count(DISTINCT n1) AS t39
WITH k37.id AS k37, t39 ORDER BY t39 DESC, k37 LIMIT $p1
CALL (k37) {
UNWIND [k37] AS i42
MATCH (n41:Place {id: i42})
RETURN collect([n41.id]) AS c43
}
RETURN collect([k37, t39, [head(c43)]]) AS g40
}
CALL () {
MATCH (n61:Person {id: $p4}) WHERE coalesce(n61.recordedAt, '') <= $p0
CALL (n61) {
WITH n61 WHERE coalesce(n61.settledAt, '') <= $p0
RETURN n61 AS s63
UNION ALL
MATCH (n61)-[:WAS]->(s63:Past) WHERE s63.since <= $p0 AND s63.until > $p0
RETURN s63
}
CALL (n61) {
CALL (n61) {
MATCH (n61)-[r65:NAMED|WAS_NAMED]->(n64) WHERE coalesce(r65.recordedAt, '') <= $p0 AND (r65.changedAt IS NULL OR size([z IN r65.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n64.settledAt, '') <= $p0
RETURN r65, n64, n64 AS s66
UNION ALL
MATCH (n61)-[r65:NAMED|WAS_NAMED]->(n64) WHERE coalesce(r65.recordedAt, '') <= $p0 AND (r65.changedAt IS NULL OR size([z IN r65.changedAt WHERE z <= $p0]) % 2 = 0) AND n64.settledAt > $p0
MATCH (n64)-[:WAS]->(s66:Past) WHERE s66.since <= $p0 AND s66.until > $p0
RETURN r65, n64, s66
}
WITH n64, s66 ORDER BY s66.rank, s66.normalized, n64.id LIMIT 50
RETURN collect([s66.value]) AS c67
}
CALL (n61) {
CALL (n61) {
MATCH (n61)-[r69:HOLDS|WAS_HOLDS]->(n68) WHERE coalesce(r69.recordedAt, '') <= $p0 AND (r69.changedAt IS NULL OR size([z IN r69.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n68.recordedAt, '') <= $p0 AND coalesce(n68.settledAt, '') <= $p0
RETURN r69, n68, n68 AS s70
UNION ALL
MATCH (n61)-[r69:HOLDS|WAS_HOLDS]->(n68) WHERE coalesce(r69.recordedAt, '') <= $p0 AND (r69.changedAt IS NULL OR size([z IN r69.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n68.recordedAt, '') <= $p0 AND n68.settledAt > $p0
MATCH (n68)-[:WAS]->(s70:Past) WHERE s70.since <= $p0 AND s70.until > $p0
RETURN r69, n68, s70
}
WITH n68, s70 ORDER BY s70.titleSort, n68.id LIMIT 50
RETURN collect([s70.title]) AS c71
}
RETURN collect([s63.name, c67, c71]) AS c62
}
CALL () {
CALL () {
MATCH (n72:MilitaryUnit) WHERE coalesce(n72.recordedAt, '') <= $p0 AND (n72.changedAt IS NULL OR size([z IN n72.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n72.settledAt, '') <= $p0 AND n72.nameSort CONTAINS $p6
RETURN n72, n72 AS s73
UNION ALL
MATCH (n72:MilitaryUnit) WHERE coalesce(n72.recordedAt, '') <= $p0 AND (n72.changedAt IS NULL OR size([z IN n72.changedAt WHERE z <= $p0]) % 2 = 0) AND n72.settledAt > $p0
MATCH (n72)-[:WAS]->(s73:Past) WHERE s73.since <= $p0 AND s73.until > $p0 AND s73.nameSort CONTAINS $p6
RETURN n72, s73
}
WITH n72, s73 ORDER BY s73.nameSort, n72.id LIMIT $p5
CALL (n72) {
CALL (n72) {
MATCH (n72)-[r76:SUBORDINATE_TO|WAS_SUBORDINATE_TO]->(n75) WHERE coalesce(r76.recordedAt, '') <= $p0 AND (r76.changedAt IS NULL OR size([z IN r76.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n75.recordedAt, '') <= $p0 AND coalesce(n75.settledAt, '') <= $p0
RETURN r76, n75, n75 AS s77
UNION ALL
MATCH (n72)-[r76:SUBORDINATE_TO|WAS_SUBORDINATE_TO]->(n75) WHERE coalesce(r76.recordedAt, '') <= $p0 AND (r76.changedAt IS NULL OR size([z IN r76.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n75.recordedAt, '') <= $p0 AND n75.settledAt > $p0
MATCH (n75)-[:WAS]->(s77:Past) WHERE s77.since <= $p0 AND s77.until > $p0
RETURN r76, n75, s77
}
WITH DISTINCT n75, s77 ORDER BY s77.nameSort, n75.id LIMIT 50
RETURN collect([s77.name]) AS c78
}
RETURN collect([s73.name, c78]) AS c74
}
RETURN [c3, t22, g40] AS a0, c62 AS a1, c74 AS a2
