CALL () {
MATCH (n20:Source) WHERE COUNT { (n20)<-[r23:SAID_BY]-(n22:Asserted) WHERE COUNT { (n22)-[r25:ABOUT]->(n24:Entity) WHERE n24.nameSort CONTAINS $p3 } > 0 } > 0
MATCH (n20)<-[r21:SAID_BY]-(n18:Statement)
RETURN collect(DISTINCT n18) AS w19
}
CALL () {
MATCH (n34:Source) WHERE COUNT { (n34)<-[r37:SAID_BY]-(n36:Asserted) WHERE n36.kind = $p5 } > 0
MATCH (n34)<-[r35:SAID_BY]-(n32:Asserted)
WITH DISTINCT n32
MATCH (n32)-[r33:SAID_BY]->(n30:Source)
RETURN collect(DISTINCT n30) AS w31
}
CALL () {
MATCH (n47:Source) WHERE COUNT { (n47)<-[r50:SAID_BY]-(n49:Asserted) WHERE COUNT { (n49)-[r52:ABOUT]->(n51:Entity) WHERE n51.nameSort CONTAINS $p8 } > 0 } > 0
MATCH (n47)<-[r48:SAID_BY]-(n45:Statement)
RETURN collect(DISTINCT n45) AS w46
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
CALL (w19) {
MATCH (n16:Statement) WHERE n16.newestFirst >= '' AND n16:Asserted AND NOT (n16 IN w19)
WITH n16 ORDER BY n16.newestFirst LIMIT $p2
RETURN collect([n16.id]) AS c17
}
CALL (w19) {
MATCH (n16:Statement) WHERE n16:Asserted AND NOT (n16 IN w19)
RETURN count(*) AS t26
}
CALL (w31) {
MATCH (n28:Source) WHERE n28.nameSort >= '' AND n28.retractedAt IS NULL AND ((n28 IN w31) OR (n28.nameSort CONTAINS $p6))
WITH n28 ORDER BY n28.nameSort, n28.id LIMIT $p4
RETURN collect([n28.id]) AS c29
}
CALL (w46) {
MATCH (n38:Place) WHERE n38.nameSort >= '' AND n38.retractedAt IS NULL
WITH n38 ORDER BY n38.nameSort, n38.id LIMIT $p9
CALL (n38, w46) {
MATCH (n38)<-[:WITHIN*0..8]-(m43:Place)
WITH DISTINCT m43
MATCH (m43)<-[r41:ABOUT]-(n40:Asserted) WHERE n40 IN w46
WITH DISTINCT n40
RETURN count(*) AS t42
}
RETURN collect([n38.id, [null, t42]]) AS c39
}
RETURN [c2, t9] AS a0, [c17, t26] AS a1, c29 AS a2, c39 AS a3
