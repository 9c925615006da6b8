CALL () {
MATCH (n1:Node {id: $p0}) WHERE NOT ((n1:Claim))
CALL (n1) {
MATCH (n1)-[r4:NAMED]->(n3)
WITH n3 ORDER BY n3.rank, n3.normalized, n3.id LIMIT 50
RETURN collect([n3.value, n3.lang, n3.type, n3.background]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r9:SAID_BY]-() USING INDEX r9:SAID_BY(listed) WHERE r9.listed = n1.id
WITH count(*) AS without
RETURN COUNT { (n1)<-[:SAID_BY]-() } - without AS t8
}
CALL (n1) {
MATCH (n1)-[r11:HAS_FACT]->(n10)
WITH n10 ORDER BY n10.fact, n10.id LIMIT 50
RETURN collect([n10.fact, n10.value, n10.background]) AS c12
}
CALL (n1) {
MATCH q16 = (n1)-[:WITHIN*1..8]->(n13:Place) WHERE n13.id <> n1.id
WITH n13, min(length(q16)) AS d17 ORDER BY d17, n13.nameSort, n13.id LIMIT 50
RETURN collect([n13.name]) AS c15
}
CALL (n1) {
MATCH (n1)-[r19:WITHIN]->(n18)
WITH r19, n18 ORDER BY n18.nameSort, r19.seenTo, r19.holdsFrom, r19.key, n18.id LIMIT 50
CALL (r19) {
MATCH (n21:Claim) WHERE n21.key = r19.of AND (n21.lastAt = '' OR (n21.firstAt >= r19.seenFrom AND n21.lastAt <= r19.seenTo)) AND n21.start IS NOT NULL AND n21.retractedAt IS NULL
WITH n21 ORDER BY n21.lastAt DESC, n21.id LIMIT 1
RETURN collect([n21.text]) AS c22
}
RETURN collect([[n18.name], r19.background, c22]) AS c20
}
CALL (n1) {
MATCH (n1)<-[r25:OVER]-(n24)
WITH n24 ORDER BY n24.id LIMIT 50
CALL (n24) {
MATCH (n24)-[r28:BY]->(n27)
WITH n27 ORDER BY n27.nameSort, n27.id LIMIT 1
RETURN collect([n27.name]) AS c29
}
CALL (n24) {
MATCH (n24)-[r31:PER]->(n30) WHERE n30.retractedAt IS NULL
WITH n30 ORDER BY n30.newestFirst LIMIT 1
RETURN collect([n30.text]) AS c32
}
RETURN collect([n24.status, n24.basis, c29, c32]) AS c26
}
RETURN collect([n1.id, n1.name, c5, [null, t8], c12, n1.placeType, n1.iso3166, n1.latitude, n1.longitude, c15, c20, c26, labels(n1)]) AS c2
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
MATCH (n33:Node {id: $p2[i]}) WHERE NOT ((n33:Claim))
RETURN collect([i, [n33.id, n33.name, labels(n33)]]) AS c34
}
CALL () {
MATCH (n35:Person) WHERE n35.nameSort >= '' AND n35.retractedAt IS NULL
WITH n35 ORDER BY n35.nameSort, n35.id LIMIT $p4
CALL (n35) {
MATCH (n35)-[r38:HOLDS]->(n37)
WITH n37 ORDER BY n37.titleSort, n37.id LIMIT 50
CALL (n37) {
MATCH (n37)-[r41:HAS_TERM]->(n40)
WITH n40 ORDER BY n40.seenTo DESC, n40.holdsFrom DESC, n40.id LIMIT 1
RETURN collect([n40.observedFrom, n40.observedFromEarliest, n40.observedFromLatest, n40.observedFromPrecision, n40.observedFromText]) AS c42
}
CALL (n37) {
MATCH (n43:Claim) WHERE n43.key = n37.id AND n43.start IS NOT NULL AND n43.retractedAt IS NULL
WITH n43 ORDER BY n43.lastAt DESC, n43.id LIMIT 50
RETURN collect([n43.start, n43.end, n43.text]) AS c44
}
RETURN collect([n37.title, c42, c44]) AS c39
}
RETURN collect([[n35.name, c39], [n35.nameSort, n35.id]]) AS c36
}
CALL () {
MATCH (n35:Person) WHERE n35.retractedAt IS NULL
RETURN count(*) AS t46
}
CALL () {
MATCH (n47:MilitaryUnit) WHERE n47.nameSort >= '' AND n47.retractedAt IS NULL
WITH n47 ORDER BY n47.nameSort, n47.id LIMIT $p5
CALL (n47) {
MATCH (n47)-[r50:ALLEGIANCE_TO]->(n49)
WITH r50, n49 ORDER BY n49.nameSort, r50.seenTo, r50.holdsFrom, r50.key, n49.id LIMIT 50
CALL (r50) {
MATCH (n52:Claim) WHERE n52.key = r50.of AND (n52.lastAt = '' OR (n52.firstAt >= r50.seenFrom AND n52.lastAt <= r50.seenTo)) AND n52.start IS NOT NULL AND n52.retractedAt IS NULL
WITH n52 ORDER BY n52.lastAt DESC, n52.id LIMIT 1
RETURN collect([n52.text]) AS c53
}
RETURN collect([[n49.name], r50.background, c53]) AS c51
}
RETURN collect([[[n47.name, c51]], [n47.nameSort, n47.id]]) AS c48
}
CALL () {
MATCH (n55:Article) WHERE n55.newestFirst >= '' AND n55.retractedAt IS NULL
WITH n55 ORDER BY n55.newestFirst LIMIT $p7
CALL (n55) {
MATCH (n55)-[r58:MENTIONS]->(n57)
WITH r58, n57 ORDER BY r58.end, n57.id LIMIT $p6
RETURN collect([r58.start, r58.end, r58.text, [n57.name, labels(n57)], r58.mentionType]) AS c59
}
CALL (n55) {
MATCH (n55)-[r58:MENTIONS]->(n57)
RETURN count(*) AS t60
}
RETURN collect([n55.id, n55.publishedAt, n55.publishedEarliest, n55.publishedLatest, n55.publishedPrecision, n55.publishedText, [c59, t60]]) AS c56
}
RETURN c2 AS a0, c34 AS a1, [c36, t46] AS a2, c48 AS a3, c56 AS a4
