CALL () {
CALL () {
WITH 1 AS one WHERE $p2 >= 1
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t2
}
CALL (t2) {
WITH t2, 1 AS one WHERE $p2 >= 2 AND t2 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t3
}
CALL (t2, t3) {
WITH t2, t3, 1 AS one WHERE $p2 >= 3 AND t2 = 0 AND t3 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t4
}
CALL (t2, t3, t4) {
WITH t2, t3, t4, 1 AS one WHERE $p2 >= 4 AND t2 = 0 AND t3 = 0 AND t4 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t5
}
CALL (t2, t3, t4, t5) {
WITH t2, t3, t4, t5, 1 AS one WHERE $p2 >= 5 AND t2 = 0 AND t3 = 0 AND t4 = 0 AND t5 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
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
WITH x WHERE x.id = $p1
RETURN count(*) AS t6
}
CALL (t2, t3, t4, t5, t6) {
WITH t2, t3, t4, t5, t6, 1 AS one WHERE $p2 >= 6 AND t2 = 0 AND t3 = 0 AND t4 = 0 AND t5 = 0 AND t6 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
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
WITH x WHERE x.id = $p1
RETURN count(*) AS t7
}
WITH CASE WHEN t2 > 0 THEN 1 WHEN t3 > 0 THEN 2 WHEN t4 > 0 THEN 3 WHEN t5 > 0 THEN 4 WHEN t6 > 0 THEN 5 WHEN t7 > 0 THEN 6 ELSE 0 END AS t8
WITH t8, [[[$p0], []]] AS w0
CALL (t8, w0) {
WITH t8, w0, [path IN w0 | path[0][0]] AS ends WHERE t8 >= 1
CALL (t8, ends) {
WITH t8, ends WHERE t8 = 1
MATCH (x:Node {id: $p1}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 2
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 3
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 4
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
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
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
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
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p3
RETURN collect([ids, types]) AS w9
}
CALL (t8, w9) {
RETURN CASE WHEN t8 = 1 THEN w9 ELSE [] END AS w10
}
CALL (t8, w9) {
WITH t8, w9, [path IN w9 | path[0][1]] AS ends WHERE t8 >= 2
CALL (t8, ends) {
WITH t8, ends WHERE t8 = 2
MATCH (x:Node {id: $p1}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 3
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 4
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
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
UNWIND w9 AS path
WITH path, end, next, type WHERE path[0][1] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p3
RETURN collect([ids, types]) AS w11
}
CALL (t8, w11) {
RETURN CASE WHEN t8 = 2 THEN w11 ELSE [] END AS w12
}
CALL (t8, w11) {
WITH t8, w11, [path IN w11 | path[0][2]] AS ends WHERE t8 >= 3
CALL (t8, ends) {
WITH t8, ends WHERE t8 = 3
MATCH (x:Node {id: $p1}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 4
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w11 AS path
WITH path, end, next, type WHERE path[0][2] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p3
RETURN collect([ids, types]) AS w13
}
CALL (t8, w13) {
RETURN CASE WHEN t8 = 3 THEN w13 ELSE [] END AS w14
}
CALL (t8, w13) {
WITH t8, w13, [path IN w13 | path[0][3]] AS ends WHERE t8 >= 4
CALL (t8, ends) {
WITH t8, ends WHERE t8 = 4
MATCH (x:Node {id: $p1}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w13 AS path
WITH path, end, next, type WHERE path[0][3] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p3
RETURN collect([ids, types]) AS w15
}
CALL (t8, w15) {
RETURN CASE WHEN t8 = 4 THEN w15 ELSE [] END AS w16
}
CALL (t8, w15) {
WITH t8, w15, [path IN w15 | path[0][4]] AS ends WHERE t8 >= 5
CALL (t8, ends) {
WITH t8, ends WHERE t8 = 5
MATCH (x:Node {id: $p1}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ABOUT|SAID_BY]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w15 AS path
WITH path, end, next, type WHERE path[0][4] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p3
RETURN collect([ids, types]) AS w17
}
CALL (t8, w17) {
RETURN CASE WHEN t8 = 5 THEN w17 ELSE [] END AS w18
}
CALL (t8, w17) {
WITH t8, w17, [path IN w17 | path[0][5]] AS ends WHERE t8 >= 6
CALL (t8, ends) {
WITH t8, ends WHERE t8 = 6
MATCH (x:Node {id: $p1}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ABOUT|SAID_BY]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w17 AS path
WITH path, end, next, type WHERE path[0][5] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p3
RETURN collect([ids, types]) AS w19
}
CALL (t8, w19) {
RETURN CASE WHEN t8 = 6 THEN w19 ELSE [] END AS w20
}
UNWIND w10 + w12 + w14 + w16 + w18 + w20 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
RETURN collect([types, steps]) AS c1
}
CALL () {
CALL () {
WITH 1 AS one WHERE $p6 >= 1
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t22
}
CALL (t22) {
WITH t22, 1 AS one WHERE $p6 >= 2 AND t22 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t23
}
CALL (t22, t23) {
WITH t22, t23, 1 AS one WHERE $p6 >= 3 AND t22 = 0 AND t23 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t24
}
CALL (t22, t23, t24) {
WITH t22, t23, t24, 1 AS one WHERE $p6 >= 4 AND t22 = 0 AND t23 = 0 AND t24 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t25
}
CALL (t22, t23, t24, t25) {
WITH t22, t23, t24, t25, 1 AS one WHERE $p6 >= 5 AND t22 = 0 AND t23 = 0 AND t24 = 0 AND t25 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:AT|HOLDS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t26
}
CALL (t22, t23, t24, t25, t26) {
WITH t22, t23, t24, t25, t26, 1 AS one WHERE $p6 >= 6 AND t22 = 0 AND t23 = 0 AND t24 = 0 AND t25 = 0 AND t26 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:AT|HOLDS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:AT|HOLDS]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t27
}
WITH CASE WHEN t22 > 0 THEN 1 WHEN t23 > 0 THEN 2 WHEN t24 > 0 THEN 3 WHEN t25 > 0 THEN 4 WHEN t26 > 0 THEN 5 WHEN t27 > 0 THEN 6 ELSE 0 END AS t28
WITH t28, [[[$p4], []]] AS w0
CALL (t28, w0) {
WITH t28, w0, [path IN w0 | path[0][0]] AS ends WHERE t28 >= 1
CALL (t28, ends) {
WITH t28, ends WHERE t28 = 1
MATCH (x:Node {id: $p5}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 2
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 3
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 4
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:AT|HOLDS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w0 AS path
WITH path, end, next, type WHERE path[0][0] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p7
RETURN collect([ids, types]) AS w29
}
CALL (t28, w29) {
RETURN CASE WHEN t28 = 1 THEN w29 ELSE [] END AS w30
}
CALL (t28, w29) {
WITH t28, w29, [path IN w29 | path[0][1]] AS ends WHERE t28 >= 2
CALL (t28, ends) {
WITH t28, ends WHERE t28 = 2
MATCH (x:Node {id: $p5}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 3
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 4
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w29 AS path
WITH path, end, next, type WHERE path[0][1] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p7
RETURN collect([ids, types]) AS w31
}
CALL (t28, w31) {
RETURN CASE WHEN t28 = 2 THEN w31 ELSE [] END AS w32
}
CALL (t28, w31) {
WITH t28, w31, [path IN w31 | path[0][2]] AS ends WHERE t28 >= 3
CALL (t28, ends) {
WITH t28, ends WHERE t28 = 3
MATCH (x:Node {id: $p5}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 4
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w31 AS path
WITH path, end, next, type WHERE path[0][2] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p7
RETURN collect([ids, types]) AS w33
}
CALL (t28, w33) {
RETURN CASE WHEN t28 = 3 THEN w33 ELSE [] END AS w34
}
CALL (t28, w33) {
WITH t28, w33, [path IN w33 | path[0][3]] AS ends WHERE t28 >= 4
CALL (t28, ends) {
WITH t28, ends WHERE t28 = 4
MATCH (x:Node {id: $p5}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w33 AS path
WITH path, end, next, type WHERE path[0][3] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p7
RETURN collect([ids, types]) AS w35
}
CALL (t28, w35) {
RETURN CASE WHEN t28 = 4 THEN w35 ELSE [] END AS w36
}
CALL (t28, w35) {
WITH t28, w35, [path IN w35 | path[0][4]] AS ends WHERE t28 >= 5
CALL (t28, ends) {
WITH t28, ends WHERE t28 = 5
MATCH (x:Node {id: $p5}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:AT|HOLDS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w35 AS path
WITH path, end, next, type WHERE path[0][4] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p7
RETURN collect([ids, types]) AS w37
}
CALL (t28, w37) {
RETURN CASE WHEN t28 = 5 THEN w37 ELSE [] END AS w38
}
CALL (t28, w37) {
WITH t28, w37, [path IN w37 | path[0][5]] AS ends WHERE t28 >= 6
CALL (t28, ends) {
WITH t28, ends WHERE t28 = 6
MATCH (x:Node {id: $p5}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:AT|HOLDS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w37 AS path
WITH path, end, next, type WHERE path[0][5] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p7
RETURN collect([ids, types]) AS w39
}
CALL (t28, w39) {
RETURN CASE WHEN t28 = 6 THEN w39 ELSE [] END AS w40
}
UNWIND w30 + w32 + w34 + w36 + w38 + w40 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical, [x.id], [x.id], [labels(x)]]) AS steps
}
RETURN collect([types, steps]) AS c21
}
CALL () {
MATCH (n41:Node {id: $p8}) WHERE NOT ((n41:Claim))
CALL (n41) {
MATCH (n41)-[r44:SAID_BY|ABOUT|RELAYED_BY|APPEARS_IN|PUBLISHED_BY|MENTIONS|HOLDS|AT|SUBORDINATE_TO|MEMBER_OF|ALLEGIANCE_TO|POSITIONED_AT|WITHIN|ADJOINS|SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n43:Node) WHERE n43.retractedAt IS NULL AND r44.retractedAt IS NULL AND (NOT n43:Statement OR ((n43:Asserted)))
WITH DISTINCT n43, type(r44) + CASE WHEN startNode(r44).id = n41.id THEN ' OUTGOING' ELSE ' INCOMING' END AS k45 ORDER BY coalesce(n43.newestFirst, '￿￿'), coalesce(n43.nameSort, ''), n43.id
WITH k45, collect(n43.id) AS w46
WITH k45, w46, size(w46) AS t47 ORDER BY k45
CALL (w46) {
UNWIND w46[0..$p9] AS i50
MATCH (n49:Node {id: i50})
RETURN collect([n49.id]) AS c51
}
RETURN collect([k45, t47, [], c51]) AS g48
}
RETURN collect([g48]) AS c42
}
RETURN c1 AS a0, c21 AS a1, c42 AS a2
