CALL () {
MATCH (n1:Statement {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:SAID_BY]->(n3)
WITH r4, n3 ORDER BY r4.position, n3.id LIMIT 50
RETURN collect([r4.start, r4.end, r4.text, startNode(r4).articleId]) AS c5
}
CALL (n1) {
MATCH (n1)-[r7:ABOUT]->(n6)
WITH r7, n6 ORDER BY r7.position, n6.id LIMIT $p1
RETURN collect([r7.start, r7.end, r7.text, startNode(r7).articleId]) AS c8
}
CALL (n1) {
MATCH (n1)-[r10:PART_OF]->(n9) WHERE n9.retractedAt IS NULL
WITH n9 ORDER BY n9.newestFirst LIMIT 1
CALL (n9) {
MATCH (n9)-[r13:QUANTIFIED_BY]->(n12)
WITH n12 ORDER BY n12.start, n12.id LIMIT 50
CALL (n12) {
MATCH (n12)<-[:DETAILS]-(article:Article)
RETURN collect(article.id) AS i15
}
RETURN collect([n12.start, n12.end, n12.text, head(i15)]) AS c14
}
CALL (n9) {
MATCH (n9)-[r17:IN_QUOTATION]->(n16)
WITH n16 ORDER BY n16.id LIMIT 1
CALL (n16) {
MATCH (n16)<-[:DETAILS]-(article:Article)
RETURN collect(article.id) AS i19
}
RETURN collect([n16.text, n16.starts, n16.ends, head(i19)]) AS c18
}
RETURN collect([c14, c18]) AS c11
}
RETURN collect([n1.text, n1.starts, n1.ends, n1.articleId, n1.cueStart, n1.cueEnd, n1.cueText, n1.hedgeStarts, n1.hedgeEnds, n1.hedgeTexts, n1.hedgeCategories, c5, c8, c11]) AS c2
}
CALL () {
MATCH (n20:Article {id: $p2})
CALL (n20) {
MATCH (n20)-[r23:MENTIONS]->(n22)
WITH r23, n22 ORDER BY r23.end, n22.id LIMIT $p3
RETURN collect([r23.start, r23.end, r23.text, startNode(r23).id]) AS c24
}
CALL (n20) {
MATCH (n20)-[r26:STATES_TIME]->(n25)
WITH n25 ORDER BY n25.start, n25.id LIMIT $p4
CALL (n25) {
MATCH (n25)<-[:STATES_TIME]-(article:Article)
RETURN collect(article.id) AS i28
}
RETURN collect([n25.start, n25.end, n25.text, head(i28)]) AS c27
}
RETURN collect([c24, c27]) AS c21
}
CALL () {
MATCH (n29:Person {id: $p5})
CALL (n29) {
MATCH (n29)-[r32:HOLDS]->(n31)
WITH n31 ORDER BY n31.titleSort, n31.id LIMIT 50
CALL (n31) {
MATCH (n34:Claim) WHERE n34.key = n31.id AND n34.start IS NOT NULL AND n34.retractedAt IS NULL
WITH n34 ORDER BY n34.lastAt DESC, n34.id LIMIT 50
MATCH (n36:Article) WHERE n36.id = n34.articleId
RETURN collect([n34.start, n34.end, n36.id]) AS c35
}
RETURN collect([c35]) AS c33
}
RETURN collect([c33]) AS c30
}
WITH c2 AS a0, c21 AS a1, c30 AS a2
CALL (a0, a1, a2) {
CALL (a0, a1, a2) {
UNWIND a0 AS x39
RETURN x39[3] AS id
UNION ALL
UNWIND a0 AS x40
UNWIND x40[11] AS x41
RETURN x41[3] AS id
UNION ALL
UNWIND a0 AS x42
UNWIND x42[12] AS x43
RETURN x43[3] AS id
UNION ALL
UNWIND a0 AS x44
UNWIND x44[13] AS x45
UNWIND x45[0] AS x46
RETURN x46[3] AS id
UNION ALL
UNWIND a0 AS x47
UNWIND x47[13] AS x48
UNWIND x48[1] AS x49
RETURN x49[3] AS id
UNION ALL
UNWIND a1 AS x50
UNWIND x50[0] AS x51
RETURN x51[3] AS id
UNION ALL
UNWIND a1 AS x52
UNWIND x52[1] AS x53
RETURN x53[3] AS id
UNION ALL
UNWIND a2 AS x54
UNWIND x54[0] AS x55
UNWIND x55[0] AS x56
RETURN x56[2] AS id
}
RETURN collect(DISTINCT id) AS w37
}
CALL (w37) {
UNWIND w37 AS id
MATCH (article:Article {id: id})
RETURN collect([id, article.text]) AS c38
}
RETURN a0, a1, a2, c38
