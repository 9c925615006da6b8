CALL () {
MATCH (top:MilitaryUnit {id: $p5})<-[:SUBORDINATE_TO*0..8]-(inner:MilitaryUnit)
RETURN collect(DISTINCT inner) AS w32
}
CALL () {
MATCH (top:MilitaryUnit {id: $p5})<-[:SUBORDINATE_TO*0..8]-(inner:MilitaryUnit)
RETURN collect(DISTINCT inner) AS w36
}
CALL () {
MATCH (top:Place {id: $p14})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner) AS w44
}
CALL () {
MATCH (m3:Actor {id: $p2})
WITH DISTINCT m3
MATCH (m3)<-[r5:AT]-(m4)
WITH DISTINCT m4
MATCH (m4)<-[r7:HOLDS]-(m6:Source)
WITH DISTINCT m6
MATCH (m6)<-[r8:SAID_BY]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r10:SAID_BY]->(n9:Source) WHERE COUNT { (n9)-[r12:HOLDS]->(n11:Role) WHERE n11.titleSort CONTAINS $p1 AND COUNT { (n11)-[r14:AT]->(n13:Actor) WHERE n13.id = $p2 } > 0 } > 0 } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.position]) AS c2
}
CALL () {
MATCH (m16:Actor {id: $p2})
WITH DISTINCT m16
MATCH (m16)<-[r18:AT]-(m17)
WITH DISTINCT m17
MATCH (m17)<-[r20:HOLDS]-(m19:Source)
WITH DISTINCT m19
MATCH (m19)<-[r21:SAID_BY]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 WHERE COUNT { (n1)-[r23:SAID_BY]->(n22:Source) WHERE COUNT { (n22)-[r25:HOLDS]->(n24:Role) WHERE n24.titleSort CONTAINS $p1 AND COUNT { (n24)-[r27:AT]->(n26:Actor) WHERE n26.id = $p2 } > 0 } > 0 } > 0
RETURN count(*) AS t15
}
CALL (w32) {
MATCH (n28:Statement) WHERE n28:Asserted AND NOT (coalesce(n28.kind IN $p4, false)) AND ((COUNT { (n28)-[r31:ABOUT]->(n30:Entity) WHERE n30 IN w32 } > 0) OR (n28.textSort STARTS WITH $p6))
WITH n28 ORDER BY n28.position DESC, n28.newestFirst LIMIT $p3
RETURN collect([n28.position, n28.text]) AS c29
}
CALL (w36) {
MATCH (n28:Statement) WHERE n28:Asserted AND NOT (coalesce(n28.kind IN $p4, false)) AND ((COUNT { (n28)-[r35:ABOUT]->(n34:Entity) WHERE n34 IN w36 } > 0) OR (n28.textSort STARTS WITH $p6))
RETURN count(*) AS t33
}
CALL () {
MATCH (n37:Statement) WHERE n37.newestFirst >= '' AND n37.retractedAt IS NULL AND n37.hypothetical = $p8
WITH n37 ORDER BY n37.newestFirst DESC LIMIT $p7
RETURN collect([n37.position]) AS c38
}
CALL () {
MATCH (n37:Statement) WHERE n37.retractedAt IS NULL AND n37.hypothetical = $p8
RETURN count(*) AS t39
}
CALL () {
MATCH (n40:Statement) WHERE n40:Asserted AND coalesce(n40.publishedLatest, CASE WHEN n40.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p10 AND coalesce(n40.publishedEarliest, CASE WHEN n40.publishedAt IS NULL THEN '￿' ELSE '' END) < $p11 AND n40.saidAt IS NOT NULL
WITH n40 ORDER BY coalesce(n40.saidEarliest, '￿￿'), n40.newestFirst LIMIT $p9
RETURN collect([n40.saidAt, n40.saidEarliest, n40.saidLatest, n40.saidPrecision, n40.saidText]) AS c41
}
CALL (w44) {
MATCH (top:Place {id: $p14})<-[:WITHIN*0..8]-(n42:Place)
WITH DISTINCT n42 WHERE n42.retractedAt IS NULL AND n42.placeType = $p13 AND n42 IN w44
WITH n42 ORDER BY n42.nameSort DESC, n42.id LIMIT $p12
RETURN collect([n42.name]) AS c43
}
CALL () {
UNWIND $p16 AS one
MATCH (n45:Person {id: one})
WITH DISTINCT n45 WHERE n45.retractedAt IS NULL
WITH n45 ORDER BY n45.nameSort, n45.id LIMIT $p15
RETURN collect([n45.name]) AS c46
}
CALL () {
UNWIND $p16 AS one
MATCH (n45:Person {id: one})
WITH DISTINCT n45 WHERE n45.retractedAt IS NULL
RETURN count(*) AS t47
}
CALL () {
MATCH (n48:Person {id: $p17})
CALL (n48) {
MATCH (n48)<-[r51:SAID_BY]-(n50:Asserted)
WITH DISTINCT n50 ORDER BY n50.position DESC, n50.newestFirst LIMIT $p20
CALL (n50) {
MATCH (n50)-[r54:ABOUT]->(n53) WHERE r54.role = $p19
WITH r54, n53 ORDER BY r54.position, n53.id LIMIT $p18
RETURN collect([n53.name]) AS c55
}
RETURN collect([n50.position, c55]) AS c52
}
RETURN collect([c52]) AS c49
}
RETURN [c2, t15] AS a0, [c29, t33] AS a1, [c38, t39] AS a2, c41 AS a3, c43 AS a4, [c46, t47] AS a5, c49 AS a6
