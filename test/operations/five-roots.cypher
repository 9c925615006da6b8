CALL () {
MATCH (n1:Node {id: $p0}) WHERE NOT ((n1:Claim))
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
MATCH (n20:Claim) WHERE n20.key = r18.of AND (n20.lastAt = '' OR (n20.firstAt >= r18.seenFrom AND n20.lastAt <= r18.seenTo)) AND n20.start IS NOT NULL AND n20.retractedAt IS NULL
WITH n20 ORDER BY n20.lastAt DESC, n20.id LIMIT 1
RETURN collect([n20.text]) AS c21
}
RETURN collect([[n17.name], r18.background, c21]) AS c19
}
CALL (n1) {
MATCH (n1)<-[r24:OVER]-(n23)
WITH n23 ORDER BY n23.id LIMIT 50
CALL (n23) {
MATCH (n23)-[r27:BY]->(n26)
WITH n26 ORDER BY n26.nameSort, n26.id LIMIT 1
RETURN collect([n26.name]) AS c28
}
CALL (n23) {
MATCH (n23)-[r30:PER]->(n29) WHERE n29.retractedAt IS NULL
WITH n29 ORDER BY n29.newestFirst LIMIT 1
RETURN collect([n29.text]) AS c31
}
RETURN collect([n23.status, n23.basis, c28, c31]) AS c25
}
RETURN collect([n1.id, n1.name, c5, [null, t8], c11, n1.placeType, n1.iso3166, n1.latitude, n1.longitude, c14, c19, c25, labels(n1)]) AS c2
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
MATCH (n32:Node {id: $p2[i]}) WHERE NOT ((n32:Claim))
RETURN collect([i, [n32.id, n32.name, labels(n32)]]) AS c33
}
CALL () {
MATCH (n34:Person) WHERE n34.nameSort >= '' AND n34.retractedAt IS NULL
WITH n34 ORDER BY n34.nameSort, n34.id LIMIT $p4
CALL (n34) {
MATCH (n34)-[r37:HOLDS]->(n36)
WITH n36 ORDER BY n36.titleSort, n36.id LIMIT 50
CALL (n36) {
MATCH (n36)-[r40:HAS_TERM]->(n39)
WITH n39 ORDER BY n39.seenTo DESC, n39.holdsFrom DESC, n39.id LIMIT 1
RETURN collect([n39.observedFrom, n39.observedFromEarliest, n39.observedFromLatest, n39.observedFromPrecision, n39.observedFromText]) AS c41
}
CALL (n36) {
MATCH (n42:Claim) WHERE n42.key = n36.id AND n42.start IS NOT NULL AND n42.retractedAt IS NULL
WITH n42 ORDER BY n42.lastAt DESC, n42.id LIMIT 50
RETURN collect([n42.start, n42.end, n42.text]) AS c43
}
RETURN collect([n36.title, c41, c43]) AS c38
}
RETURN collect([[n34.name, c38], [n34.nameSort, n34.id]]) AS c35
}
CALL () {
MATCH (n34:Person) WHERE n34.retractedAt IS NULL
RETURN count(*) AS t45
}
CALL () {
MATCH (n46:MilitaryUnit) WHERE n46.nameSort >= '' AND n46.retractedAt IS NULL
WITH n46 ORDER BY n46.nameSort, n46.id LIMIT $p5
CALL (n46) {
MATCH (n46)-[r49:ALLEGIANCE_TO]->(n48)
WITH r49, n48 ORDER BY n48.nameSort, r49.seenTo, r49.holdsFrom, r49.key, n48.id LIMIT 50
CALL (r49) {
MATCH (n51:Claim) WHERE n51.key = r49.of AND (n51.lastAt = '' OR (n51.firstAt >= r49.seenFrom AND n51.lastAt <= r49.seenTo)) AND n51.start IS NOT NULL AND n51.retractedAt IS NULL
WITH n51 ORDER BY n51.lastAt DESC, n51.id LIMIT 1
RETURN collect([n51.text]) AS c52
}
RETURN collect([[n48.name], r49.background, c52]) AS c50
}
RETURN collect([[[n46.name, c50]], [n46.nameSort, n46.id]]) AS c47
}
CALL () {
MATCH (n54:Article) WHERE n54.newestFirst >= '' AND n54.retractedAt IS NULL
WITH n54 ORDER BY n54.newestFirst LIMIT $p7
CALL (n54) {
MATCH (n54)-[r57:MENTIONS]->(n56)
WITH r57, n56 ORDER BY r57.end, n56.id LIMIT $p6
RETURN collect([r57.start, r57.end, r57.text, [n56.name, labels(n56)], r57.mentionType]) AS c58
}
CALL (n54) {
MATCH (n54)-[r57:MENTIONS]->(n56)
RETURN count(*) AS t59
}
RETURN collect([n54.id, n54.publishedAt, n54.publishedEarliest, n54.publishedLatest, n54.publishedPrecision, n54.publishedText, [c58, t59]]) AS c55
}
RETURN c2 AS a0, c33 AS a1, [c35, t45] AS a2, c47 AS a3, c55 AS a4
