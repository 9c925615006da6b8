CALL () {
CALL () {
MATCH (a:Node {id: $p0}), (b:Node {id: $p1})
MATCH p = allShortestPaths((a)-[:ABOUT|SAID_BY*1..6]-(b))
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
RETURN collect([types, steps]) AS c1
}
CALL () {
CALL () {
MATCH (a:Node {id: $p4}), (b:Node {id: $p5})
MATCH p = allShortestPaths((a)-[:AT|HOLDS*1..6]-(b))
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
RETURN collect([labels(x), coalesce(x.name, x.title), CASE WHEN x:Statement THEN x.text END, x.act, x.certainty, x.hypothetical, [x.id], [x.id], [labels(x)]]) AS steps
}
RETURN collect([types, steps]) AS c3
}
CALL () {
MATCH (n5:Node {id: $p8}) WHERE NOT ((n5:Claim))
CALL (n5) {
MATCH (n5)-[r8:SAID_BY|ABOUT|RELAYED_BY|APPEARS_IN|PUBLISHED_BY|MENTIONS|HOLDS|AT|SUBORDINATE_TO|MEMBER_OF|ALLEGIANCE_TO|POSITIONED_AT|WITHIN|ADJOINS|SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n7:Node) WHERE n7.retractedAt IS NULL AND r8.retractedAt IS NULL AND (NOT n7:Statement OR ((n7:Asserted)))
WITH DISTINCT n7, type(r8) + CASE WHEN startNode(r8).id = n5.id THEN ' OUTGOING' ELSE ' INCOMING' END AS k9 ORDER BY coalesce(n7.newestFirst, '￿￿'), coalesce(n7.nameSort, ''), n7.id
WITH k9, collect(n7.id) AS w10
WITH k9, w10, size(w10) AS t11 ORDER BY k9
CALL (w10) {
UNWIND w10[0..$p9] AS i14
MATCH (n13:Node {id: i14})
RETURN collect([n13.id]) AS c15
}
RETURN collect([k9, t11, [], c15]) AS g12
}
RETURN collect([g12]) AS c6
}
RETURN c1 AS a0, c3 AS a1, c6 AS a2
