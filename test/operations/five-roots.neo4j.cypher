CALL () {
MATCH (n1:Node {id: $p0})
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
MATCH q16 = (n1)-[:WITHIN*1..8]->(n13:Place)
WITH n13, min(length(q16)) AS d17 ORDER BY d17, n13.nameSort, n13.id LIMIT 50
RETURN collect([n13.name]) AS c15
}
CALL (n1) {
MATCH (n1)-[r19:WITHIN]->(n18)
WITH r19, n18 ORDER BY n18.nameSort, n18.id LIMIT 50
RETURN collect([[n18.name], r19.background, r19.start, r19.end, r19.text]) AS c20
}
CALL (n1) {
MATCH (n1)<-[r22:OVER]-(n21)
WITH n21 ORDER BY n21.id LIMIT 50
CALL (n21) {
MATCH (n21)-[r25:BY]->(n24)
WITH n24 ORDER BY n24.nameSort, n24.id LIMIT 1
RETURN collect([n24.name]) AS c26
}
CALL (n21) {
MATCH (n21)-[r28:PER]->(n27) WHERE n27.retractedAt IS NULL
WITH n27 ORDER BY n27.newestFirst LIMIT 1
RETURN collect([n27.text]) AS c29
}
RETURN collect([n21.status, n21.basis, c26, c29]) AS c23
}
RETURN collect([n1.id, n1.name, c5, [null, t8], c12, n1.placeType, n1.iso3166, n1.latitude, n1.longitude, c15, c20, c23, labels(n1)]) AS c2
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
MATCH (n30:Node {id: $p2[i]})
RETURN collect([i, [n30.id, n30.name, labels(n30)]]) AS c31
}
CALL () {
MATCH (n32:Person) WHERE n32.nameSort >= '' AND n32.retractedAt IS NULL
WITH n32 ORDER BY n32.nameSort, n32.id LIMIT $p3
CALL (n32) {
MATCH (n32)-[r35:HOLDS]->(n34)
WITH n34 ORDER BY n34.titleSort, n34.id LIMIT 50
CALL (n34) {
MATCH (n34)-[r38:EVIDENCED_BY]->(n37:Article) WHERE n37.retractedAt IS NULL
WITH r38, n37 ORDER BY r38.start, n37.id LIMIT 50
RETURN collect([r38.start, r38.end, r38.text]) AS c39
}
RETURN collect([n34.title, n34.observedFrom, n34.observedFromEarliest, n34.observedFromLatest, n34.observedFromPrecision, n34.observedFromText, c39]) AS c36
}
RETURN collect([[n32.name, c36], [n32.nameSort, n32.id]]) AS c33
}
CALL () {
MATCH (n32:Person) WHERE n32.retractedAt IS NULL
RETURN count(*) AS t40
}
CALL () {
MATCH (n41:MilitaryUnit) WHERE n41.nameSort >= '' AND n41.retractedAt IS NULL
WITH n41 ORDER BY n41.nameSort, n41.id LIMIT $p4
CALL (n41) {
MATCH (n41)-[r44:ALLEGIANCE_TO]->(n43)
WITH r44, n43 ORDER BY n43.nameSort, n43.id LIMIT 50
RETURN collect([[n43.name], r44.background, r44.start, r44.end, r44.text]) AS c45
}
RETURN collect([[[n41.name, c45]], [n41.nameSort, n41.id]]) AS c42
}
CALL () {
MATCH (n46:Article) WHERE n46.newestFirst >= '' AND n46.retractedAt IS NULL
WITH n46 ORDER BY n46.newestFirst LIMIT $p6
CALL (n46) {
MATCH (n46)-[r49:MENTIONS]->(n48)
WITH r49, n48 ORDER BY r49.end, n48.id LIMIT $p5
RETURN collect([r49.start, r49.end, r49.text, [n48.name, labels(n48)], r49.mentionType]) AS c50
}
CALL (n46) {
MATCH (n46)-[r49:MENTIONS]->(n48)
RETURN count(*) AS t51
}
RETURN collect([n46.id, n46.publishedAt, n46.publishedEarliest, n46.publishedLatest, n46.publishedPrecision, n46.publishedText, [c50, t51]]) AS c47
}
RETURN c2 AS a0, c31 AS a1, [c33, t40] AS a2, c42 AS a3, c47 AS a4
