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
MATCH p = (inner)-[:SUBORDINATE_TO*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, '') <= coalesce(b.toEarliest, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w5
WITH w5 WHERE size([x IN w5 WHERE x = w5[0]]) = 2
WITH w5 ORDER BY w5[0], size(w5), w5[1] LIMIT $p1
CALL (w5) {
UNWIND range(0, size(w5) - 2) AS i
MATCH (n7:MilitaryUnit {id: w5[i]})-[r9:SUBORDINATE_TO]->(n8:MilitaryUnit {id: w5[i + 1]})
WITH i, n7, r9, n8 ORDER BY i
CALL (r9) {
MATCH (n11:Article) WHERE n11.id = r9.articleId
RETURN collect([n11.headline]) AS c12
}
RETURN collect([type(r9), [n7.name], [n8.name], r9.from, r9.fromEarliest, r9.fromLatest, r9.fromPrecision, r9.fromText, r9.to, r9.toEarliest, r9.toLatest, r9.toPrecision, r9.toText, c12]) AS c10
}
RETURN collect([null, null, c10]) AS c6
}
CALL () {
MATCH (top:Entity {id: $p0})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:MEMBER_OF*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, '') <= coalesce(b.toEarliest, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w13
WITH w13 WHERE size([x IN w13 WHERE x = w13[0]]) = 2
WITH w13 ORDER BY w13[0], size(w13), w13[1] LIMIT $p1
CALL (w13) {
UNWIND range(0, size(w13) - 2) AS i
MATCH (n15:MilitaryUnit {id: w13[i]})-[r17:MEMBER_OF]->(n16:MilitaryUnit {id: w13[i + 1]})
WITH i, n15, r17, n16 ORDER BY i
CALL (r17) {
MATCH (n19:Article) WHERE n19.id = r17.articleId
RETURN collect([n19.headline]) AS c20
}
RETURN collect([type(r17), [n15.name], [n16.name], r17.from, r17.fromEarliest, r17.fromLatest, r17.fromPrecision, r17.fromText, r17.to, r17.toEarliest, r17.toLatest, r17.toPrecision, r17.toText, c20]) AS c18
}
RETURN collect([null, null, c18]) AS c14
}
CALL () {
MATCH (top:Entity {id: $p0})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:Place)
WITH DISTINCT inner
MATCH p = (inner)-[:WITHIN*1..8]->(back:Place) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, '') <= coalesce(b.toEarliest, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w21
WITH w21 WHERE size([x IN w21 WHERE x = w21[0]]) = 2
WITH w21 ORDER BY w21[0], size(w21), w21[1] LIMIT $p1
CALL (w21) {
UNWIND range(0, size(w21) - 2) AS i
MATCH (n23:Place {id: w21[i]})-[r25:WITHIN]->(n24:Place {id: w21[i + 1]})
WITH i, n23, r25, n24 ORDER BY i
CALL (r25) {
MATCH (n27:Article) WHERE n27.id = r25.articleId
RETURN collect([n27.headline]) AS c28
}
RETURN collect([type(r25), [n23.name], [n24.name], r25.from, r25.fromEarliest, r25.fromLatest, r25.fromPrecision, r25.fromText, r25.to, r25.toEarliest, r25.toLatest, r25.toPrecision, r25.toText, c28]) AS c26
}
RETURN collect([null, null, c26]) AS c22
}
CALL (c4, c6, c14, c22) {
WITH c4 + c6 + c14 + c22 AS all
RETURN all[0..$p1] AS c29
}
CALL () {
MATCH (n30:Place {id: $p2})
CALL (n30) {
MATCH q35 = (n30)-[:WITHIN*1..8]->(n32:Place) WHERE n32.id <> n30.id
WITH n32, min(length(q35)) AS d36 ORDER BY d36, n32.nameSort, n32.id LIMIT 50
RETURN collect([n32.name]) AS c34
}
RETURN collect([c34]) AS c31
}
RETURN c29 AS a0, c31 AS a1
