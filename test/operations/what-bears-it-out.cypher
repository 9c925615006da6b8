CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted
WITH n1 ORDER BY n1.newestFirst LIMIT $p2
CALL (n1) {
CALL (n1) {
WITH n1 RETURN n1 AS n3, null AS k5
UNION ALL
WITH n1 MATCH (n1)-[r4:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(n3:Statement) WHERE n3.retractedAt IS NULL AND r4.retractedAt IS NULL
RETURN n3, type(r4) AS k5
}
WITH DISTINCT n3, k5 ORDER BY n3.newestFirst LIMIT 501
CALL (n3) {
MATCH (n3)-[:SAID_BY]->(source:Source) WITH source ORDER BY source.id RETURN collect(source.id) AS c11
}
CALL (n3) {
MATCH (n3)-[:RELAYED_BY]->(relay:Source) WITH relay ORDER BY relay.id RETURN collect(relay.id) AS c12
}
CALL (n3) {
MATCH (n3)-[:APPEARS_IN]->(article:Article) RETURN collect(article.id) AS c13
}
CALL (n3) {
MATCH (n3)-[:APPEARS_IN]->(article:Article)-[:PUBLISHED_BY]->(publisher:Organization) RETURN collect(publisher.id) AS c14
}
CALL (n3) {
MATCH (n3)-[r8:SAID_BY]->(n7)
WITH r8, n7 ORDER BY r8.position, n7.id LIMIT 50
RETURN collect([[n7.name]]) AS c9
}
WITH collect([k5, n3.id, c11, c12, head(c13), head(c14), [n3.text], [n3.position, c9]]) AS w10
CALL (w10) {
UNWIND w10 AS one
RETURN collect(DISTINCT one[1]) AS w15
}
CALL (w10) {
UNWIND w10 AS one
UNWIND one[2] + one[3] + [one[5]] AS id
RETURN collect(DISTINCT id) AS w16
}
CALL (w15) {
UNWIND w15 AS id
MATCH (a:Statement {id: id})-[r:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]->(b:Statement) WHERE r.independent = false AND r.retractedAt IS NULL AND b.id IN w15
RETURN collect([a.id, b.id, r.changeId]) AS w17
}
CALL (w16) {
UNWIND w16 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w19, collect(DISTINCT b.id) AS w18
}
CALL (w18) {
UNWIND w18 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w21, collect(DISTINCT b.id) AS w20
}
CALL (w20) {
UNWIND w20 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w23, collect(DISTINCT b.id) AS w22
}
CALL (w22) {
UNWIND w22 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w25, collect(DISTINCT b.id) AS w24
}
RETURN [w10, [w19, w21, w23, w25], w17, []] AS c6
}
RETURN collect([n1.text, c6]) AS c2
}
CALL () {
MATCH (top:Entity {id: $p3})<-[:WITHIN|SUBORDINATE_TO*0..8]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[:ABOUT]-(s:Statement) WHERE s.retractedAt IS NULL
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE r.retractedAt IS NULL AND o.retractedAt IS NULL
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (n26:Statement {id: a})-[r28:CONTRADICTS]->(n27:Statement {id: b}) WHERE r28.retractedAt IS NULL
WITH n26, r28, n27 ORDER BY n26.newestFirst, n27.id LIMIT $p4
CALL (n26) {
MATCH (n26)-[r31:SAID_BY]->(n30)
WITH r31, n30 ORDER BY r31.position, n30.id LIMIT 50
RETURN collect([[n30.name]]) AS c32
}
RETURN collect([r28.basis, r28.reason, [n26.text, c32], [n27.text]]) AS c29
}
CALL () {
MATCH (top:Entity {id: $p3})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:SUBORDINATE_TO*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w33
WITH w33 WHERE size([x IN w33 WHERE x = w33[0]]) = 2
WITH w33 ORDER BY w33[0], size(w33), w33[1] LIMIT $p4
RETURN collect([null, null, null, null]) AS c34
}
CALL () {
MATCH (top:Entity {id: $p3})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:MEMBER_OF*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w35
WITH w35 WHERE size([x IN w35 WHERE x = w35[0]]) = 2
WITH w35 ORDER BY w35[0], size(w35), w35[1] LIMIT $p4
RETURN collect([null, null, null, null]) AS c36
}
CALL () {
MATCH (top:Entity {id: $p3})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:Place)
WITH DISTINCT inner
MATCH p = (inner)-[:WITHIN*1..8]->(back:Place) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w37
WITH w37 WHERE size([x IN w37 WHERE x = w37[0]]) = 2
WITH w37 ORDER BY w37[0], size(w37), w37[1] LIMIT $p4
RETURN collect([null, null, null, null]) AS c38
}
CALL (c29, c34, c36, c38) {
WITH c29 + c34 + c36 + c38 AS all
RETURN all[0..$p4] AS c39
}
RETURN c2 AS a0, c39 AS a1
