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
MATCH q15 = (n1)-[:WITHIN*1..8]->(n12:Place) WHERE n12.id <> n1.id
WITH n12, min(length(q15)) AS d16 ORDER BY d16, n12.nameSort, n12.id LIMIT 50
RETURN collect([n12.name]) AS c14
}
CALL (n1) {
MATCH (n1)-[r18:WITHIN]->(n17)
WITH r18, n17 ORDER BY n17.nameSort, r18.seenTo, r18.holdsFrom, r18.key, n17.id LIMIT 50
CALL (r18) {
UNWIND r18.contents AS x23
MATCH (n20:Claim) WHERE n20.content = x23 AND n20.start IS NOT NULL AND n20.retractedAt IS NULL
WITH n20 ORDER BY n20.lastAt DESC, n20.id LIMIT 1
RETURN collect([n20.text]) AS c21
}
RETURN collect([[n17.name], r18.background, c21]) AS c19
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
RETURN collect([n1.id, n1.name, c5, [null, t8], c11, n1.placeType, n1.iso3166, n1.latitude, n1.longitude, c14, c19, c26, labels(n1)]) AS c2
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
MATCH (n33:Node {id: $p2[i]})
RETURN collect([i, [n33.id, n33.name, labels(n33)]]) AS c34
}
CALL () {
MATCH (n35:Person) WHERE n35.nameSort >= '' AND n35.retractedAt IS NULL
WITH n35 ORDER BY n35.nameSort, n35.id LIMIT $p3
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
RETURN count(*) AS t47
}
CALL () {
MATCH (n48:MilitaryUnit) WHERE n48.nameSort >= '' AND n48.retractedAt IS NULL
WITH n48 ORDER BY n48.nameSort, n48.id LIMIT $p4
CALL (n48) {
MATCH (n48)-[r51:ALLEGIANCE_TO]->(n50)
WITH r51, n50 ORDER BY n50.nameSort, r51.seenTo, r51.holdsFrom, r51.key, n50.id LIMIT 50
CALL (r51) {
UNWIND r51.contents AS x56
MATCH (n53:Claim) WHERE n53.content = x56 AND n53.start IS NOT NULL AND n53.retractedAt IS NULL
WITH n53 ORDER BY n53.lastAt DESC, n53.id LIMIT 1
RETURN collect([n53.text]) AS c54
}
RETURN collect([[n50.name], r51.background, c54]) AS c52
}
RETURN collect([[[n48.name, c52]], [n48.nameSort, n48.id]]) AS c49
}
CALL () {
MATCH (n57:Article) WHERE n57.newestFirst >= '' AND n57.retractedAt IS NULL
WITH n57 ORDER BY n57.newestFirst LIMIT $p6
CALL (n57) {
MATCH (n57)-[r60:MENTIONS]->(n59)
WITH r60, n59 ORDER BY r60.end, n59.id LIMIT $p5
RETURN collect([r60.start, r60.end, r60.text, [n59.name, labels(n59)], r60.mentionType]) AS c61
}
CALL (n57) {
MATCH (n57)-[r60:MENTIONS]->(n59)
RETURN count(*) AS t62
}
RETURN collect([n57.id, n57.publishedAt, n57.publishedEarliest, n57.publishedLatest, n57.publishedPrecision, n57.publishedText, [c61, t62]]) AS c58
}
RETURN c2 AS a0, c34 AS a1, [c36, t47] AS a2, c49 AS a3, c58 AS a4
