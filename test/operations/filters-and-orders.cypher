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
CALL () {
MATCH (n28:Statement) WHERE n28:Asserted AND NOT (coalesce(n28.kind IN $p4, false)) AND ((COUNT { (n28)-[r31:ABOUT]->(n30:Entity) WHERE COUNT { (n30)-[:SUBORDINATE_TO*0..8]->(upper:MilitaryUnit) WHERE upper.id = $p5 } > 0 } > 0) OR (n28.textSort STARTS WITH $p6))
WITH n28 ORDER BY n28.position DESC, n28.newestFirst LIMIT $p3
RETURN collect([n28.position, n28.text]) AS c29
}
CALL () {
MATCH (n28:Statement) WHERE n28:Asserted AND NOT (coalesce(n28.kind IN $p4, false)) AND ((COUNT { (n28)-[r34:ABOUT]->(n33:Entity) WHERE COUNT { (n33)-[:SUBORDINATE_TO*0..8]->(upper:MilitaryUnit) WHERE upper.id = $p5 } > 0 } > 0) OR (n28.textSort STARTS WITH $p6))
RETURN count(*) AS t32
}
CALL () {
MATCH (n35:Statement) WHERE n35.newestFirst >= '' AND n35.retractedAt IS NULL AND n35.hypothetical = $p8
WITH n35 ORDER BY n35.newestFirst DESC LIMIT $p7
RETURN collect([n35.position]) AS c36
}
CALL () {
MATCH (n35:Statement) WHERE n35.retractedAt IS NULL AND n35.hypothetical = $p8
RETURN count(*) AS t37
}
CALL () {
MATCH (n38:Statement) WHERE n38:Asserted AND coalesce(n38.publishedLatest, CASE WHEN n38.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p10 AND coalesce(n38.publishedEarliest, CASE WHEN n38.publishedAt IS NULL THEN '￿' ELSE '' END) < $p11 AND n38.saidAt IS NOT NULL
WITH n38 ORDER BY coalesce(n38.saidEarliest, '￿￿'), n38.newestFirst LIMIT $p9
RETURN collect([n38.saidAt, n38.saidEarliest, n38.saidLatest, n38.saidPrecision, n38.saidText]) AS c39
}
CALL () {
MATCH (top:Place {id: $p14})<-[:WITHIN*0..8]-(n40:Place)
WITH DISTINCT n40 WHERE n40.retractedAt IS NULL AND n40.placeType = $p13 AND COUNT { (n40)-[:WITHIN*0..8]->(upper:Place) WHERE upper.id = $p14 } > 0
WITH n40 ORDER BY n40.nameSort DESC, n40.id LIMIT $p12
RETURN collect([n40.name]) AS c41
}
CALL () {
UNWIND $p16 AS one
MATCH (n42:Person {id: one})
WITH DISTINCT n42 WHERE n42.retractedAt IS NULL
WITH n42 ORDER BY n42.nameSort, n42.id LIMIT $p15
RETURN collect([n42.name]) AS c43
}
CALL () {
UNWIND $p16 AS one
MATCH (n42:Person {id: one})
WITH DISTINCT n42 WHERE n42.retractedAt IS NULL
RETURN count(*) AS t44
}
CALL () {
MATCH (n45:Person {id: $p17})
CALL (n45) {
MATCH (n45)<-[r48:SAID_BY]-(n47:Asserted)
WITH DISTINCT n47 ORDER BY n47.position DESC, n47.newestFirst LIMIT $p20
CALL (n47) {
MATCH (n47)-[r51:ABOUT]->(n50) WHERE r51.role = $p19
WITH r51, n50 ORDER BY r51.position, n50.id LIMIT $p18
RETURN collect([n50.name]) AS c52
}
RETURN collect([n47.position, c52]) AS c49
}
RETURN collect([c49]) AS c46
}
RETURN [c2, t15] AS a0, [c29, t32] AS a1, [c36, t37] AS a2, c39 AS a3, c41 AS a4, [c43, t44] AS a5, c46 AS a6
