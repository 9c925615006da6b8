CALL () {
CALL () {
MATCH (a:Node {id: $p0}), (b:Node {id: $p1})
MATCH p = allShortestPaths((a)-[:WITHIN*1..6]-(b))
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH p WHERE length(p) <= $p2
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p3
RETURN collect([ids, types]) AS w2
}
UNWIND w2 AS path
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
MATCH (a:Node {id: $p4}), (b:Node {id: $p5})
MATCH p = allShortestPaths((a)-[:ADJOINS|WITHIN*1..6]-(b))
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH p WHERE length(p) <= $p6
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p7
RETURN collect([ids, types]) AS w4
}
UNWIND w4 AS path
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
RETURN collect([types, steps, forward]) AS c3
}
CALL () {
CALL () {
MATCH (a:Node {id: $p8}), (b:Node {id: $p9})
MATCH p = allShortestPaths((a)-[:ALLEGIANCE_TO|WITHIN*1..6]-(b))
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH p WHERE length(p) <= $p10
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p11
RETURN collect([ids, types]) AS w6
}
UNWIND w6 AS path
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
RETURN collect([types, steps, forward]) AS c5
}
CALL () {
CALL () {
MATCH (a:Node {id: $p12}), (b:Node {id: $p13})
MATCH p = allShortestPaths((a)-[:ADJOINS*1..6]-(b))
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH p WHERE length(p) <= $p14
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p15
RETURN collect([ids, types]) AS w8
}
UNWIND w8 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical]) AS steps
}
RETURN collect([types, steps]) AS c7
}
CALL () {
CALL () {
MATCH (a:Node {id: $p16}), (b:Node {id: $p17})
MATCH p = allShortestPaths((a)-[:SUPPORTS*1..6]-(b))
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH p WHERE length(p) <= $p18
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p19
RETURN collect([ids, types]) AS w10
}
UNWIND w10 AS path
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
RETURN collect([types, steps, forward]) AS c9
}
RETURN c1 AS a0, c3 AS a1, c5 AS a2, c7 AS a3, c9 AS a4
