CALL () {
MATCH (top:Entity {id: $p0})<-[:WITHIN|SUBORDINATE_TO*0..8]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[:ABOUT]-(s:Statement) WHERE s.retractedAt IS NULL
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE r.retractedAt IS NULL AND o.retractedAt IS NULL
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (n1:Statement {id: a})-[r3:CONTRADICTS]->(n2:Statement {id: b}) WHERE r3.retractedAt IS NULL
WITH n1, r3, n2 ORDER BY n1.newestFirst, n2.id LIMIT $p1
RETURN collect([r3.reason, [n1.position], []]) AS c4
}
CALL () {
MATCH (top:Entity {id: $p0})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:SUBORDINATE_TO*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w5
WITH w5 WHERE size([x IN w5 WHERE x = w5[0]]) = 2
WITH w5 ORDER BY w5[0], size(w5), w5[1] LIMIT $p1
CALL (w5) {
UNWIND range(0, size(w5) - 2) AS i
MATCH (n7:MilitaryUnit {id: w5[i]})-[r9:SUBORDINATE_TO]->(n8:MilitaryUnit {id: w5[i + 1]})
WITH i, n7, r9, n8 ORDER BY i
CALL (r9) {
UNWIND r9.contents AS x14
MATCH (n11:Claim) WHERE n11.content = x14 AND n11.start IS NOT NULL AND n11.retractedAt IS NULL
WITH n11 ORDER BY n11.lastAt DESC, n11.id LIMIT 1
MATCH (n13:Article) WHERE n13.id = n11.articleId
RETURN collect([n13.headline]) AS c12
}
RETURN collect([type(r9), [n7.name], [n8.name], r9.from, r9.fromEarliest, r9.fromLatest, r9.fromPrecision, r9.fromText, r9.to, r9.toEarliest, r9.toLatest, r9.toPrecision, r9.toText, c12]) AS c10
}
RETURN collect([null, null, c10]) AS c6
}
CALL () {
MATCH (top:Entity {id: $p0})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:MEMBER_OF*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w15
WITH w15 WHERE size([x IN w15 WHERE x = w15[0]]) = 2
WITH w15 ORDER BY w15[0], size(w15), w15[1] LIMIT $p1
CALL (w15) {
UNWIND range(0, size(w15) - 2) AS i
MATCH (n17:MilitaryUnit {id: w15[i]})-[r19:MEMBER_OF]->(n18:MilitaryUnit {id: w15[i + 1]})
WITH i, n17, r19, n18 ORDER BY i
CALL (r19) {
UNWIND r19.contents AS x24
MATCH (n21:Claim) WHERE n21.content = x24 AND n21.start IS NOT NULL AND n21.retractedAt IS NULL
WITH n21 ORDER BY n21.lastAt DESC, n21.id LIMIT 1
MATCH (n23:Article) WHERE n23.id = n21.articleId
RETURN collect([n23.headline]) AS c22
}
RETURN collect([type(r19), [n17.name], [n18.name], r19.from, r19.fromEarliest, r19.fromLatest, r19.fromPrecision, r19.fromText, r19.to, r19.toEarliest, r19.toLatest, r19.toPrecision, r19.toText, c22]) AS c20
}
RETURN collect([null, null, c20]) AS c16
}
CALL () {
MATCH (top:Entity {id: $p0})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:Place)
WITH DISTINCT inner
MATCH p = (inner)-[:WITHIN*1..8]->(back:Place) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w25
WITH w25 WHERE size([x IN w25 WHERE x = w25[0]]) = 2
WITH w25 ORDER BY w25[0], size(w25), w25[1] LIMIT $p1
CALL (w25) {
UNWIND range(0, size(w25) - 2) AS i
MATCH (n27:Place {id: w25[i]})-[r29:WITHIN]->(n28:Place {id: w25[i + 1]})
WITH i, n27, r29, n28 ORDER BY i
CALL (r29) {
UNWIND r29.contents AS x34
MATCH (n31:Claim) WHERE n31.content = x34 AND n31.start IS NOT NULL AND n31.retractedAt IS NULL
WITH n31 ORDER BY n31.lastAt DESC, n31.id LIMIT 1
MATCH (n33:Article) WHERE n33.id = n31.articleId
RETURN collect([n33.headline]) AS c32
}
RETURN collect([type(r29), [n27.name], [n28.name], r29.from, r29.fromEarliest, r29.fromLatest, r29.fromPrecision, r29.fromText, r29.to, r29.toEarliest, r29.toLatest, r29.toPrecision, r29.toText, c32]) AS c30
}
RETURN collect([null, null, c30]) AS c26
}
CALL (c4, c6, c16, c26) {
WITH c4 + c6 + c16 + c26 AS all
RETURN all[0..$p1] AS c35
}
CALL () {
MATCH (n36:Place {id: $p2})
CALL (n36) {
MATCH q41 = (n36)-[:WITHIN*1..8]->(n38:Place) WHERE n38.id <> n36.id
WITH n38, min(length(q41)) AS d42 ORDER BY d42, n38.nameSort, n38.id LIMIT 50
RETURN collect([n38.name]) AS c40
}
RETURN collect([c40]) AS c37
}
RETURN c35 AS a0, c37 AS a1
