CALL () {
MATCH chain = (top:Place {id: $p19})<-[:WITHIN*0..8]-(inner:Place) WHERE all(held IN relationships(chain) WHERE held.holdsFrom <= $p20 AND held.holdsTo >= $p20)
RETURN collect(DISTINCT inner.id) AS w78
}
CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3) WHERE COUNT { (n3)-[r25:HAS_TERM]->(n24:RoleTerm) WHERE n24.seenFrom <= $p1 AND n24.seenTo >= $p1 } > 0
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)-[r7:HAS_TERM]->(n6)
WITH n6 ORDER BY CASE WHEN n6.seenFrom <= $p1 AND n6.seenTo >= $p1 THEN 0 ELSE 1 END, n6.seenTo DESC, n6.holdsFrom DESC, n6.id LIMIT 1
RETURN collect([n6.grades, n6.gradedFrom, $p1, n6.observedTo, n6.observedToEarliest, n6.observedToLatest, n6.observedToPrecision, n6.observedToText]) AS c8
}
CALL (n3) {
MATCH (n3)-[r10:HAS_TERM]->(n9)
WITH n9 ORDER BY n9.holdsFrom, n9.seenTo, n9.id LIMIT $p2
CALL (n9) {
UNWIND n9.contents AS x16
MATCH (n12:Claim) WHERE n12.content = x16 AND n12.retractedAt IS NULL
WITH n12 ORDER BY n12.lastAt DESC, n12.id LIMIT $p3
CALL (n12) {
MATCH (n14:Source) WHERE n14.id = n12.articleId
RETURN collect([n14.id]) AS c15
}
RETURN collect([n12.id, c15]) AS c13
}
RETURN collect([n9.from, n9.fromEarliest, n9.fromLatest, n9.fromPrecision, n9.fromText, n9.observedFrom, n9.observedFromEarliest, n9.observedFromLatest, n9.observedFromPrecision, n9.observedFromText, n9.grades, n9.gradedFrom, c13]) AS c11
}
CALL (n3) {
MATCH (n17:Claim) WHERE n17.key = n3.id AND n17.retractedAt IS NULL
WITH n17 ORDER BY n17.lastAt DESC, n17.id LIMIT $p4
RETURN collect([n17.title, n17.observedFrom, n17.observedFromEarliest, n17.observedFromLatest, n17.observedFromPrecision, n17.observedFromText, n17.start, n17.end, n17.text, n17.background, n17.retractedAt]) AS c18
}
CALL (n3) {
MATCH (n20:Claim) WHERE n20.key = n3.id AND n20.start IS NOT NULL AND n20.retractedAt IS NULL
WITH n20 ORDER BY n20.lastAt DESC, n20.id LIMIT $p5
MATCH (n22:Article) WHERE n22.id = n20.articleId
RETURN collect([[n22.id], n20.text]) AS c21
}
RETURN collect([n3.title, c8, c11, c18, c21]) AS c5
}
RETURN collect([c5]) AS c2
}
CALL () {
MATCH (n26:MilitaryUnit {id: $p6})
CALL (n26) {
MATCH (n26)-[r29:SUBORDINATE_TO]->(n28) WHERE r29.holdsFrom <= $p7 AND r29.holdsTo >= $p7
WITH n26, r29, n28 ORDER BY n28.nameSort, r29.seenTo, r29.holdsFrom, r29.key, n28.id LIMIT 50
CALL (r29) {
UNWIND r29.contents AS x35
MATCH (n31:Claim) WHERE n31.content = x35 AND n31.retractedAt IS NULL
WITH n31 ORDER BY n31.lastAt DESC, n31.id LIMIT $p8
CALL (n31) {
MATCH (n33:Source) WHERE n33.id = n31.articleId
RETURN collect([n33.name]) AS c34
}
RETURN collect([n31.class, c34, n31.start, n31.end, n31.text]) AS c32
}
RETURN collect([[n26.id], [n28.id], r29.grades, r29.gradedFrom, $p7, c32]) AS c30
}
CALL (n26) {
MATCH (n26)-[r37:ALLEGIANCE_TO]->(n36)
WITH r37, n36 ORDER BY n36.nameSort, r37.seenTo, r37.holdsFrom, r37.key, n36.id LIMIT 50
CALL (r37) {
UNWIND r37.contents AS x43
MATCH (n39:Claim) WHERE n39.content = x43 AND n39.retractedAt IS NULL
WITH n39 ORDER BY n39.lastAt DESC, n39.id LIMIT $p9
CALL (n39) {
MATCH (n41:Source) WHERE n41.id = n39.articleId
RETURN collect([n41.id]) AS c42
}
RETURN collect([c42]) AS c40
}
RETURN collect([[n36.id], r37.background, c40]) AS c38
}
CALL (n26) {
MATCH (n26)-[r45:MEMBER_OF]->(n44)
WITH r45, n44 ORDER BY n44.nameSort, r45.seenTo, r45.holdsFrom, r45.key, n44.id LIMIT 50
CALL (r45) {
UNWIND r45.contents AS x49
MATCH (n47:Claim) WHERE n47.content = x49 AND n47.retractedAt IS NULL
WITH n47 ORDER BY n47.lastAt DESC, n47.id LIMIT $p10
RETURN collect([n47.id]) AS c48
}
RETURN collect([[n44.id], c48]) AS c46
}
CALL (n26) {
MATCH (n26)-[r51:POSITIONED_AT]->(n50)
WITH r51, n50 ORDER BY r51.seenTo, r51.holdsFrom, r51.key, n50.nameSort, n50.id LIMIT 50
CALL (r51) {
UNWIND r51.contents AS x55
MATCH (n53:Claim) WHERE n53.content = x55 AND n53.retractedAt IS NULL
WITH n53 ORDER BY n53.lastAt DESC, n53.id LIMIT $p11
RETURN collect([n53.id]) AS c54
}
RETURN collect([[n50.id], c54]) AS c52
}
CALL (n26) {
MATCH (n26)-[r57:SUBORDINATE_TO]->(n56) WHERE r57.holdsFrom <= $p12 AND r57.holdsTo >= $p12
WITH DISTINCT n56 ORDER BY n56.nameSort, n56.id LIMIT 50
RETURN collect([n56.id]) AS c58
}
RETURN collect([c30, c38, c46, c52, c58]) AS c27
}
CALL () {
MATCH (n59:Place {id: $p13})
CALL (n59) {
MATCH (n59)-[r62:WITHIN]->(n61)
WITH DISTINCT n61 ORDER BY n61.nameSort, n61.id LIMIT 50
RETURN collect([n61.id]) AS c63
}
CALL (n59) {
MATCH (n59)-[r65:WITHIN]->(n64) WHERE r65.holdsFrom <= $p14 AND r65.holdsTo >= $p14
WITH r65, n64 ORDER BY n64.nameSort, r65.seenTo, r65.holdsFrom, r65.key, n64.id LIMIT 50
CALL (r65) {
UNWIND r65.contents AS x69
MATCH (n67:Claim) WHERE n67.content = x69 AND n67.retractedAt IS NULL
WITH n67 ORDER BY n67.lastAt DESC, n67.id LIMIT $p15
RETURN collect([n67.id]) AS c68
}
RETURN collect([[n64.id], c68]) AS c66
}
CALL (n59) {
MATCH (n59)-[r71:ADJOINS]-(n70)
WITH r71, n70 ORDER BY n70.nameSort, r71.seenTo, r71.holdsFrom, r71.key, n70.id LIMIT $p16
CALL (r71) {
UNWIND r71.contents AS x75
MATCH (n73:Claim) WHERE n73.content = x75 AND n73.retractedAt IS NULL
WITH n73 ORDER BY n73.lastAt DESC, n73.id LIMIT $p17
RETURN collect([n73.background]) AS c74
}
RETURN collect([[n70.id], c74]) AS c72
}
RETURN collect([c63, c66, c72]) AS c60
}
CALL (w78) {
MATCH (n76:Place) WHERE n76.nameSort >= '' AND n76.retractedAt IS NULL AND n76.id IN w78
WITH n76 ORDER BY n76.nameSort, n76.id LIMIT $p18
RETURN collect([n76.id]) AS c77
}
RETURN c2 AS a0, c27 AS a1, c60 AS a2, c77 AS a3
