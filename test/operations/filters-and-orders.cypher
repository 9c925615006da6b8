CALL () {
MATCH (top:MilitaryUnit {id: $p5})<-[:SUBORDINATE_TO*0..8]-(inner:MilitaryUnit)
RETURN collect(DISTINCT inner.id) AS w20
}
CALL () {
MATCH (top:MilitaryUnit {id: $p5})<-[:SUBORDINATE_TO*0..8]-(inner:MilitaryUnit)
RETURN collect(DISTINCT inner.id) AS w24
}
CALL () {
MATCH (top:Place {id: $p14})<-[:WITHIN*0..8]-(inner:Place)
RETURN collect(DISTINCT inner.id) AS w34
}
CALL () {
MATCH (n1:Statement) WHERE n1.sortAt >= '' AND n1.hypothetical = false AND COUNT { (n1)-[r4:SAID_BY]->(n3:Source) WHERE COUNT { (n3)-[r6:HOLDS]->(n5:Role) WHERE toLower(n5.title) CONTAINS $p1 AND COUNT { (n5)-[r8:AT]->(n7:Actor) WHERE n7.id = $p2 } > 0 } > 0 } > 0
WITH n1 ORDER BY n1.sortAt DESC, n1.articleId, n1.position, n1.id LIMIT $p0
RETURN collect([[], [n1.position]]) AS c2
}
CALL () {
MATCH (n1:Statement) WHERE n1.hypothetical = false AND COUNT { (n1)-[r11:SAID_BY]->(n10:Source) WHERE COUNT { (n10)-[r13:HOLDS]->(n12:Role) WHERE toLower(n12.title) CONTAINS $p1 AND COUNT { (n12)-[r15:AT]->(n14:Actor) WHERE n14.id = $p2 } > 0 } > 0 } > 0
RETURN count(DISTINCT n1.id) AS t9
}
CALL (w20) {
MATCH (n16:Statement) WHERE n16.hypothetical = false AND NOT (coalesce(n16.kind IN $p4, false)) AND ((COUNT { (n16)-[r19:ABOUT]->(n18:Entity) WHERE n18.id IN w20 } > 0) OR (toLower(n16.text) STARTS WITH $p6))
WITH n16 ORDER BY n16.position DESC, n16.sortAt DESC, n16.articleId, n16.id LIMIT $p3
RETURN collect([[], [n16.position, n16.text]]) AS c17
}
CALL (w24) {
MATCH (n16:Statement) WHERE n16.hypothetical = false AND NOT (coalesce(n16.kind IN $p4, false)) AND ((COUNT { (n16)-[r23:ABOUT]->(n22:Entity) WHERE n22.id IN w24 } > 0) OR (toLower(n16.text) STARTS WITH $p6))
RETURN count(DISTINCT n16.id) AS t21
}
CALL () {
MATCH (n25:Statement) WHERE n25.sortAt >= '' AND n25.hypothetical = $p8
WITH n25 ORDER BY n25.sortAt, n25.articleId DESC, n25.position DESC, n25.id DESC LIMIT $p7
RETURN collect([[], [n25.position]]) AS c26
}
CALL () {
MATCH (n25:Statement) WHERE n25.hypothetical = $p8
RETURN count(DISTINCT n25.id) AS t27
}
CALL () {
MATCH (n28:Statement) WHERE n28.hypothetical = false AND COUNT { (n28)-[r31:APPEARS_IN]->(n30:Article) WHERE n30.publishedLatest >= $p10 AND n30.publishedEarliest < $p11 } > 0 AND n28.saidAt IS NOT NULL
WITH n28 ORDER BY coalesce(n28.saidEarliest, '￿￿'), n28.sortAt DESC, n28.articleId, n28.position, n28.id LIMIT $p9
RETURN collect([[], [n28.saidAt, n28.saidEarliest, n28.saidLatest, n28.saidPrecision, n28.saidText]]) AS c29
}
CALL (w34) {
MATCH (n32:Place) WHERE n32.nameSort >= '' AND n32.placeType = $p13 AND n32.id IN w34
WITH n32 ORDER BY n32.nameSort DESC, n32.id LIMIT $p12
RETURN collect([[], [labels(n32), n32.name]]) AS c33
}
CALL () {
MATCH (n35:Person) WHERE n35.nameSort >= '' AND n35.id IN $p16
WITH n35 ORDER BY n35.nameSort, n35.id LIMIT $p15
RETURN collect([[], [n35.name]]) AS c36
}
CALL () {
MATCH (n35:Person) WHERE n35.id IN $p16
RETURN count(DISTINCT n35.id) AS t37
}
CALL () {
MATCH (n38:Person {id: $p17})
CALL (n38) {
MATCH (n38)<-[r41:SAID_BY]-(n40:Statement) WHERE n40.hypothetical = false
WITH DISTINCT n40 ORDER BY n40.position DESC, n40.sortAt DESC, n40.articleId, n40.id LIMIT $p20
CALL (n40) {
MATCH (n40)-[r44:ABOUT]->(n43:Entity) WHERE r44.role = $p19
WITH r44, n43 ORDER BY r44.position, n43.id LIMIT $p18
RETURN collect([[], [labels(n43), n43.name]]) AS c45
}
RETURN collect([[], [n40.position, [c45, null]]]) AS c42
}
RETURN collect([[c42, null]]) AS c39
}
RETURN [c2, t9] AS a0, [c17, t21] AS a1, [c26, t27] AS a2, [c29, null] AS a3, [c33, null] AS a4, [c36, t37] AS a5, c39 AS a6
