CALL () {
MATCH (n1:MilitaryUnit {id: $p0})
CALL (n1) {
MATCH (n1)<-[r4:AT]-(n3)
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)<-[r7:HOLDS|WAS_HOLDS]-(n6)
WITH n6 LIMIT 1
CALL (n6) {
MATCH (n6)<-[r10:SAID_BY]-(n9:Asserted)
WITH DISTINCT n9 ORDER BY n9.newestFirst LIMIT $p1
RETURN collect([n9.text]) AS c11
}
RETURN collect([n6.name, c11]) AS c8
}
RETURN collect([n3.title, c8]) AS c5
}
RETURN collect([n1.name, n1.echelon, c5]) AS c2
}
RETURN c2 AS a0
