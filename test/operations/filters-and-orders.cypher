CALL () {
MATCH (top:MilitaryUnit {id: $p5})<-[:SUBORDINATE_TO*0..8]-(inner:MilitaryUnit)
RETURN collect(DISTINCT inner.id) AS w32
}
CALL () {
MATCH (top:MilitaryUnit {id: $p5})<-[:SUBORDINATE_TO*0..8]-(inner:MilitaryUnit)
RETURN collect(DISTINCT inner.id) AS w36
}
CALL () {
MATCH (top:Place {id: $p14})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner.id) AS w46
}
CALL () {
MATCH (m3:Actor {id: $p2})
WITH DISTINCT m3
MATCH (m3)<-[r5:AT]-(m4:Role)
WITH DISTINCT m4
MATCH (m4)<-[r7:HOLDS]-(m6:Source)
WITH DISTINCT m6
MATCH (m6)<-[r8:SAID_BY]-(n1:Statement)
WITH DISTINCT n1 WHERE n1.newestFirst >= '' AND (n1:Asserted) AND COUNT { (n1)-[r10:SAID_BY]->(n9:Source) WHERE COUNT { (n9)-[r12:HOLDS]->(n11:Role) WHERE n11.titleSort CONTAINS $p1 AND COUNT { (n11)-[r14:AT]->(n13:Actor) WHERE n13.id = $p2 } > 0 } > 0 } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([[], [n1.position]]) AS c2
}
CALL () {
MATCH (m16:Actor {id: $p2})
WITH DISTINCT m16
MATCH (m16)<-[r18:AT]-(m17:Role)
WITH DISTINCT m17
MATCH (m17)<-[r20:HOLDS]-(m19:Source)
WITH DISTINCT m19
MATCH (m19)<-[r21:SAID_BY]-(n1:Statement)
WITH DISTINCT n1 WHERE (n1:Asserted) AND COUNT { (n1)-[r23:SAID_BY]->(n22:Source) WHERE COUNT { (n22)-[r25:HOLDS]->(n24:Role) WHERE n24.titleSort CONTAINS $p1 AND COUNT { (n24)-[r27:AT]->(n26:Actor) WHERE n26.id = $p2 } > 0 } > 0 } > 0
RETURN count(*) AS t15
}
CALL (w32) {
MATCH (n28:Statement) WHERE (n28:Asserted) AND NOT (coalesce(n28.kind IN $p4, false)) AND ((COUNT { (n28)-[r31:ABOUT]->(n30:Entity) WHERE n30.id IN w32 } > 0) OR (n28.textSort STARTS WITH $p6))
WITH n28 ORDER BY n28.position DESC, n28.newestFirst LIMIT $p3
RETURN collect([[], [n28.position, n28.text]]) AS c29
}
CALL (w36) {
MATCH (n28:Statement) WHERE (n28:Asserted) AND NOT (coalesce(n28.kind IN $p4, false)) AND ((COUNT { (n28)-[r35:ABOUT]->(n34:Entity) WHERE n34.id IN w36 } > 0) OR (n28.textSort STARTS WITH $p6))
RETURN count(*) AS t33
}
CALL () {
MATCH (n37:Statement) WHERE n37.newestFirst >= '' AND n37.retractedAt IS NULL AND n37.hypothetical = $p8
WITH n37 ORDER BY n37.newestFirst DESC LIMIT $p7
RETURN collect([[], [n37.position]]) AS c38
}
CALL () {
MATCH (n37:Statement) WHERE n37.retractedAt IS NULL AND n37.hypothetical = $p8
RETURN count(*) AS t39
}
CALL () {
MATCH (n40:Statement) WHERE (n40:Asserted) AND COUNT { (n40)-[r43:APPEARS_IN]->(n42:Article) WHERE n42.publishedLatest >= $p10 AND n42.publishedEarliest < $p11 } > 0 AND n40.saidAt IS NOT NULL
WITH n40 ORDER BY coalesce(n40.saidEarliest, '￿￿'), n40.newestFirst LIMIT $p9
RETURN collect([[], [n40.saidAt, n40.saidEarliest, n40.saidLatest, n40.saidPrecision, n40.saidText]]) AS c41
}
CALL (w46) {
MATCH (top:Place {id: $p14})<-[:WITHIN*0..8]-(n44:Place)
WITH DISTINCT n44 WHERE n44.nameSort >= '' AND n44.placeType = $p13 AND n44.id IN w46
WITH n44 ORDER BY n44.nameSort DESC, n44.id LIMIT $p12
RETURN collect([[], [n44.name]]) AS c45
}
CALL () {
UNWIND $p16 AS one
MATCH (n47:Person {id: one})
WITH DISTINCT n47 WHERE n47.nameSort >= '' AND n47.id IN $p16
WITH n47 ORDER BY n47.nameSort, n47.id LIMIT $p15
RETURN collect([[], [n47.name]]) AS c48
}
CALL () {
UNWIND $p16 AS one
MATCH (n47:Person {id: one})
WITH DISTINCT n47 WHERE n47.id IN $p16
RETURN count(*) AS t49
}
CALL () {
MATCH (n50:Person {id: $p17})
CALL (n50) {
MATCH (n50)<-[r53:SAID_BY]-(n52:Asserted)
WITH DISTINCT n52 ORDER BY n52.position DESC, n52.newestFirst LIMIT $p20
CALL (n52) {
MATCH (n52)-[r56:ABOUT]->(n55:Entity) WHERE r56.role = $p19
WITH r56, n55 ORDER BY r56.position, n55.id LIMIT $p18
RETURN collect([[], [n55.name]]) AS c57
}
RETURN collect([[], [n52.position, [c57, null]]]) AS c54
}
RETURN collect([[c54, null]]) AS c51
}
RETURN [c2, t15] AS a0, [c29, t33] AS a1, [c38, t39] AS a2, [c41, null] AS a3, [c45, null] AS a4, [c48, t49] AS a5, c51 AS a6
