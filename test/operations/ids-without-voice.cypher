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
WITH i40, 1 AS one WHERE $p14 >= 1
MATCH (h0:Node {id: i40}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t39
}
CALL (t39, i40) {
WITH t39, i40, 1 AS one WHERE $p14 >= 2 AND t39 = 0
MATCH (h0:Node {id: i40}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t42
}
CALL (t39, t42, i40) {
WITH t39, t42, i40, 1 AS one WHERE $p14 >= 3 AND t39 = 0 AND t42 = 0
MATCH (h0:Node {id: i40}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t43
}
CALL (t39, t42, t43, i40) {
WITH t39, t42, t43, i40, 1 AS one WHERE $p14 >= 4 AND t39 = 0 AND t42 = 0 AND t43 = 0
MATCH (h0:Node {id: i40}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t44
}
CALL (t39, t42, t43, t44, i40) {
WITH t39, t42, t43, t44, i40, 1 AS one WHERE $p14 >= 5 AND t39 = 0 AND t42 = 0 AND t43 = 0 AND t44 = 0
MATCH (h0:Node {id: i40}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t45
}
CALL (t39, t42, t43, t44, t45, i40) {
WITH t39, t42, t43, t44, t45, i40, 1 AS one WHERE $p14 >= 6 AND t39 = 0 AND t42 = 0 AND t43 = 0 AND t44 = 0 AND t45 = 0
MATCH (h0:Node {id: i40}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ABOUT|SAID_BY]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t46
}
WITH CASE WHEN t39 > 0 THEN 1 WHEN t42 > 0 THEN 2 WHEN t43 > 0 THEN 3 WHEN t44 > 0 THEN 4 WHEN t45 > 0 THEN 5 WHEN t46 > 0 THEN 6 ELSE 0 END AS t47
WITH t47, [[[i40], []]] AS w0
CALL (t47, w0) {
WITH t47, w0, [path IN w0 | path[0][0]] AS ends WHERE t47 >= 1
CALL (t47, ends) {
WITH t47, ends WHERE t47 = 1
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 2
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 3
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 4
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w0 AS path
WITH path, end, next, type WHERE path[0][0] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p15
RETURN collect([ids, types]) AS w48
}
CALL (t47, w48) {
RETURN CASE WHEN t47 = 1 THEN w48 ELSE [] END AS w49
}
CALL (t47, w48) {
WITH t47, w48, [path IN w48 | path[0][1]] AS ends WHERE t47 >= 2
CALL (t47, ends) {
WITH t47, ends WHERE t47 = 2
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 3
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 4
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w48 AS path
WITH path, end, next, type WHERE path[0][1] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p15
RETURN collect([ids, types]) AS w50
}
CALL (t47, w50) {
RETURN CASE WHEN t47 = 2 THEN w50 ELSE [] END AS w51
}
CALL (t47, w50) {
WITH t47, w50, [path IN w50 | path[0][2]] AS ends WHERE t47 >= 3
CALL (t47, ends) {
WITH t47, ends WHERE t47 = 3
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 4
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w50 AS path
WITH path, end, next, type WHERE path[0][2] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p15
RETURN collect([ids, types]) AS w52
}
CALL (t47, w52) {
RETURN CASE WHEN t47 = 3 THEN w52 ELSE [] END AS w53
}
CALL (t47, w52) {
WITH t47, w52, [path IN w52 | path[0][3]] AS ends WHERE t47 >= 4
CALL (t47, ends) {
WITH t47, ends WHERE t47 = 4
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w52 AS path
WITH path, end, next, type WHERE path[0][3] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p15
RETURN collect([ids, types]) AS w54
}
CALL (t47, w54) {
RETURN CASE WHEN t47 = 4 THEN w54 ELSE [] END AS w55
}
CALL (t47, w54) {
WITH t47, w54, [path IN w54 | path[0][4]] AS ends WHERE t47 >= 5
CALL (t47, ends) {
WITH t47, ends WHERE t47 = 5
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t47, ends WHERE t47 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w54 AS path
WITH path, end, next, type WHERE path[0][4] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p15
RETURN collect([ids, types]) AS w56
}
CALL (t47, w56) {
RETURN CASE WHEN t47 = 5 THEN w56 ELSE [] END AS w57
}
CALL (t47, w56) {
WITH t47, w56, [path IN w56 | path[0][5]] AS ends WHERE t47 >= 6
CALL (t47, ends) {
WITH t47, ends WHERE t47 = 6
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w56 AS path
WITH path, end, next, type WHERE path[0][5] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p15
RETURN collect([ids, types]) AS w58
}
CALL (t47, w58) {
RETURN CASE WHEN t47 = 6 THEN w58 ELSE [] END AS w59
}
UNWIND w49 + w51 + w53 + w55 + w57 + w59 AS path
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
UNWIND a3[0] AS x62
UNWIND x62[1] AS x63
RETURN x63[0] AS id
}
RETURN collect(DISTINCT id) AS w60
}
CALL (w60) {
UNWIND w60 AS id
MATCH (article:Article {id: id})
RETURN collect([id, article.text]) AS c61
}
RETURN a0, a1, a2, a3, a4, a5, a6, c61, voices
