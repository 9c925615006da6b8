CALL () {
MATCH (n1:Node {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:NAMED]->(n3)
WITH n3 ORDER BY n3.rank, n3.normalized, n3.id LIMIT 50
RETURN collect([n3.value, n3.lang, n3.type, n3.background]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r7:SAID_BY]-(n6:Asserted)
WITH DISTINCT n6
RETURN count(*) AS t8
}
CALL (n1) {
MATCH (n1)-[r10:HAS_FACT]->(n9)
WITH n9 ORDER BY n9.fact, n9.id LIMIT 50
RETURN collect([n9.fact, n9.value, n9.background]) AS c11
}
CALL (n1) {
MATCH q15 = (n1)-[:WITHIN*1..8]->(n12:Place)
WITH n12, min(length(q15)) AS d16 ORDER BY d16, n12.nameSort, n12.id LIMIT 50
RETURN collect([n12.name]) AS c14
}
CALL (n1) {
MATCH (n1)-[r18:WITHIN]->(n17)
WITH r18, n17 ORDER BY n17.nameSort, n17.id LIMIT 50
RETURN collect([[n17.name], r18.background, r18.start, r18.end, r18.text]) AS c19
}
CALL (n1) {
MATCH (n1)<-[r21:OVER]-(n20)
WITH n20 ORDER BY n20.id LIMIT 50
CALL (n20) {
MATCH (n20)-[r24:BY]->(n23)
WITH n23 ORDER BY n23.nameSort, n23.id LIMIT 1
RETURN collect([n23.name]) AS c25
}
CALL (n20) {
MATCH (n20)-[r27:PER]->(n26) WHERE n26.retractedAt IS NULL
WITH n26 ORDER BY n26.newestFirst LIMIT 1
RETURN collect([n26.text]) AS c28
}
RETURN collect([n20.status, n20.basis, c25, c28]) AS c22
}
RETURN collect([n1.id, n1.name, c5, [null, t8], c11, n1.placeType, n1.iso3166, n1.latitude, n1.longitude, c14, c19, c22, labels(n1)]) AS c2
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
MATCH (n29:Node {id: $p2[i]})
RETURN collect([i, [n29.id, n29.name, labels(n29)]]) AS c30
}
CALL () {
MATCH (n31:Person) WHERE n31.nameSort >= '' AND n31.retractedAt IS NULL
WITH n31 ORDER BY n31.nameSort, n31.id LIMIT $p3
CALL (n31) {
MATCH (n31)-[r34:HOLDS]->(n33)
WITH n33 ORDER BY n33.titleSort, n33.id LIMIT 50
CALL (n33) {
MATCH (n33)-[r37:EVIDENCED_BY]->(n36:Article) WHERE n36.retractedAt IS NULL
WITH r37, n36 ORDER BY r37.start, n36.id LIMIT 50
RETURN collect([r37.start, r37.end, r37.text]) AS c38
}
RETURN collect([n33.title, n33.observedFrom, n33.observedFromEarliest, n33.observedFromLatest, n33.observedFromPrecision, n33.observedFromText, c38]) AS c35
}
RETURN collect([[n31.name, c35], [n31.nameSort, n31.id]]) AS c32
}
CALL () {
MATCH (n31:Person) WHERE n31.retractedAt IS NULL
RETURN count(*) AS t39
}
CALL () {
MATCH (n40:MilitaryUnit) WHERE n40.nameSort >= '' AND n40.retractedAt IS NULL
WITH n40 ORDER BY n40.nameSort, n40.id LIMIT $p4
CALL (n40) {
MATCH (n40)-[r43:ALLEGIANCE_TO]->(n42)
WITH r43, n42 ORDER BY n42.nameSort, n42.id LIMIT 50
RETURN collect([[n42.name], r43.background, r43.start, r43.end, r43.text]) AS c44
}
RETURN collect([[[n40.name, c44]], [n40.nameSort, n40.id]]) AS c41
}
CALL () {
MATCH (n45:Article) WHERE n45.newestFirst >= '' AND n45.retractedAt IS NULL
WITH n45 ORDER BY n45.newestFirst LIMIT $p6
CALL (n45) {
MATCH (n45)-[r48:MENTIONS]->(n47)
WITH r48, n47 ORDER BY r48.end, n47.id LIMIT $p5
RETURN collect([r48.start, r48.end, r48.text, [n47.name, labels(n47)], r48.mentionType]) AS c49
}
CALL (n45) {
MATCH (n45)-[r48:MENTIONS]->(n47)
RETURN count(*) AS t50
}
RETURN collect([n45.id, n45.publishedAt, n45.publishedEarliest, n45.publishedLatest, n45.publishedPrecision, n45.publishedText, [c49, t50]]) AS c46
}
RETURN c2 AS a0, c30 AS a1, [c32, t39] AS a2, c41 AS a3, c46 AS a4
