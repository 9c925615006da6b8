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
MATCH q16 = (n1)-[:WITHIN*1..8]->(n13:Place) WHERE n13.id <> n1.id
WITH n13, min(length(q16)) AS d17 ORDER BY d17, n13.nameSort, n13.id LIMIT 50
RETURN collect([n13.name]) AS c15
}
CALL (n1) {
MATCH (n1)-[r19:WITHIN]->(n18)
WITH r19, n18 ORDER BY n18.nameSort, r19.seenTo, r19.holdsFrom, r19.key, n18.id LIMIT 50
CALL (r19) {
UNWIND r19.contents AS x24
MATCH (n21:Claim) WHERE n21.content = x24 AND n21.start IS NOT NULL AND n21.retractedAt IS NULL
WITH n21 ORDER BY n21.lastAt DESC, n21.id LIMIT 1
RETURN collect([n21.text]) AS c22
}
RETURN collect([[n18.name], r19.background, c22]) AS c20
}
CALL (n1) {
MATCH (n1)<-[r26:OVER]-(n25)
WITH n25 ORDER BY n25.id LIMIT 50
CALL (n25) {
MATCH (n25)-[r29:BY]->(n28)
WITH n28 ORDER BY n28.nameSort, n28.id LIMIT 1
RETURN collect([n28.name]) AS c30
}
CALL (n25) {
MATCH (n25)-[r32:PER]->(n31) WHERE n31.retractedAt IS NULL
WITH n31 ORDER BY n31.newestFirst LIMIT 1
RETURN collect([n31.text]) AS c33
}
RETURN collect([n25.status, n25.basis, c30, c33]) AS c27
}
RETURN collect([n1.id, n1.name, c5, [null, t8], c12, n1.placeType, n1.iso3166, n1.latitude, n1.longitude, c15, c20, c27, labels(n1)]) AS c2
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
MATCH (n34:Node {id: $p2[i]})
RETURN collect([i, [n34.id, n34.name, labels(n34)]]) AS c35
}
CALL () {
MATCH (n36:Person) WHERE n36.nameSort >= '' AND n36.retractedAt IS NULL
WITH n36 ORDER BY n36.nameSort, n36.id LIMIT $p3
CALL (n36) {
MATCH (n36)-[r39:HOLDS]->(n38)
WITH n38 ORDER BY n38.titleSort, n38.id LIMIT 50
CALL (n38) {
MATCH (n38)-[r42:HAS_TERM]->(n41)
WITH n41 ORDER BY n41.seenTo DESC, n41.holdsFrom DESC, n41.id LIMIT 1
RETURN collect([n41.observedFrom, n41.observedFromEarliest, n41.observedFromLatest, n41.observedFromPrecision, n41.observedFromText]) AS c43
}
CALL (n38) {
MATCH (n44:Claim) WHERE n44.key = n38.id AND n44.start IS NOT NULL AND n44.retractedAt IS NULL
WITH n44 ORDER BY n44.lastAt DESC, n44.id LIMIT 50
RETURN collect([n44.start, n44.end, n44.text]) AS c45
}
RETURN collect([n38.title, c43, c45]) AS c40
}
RETURN collect([[n36.name, c40], [n36.nameSort, n36.id]]) AS c37
}
CALL () {
MATCH (n36:Person) WHERE n36.retractedAt IS NULL
RETURN count(*) AS t48
}
CALL () {
MATCH (n49:MilitaryUnit) WHERE n49.nameSort >= '' AND n49.retractedAt IS NULL
WITH n49 ORDER BY n49.nameSort, n49.id LIMIT $p4
CALL (n49) {
MATCH (n49)-[r52:ALLEGIANCE_TO]->(n51)
WITH r52, n51 ORDER BY n51.nameSort, r52.seenTo, r52.holdsFrom, r52.key, n51.id LIMIT 50
CALL (r52) {
UNWIND r52.contents AS x57
MATCH (n54:Claim) WHERE n54.content = x57 AND n54.start IS NOT NULL AND n54.retractedAt IS NULL
WITH n54 ORDER BY n54.lastAt DESC, n54.id LIMIT 1
RETURN collect([n54.text]) AS c55
}
RETURN collect([[n51.name], r52.background, c55]) AS c53
}
RETURN collect([[[n49.name, c53]], [n49.nameSort, n49.id]]) AS c50
}
CALL () {
MATCH (n58:Article) WHERE n58.newestFirst >= '' AND n58.retractedAt IS NULL
WITH n58 ORDER BY n58.newestFirst LIMIT $p6
CALL (n58) {
MATCH (n58)-[r61:MENTIONS]->(n60)
WITH r61, n60 ORDER BY r61.end, n60.id LIMIT $p5
RETURN collect([r61.start, r61.end, r61.text, [n60.name, labels(n60)], r61.mentionType]) AS c62
}
CALL (n58) {
MATCH (n58)-[r61:MENTIONS]->(n60)
RETURN count(*) AS t63
}
RETURN collect([n58.id, n58.publishedAt, n58.publishedEarliest, n58.publishedLatest, n58.publishedPrecision, n58.publishedText, [c62, t63]]) AS c59
}
RETURN c2 AS a0, c35 AS a1, [c37, t48] AS a2, c50 AS a3, c59 AS a4
