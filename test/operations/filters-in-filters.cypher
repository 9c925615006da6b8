CALL () {
MATCH (n51:Source) WHERE COUNT { (n51)<-[r54:SAID_BY]-(n53:Asserted) WHERE COUNT { (n53)-[r56:ABOUT]->(n55:Entity) WHERE n55.nameSort CONTAINS $p8 } > 0 } > 0
MATCH (n51)<-[r52:SAID_BY]-(n49:Statement)
RETURN collect(DISTINCT n49.id) AS w50
}
CALL () {
MATCH (n3:Source) WHERE COUNT { (n3)<-[r6:SAID_BY]-(n5:Asserted) WHERE COUNT { (n5)-[r8:ABOUT]->(n7:Entity) WHERE n7.nameSort CONTAINS $p1 } > 0 } > 0
MATCH (n3)<-[r4:SAID_BY]-(n1:Statement) WHERE n1:Asserted
WITH DISTINCT n1
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.id]) AS c2
}
CALL () {
MATCH (n10:Source) WHERE COUNT { (n10)<-[r13:SAID_BY]-(n12:Asserted) WHERE COUNT { (n12)-[r15:ABOUT]->(n14:Entity) WHERE n14.nameSort CONTAINS $p1 } > 0 } > 0
MATCH (n10)<-[r11:SAID_BY]-(n1:Statement) WHERE n1:Asserted
WITH DISTINCT n1
RETURN count(*) AS t9
}
CALL () {
CALL () {
MATCH (n16:Statement) WHERE n16.newestFirst >= '' AND n16:Asserted
RETURN n16, 0 AS mark
UNION ALL
MATCH (n19:Source) WHERE COUNT { (n19)<-[r22:SAID_BY]-(n21:Asserted) WHERE COUNT { (n21)-[r24:ABOUT]->(n23:Entity) WHERE n23.nameSort CONTAINS $p3 } > 0 } > 0
MATCH (n19)<-[r20:SAID_BY]-(n16:Statement)
RETURN DISTINCT n16, 1 AS mark
}
WITH n16, collect(mark) AS w18
WITH n16, w18 WHERE 0 IN w18 AND NOT (1 IN w18)
WITH n16
WITH n16 ORDER BY n16.newestFirst LIMIT $p2
RETURN collect([n16.id]) AS c17
}
CALL () {
CALL () {
MATCH (n16:Statement) WHERE n16:Asserted
RETURN n16, 0 AS mark
UNION ALL
MATCH (n27:Source) WHERE COUNT { (n27)<-[r30:SAID_BY]-(n29:Asserted) WHERE COUNT { (n29)-[r32:ABOUT]->(n31:Entity) WHERE n31.nameSort CONTAINS $p3 } > 0 } > 0
MATCH (n27)<-[r28:SAID_BY]-(n16:Statement)
RETURN DISTINCT n16, 1 AS mark
}
WITH n16, collect(mark) AS w26
WITH n16, w26 WHERE 0 IN w26 AND NOT (1 IN w26)
WITH n16
RETURN count(*) AS t25
}
CALL () {
CALL () {
MATCH (n33:Source) WHERE n33.nameSort >= '' AND n33.retractedAt IS NULL
RETURN n33, 0 AS mark
UNION ALL
MATCH (n38:Source) WHERE COUNT { (n38)<-[r41:SAID_BY]-(n40:Asserted) WHERE n40.kind = $p5 } > 0
MATCH (n38)<-[r39:SAID_BY]-(n36:Asserted)
WITH DISTINCT n36
MATCH (n36)-[r37:SAID_BY]->(n33:Source)
RETURN DISTINCT n33, 1 AS mark
}
WITH n33, collect(mark) AS w35
WITH n33, w35 WHERE 0 IN w35 AND ((1 IN w35) OR (n33.nameSort CONTAINS $p6))
WITH n33
WITH n33 ORDER BY n33.nameSort, n33.id LIMIT $p4
RETURN collect([n33.id]) AS c34
}
CALL (w50) {
MATCH (n42:Place) WHERE n42.nameSort >= '' AND n42.retractedAt IS NULL
WITH n42 ORDER BY n42.nameSort, n42.id LIMIT $p9
CALL (n42, w50) {
MATCH (n42)<-[:WITHIN*0..8]-(m47:Place)
WITH DISTINCT m47
MATCH (m47)<-[r45:ABOUT]-(n44:Asserted) WHERE n44.id IN w50
WITH DISTINCT n44
RETURN count(*) AS t46
}
RETURN collect([n42.id, [null, t46]]) AS c43
}
RETURN [c2, t9] AS a0, [c17, t25] AS a1, c34 AS a2, c43 AS a3
