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
MATCH (n11:Claim) WHERE n11.key = r9.of AND (n11.lastAt = '' OR (n11.firstAt >= r9.seenFrom AND n11.lastAt <= r9.seenTo)) AND n11.start IS NOT NULL AND n11.retractedAt IS NULL
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
WITH DISTINCT [x IN nodes(p) | x.id] AS w14
WITH w14 WHERE size([x IN w14 WHERE x = w14[0]]) = 2
WITH w14 ORDER BY w14[0], size(w14), w14[1] LIMIT $p1
CALL (w14) {
UNWIND range(0, size(w14) - 2) AS i
MATCH (n16:MilitaryUnit {id: w14[i]})-[r18:MEMBER_OF]->(n17:MilitaryUnit {id: w14[i + 1]})
WITH i, n16, r18, n17 ORDER BY i
CALL (r18) {
MATCH (n20:Claim) WHERE n20.key = r18.of AND (n20.lastAt = '' OR (n20.firstAt >= r18.seenFrom AND n20.lastAt <= r18.seenTo)) AND n20.start IS NOT NULL AND n20.retractedAt IS NULL
WITH n20 ORDER BY n20.lastAt DESC, n20.id LIMIT 1
MATCH (n22:Article) WHERE n22.id = n20.articleId
RETURN collect([n22.headline]) AS c21
}
RETURN collect([type(r18), [n16.name], [n17.name], r18.from, r18.fromEarliest, r18.fromLatest, r18.fromPrecision, r18.fromText, r18.to, r18.toEarliest, r18.toLatest, r18.toPrecision, r18.toText, c21]) AS c19
}
RETURN collect([null, null, c19]) AS c15
}
CALL () {
MATCH (top:Entity {id: $p0})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:Place)
WITH DISTINCT inner
MATCH p = (inner)-[:WITHIN*1..8]->(back:Place) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w23
WITH w23 WHERE size([x IN w23 WHERE x = w23[0]]) = 2
WITH w23 ORDER BY w23[0], size(w23), w23[1] LIMIT $p1
CALL (w23) {
UNWIND range(0, size(w23) - 2) AS i
MATCH (n25:Place {id: w23[i]})-[r27:WITHIN]->(n26:Place {id: w23[i + 1]})
WITH i, n25, r27, n26 ORDER BY i
CALL (r27) {
MATCH (n29:Claim) WHERE n29.key = r27.of AND (n29.lastAt = '' OR (n29.firstAt >= r27.seenFrom AND n29.lastAt <= r27.seenTo)) AND n29.start IS NOT NULL AND n29.retractedAt IS NULL
WITH n29 ORDER BY n29.lastAt DESC, n29.id LIMIT 1
MATCH (n31:Article) WHERE n31.id = n29.articleId
RETURN collect([n31.headline]) AS c30
}
RETURN collect([type(r27), [n25.name], [n26.name], r27.from, r27.fromEarliest, r27.fromLatest, r27.fromPrecision, r27.fromText, r27.to, r27.toEarliest, r27.toLatest, r27.toPrecision, r27.toText, c30]) AS c28
}
RETURN collect([null, null, c28]) AS c24
}
CALL (c4, c6, c15, c24) {
WITH c4 + c6 + c15 + c24 AS all
RETURN all[0..$p1] AS c32
}
CALL () {
MATCH (n33:Place {id: $p2})
CALL (n33) {
MATCH q38 = (n33)-[:WITHIN*1..8]->(n35:Place) WHERE n35.id <> n33.id
WITH n35, min(length(q38)) AS d39 ORDER BY d39, n35.nameSort, n35.id LIMIT 50
RETURN collect([n35.name]) AS c37
}
RETURN collect([c37]) AS c34
}
RETURN c32 AS a0, c34 AS a1
