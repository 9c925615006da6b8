CALL () {
MATCH (m3:Entity {id: $p1})
WITH DISTINCT m3
MATCH (m3)<-[r4:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.position]) AS c2
}
CALL () {
MATCH (m6:Entity {id: $p1})
WITH DISTINCT m6
MATCH (m6)<-[r7:ABOUT]-(n1:Asserted)
WITH DISTINCT n1
RETURN count(*) AS t5
}
CALL () {
MATCH (top:Place {id: $p3})<-[:WITHIN*0..8]-(m10:Place)
WITH DISTINCT m10
MATCH (m10)<-[r11:ABOUT]-(n8:Asserted)
WITH DISTINCT n8
WITH n8 ORDER BY n8.newestFirst DESC LIMIT $p2
RETURN collect([n8.position]) AS c9
}
CALL () {
MATCH (top:Place {id: $p3})<-[:WITHIN*0..8]-(m13:Place)
WITH DISTINCT m13
MATCH (m13)<-[r14:ABOUT]-(n8:Asserted)
WITH DISTINCT n8
RETURN count(*) AS t12
}
CALL () {
MATCH (m17:Source {id: $p8})
WITH DISTINCT m17
MATCH (m17)<-[r18:SAID_BY]-(n15:Asserted) WHERE n15.certainty IN $p6 AND coalesce(n15.publishedLatest, CASE WHEN n15.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p7
WITH DISTINCT n15
WITH n15 ORDER BY n15.newestFirst LIMIT $p5
RETURN collect([n15.position, n15.certainty]) AS c16
}
CALL () {
MATCH (m20:Source {id: $p8})
WITH DISTINCT m20
MATCH (m20)<-[r21:SAID_BY]-(n15:Asserted) WHERE n15.certainty IN $p6 AND coalesce(n15.publishedLatest, CASE WHEN n15.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p7
WITH DISTINCT n15
RETURN count(*) AS t19
}
CALL () {
MATCH (m26:Source {id: $p8})
WITH DISTINCT m26
MATCH (m26)<-[r27:SAID_BY]-(n15:Asserted) WHERE n15.certainty IN $p6 AND coalesce(n15.publishedLatest, CASE WHEN n15.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p7
WITH DISTINCT n15
WITH DISTINCT n15, n15.kind AS k22
WITH k22, count(*) AS t24
WITH k22, t24 ORDER BY t24 DESC, k22 LIMIT $p4
RETURN collect([k22, t24, []]) AS g25
}
CALL () {
MATCH (m30:Organization {id: $p10})
WITH DISTINCT m30
MATCH (m30)<-[r31:PUBLISHED_BY]-(n28) WHERE n28.retractedAt IS NULL
WITH DISTINCT n28
WITH n28 ORDER BY n28.newestFirst LIMIT $p9
RETURN collect([n28.id]) AS c29
}
CALL () {
MATCH (m33:Organization {id: $p10})
WITH DISTINCT m33
MATCH (m33)<-[r34:PUBLISHED_BY]-(n28) WHERE n28.retractedAt IS NULL
WITH DISTINCT n28
RETURN count(*) AS t32
}
CALL () {
MATCH (m37:Entity {id: $p12})
WITH DISTINCT m37
MATCH (m37)<-[r38:ABOUT]-(n35:Asserted)
WITH DISTINCT n35
WITH n35 ORDER BY n35.newestFirst LIMIT $p11
RETURN collect([n35.position]) AS c36
}
CALL () {
MATCH (m40:Entity {id: $p12})
WITH DISTINCT m40
MATCH (m40)<-[r41:ABOUT]-(n35:Asserted)
WITH DISTINCT n35
RETURN count(*) AS t39
}
CALL () {
MATCH (n42:MilitaryUnit {id: $p13})
CALL (n42) {
MATCH (n42)<-[r45:ABOUT]-(n44:Asserted)
WITH DISTINCT n44 ORDER BY n44.newestFirst LIMIT $p14
RETURN collect([n44.position]) AS c46
}
CALL (n42) {
MATCH (n42)<-[r45:ABOUT]-(n44:Asserted)
WITH DISTINCT n44
RETURN count(*) AS t47
}
RETURN collect([[c46, t47]]) AS c43
}
RETURN [c2, t5] AS a0, [c9, t12] AS a1, [c16, t19, g25] AS a2, [c29, t32] AS a3, [c36, t39] AS a4, c43 AS a5
