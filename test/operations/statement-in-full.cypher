CALL () {
MATCH (n1:Statement {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:SAID_BY]->(n3)
WITH r4, n3 ORDER BY r4.position, n3.id LIMIT 50
CALL (r4) {
MATCH (n6:Actor) WHERE n6.id = r4.affiliationAsStated
RETURN collect([n6.name]) AS c7
}
RETURN collect([[n3.name], r4.roleAsStated, r4.basis, r4.start, r4.end, r4.text, c7]) AS c5
}
CALL (n1) {
MATCH (n1)-[r9:ABOUT]->(n8)
WITH r9, n8 ORDER BY r9.position, n8.id LIMIT $p1
RETURN collect([r9.role, r9.relation, r9.via, r9.implied, [n8.name, labels(n8)]]) AS c10
}
CALL (n1) {
MATCH (n1)-[r9:ABOUT]->(n8)
RETURN count(*) AS t11
}
CALL (n1) {
MATCH (n1)-[r13:PART_OF]->(n12) WHERE n12.retractedAt IS NULL
WITH n12 ORDER BY n12.newestFirst LIMIT 1
CALL (n12) {
MATCH (n12)-[r16:ANTECEDENT]->(n15) WHERE n15.retractedAt IS NULL
WITH n15 ORDER BY n15.newestFirst LIMIT 1
RETURN collect([n15.text]) AS c17
}
CALL (n12) {
MATCH (n12)-[r19:CONSEQUENT]->(n18) WHERE n18.retractedAt IS NULL
WITH n18 ORDER BY n18.newestFirst LIMIT 1
RETURN collect([n18.text]) AS c20
}
CALL (n12) {
MATCH (n12)<-[r22:PART_OF]-(n21) WHERE n21.retractedAt IS NULL
WITH n21 ORDER BY n21.newestFirst LIMIT 50
RETURN collect([n21.text]) AS c23
}
CALL (n12) {
MATCH (n12)-[r25:QUANTIFIED_BY]->(n24)
WITH n24 ORDER BY n24.start, n24.id LIMIT 50
RETURN collect([n24.start, n24.end, n24.text]) AS c26
}
RETURN collect([n12.text, c17, c20, c23, c26]) AS c14
}
CALL (n1) {
MATCH (n1)-[r28:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n27) WHERE n27.retractedAt IS NULL AND r28.retractedAt IS NULL
WITH n1, r28, n27 ORDER BY n27.newestFirst, type(r28), startNode(r28).id, coalesce(r28.key, '￿￿'), coalesce(r28.changeId, '￿￿') LIMIT $p2
CALL (r28) {
MATCH (n30:Statement) WHERE n30.id = r28.onlyIf
RETURN collect([n30.text]) AS c31
}
RETURN collect([type(r28), startNode(r28).id = n1.id, r28.basis, r28.reason, r28.why, c31, [n27.text]]) AS c29
}
CALL (n1) {
MATCH (n1)-[r28:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n27) WHERE n27.retractedAt IS NULL AND r28.retractedAt IS NULL
RETURN count(*) AS t32
}
CALL (n1) {
MATCH (n1)-[r34:IN_QUOTATION]->(n33)
WITH n33 ORDER BY n33.id LIMIT 1
RETURN collect([n33.complete, n33.text, n33.starts, n33.ends, n33.editorialStarts, n33.editorialEnds, n33.editorialTexts]) AS c35
}
RETURN collect([n1.text, n1.hypothetical, n1.certainty, n1.authorCertainty, n1.starts, n1.ends, c5, [c10, t11], c14, [c29, t32], c35]) AS c2
}
CALL () {
MATCH (n36:Statement {id: $p3})
CALL (n36) {
MATCH (n36)-[r39:SAID_BY]->(n38)
WITH r39, n38 ORDER BY r39.position, n38.id LIMIT 50
CALL (r39) {
MATCH (n41:Actor) WHERE n41.id = r39.affiliationAsStated
RETURN collect([n41.name, labels(n41)]) AS c42
}
RETURN collect([c42]) AS c40
}
RETURN collect([n36.hedgeStarts, n36.hedgeEnds, n36.hedgeTexts, n36.hedgeCategories, n36.cueStart, n36.cueEnd, n36.cueText, n36.saidAt, n36.saidEarliest, n36.saidLatest, n36.saidPrecision, n36.saidText, c40]) AS c37
}
CALL () {
MATCH (n43:Statement {id: $p4})
CALL (n43) {
MATCH (n43)-[r46:QUANTIFIED_BY]->(n45)
WITH n45 ORDER BY n45.start, n45.id LIMIT 50
RETURN collect([n45.kind, n45.amount, n45.unit, n45.approximate, n45.approximatorStart, n45.approximatorEnd, n45.approximatorText, n45.start, n45.end, n45.text]) AS c47
}
CALL (n43) {
MATCH (n43)-[r49:MAY_COME_FROM]->(n48)
WITH r49, n48 ORDER BY n48.nameSort, n48.id LIMIT 50
RETURN collect([r49.link, r49.reason, [n48.name]]) AS c50
}
CALL (n43) {
MATCH (n43)-[r52:RELAYED_BY]->(n51)
WITH r52, n51 ORDER BY r52.position, n51.id LIMIT 50
RETURN collect([r52.position]) AS c53
}
CALL (n43) {
MATCH (n43)<-[r55:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n54) WHERE type(r55) IN $p5 AND n54.retractedAt IS NULL AND r55.retractedAt IS NULL
WITH r55, n54 ORDER BY n54.newestFirst, type(r55), startNode(r55).id, coalesce(r55.key, '￿￿'), coalesce(r55.changeId, '￿￿') LIMIT $p6
RETURN collect([n54.text]) AS c56
}
RETURN collect([c47, c50, c53, c56]) AS c44
}
RETURN c2 AS a0, c37 AS a1, c44 AS a2
