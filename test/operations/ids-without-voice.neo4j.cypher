CALL () {
UNWIND range(0, size([$p0]) - 1) AS i
WITH i, [$p0][i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids[0] AS i6, ambiguous AS i7
}
CALL () {
UNWIND range(0, size([$p1]) - 1) AS i
WITH i, [$p1][i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids[0] AS i10, ambiguous AS i11
}
CALL () {
UNWIND range(0, size($p2) - 1) AS i
WITH i, $p2[i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids AS i14, ambiguous AS i15
}
CALL () {
UNWIND range(0, size($p6) - 1) AS i
WITH i, $p6[i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids AS i18, ambiguous AS i19
}
CALL () {
UNWIND range(0, size([$p8]) - 1) AS i
WITH i, [$p8][i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids[0] AS i31, ambiguous AS i32
}
CALL () {
UNWIND range(0, size([$p11]) - 1) AS i
WITH i, [$p11][i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids[0] AS i36, ambiguous AS i37
}
CALL () {
UNWIND range(0, size([$p12]) - 1) AS i
WITH i, [$p12][i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids[0] AS i40, ambiguous AS i41
}
CALL (i6) {
MATCH (n1:Statement {id: i6})
CALL (n1) {
MATCH (n1)-[r4:HAS_READING]->(n3)
WITH n3 ORDER BY n3.id LIMIT 50
RETURN collect([n3.content]) AS c5
}
RETURN collect([n1.id, n1.act, n1.certainty, c5]) AS c2
}
CALL (i10) {
MATCH (n8:Node {id: i10}) WHERE NOT ((n8:Claim))
RETURN collect([n8.id]) AS c9
}
CALL (i14) {
UNWIND range(0, size(i14) - 1) AS i
MATCH (n12:Node {id: i14[i]}) WHERE NOT ((n12:Claim))
RETURN collect([i, [n12.id]]) AS c13
}
CALL (i18) {
UNWIND i18 AS one
MATCH (n16:Statement {id: one})
WITH DISTINCT n16 WHERE n16:Asserted
WITH n16 ORDER BY n16.newestFirst LIMIT $p5
CALL (n16) {
MATCH (n16)-[r21:APPEARS_IN]->(n20)
WITH n20 LIMIT 1
RETURN collect([n20.id]) AS c22
}
RETURN collect([n16.id, c22]) AS c17
}
CALL (i18) {
UNWIND i18 AS one
MATCH (n16:Statement {id: one})
WITH DISTINCT n16 WHERE n16:Asserted
RETURN count(*) AS t23
}
CALL (i18) {
UNWIND i18 AS one
MATCH (n16:Statement {id: one})
WITH DISTINCT n16 WHERE n16:Asserted
WITH DISTINCT n16, n16.act AS k24
WITH k24, count(*) AS t26
WITH k24, t26 ORDER BY t26 DESC, k24 LIMIT $p4
RETURN collect([k24, t26, []]) AS g27
}
CALL (i31) {
MATCH (m30:Asserted {id: i31})
WITH DISTINCT m30
MATCH (m30)-[r33:SAID_BY]->(n28:Person) WHERE n28.retractedAt IS NULL
WITH DISTINCT n28
WITH n28 ORDER BY n28.nameSort, n28.id LIMIT $p7
RETURN collect([n28.id]) AS c29
}
CALL (i36) {
MATCH (n34:Statement) WHERE n34:Asserted AND n34.act = $p10 AND NOT (coalesce(n34.id = i36, false))
RETURN count(*) AS t35
}
CALL (i40) {
CALL (i40) {
MATCH (a:Node {id: i40}), (b:Node {id: $p13}) WHERE a.id <> b.id
WITH a, b
MATCH p = allShortestPaths((a)-[:ABOUT|SAID_BY*1..6]-(b))
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH p WHERE length(p) <= $p14
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p15
RETURN collect([ids, types]) AS w39
}
UNWIND w39 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
RETURN collect([types, steps]) AS c38
}
WITH c2 AS a0, c9 AS a1, c13 AS a2, [c17, t23, g27] AS a3, c29 AS a4, [null, t35] AS a5, c38 AS a6, i7 + i11 + i15 + i19 + i32 + i37 + i41 AS voices
CALL (a3) {
CALL (a3) {
UNWIND a3[0] AS x44
UNWIND x44[1] AS x45
RETURN x45[0] AS id
}
RETURN collect(DISTINCT id) AS w42
}
CALL (w42) {
UNWIND w42 AS id
MATCH (article:Article {id: id})
RETURN collect([id, article.text]) AS c43
}
RETURN a0, a1, a2, a3, a4, a5, a6, c43, voices
