CALL () {
WITH 1 AS one WHERE $p2 >= 1
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*1..1]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p3
RETURN collect([ids, types]) AS w1
}
CALL (w1) {
WITH w1, 1 AS one WHERE $p2 >= 2 AND size(w1) = 0
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*2..2]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p3
RETURN collect([ids, types]) AS w2
}
CALL (w1, w2) {
WITH w1, w2, 1 AS one WHERE $p2 >= 3 AND size(w1) = 0 AND size(w2) = 0
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*3..3]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p3
RETURN collect([ids, types]) AS w3
}
CALL (w1, w2, w3) {
WITH w1, w2, w3, 1 AS one WHERE $p2 >= 4 AND size(w1) = 0 AND size(w2) = 0 AND size(w3) = 0
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*4..4]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p3
RETURN collect([ids, types]) AS w4
}
CALL (w1, w2, w3, w4) {
WITH w1, w2, w3, w4, 1 AS one WHERE $p2 >= 5 AND size(w1) = 0 AND size(w2) = 0 AND size(w3) = 0 AND size(w4) = 0
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*5..5]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p3
RETURN collect([ids, types]) AS w5
}
CALL (w1, w2, w3, w4, w5) {
WITH w1, w2, w3, w4, w5, 1 AS one WHERE $p2 >= 6 AND size(w1) = 0 AND size(w2) = 0 AND size(w3) = 0 AND size(w4) = 0 AND size(w5) = 0
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*6..6]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p3
RETURN collect([ids, types]) AS w6
}
CALL (w1, w2, w3, w4, w5, w6) {
UNWIND w1 + w2 + w3 + w4 + w5 + w6 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), x.text]) AS steps
}
RETURN collect([types, steps]) AS c7
}
CALL () {
WITH 1 AS one WHERE $p6 >= 1
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*1..1]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0] LIMIT $p7
RETURN collect([ids, types]) AS w8
}
CALL (w8) {
WITH w8, 1 AS one WHERE $p6 >= 2 AND size(w8) = 0
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*2..2]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1] LIMIT $p7
RETURN collect([ids, types]) AS w9
}
CALL (w8, w9) {
WITH w8, w9, 1 AS one WHERE $p6 >= 3 AND size(w8) = 0 AND size(w9) = 0
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*3..3]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2] LIMIT $p7
RETURN collect([ids, types]) AS w10
}
CALL (w8, w9, w10) {
WITH w8, w9, w10, 1 AS one WHERE $p6 >= 4 AND size(w8) = 0 AND size(w9) = 0 AND size(w10) = 0
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*4..4]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3] LIMIT $p7
RETURN collect([ids, types]) AS w11
}
CALL (w8, w9, w10, w11) {
WITH w8, w9, w10, w11, 1 AS one WHERE $p6 >= 5 AND size(w8) = 0 AND size(w9) = 0 AND size(w10) = 0 AND size(w11) = 0
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*5..5]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4] LIMIT $p7
RETURN collect([ids, types]) AS w12
}
CALL (w8, w9, w10, w11, w12) {
WITH w8, w9, w10, w11, w12, 1 AS one WHERE $p6 >= 6 AND size(w8) = 0 AND size(w9) = 0 AND size(w10) = 0 AND size(w11) = 0 AND size(w12) = 0
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*6..6]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5] LIMIT $p7
RETURN collect([ids, types]) AS w13
}
CALL (w8, w9, w10, w11, w12, w13) {
UNWIND w8 + w9 + w10 + w11 + w12 + w13 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), x.text, [x.id], [x.id], [labels(x)]]) AS steps
}
RETURN collect([types, steps]) AS c14
}
CALL () {
MATCH (n15:Node {id: $p8})
CALL (n15) {
MATCH (n15)-[r18:SAID_BY|ABOUT|RELAYED_BY|APPEARS_IN|PUBLISHED_BY|MENTIONS|HOLDS|AT|SUBORDINATE_TO|MEMBER_OF|ALLEGIANCE_TO|POSITIONED_AT|WITHIN|ADJOINS|SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n17:Node) WHERE NOT n17:Statement OR ((n17:Asserted))
WITH DISTINCT n17, type(r18) + CASE WHEN startNode(r18).id = n15.id THEN ' OUTGOING' ELSE ' INCOMING' END AS k19 ORDER BY coalesce(n17.newestFirst, '￿￿'), coalesce(n17.nameSort, ''), n17.id
WITH k19, collect(n17.id) AS w20
WITH k19, w20, size(w20) AS t21 ORDER BY k19
CALL (w20) {
UNWIND w20[0..$p9] AS i24
MATCH (n23:Node {id: i24})
RETURN collect([n23.id]) AS c25
}
RETURN collect([k19, t21, [], c25]) AS g22
}
RETURN collect([g22]) AS c16
}
RETURN c7 AS a0, c14 AS a1, c16 AS a2
