CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m5:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m5
MATCH (m5)<-[r6:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r6.recordedAt, '') <= $p0 AND (r6.changedAt IS NULL OR size([z IN r6.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0)
WITH DISTINCT n1
WITH collect(n1) AS f7
WITH f7, size(f7) <= 500 AS w8
CALL (w8) {
WITH w8 WHERE NOT w8
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w11
}
UNWIND f7 AS n1
WITH * WHERE COUNT { (n1)-[r10:ABOUT|WAS_ABOUT]->(n9:Entity) WHERE coalesce(n9.recordedAt, '') <= $p0 AND CASE WHEN w8 THEN $p3 IN COLLECT { MATCH (n9)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n9 IN w11 END AND coalesce(r10.recordedAt, '') <= $p0 AND (r10.changedAt IS NULL OR size([z IN r10.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
OPTIONAL MATCH (n1)-[:WAS]->(v4:Past) WHERE v4.since <= $p0 AND v4.until > $p0
WITH n1, coalesce(v4, n1) AS s2 WHERE s2.hypothetical = false
WITH n1, s2 ORDER BY s2.newestFirst LIMIT $p2
CALL (n1) {
MATCH (n1)-[r13:SAID_BY|WAS_SAID_BY]->(n12) WHERE coalesce(r13.recordedAt, '') <= $p0 AND (r13.changedAt IS NULL OR size([z IN r13.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n12.recordedAt, '') <= $p0
OPTIONAL MATCH (n12)-[:WAS]->(v16:Past) WHERE v16.since <= $p0 AND v16.until > $p0
WITH r13, n12, coalesce(v16, n12) AS s14
WITH r13, n12, s14 ORDER BY r13.position, n12.id LIMIT 50
RETURN collect([[s14.name]]) AS c15
}
RETURN collect([s2.text, c15]) AS c3
}
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m19:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m19
MATCH (m19)<-[r20:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r20.recordedAt, '') <= $p0 AND (r20.changedAt IS NULL OR size([z IN r20.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0)
WITH DISTINCT n1
WITH collect(n1) AS f21
WITH f21, size(f21) <= 500 AS w22
CALL (w22) {
WITH w22 WHERE NOT w22
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w25
}
UNWIND f21 AS n1
WITH * WHERE COUNT { (n1)-[r24:ABOUT|WAS_ABOUT]->(n23:Entity) WHERE coalesce(n23.recordedAt, '') <= $p0 AND CASE WHEN w22 THEN $p3 IN COLLECT { MATCH (n23)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n23 IN w25 END AND coalesce(r24.recordedAt, '') <= $p0 AND (r24.changedAt IS NULL OR size([z IN r24.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
OPTIONAL MATCH (n1)-[:WAS]->(v18:Past) WHERE v18.since <= $p0 AND v18.until > $p0
WITH n1, coalesce(v18, n1) AS s2 WHERE s2.hypothetical = false
RETURN count(*) AS t17
}
CALL () {
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(m34:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH DISTINCT m34
MATCH (m34)<-[r35:ABOUT|WAS_ABOUT]-(n1) WHERE coalesce(r35.recordedAt, '') <= $p0 AND (r35.changedAt IS NULL OR size([z IN r35.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n1.recordedAt, '') <= $p0 AND (n1.changedAt IS NULL OR size([z IN n1.changedAt WHERE z <= $p0]) % 2 = 0)
WITH DISTINCT n1
WITH collect(n1) AS f36
WITH f36, size(f36) <= 500 AS w37
CALL (w37) {
WITH w37 WHERE NOT w37
MATCH (top:Place {id: $p3})<-[way:WITHIN|WAS_WITHIN*0..8]-(inner:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
RETURN collect(DISTINCT inner) AS w40
}
UNWIND f36 AS n1
WITH * WHERE COUNT { (n1)-[r39:ABOUT|WAS_ABOUT]->(n38:Entity) WHERE coalesce(n38.recordedAt, '') <= $p0 AND CASE WHEN w37 THEN $p3 IN COLLECT { MATCH (n38)-[way:WITHIN|WAS_WITHIN*0..8]->(upper:Place) WHERE all(y IN way WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0)) RETURN upper.id } ELSE n38 IN w40 END AND coalesce(r39.recordedAt, '') <= $p0 AND (r39.changedAt IS NULL OR size([z IN r39.changedAt WHERE z <= $p0]) % 2 = 0) } > 0
OPTIONAL MATCH (n1)-[:WAS]->(v33:Past) WHERE v33.since <= $p0 AND v33.until > $p0
WITH n1, coalesce(v33, n1) AS s2 WHERE s2.hypothetical = false
WITH n1
MATCH (n1)-[r42:ABOUT|WAS_ABOUT]->(m41:Place) WHERE coalesce(r42.recordedAt, '') <= $p0 AND (r42.changedAt IS NULL OR size([z IN r42.changedAt WHERE z <= $p0]) % 2 = 0)
WITH DISTINCT n1, m41
MATCH (m41)-[r43:WITHIN|WAS_WITHIN*0..8]->(k26:Place) WHERE all(y IN r43 WHERE coalesce(y.recordedAt, '') <= $p0 AND (y.changedAt IS NULL OR size([z IN y.changedAt WHERE z <= $p0]) % 2 = 0))
WITH k26, count(DISTINCT n1) AS t28
WITH k26.id AS k26, t28 ORDER BY t28 DESC, k26 LIMIT $p1
CALL (k26) {
UNWIND [k26] AS i31
MATCH (n30:Place {id: i31})
RETURN collect([n30.id]) AS c32
}
RETURN collect([k26, t28, [head(c32)]]) AS g29
}
CALL () {
MATCH (n44:Person {id: $p4}) WHERE coalesce(n44.recordedAt, '') <= $p0
OPTIONAL MATCH (n44)-[:WAS]->(v47:Past) WHERE v47.since <= $p0 AND v47.until > $p0
WITH *, coalesce(v47, n44) AS s46
CALL (n44) {
MATCH (n44)-[r49:NAMED|WAS_NAMED]->(n48) WHERE coalesce(r49.recordedAt, '') <= $p0 AND (r49.changedAt IS NULL OR size([z IN r49.changedAt WHERE z <= $p0]) % 2 = 0)
OPTIONAL MATCH (n48)-[:WAS]->(v52:Past) WHERE v52.since <= $p0 AND v52.until > $p0
WITH r49, n48, coalesce(v52, n48) AS s50
WITH n48, s50 ORDER BY s50.rank, s50.normalized, n48.id LIMIT 50
RETURN collect([s50.value]) AS c51
}
CALL (n44) {
MATCH (n44)-[r54:HOLDS|WAS_HOLDS]->(n53) WHERE coalesce(r54.recordedAt, '') <= $p0 AND (r54.changedAt IS NULL OR size([z IN r54.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n53.recordedAt, '') <= $p0
OPTIONAL MATCH (n53)-[:WAS]->(v57:Past) WHERE v57.since <= $p0 AND v57.until > $p0
WITH r54, n53, coalesce(v57, n53) AS s55
WITH n53, s55 ORDER BY s55.titleSort, n53.id LIMIT 50
RETURN collect([s55.title]) AS c56
}
RETURN collect([s46.name, c51, c56]) AS c45
}
CALL () {
MATCH (n58:MilitaryUnit) WHERE coalesce(n58.recordedAt, '') <= $p0 AND (n58.changedAt IS NULL OR size([z IN n58.changedAt WHERE z <= $p0]) % 2 = 0)
OPTIONAL MATCH (n58)-[:WAS]->(v61:Past) WHERE v61.since <= $p0 AND v61.until > $p0
WITH n58, coalesce(v61, n58) AS s59 WHERE s59.nameSort CONTAINS $p6
WITH n58, s59 ORDER BY s59.nameSort, n58.id LIMIT $p5
CALL (n58) {
MATCH (n58)-[r63:SUBORDINATE_TO|WAS_SUBORDINATE_TO]->(n62) WHERE coalesce(r63.recordedAt, '') <= $p0 AND (r63.changedAt IS NULL OR size([z IN r63.changedAt WHERE z <= $p0]) % 2 = 0) AND coalesce(n62.recordedAt, '') <= $p0
OPTIONAL MATCH (n62)-[:WAS]->(v66:Past) WHERE v66.since <= $p0 AND v66.until > $p0
WITH r63, n62, coalesce(v66, n62) AS s64
WITH DISTINCT n62, s64 ORDER BY s64.nameSort, n62.id LIMIT 50
RETURN collect([s64.name]) AS c65
}
RETURN collect([s59.name, c65]) AS c60
}
RETURN [c3, t17, g29] AS a0, c45 AS a1, c60 AS a2
