CALL () {
MATCH chain = (top:Place {id: $p19})<-[:WITHIN*0..8]-(inner:Place) WHERE all(held IN relationships(chain) WHERE held.holdsFrom <= $p20 AND held.holdsTo >= $p20)
RETURN collect(DISTINCT inner.id) AS w69
}
CALL () {
MATCH (n1:Person {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3) WHERE COUNT { (n3)-[r22:HAS_TERM]->(n21:RoleTerm) WHERE n21.seenFrom <= $p1 AND n21.seenTo >= $p1 } > 0
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
MATCH (n12:Claim) WHERE n12.key = n9.of AND (n12.lastAt = '' OR (n12.firstAt >= n9.seenFrom AND n12.lastAt <= n9.seenTo)) AND n12.retractedAt IS NULL
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
MATCH (n16:Claim) WHERE n16.key = n3.id AND n16.retractedAt IS NULL
WITH n16 ORDER BY n16.lastAt DESC, n16.id LIMIT $p4
RETURN collect([n16.title, n16.observedFrom, n16.observedFromEarliest, n16.observedFromLatest, n16.observedFromPrecision, n16.observedFromText, n16.start, n16.end, n16.text, n16.background, n16.retractedAt]) AS c17
}
CALL (n3) {
MATCH (n18:Claim) WHERE n18.key = n3.id AND n18.start IS NOT NULL AND n18.retractedAt IS NULL
WITH n18 ORDER BY n18.lastAt DESC, n18.id LIMIT $p5
MATCH (n20:Article) WHERE n20.id = n18.articleId
RETURN collect([[n20.id], n18.text]) AS c19
}
RETURN collect([n3.title, c8, c11, c17, c19]) AS c5
}
RETURN collect([c5]) AS c2
}
CALL () {
MATCH (n23:MilitaryUnit {id: $p6})
CALL (n23) {
MATCH (n23)-[r26:SUBORDINATE_TO]->(n25) WHERE r26.holdsFrom <= $p7 AND r26.holdsTo >= $p7
WITH n23, r26, n25 ORDER BY n25.nameSort, r26.seenTo, r26.holdsFrom, r26.key, n25.id LIMIT 50
CALL (r26) {
MATCH (n28:Claim) WHERE n28.key = r26.of AND (n28.lastAt = '' OR (n28.firstAt >= r26.seenFrom AND n28.lastAt <= r26.seenTo)) AND n28.retractedAt IS NULL
WITH n28 ORDER BY n28.lastAt DESC, n28.id LIMIT $p8
CALL (n28) {
MATCH (n30:Source) WHERE n30.id = n28.articleId
RETURN collect([n30.name]) AS c31
}
RETURN collect([n28.class, c31, n28.start, n28.end, n28.text]) AS c29
}
RETURN collect([[n23.id], [n25.id], r26.grades, r26.gradedFrom, $p7, c29]) AS c27
}
CALL (n23) {
MATCH (n23)-[r33:ALLEGIANCE_TO]->(n32)
WITH r33, n32 ORDER BY n32.nameSort, r33.seenTo, r33.holdsFrom, r33.key, n32.id LIMIT 50
CALL (r33) {
MATCH (n35:Claim) WHERE n35.key = r33.of AND (n35.lastAt = '' OR (n35.firstAt >= r33.seenFrom AND n35.lastAt <= r33.seenTo)) AND n35.retractedAt IS NULL
WITH n35 ORDER BY n35.lastAt DESC, n35.id LIMIT $p9
CALL (n35) {
MATCH (n37:Source) WHERE n37.id = n35.articleId
RETURN collect([n37.id]) AS c38
}
RETURN collect([c38]) AS c36
}
RETURN collect([[n32.id], r33.background, c36]) AS c34
}
CALL (n23) {
MATCH (n23)-[r40:MEMBER_OF]->(n39)
WITH r40, n39 ORDER BY n39.nameSort, r40.seenTo, r40.holdsFrom, r40.key, n39.id LIMIT 50
CALL (r40) {
MATCH (n42:Claim) WHERE n42.key = r40.of AND (n42.lastAt = '' OR (n42.firstAt >= r40.seenFrom AND n42.lastAt <= r40.seenTo)) AND n42.retractedAt IS NULL
WITH n42 ORDER BY n42.lastAt DESC, n42.id LIMIT $p10
RETURN collect([n42.id]) AS c43
}
RETURN collect([[n39.id], c43]) AS c41
}
CALL (n23) {
MATCH (n23)-[r45:POSITIONED_AT]->(n44)
WITH r45, n44 ORDER BY r45.seenTo, r45.holdsFrom, r45.key, n44.nameSort, n44.id LIMIT 50
CALL (r45) {
MATCH (n47:Claim) WHERE n47.dates = r45.dates AND n47.retractedAt IS NULL
WITH n47 ORDER BY n47.lastAt DESC, n47.id LIMIT $p11
RETURN collect([n47.id]) AS c48
}
RETURN collect([[n44.id], c48]) AS c46
}
CALL (n23) {
MATCH (n23)-[r50:SUBORDINATE_TO]->(n49) WHERE r50.holdsFrom <= $p12 AND r50.holdsTo >= $p12
WITH DISTINCT n49 ORDER BY n49.nameSort, n49.id LIMIT 50
RETURN collect([n49.id]) AS c51
}
RETURN collect([c27, c34, c41, c46, c51]) AS c24
}
CALL () {
MATCH (n52:Place {id: $p13})
CALL (n52) {
MATCH (n52)-[r55:WITHIN]->(n54)
WITH DISTINCT n54 ORDER BY n54.nameSort, n54.id LIMIT 50
RETURN collect([n54.id]) AS c56
}
CALL (n52) {
MATCH (n52)-[r58:WITHIN]->(n57) WHERE r58.holdsFrom <= $p14 AND r58.holdsTo >= $p14
WITH r58, n57 ORDER BY n57.nameSort, r58.seenTo, r58.holdsFrom, r58.key, n57.id LIMIT 50
CALL (r58) {
MATCH (n60:Claim) WHERE n60.key = r58.of AND (n60.lastAt = '' OR (n60.firstAt >= r58.seenFrom AND n60.lastAt <= r58.seenTo)) AND n60.retractedAt IS NULL
WITH n60 ORDER BY n60.lastAt DESC, n60.id LIMIT $p15
RETURN collect([n60.id]) AS c61
}
RETURN collect([[n57.id], c61]) AS c59
}
CALL (n52) {
MATCH (n52)-[r63:ADJOINS]-(n62)
WITH r63, n62 ORDER BY n62.nameSort, r63.seenTo, r63.holdsFrom, r63.key, n62.id LIMIT $p16
CALL (r63) {
MATCH (n65:Claim) WHERE n65.key = r63.of AND (n65.lastAt = '' OR (n65.firstAt >= r63.seenFrom AND n65.lastAt <= r63.seenTo)) AND n65.retractedAt IS NULL
WITH n65 ORDER BY n65.lastAt DESC, n65.id LIMIT $p17
RETURN collect([n65.background]) AS c66
}
RETURN collect([[n62.id], c66]) AS c64
}
RETURN collect([c56, c59, c64]) AS c53
}
CALL (w69) {
MATCH (n67:Place) WHERE n67.nameSort >= '' AND n67.retractedAt IS NULL AND n67.id IN w69
WITH n67 ORDER BY n67.nameSort, n67.id LIMIT $p18
RETURN collect([n67.id]) AS c68
}
RETURN c2 AS a0, c24 AS a1, c53 AS a2, c68 AS a3
