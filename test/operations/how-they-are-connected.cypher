CALL () {
CALL () {
MATCH (a:Node {id: $p0}), (b:Node {id: $p1})
MATCH p = allShortestPaths((a)-[:ABOUT|SAID_BY*1..6]-(b))
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types, all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL) AS holds
WITH ids, types, holds ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
WITH min(size(types)) AS least, collect(CASE WHEN holds AND size(types) <= $p2 THEN [ids, types] END) AS held
RETURN least AS n2, held[0..$p3] AS w3
}
CALL (n2, w3) {
CALL (n2, w3) {
WITH n2, w3 WHERE n2 < 2 AND $p2 >= 2 AND size(w3) = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
WITH h2 WHERE h2.id = $p1
RETURN 2 AS hops
UNION ALL
WITH n2, w3 WHERE n2 < 3 AND $p2 >= 3 AND size(w3) = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
WITH h3 WHERE h3.id = $p1
RETURN 3 AS hops
UNION ALL
WITH n2, w3 WHERE n2 < 4 AND $p2 >= 4 AND size(w3) = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r4:ABOUT|SAID_BY]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h4
WITH h4 WHERE h4.id = $p1
RETURN 4 AS hops
UNION ALL
WITH n2, w3 WHERE n2 < 5 AND $p2 >= 5 AND size(w3) = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r4:ABOUT|SAID_BY]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r5:ABOUT|SAID_BY]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT h5
WITH h5 WHERE h5.id = $p1
RETURN 5 AS hops
UNION ALL
WITH n2, w3 WHERE n2 < 6 AND $p2 >= 6 AND size(w3) = 0
MATCH (h0:Node {id: $p0}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:ABOUT|SAID_BY]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:ABOUT|SAID_BY]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:ABOUT|SAID_BY]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r4:ABOUT|SAID_BY]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r5:ABOUT|SAID_BY]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r6:ABOUT|SAID_BY]-(h6:Node) WHERE coalesce(h6.hypothetical, false) = false AND h6.retractedAt IS NULL AND r6.retractedAt IS NULL
WITH DISTINCT h6
WITH h6 WHERE h6.id = $p1
RETURN 6 AS hops
}
RETURN min(hops) AS n4
}
CALL (n4) {
CALL (n4) {
WITH n4 WHERE n4 = 2
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*2..2]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n4 WHERE n4 = 3
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*3..3]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n4 WHERE n4 = 4
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*4..4]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n4 WHERE n4 = 5
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*5..5]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n4 WHERE n4 = 6
MATCH p = (a:Node {id: $p0})-[:ABOUT|SAID_BY*6..6]-(b:Node {id: $p1})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
}
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p3
RETURN collect([ids, types]) AS w5
}
UNWIND w3 + w5 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END]) AS steps
}
RETURN collect([types, steps]) AS c1
}
CALL () {
CALL () {
MATCH (a:Node {id: $p4}), (b:Node {id: $p5})
MATCH p = allShortestPaths((a)-[:AT|HOLDS*1..6]-(b))
WITH DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types, all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL) AS holds
WITH ids, types, holds ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
WITH min(size(types)) AS least, collect(CASE WHEN holds AND size(types) <= $p6 THEN [ids, types] END) AS held
RETURN least AS n7, held[0..$p7] AS w8
}
CALL (n7, w8) {
CALL (n7, w8) {
WITH n7, w8 WHERE n7 < 2 AND $p6 >= 2 AND size(w8) = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
WITH h2 WHERE h2.id = $p5
RETURN 2 AS hops
UNION ALL
WITH n7, w8 WHERE n7 < 3 AND $p6 >= 3 AND size(w8) = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
WITH h3 WHERE h3.id = $p5
RETURN 3 AS hops
UNION ALL
WITH n7, w8 WHERE n7 < 4 AND $p6 >= 4 AND size(w8) = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r4:AT|HOLDS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h4
WITH h4 WHERE h4.id = $p5
RETURN 4 AS hops
UNION ALL
WITH n7, w8 WHERE n7 < 5 AND $p6 >= 5 AND size(w8) = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r4:AT|HOLDS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r5:AT|HOLDS]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT h5
WITH h5 WHERE h5.id = $p5
RETURN 5 AS hops
UNION ALL
WITH n7, w8 WHERE n7 < 6 AND $p6 >= 6 AND size(w8) = 0
MATCH (h0:Node {id: $p4}) WHERE coalesce(h0.hypothetical, false) = false AND h0.retractedAt IS NULL
MATCH (h0)-[r1:AT|HOLDS]-(h1:Node) WHERE coalesce(h1.hypothetical, false) = false AND h1.retractedAt IS NULL AND r1.retractedAt IS NULL
WITH DISTINCT h1
MATCH (h1)-[r2:AT|HOLDS]-(h2:Node) WHERE coalesce(h2.hypothetical, false) = false AND h2.retractedAt IS NULL AND r2.retractedAt IS NULL
WITH DISTINCT h2
MATCH (h2)-[r3:AT|HOLDS]-(h3:Node) WHERE coalesce(h3.hypothetical, false) = false AND h3.retractedAt IS NULL AND r3.retractedAt IS NULL
WITH DISTINCT h3
MATCH (h3)-[r4:AT|HOLDS]-(h4:Node) WHERE coalesce(h4.hypothetical, false) = false AND h4.retractedAt IS NULL AND r4.retractedAt IS NULL
WITH DISTINCT h4
MATCH (h4)-[r5:AT|HOLDS]-(h5:Node) WHERE coalesce(h5.hypothetical, false) = false AND h5.retractedAt IS NULL AND r5.retractedAt IS NULL
WITH DISTINCT h5
MATCH (h5)-[r6:AT|HOLDS]-(h6:Node) WHERE coalesce(h6.hypothetical, false) = false AND h6.retractedAt IS NULL AND r6.retractedAt IS NULL
WITH DISTINCT h6
WITH h6 WHERE h6.id = $p5
RETURN 6 AS hops
}
RETURN min(hops) AS n9
}
CALL (n9) {
CALL (n9) {
WITH n9 WHERE n9 = 2
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*2..2]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n9 WHERE n9 = 3
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*3..3]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n9 WHERE n9 = 4
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*4..4]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n9 WHERE n9 = 5
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*5..5]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
UNION ALL
WITH n9 WHERE n9 = 6
MATCH p = (a:Node {id: $p4})-[:AT|HOLDS*6..6]-(b:Node {id: $p5})
WHERE all(x IN nodes(p) WHERE coalesce(x.hypothetical, false) = false AND x.retractedAt IS NULL) AND all(r IN relationships(p) WHERE r.retractedAt IS NULL)
RETURN DISTINCT [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS types
}
WITH ids, types ORDER BY ids[1], types[0], ids[2], types[1], ids[3], types[2], ids[4], types[3], ids[5], types[4], ids[6], types[5]
LIMIT $p7
RETURN collect([ids, types]) AS w10
}
UNWIND w8 + w10 AS path
WITH path[0] AS ids, path[1] AS types
CALL (ids) {
UNWIND ids AS i
MATCH (x:Node {id: i})
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, [x.id], [x.id], [labels(x)]]) AS steps
}
RETURN collect([types, steps]) AS c6
}
CALL () {
MATCH (n11:Node {id: $p8})
CALL (n11) {
MATCH (n11)-[r14:SAID_BY|ABOUT|RELAYED_BY|APPEARS_IN|PUBLISHED_BY|MENTIONS|HOLDS|AT|SUBORDINATE_TO|MEMBER_OF|ALLEGIANCE_TO|POSITIONED_AT|WITHIN|ADJOINS|SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n13:Node) WHERE NOT n13:Statement OR ((n13:Asserted))
WITH DISTINCT n13, type(r14) + CASE WHEN startNode(r14).id = n11.id THEN ' OUTGOING' ELSE ' INCOMING' END AS k15 ORDER BY coalesce(n13.newestFirst, '￿￿'), coalesce(n13.nameSort, ''), n13.id
WITH k15, collect(n13.id) AS w16
WITH k15, w16, size(w16) AS t17 ORDER BY k15
CALL (w16) {
UNWIND w16[0..$p9] AS i20
MATCH (n19:Node {id: i20})
RETURN collect([n19.id]) AS c21
}
RETURN collect([k15, t17, [], c21]) AS g18
}
RETURN collect([g18]) AS c12
}
RETURN c1 AS a0, c6 AS a1, c12 AS a2
