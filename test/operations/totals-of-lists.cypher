CALL () {
MATCH (n1:MilitaryUnit {id: $p0})
CALL (n1) {
MATCH (n1)-[r4:NAMED]->(n3)
WITH n3 ORDER BY n3.rank, n3.normalized, n3.id LIMIT $p1
RETURN collect([n3.value]) AS c5
}
CALL (n1) {
MATCH (n1)-[r7:NAMED]->(n6)
WITH DISTINCT n6
RETURN count(*) AS t8
}
CALL (n1) {
MATCH (n1)-[r10:NAMED]->(n9) WHERE n9.lang IN $p2
WITH DISTINCT n9
RETURN count(*) AS t11
}
CALL (n1) {
MATCH (n1)<-[r13:AT]-(n12)
WITH DISTINCT n12
RETURN count(*) AS t14
}
CALL (n1) {
MATCH (n1)<-[r16:AT]-(n15) WHERE COUNT { (n15)-[r19:HAS_TERM]->(n18:RoleTerm) WHERE n18.holdsFrom <= $p3 AND n18.holdsTo >= $p3 } > 0
WITH DISTINCT n15
RETURN count(*) AS t17
}
CALL (n1) {
MATCH (n1)-[r21:SUBORDINATE_TO]->(n20)
WITH DISTINCT n20 ORDER BY n20.nameSort, n20.id LIMIT $p4
RETURN collect([n20.id]) AS c22
}
CALL (n1) {
MATCH (n1)-[r24:SUBORDINATE_TO]->(n23)
WITH DISTINCT n23
RETURN count(*) AS t25
}
CALL (n1) {
MATCH (n1)-[r27:SUBORDINATE_TO]->(n26)
WITH r27, n26 ORDER BY n26.nameSort, r27.seenTo, r27.holdsFrom, r27.key, n26.id LIMIT $p5
CALL (r27) {
MATCH (n29:Claim) WHERE n29.key = r27.of AND (n29.lastAt = '' OR (n29.firstAt >= r27.seenFrom AND n29.lastAt <= r27.seenTo)) AND n29.retractedAt IS NULL
RETURN count(*) AS t30
}
RETURN collect([t30]) AS c28
}
CALL (n1) {
MATCH (n1)-[r32:SUBORDINATE_TO]->(n31)
RETURN count(*) AS t33
}
RETURN collect([c5, t8, t11, t14, t17, c22, t25, c28, t33]) AS c2
}
CALL () {
MATCH (n34:Place {id: $p6})
CALL (n34) {
MATCH q39 = (n34)-[:WITHIN*1..8]->(n36:Place) WHERE n36.id <> n34.id
WITH n36, min(length(q39)) AS d40 ORDER BY d40, n36.nameSort, n36.id LIMIT $p7
RETURN collect([n36.id]) AS c38
}
CALL (n34) {
MATCH (n34)-[:WITHIN*1..8]->(n41:Place) WHERE n41.id <> n34.id
WITH DISTINCT n41
RETURN count(*) AS t43
}
CALL (n34) {
MATCH (n34)-[r45:WITHIN]->(n44)
WITH DISTINCT n44
RETURN count(*) AS t46
}
CALL (n34) {
MATCH (n34)<-[:WITHIN*0..8]-(m50:Place)
WITH DISTINCT m50
MATCH (m50)<-[r48:ABOUT]-(n47:Asserted)
WITH DISTINCT n47
RETURN count(*) AS t49
}
CALL (n34) {
MATCH (n34)<-[:WITHIN*0..8]-(m56:Place)
WITH DISTINCT m56
MATCH (m56)<-[r48:ABOUT]-(n47:Asserted)
WITH n47
MATCH (n47)-[r58:SAID_BY]->(k52)
WITH k52, count(DISTINCT n47) AS t54
WITH k52.id AS k52, t54 ORDER BY t54 DESC, k52 LIMIT $p8
RETURN collect([k52, t54, []]) AS g55
}
CALL (n34) {
MATCH (n34)<-[:WITHIN*0..8]-(m63:Place)
WITH DISTINCT m63
MATCH (m63)<-[r48:ABOUT]-(n47:Asserted)
WITH n47
MATCH (n47)-[r65:SAID_BY]->(k59)
WITH k59, count(DISTINCT n47) AS t61
WITH k59.id AS k59, t61
RETURN count(*) AS g62
}
CALL (n34) {
MATCH (n34)<-[:WITHIN*0..8]-(m70:Place)
WITH DISTINCT m70
MATCH (m70)<-[r48:ABOUT]-(n47:Asserted)
WITH DISTINCT n47
WITH n47, substring(n47.sortAt, 0, 10) AS k66
WITH k66, count(*) AS t68 WHERE k66 > ''
WITH k66, t68
RETURN count(*) AS g69
}
RETURN collect([c38, t43, t46, [null, t49, g55, g62, g69]]) AS c35
}
CALL () {
MATCH (n72:Statement) WHERE n72.newestFirst >= '' AND n72:Asserted
WITH n72 ORDER BY n72.newestFirst LIMIT $p11
CALL (n72) {
MATCH (n72)-[r75:SAID_BY]->(n74)
WITH r75, n74 ORDER BY r75.position, n74.id LIMIT $p10
CALL (n74) {
MATCH (n74)-[r78:NAMED]->(n77)
WITH DISTINCT n77
RETURN count(*) AS t79
}
RETURN collect([[n74.id, t79, labels(n74)]]) AS c76
}
CALL (n72) {
MATCH (n72)-[r81:SAID_BY]->(n80)
RETURN count(*) AS t82
}
CALL (n72) {
MATCH (n72)<-[r84:PART_OF]-(n83) WHERE n83.retractedAt IS NULL
WITH DISTINCT n83
RETURN count(*) AS t85
}
RETURN collect([c76, t82, t85]) AS c73
}
CALL () {
MATCH (top:Entity {id: $p12})<-[:WITHIN|SUBORDINATE_TO*0..8]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[:ABOUT]-(s:Statement) WHERE s.retractedAt IS NULL
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE r.retractedAt IS NULL AND o.retractedAt IS NULL
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (n86:Statement {id: a})-[r88:CONTRADICTS]->(n87:Statement {id: b}) WHERE r88.retractedAt IS NULL
WITH n86, r88, n87 ORDER BY n86.newestFirst, n87.id LIMIT $p13
RETURN collect([[]]) AS c89
}
CALL () {
MATCH (top:Entity {id: $p12})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:SUBORDINATE_TO*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w90
WITH w90 WHERE size([x IN w90 WHERE x = w90[0]]) = 2
WITH w90 ORDER BY w90[0], size(w90), w90[1] LIMIT $p13
CALL (w90) {
UNWIND range(0, size(w90) - 2) AS i
MATCH (n92:MilitaryUnit {id: w90[i]})-[r94:SUBORDINATE_TO]->(n93:MilitaryUnit {id: w90[i + 1]})
WITH i, n92, r94, n93 ORDER BY i
CALL (r94) {
MATCH (n96:Claim) WHERE n96.key = r94.of AND (n96.lastAt = '' OR (n96.firstAt >= r94.seenFrom AND n96.lastAt <= r94.seenTo)) AND n96.retractedAt IS NULL
RETURN count(*) AS t97
}
RETURN collect([t97]) AS c95
}
RETURN collect([c95]) AS c91
}
CALL () {
MATCH (top:Entity {id: $p12})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:MEMBER_OF*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w98
WITH w98 WHERE size([x IN w98 WHERE x = w98[0]]) = 2
WITH w98 ORDER BY w98[0], size(w98), w98[1] LIMIT $p13
CALL (w98) {
UNWIND range(0, size(w98) - 2) AS i
MATCH (n100:MilitaryUnit {id: w98[i]})-[r102:MEMBER_OF]->(n101:MilitaryUnit {id: w98[i + 1]})
WITH i, n100, r102, n101 ORDER BY i
CALL (r102) {
MATCH (n104:Claim) WHERE n104.key = r102.of AND (n104.lastAt = '' OR (n104.firstAt >= r102.seenFrom AND n104.lastAt <= r102.seenTo)) AND n104.retractedAt IS NULL
RETURN count(*) AS t105
}
RETURN collect([t105]) AS c103
}
RETURN collect([c103]) AS c99
}
CALL () {
MATCH (top:Entity {id: $p12})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:Place)
WITH DISTINCT inner
MATCH p = (inner)-[:WITHIN*1..8]->(back:Place) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w106
WITH w106 WHERE size([x IN w106 WHERE x = w106[0]]) = 2
WITH w106 ORDER BY w106[0], size(w106), w106[1] LIMIT $p13
CALL (w106) {
UNWIND range(0, size(w106) - 2) AS i
MATCH (n108:Place {id: w106[i]})-[r110:WITHIN]->(n109:Place {id: w106[i + 1]})
WITH i, n108, r110, n109 ORDER BY i
CALL (r110) {
MATCH (n112:Claim) WHERE n112.key = r110.of AND (n112.lastAt = '' OR (n112.firstAt >= r110.seenFrom AND n112.lastAt <= r110.seenTo)) AND n112.retractedAt IS NULL
RETURN count(*) AS t113
}
RETURN collect([t113]) AS c111
}
RETURN collect([c111]) AS c107
}
CALL (c89, c91, c99, c107) {
WITH c89 + c91 + c99 + c107 AS all
RETURN all[0..$p13] AS c114
}
CALL () {
MATCH (top:Entity {id: $p14})<-[:WITHIN|SUBORDINATE_TO*0..8]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[:ABOUT]-(s:Statement) WHERE s.retractedAt IS NULL
WITH DISTINCT s
MATCH (s)-[r:CONTRADICTS]-(o:Statement) WHERE r.retractedAt IS NULL AND o.retractedAt IS NULL
WITH DISTINCT startNode(r).id AS a, endNode(r).id AS b
MATCH (n115:Statement {id: a})-[r117:CONTRADICTS]->(n116:Statement {id: b}) WHERE r117.retractedAt IS NULL
RETURN count(*) AS c118
}
CALL () {
MATCH (top:Entity {id: $p14})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:SUBORDINATE_TO*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w119
WITH w119 WHERE size([x IN w119 WHERE x = w119[0]]) = 2
RETURN count(*) AS c120
}
CALL () {
MATCH (top:Entity {id: $p14})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:MilitaryUnit)
WITH DISTINCT inner
MATCH p = (inner)-[:MEMBER_OF*1..8]->(back:MilitaryUnit) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w121
WITH w121 WHERE size([x IN w121 WHERE x = w121[0]]) = 2
RETURN count(*) AS c122
}
CALL () {
MATCH (top:Entity {id: $p14})<-[:SUBORDINATE_TO|MEMBER_OF|WITHIN*0..8]-(inner:Place)
WITH DISTINCT inner
MATCH p = (inner)-[:WITHIN*1..8]->(back:Place) WHERE back.id = inner.id AND all(x IN nodes(p) WHERE x.id >= inner.id) AND all(a IN relationships(p) WHERE all(b IN relationships(p) WHERE coalesce(a.fromLatest, a.holdsFrom, '') <= coalesce(b.toEarliest, b.holdsTo, '￿')))
WITH DISTINCT [x IN nodes(p) | x.id] AS w123
WITH w123 WHERE size([x IN w123 WHERE x = w123[0]]) = 2
RETURN count(*) AS c124
}
RETURN c2 AS a0, c35 AS a1, c73 AS a2, c114 AS a3, c118 + c120 + c122 + c124 AS a4
