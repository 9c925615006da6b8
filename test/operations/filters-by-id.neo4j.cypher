CALL () {
OPTIONAL MATCH (m1:Entity {id: $p1})
CALL (m1) {
MATCH (m1)<-[r4:ABOUT]-(n3) USING INDEX r4:ABOUT(listed) WHERE r4.listed > m1.id + ' ' AND r4.listed < m1.id + '!'
WITH n3 ORDER BY r4.listed LIMIT $p0
RETURN collect([n3.position]) AS c5
}
CALL (m1) {
MATCH (m1)<-[r7:ABOUT]-() USING INDEX r7:ABOUT(listed) WHERE r7.listed = m1.id
WITH count(*) AS without
RETURN COUNT { (m1)<-[:ABOUT]-() } - without AS t6
}
RETURN [c5, t6] AS c2
}
CALL () {
OPTIONAL MATCH (m8:Place {id: $p3})
CALL (m8) {
MATCH (m8)<-[:WITHIN*0..8]-(m13:Place)
WITH DISTINCT m13
MATCH (m13)<-[r11:ABOUT]-(n10:Asserted)
WITH DISTINCT n10
RETURN collect(n10) AS f12
}
CALL (f12) {
UNWIND f12 AS n10
WITH n10
WITH n10 ORDER BY n10.newestFirst DESC LIMIT $p2
RETURN collect([n10.position]) AS c15
}
RETURN [c15, size(f12)] AS c9
}
CALL () {
OPTIONAL MATCH (m16:Source {id: $p8})
CALL (m16) {
MATCH (m16)<-[r19:SAID_BY]-(n18:Asserted) WHERE n18.certainty IN $p6 AND coalesce(n18.publishedLatest, CASE WHEN n18.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p7
WITH DISTINCT n18
RETURN collect(n18) AS f20
}
CALL (f20) {
UNWIND f20 AS n18
WITH n18
WITH n18 ORDER BY n18.newestFirst LIMIT $p5
RETURN collect([n18.position, n18.certainty]) AS c21
}
CALL (m16) {
MATCH (m16)<-[r19:SAID_BY]-(n18:Asserted) WHERE n18.certainty IN $p6 AND coalesce(n18.publishedLatest, CASE WHEN n18.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p7
WITH DISTINCT n18, n18.kind AS k22
WITH k22, count(*) AS t24
WITH k22, t24 ORDER BY t24 DESC, k22 LIMIT $p4
RETURN collect([k22, t24, []]) AS g25
}
RETURN [c21, size(f20), g25] AS c17
}
CALL () {
OPTIONAL MATCH (m26:Organization {id: $p10})
CALL (m26) {
MATCH (m26)<-[r29:PUBLISHED_BY]-(n28) USING INDEX r29:PUBLISHED_BY(listed) WHERE r29.listed > m26.id + ' ' AND r29.listed < m26.id + '!' AND n28.retractedAt IS NULL
WITH n28 ORDER BY r29.listed LIMIT $p9
RETURN collect([n28.id]) AS c30
}
CALL (m26) {
MATCH (m26)<-[r32:PUBLISHED_BY]-() USING INDEX r32:PUBLISHED_BY(listed) WHERE r32.listed = m26.id
WITH count(*) AS without
RETURN COUNT { (m26)<-[:PUBLISHED_BY]-() } - without AS t31
}
RETURN [c30, t31] AS c27
}
CALL () {
OPTIONAL MATCH (m33:Entity {id: $p12})
CALL (m33) {
MATCH (m33)<-[r36:ABOUT]-(n35) USING INDEX r36:ABOUT(listed) WHERE r36.listed > m33.id + ' ' AND r36.listed < m33.id + '!'
WITH n35 ORDER BY r36.listed LIMIT $p11
RETURN collect([n35.position]) AS c37
}
CALL (m33) {
MATCH (m33)<-[r39:ABOUT]-() USING INDEX r39:ABOUT(listed) WHERE r39.listed = m33.id
WITH count(*) AS without
RETURN COUNT { (m33)<-[:ABOUT]-() } - without AS t38
}
RETURN [c37, t38] AS c34
}
CALL () {
MATCH (n40:MilitaryUnit {id: $p13})
CALL (n40) {
MATCH (n40)<-[r43:ABOUT]-(n42) USING INDEX r43:ABOUT(listed) WHERE r43.listed > n40.id + ' ' AND r43.listed < n40.id + '!'
WITH n42 ORDER BY r43.listed LIMIT $p14
RETURN collect([n42.position]) AS c44
}
CALL (n40) {
MATCH (n40)<-[r46:ABOUT]-() USING INDEX r46:ABOUT(listed) WHERE r46.listed = n40.id
WITH count(*) AS without
RETURN COUNT { (n40)<-[:ABOUT]-() } - without AS t45
}
RETURN collect([[c44, t45]]) AS c41
}
RETURN c2 AS a0, c9 AS a1, c17 AS a2, c27 AS a3, c34 AS a4, c41 AS a5
