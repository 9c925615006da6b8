CALL () {
CALL () {
WITH 1 AS one WHERE $p2 >= 1
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t2
}
CALL (t2) {
WITH t2, 1 AS one WHERE $p2 >= 2 AND t2 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t3
}
CALL (t2, t3) {
WITH t2, t3, 1 AS one WHERE $p2 >= 3 AND t2 = 0 AND t3 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t4
}
CALL (t2, t3, t4) {
WITH t2, t3, t4, 1 AS one WHERE $p2 >= 4 AND t2 = 0 AND t3 = 0 AND t4 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t5
}
CALL (t2, t3, t4, t5) {
WITH t2, t3, t4, t5, 1 AS one WHERE $p2 >= 5 AND t2 = 0 AND t3 = 0 AND t4 = 0 AND t5 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p1
RETURN count(*) AS t6
}
CALL (t2, t3, t4, t5, t6) {
WITH t2, t3, t4, t5, t6, 1 AS one WHERE $p2 >= 6 AND t2 = 0 AND t3 = 0 AND t4 = 0 AND t5 = 0 AND t6 = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:WITHIN]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
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
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 2
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 3
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 4
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 3
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 4
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 4
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 5
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t8, ends WHERE t8 = 6
MATCH (h0:Node {id: $p1}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
CALL (ids, types) {
UNWIND range(0, size(types) - 1) AS i
MATCH (a:Node {id: ids[i]})-[r:WITHIN]->(b:Node {id: ids[i + 1]}) WHERE type(r) = types[i] AND r.retractedAt IS NULL
RETURN collect(DISTINCT i) AS forward
}
RETURN collect([types, steps, forward]) AS c1
}
CALL () {
CALL () {
WITH 1 AS one WHERE $p6 >= 1
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t22
}
CALL (t22) {
WITH t22, 1 AS one WHERE $p6 >= 2 AND t22 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t23
}
CALL (t22, t23) {
WITH t22, t23, 1 AS one WHERE $p6 >= 3 AND t22 = 0 AND t23 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t24
}
CALL (t22, t23, t24) {
WITH t22, t23, t24, 1 AS one WHERE $p6 >= 4 AND t22 = 0 AND t23 = 0 AND t24 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t25
}
CALL (t22, t23, t24, t25) {
WITH t22, t23, t24, t25, 1 AS one WHERE $p6 >= 5 AND t22 = 0 AND t23 = 0 AND t24 = 0 AND t25 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ADJOINS|WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p5
RETURN count(*) AS t26
}
CALL (t22, t23, t24, t25, t26) {
WITH t22, t23, t24, t25, t26, 1 AS one WHERE $p6 >= 6 AND t22 = 0 AND t23 = 0 AND t24 = 0 AND t25 = 0 AND t26 = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ADJOINS|WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ADJOINS|WITHIN]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
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
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 2
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 3
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 4
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ADJOINS|WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 3
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 4
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 4
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 5
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t28, ends WHERE t28 = 6
MATCH (h0:Node {id: $p5}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
MATCH (x)-[r:ADJOINS|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
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
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
CALL (ids, types) {
UNWIND range(0, size(types) - 1) AS i
MATCH (a:Node {id: ids[i]})-[r:ADJOINS|WITHIN]->(b:Node {id: ids[i + 1]}) WHERE type(r) = types[i] AND r.retractedAt IS NULL
RETURN collect(DISTINCT i) AS forward
}
RETURN collect([types, steps, forward]) AS c21
}
CALL () {
CALL () {
WITH 1 AS one WHERE $p10 >= 1
MATCH (h0:Node {id: $p8}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p9
RETURN count(*) AS t42
}
CALL (t42) {
WITH t42, 1 AS one WHERE $p10 >= 2 AND t42 = 0
MATCH (h0:Node {id: $p8}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p9
RETURN count(*) AS t43
}
CALL (t42, t43) {
WITH t42, t43, 1 AS one WHERE $p10 >= 3 AND t42 = 0 AND t43 = 0
MATCH (h0:Node {id: $p8}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p9
RETURN count(*) AS t44
}
CALL (t42, t43, t44) {
WITH t42, t43, t44, 1 AS one WHERE $p10 >= 4 AND t42 = 0 AND t43 = 0 AND t44 = 0
MATCH (h0:Node {id: $p8}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p9
RETURN count(*) AS t45
}
CALL (t42, t43, t44, t45) {
WITH t42, t43, t44, t45, 1 AS one WHERE $p10 >= 5 AND t42 = 0 AND t43 = 0 AND t44 = 0 AND t45 = 0
MATCH (h0:Node {id: $p8}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ALLEGIANCE_TO|WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p9
RETURN count(*) AS t46
}
CALL (t42, t43, t44, t45, t46) {
WITH t42, t43, t44, t45, t46, 1 AS one WHERE $p10 >= 6 AND t42 = 0 AND t43 = 0 AND t44 = 0 AND t45 = 0 AND t46 = 0
MATCH (h0:Node {id: $p8}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ALLEGIANCE_TO|WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ALLEGIANCE_TO|WITHIN]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p9
RETURN count(*) AS t47
}
WITH CASE WHEN t42 > 0 THEN 1 WHEN t43 > 0 THEN 2 WHEN t44 > 0 THEN 3 WHEN t45 > 0 THEN 4 WHEN t46 > 0 THEN 5 WHEN t47 > 0 THEN 6 ELSE 0 END AS t48
WITH t48, [[[$p8], []]] AS w0
CALL (t48, w0) {
WITH t48, w0, [path IN w0 | path[0][0]] AS ends WHERE t48 >= 1
CALL (t48, ends) {
WITH t48, ends WHERE t48 = 1
MATCH (x:Node {id: $p9}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 2
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 3
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 4
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 5
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 6
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ALLEGIANCE_TO|WITHIN]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w0 AS path
WITH path, end, next, type WHERE path[0][0] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p11
RETURN collect([ids, types]) AS w49
}
CALL (t48, w49) {
RETURN CASE WHEN t48 = 1 THEN w49 ELSE [] END AS w50
}
CALL (t48, w49) {
WITH t48, w49, [path IN w49 | path[0][1]] AS ends WHERE t48 >= 2
CALL (t48, ends) {
WITH t48, ends WHERE t48 = 2
MATCH (x:Node {id: $p9}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 3
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 4
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 5
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 6
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w49 AS path
WITH path, end, next, type WHERE path[0][1] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p11
RETURN collect([ids, types]) AS w51
}
CALL (t48, w51) {
RETURN CASE WHEN t48 = 2 THEN w51 ELSE [] END AS w52
}
CALL (t48, w51) {
WITH t48, w51, [path IN w51 | path[0][2]] AS ends WHERE t48 >= 3
CALL (t48, ends) {
WITH t48, ends WHERE t48 = 3
MATCH (x:Node {id: $p9}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 4
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 5
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 6
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w51 AS path
WITH path, end, next, type WHERE path[0][2] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p11
RETURN collect([ids, types]) AS w53
}
CALL (t48, w53) {
RETURN CASE WHEN t48 = 3 THEN w53 ELSE [] END AS w54
}
CALL (t48, w53) {
WITH t48, w53, [path IN w53 | path[0][3]] AS ends WHERE t48 >= 4
CALL (t48, ends) {
WITH t48, ends WHERE t48 = 4
MATCH (x:Node {id: $p9}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 5
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 6
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w53 AS path
WITH path, end, next, type WHERE path[0][3] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p11
RETURN collect([ids, types]) AS w55
}
CALL (t48, w55) {
RETURN CASE WHEN t48 = 4 THEN w55 ELSE [] END AS w56
}
CALL (t48, w55) {
WITH t48, w55, [path IN w55 | path[0][4]] AS ends WHERE t48 >= 5
CALL (t48, ends) {
WITH t48, ends WHERE t48 = 5
MATCH (x:Node {id: $p9}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t48, ends WHERE t48 = 6
MATCH (h0:Node {id: $p9}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ALLEGIANCE_TO|WITHIN]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w55 AS path
WITH path, end, next, type WHERE path[0][4] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p11
RETURN collect([ids, types]) AS w57
}
CALL (t48, w57) {
RETURN CASE WHEN t48 = 5 THEN w57 ELSE [] END AS w58
}
CALL (t48, w57) {
WITH t48, w57, [path IN w57 | path[0][5]] AS ends WHERE t48 >= 6
CALL (t48, ends) {
WITH t48, ends WHERE t48 = 6
MATCH (x:Node {id: $p9}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ALLEGIANCE_TO|WITHIN]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w57 AS path
WITH path, end, next, type WHERE path[0][5] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p11
RETURN collect([ids, types]) AS w59
}
CALL (t48, w59) {
RETURN CASE WHEN t48 = 6 THEN w59 ELSE [] END AS w60
}
UNWIND w50 + w52 + w54 + w56 + w58 + w60 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
CALL (ids, types) {
UNWIND range(0, size(types) - 1) AS i
MATCH (a:Node {id: ids[i]})-[r:ALLEGIANCE_TO|WITHIN]->(b:Node {id: ids[i + 1]}) WHERE type(r) = types[i] AND r.retractedAt IS NULL
RETURN collect(DISTINCT i) AS forward
}
RETURN collect([types, steps, forward]) AS c41
}
CALL () {
CALL () {
WITH 1 AS one WHERE $p14 >= 1
MATCH (h0:Node {id: $p12}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t62
}
CALL (t62) {
WITH t62, 1 AS one WHERE $p14 >= 2 AND t62 = 0
MATCH (h0:Node {id: $p12}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t63
}
CALL (t62, t63) {
WITH t62, t63, 1 AS one WHERE $p14 >= 3 AND t62 = 0 AND t63 = 0
MATCH (h0:Node {id: $p12}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t64
}
CALL (t62, t63, t64) {
WITH t62, t63, t64, 1 AS one WHERE $p14 >= 4 AND t62 = 0 AND t63 = 0 AND t64 = 0
MATCH (h0:Node {id: $p12}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t65
}
CALL (t62, t63, t64, t65) {
WITH t62, t63, t64, t65, 1 AS one WHERE $p14 >= 5 AND t62 = 0 AND t63 = 0 AND t64 = 0 AND t65 = 0
MATCH (h0:Node {id: $p12}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ADJOINS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t66
}
CALL (t62, t63, t64, t65, t66) {
WITH t62, t63, t64, t65, t66, 1 AS one WHERE $p14 >= 6 AND t62 = 0 AND t63 = 0 AND t64 = 0 AND t65 = 0 AND t66 = 0
MATCH (h0:Node {id: $p12}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:ADJOINS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:ADJOINS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:ADJOINS]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p13
RETURN count(*) AS t67
}
WITH CASE WHEN t62 > 0 THEN 1 WHEN t63 > 0 THEN 2 WHEN t64 > 0 THEN 3 WHEN t65 > 0 THEN 4 WHEN t66 > 0 THEN 5 WHEN t67 > 0 THEN 6 ELSE 0 END AS t68
WITH t68, [[[$p12], []]] AS w0
CALL (t68, w0) {
WITH t68, w0, [path IN w0 | path[0][0]] AS ends WHERE t68 >= 1
CALL (t68, ends) {
WITH t68, ends WHERE t68 = 1
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 2
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 3
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 4
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ADJOINS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w0 AS path
WITH path, end, next, type WHERE path[0][0] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p15
RETURN collect([ids, types]) AS w69
}
CALL (t68, w69) {
RETURN CASE WHEN t68 = 1 THEN w69 ELSE [] END AS w70
}
CALL (t68, w69) {
WITH t68, w69, [path IN w69 | path[0][1]] AS ends WHERE t68 >= 2
CALL (t68, ends) {
WITH t68, ends WHERE t68 = 2
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 3
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 4
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w69 AS path
WITH path, end, next, type WHERE path[0][1] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p15
RETURN collect([ids, types]) AS w71
}
CALL (t68, w71) {
RETURN CASE WHEN t68 = 2 THEN w71 ELSE [] END AS w72
}
CALL (t68, w71) {
WITH t68, w71, [path IN w71 | path[0][2]] AS ends WHERE t68 >= 3
CALL (t68, ends) {
WITH t68, ends WHERE t68 = 3
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 4
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w71 AS path
WITH path, end, next, type WHERE path[0][2] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p15
RETURN collect([ids, types]) AS w73
}
CALL (t68, w73) {
RETURN CASE WHEN t68 = 3 THEN w73 ELSE [] END AS w74
}
CALL (t68, w73) {
WITH t68, w73, [path IN w73 | path[0][3]] AS ends WHERE t68 >= 4
CALL (t68, ends) {
WITH t68, ends WHERE t68 = 4
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 5
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w73 AS path
WITH path, end, next, type WHERE path[0][3] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p15
RETURN collect([ids, types]) AS w75
}
CALL (t68, w75) {
RETURN CASE WHEN t68 = 4 THEN w75 ELSE [] END AS w76
}
CALL (t68, w75) {
WITH t68, w75, [path IN w75 | path[0][4]] AS ends WHERE t68 >= 5
CALL (t68, ends) {
WITH t68, ends WHERE t68 = 5
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t68, ends WHERE t68 = 6
MATCH (h0:Node {id: $p13}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:ADJOINS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w75 AS path
WITH path, end, next, type WHERE path[0][4] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p15
RETURN collect([ids, types]) AS w77
}
CALL (t68, w77) {
RETURN CASE WHEN t68 = 5 THEN w77 ELSE [] END AS w78
}
CALL (t68, w77) {
WITH t68, w77, [path IN w77 | path[0][5]] AS ends WHERE t68 >= 6
CALL (t68, ends) {
WITH t68, ends WHERE t68 = 6
MATCH (x:Node {id: $p13}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:ADJOINS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w77 AS path
WITH path, end, next, type WHERE path[0][5] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p15
RETURN collect([ids, types]) AS w79
}
CALL (t68, w79) {
RETURN CASE WHEN t68 = 6 THEN w79 ELSE [] END AS w80
}
UNWIND w70 + w72 + w74 + w76 + w78 + w80 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
RETURN collect([types, steps]) AS c61
}
CALL () {
CALL () {
WITH 1 AS one WHERE $p18 >= 1
MATCH (h0:Node {id: $p16}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p17
RETURN count(*) AS t82
}
CALL (t82) {
WITH t82, 1 AS one WHERE $p18 >= 2 AND t82 = 0
MATCH (h0:Node {id: $p16}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p17
RETURN count(*) AS t83
}
CALL (t82, t83) {
WITH t82, t83, 1 AS one WHERE $p18 >= 3 AND t82 = 0 AND t83 = 0
MATCH (h0:Node {id: $p16}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p17
RETURN count(*) AS t84
}
CALL (t82, t83, t84) {
WITH t82, t83, t84, 1 AS one WHERE $p18 >= 4 AND t82 = 0 AND t83 = 0 AND t84 = 0
MATCH (h0:Node {id: $p16}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:SUPPORTS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p17
RETURN count(*) AS t85
}
CALL (t82, t83, t84, t85) {
WITH t82, t83, t84, t85, 1 AS one WHERE $p18 >= 5 AND t82 = 0 AND t83 = 0 AND t84 = 0 AND t85 = 0
MATCH (h0:Node {id: $p16}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:SUPPORTS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:SUPPORTS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p17
RETURN count(*) AS t86
}
CALL (t82, t83, t84, t85, t86) {
WITH t82, t83, t84, t85, t86, 1 AS one WHERE $p18 >= 6 AND t82 = 0 AND t83 = 0 AND t84 = 0 AND t85 = 0 AND t86 = 0
MATCH (h0:Node {id: $p16}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r2:SUPPORTS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r3:SUPPORTS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r4:SUPPORTS]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r5:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT x
WITH x WHERE x.id = $p17
RETURN count(*) AS t87
}
WITH CASE WHEN t82 > 0 THEN 1 WHEN t83 > 0 THEN 2 WHEN t84 > 0 THEN 3 WHEN t85 > 0 THEN 4 WHEN t86 > 0 THEN 5 WHEN t87 > 0 THEN 6 ELSE 0 END AS t88
WITH t88, [[[$p16], []]] AS w0
CALL (t88, w0) {
WITH t88, w0, [path IN w0 | path[0][0]] AS ends WHERE t88 >= 1
CALL (t88, ends) {
WITH t88, ends WHERE t88 = 1
MATCH (x:Node {id: $p17}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 2
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 3
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 4
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 5
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:SUPPORTS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 6
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:SUPPORTS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:SUPPORTS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, h4
MATCH (h4)-[r4:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w0 AS path
WITH path, end, next, type WHERE path[0][0] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p19
RETURN collect([ids, types]) AS w89
}
CALL (t88, w89) {
RETURN CASE WHEN t88 = 1 THEN w89 ELSE [] END AS w90
}
CALL (t88, w89) {
WITH t88, w89, [path IN w89 | path[0][1]] AS ends WHERE t88 >= 2
CALL (t88, ends) {
WITH t88, ends WHERE t88 = 2
MATCH (x:Node {id: $p17}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 3
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 4
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 5
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 6
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:SUPPORTS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, h3
MATCH (h3)-[r3:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w89 AS path
WITH path, end, next, type WHERE path[0][1] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p19
RETURN collect([ids, types]) AS w91
}
CALL (t88, w91) {
RETURN CASE WHEN t88 = 2 THEN w91 ELSE [] END AS w92
}
CALL (t88, w91) {
WITH t88, w91, [path IN w91 | path[0][2]] AS ends WHERE t88 >= 3
CALL (t88, ends) {
WITH t88, ends WHERE t88 = 3
MATCH (x:Node {id: $p17}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 4
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 5
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 6
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, h2
MATCH (h2)-[r2:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w91 AS path
WITH path, end, next, type WHERE path[0][2] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p19
RETURN collect([ids, types]) AS w93
}
CALL (t88, w93) {
RETURN CASE WHEN t88 = 3 THEN w93 ELSE [] END AS w94
}
CALL (t88, w93) {
WITH t88, w93, [path IN w93 | path[0][3]] AS ends WHERE t88 >= 4
CALL (t88, ends) {
WITH t88, ends WHERE t88 = 4
MATCH (x:Node {id: $p17}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 5
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 6
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, h1
MATCH (h1)-[r1:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w93 AS path
WITH path, end, next, type WHERE path[0][3] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p19
RETURN collect([ids, types]) AS w95
}
CALL (t88, w95) {
RETURN CASE WHEN t88 = 4 THEN w95 ELSE [] END AS w96
}
CALL (t88, w95) {
WITH t88, w95, [path IN w95 | path[0][4]] AS ends WHERE t88 >= 5
CALL (t88, ends) {
WITH t88, ends WHERE t88 = 5
MATCH (x:Node {id: $p17}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
UNION ALL
WITH t88, ends WHERE t88 = 6
MATCH (h0:Node {id: $p17}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r0:SUPPORTS]-(x:Node) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL AND r0.retractedAt IS NULL
WITH DISTINCT ends, x
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w95 AS path
WITH path, end, next, type WHERE path[0][4] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p19
RETURN collect([ids, types]) AS w97
}
CALL (t88, w97) {
RETURN CASE WHEN t88 = 5 THEN w97 ELSE [] END AS w98
}
CALL (t88, w97) {
WITH t88, w97, [path IN w97 | path[0][5]] AS ends WHERE t88 >= 6
CALL (t88, ends) {
WITH t88, ends WHERE t88 = 6
MATCH (x:Node {id: $p17}) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL
MATCH (x)-[r:SUPPORTS]-(before:Node) WHERE before.id IN ends AND r.retractedAt IS NULL
RETURN DISTINCT before.id AS end, x.id AS next, type(r) AS type
}
UNWIND w97 AS path
WITH path, end, next, type WHERE path[0][5] = end
WITH path[0] + [next] AS ids, path[1] + [type] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p19
RETURN collect([ids, types]) AS w99
}
CALL (t88, w99) {
RETURN CASE WHEN t88 = 6 THEN w99 ELSE [] END AS w100
}
UNWIND w90 + w92 + w94 + w96 + w98 + w100 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
CALL (ids, types) {
UNWIND range(0, size(types) - 1) AS i
MATCH (a:Node {id: ids[i]})-[r:SUPPORTS]->(b:Node {id: ids[i + 1]}) WHERE type(r) = types[i] AND r.retractedAt IS NULL
RETURN collect(DISTINCT i) AS forward
}
RETURN collect([types, steps, forward]) AS c81
}
RETURN c1 AS a0, c21 AS a1, c41 AS a2, c61 AS a3, c81 AS a4
