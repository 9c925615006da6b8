CALL () {
MATCH (n1:MilitaryUnit {id: $p0})
CALL (n1) {
MATCH (n1)<-[r4:ABOUT]-(n3:Asserted)
WITH DISTINCT n3
RETURN collect(n3) AS f5
}
CALL (f5) {
UNWIND f5 AS n3
WITH n3
WITH n3 ORDER BY n3.newestFirst LIMIT $p1
CALL (n3) {
MATCH (n3)-[r8:SAID_BY]->(n7:Source)
WITH r8, n7 ORDER BY r8.position, n7.id LIMIT 50
RETURN collect([[n7.name, labels(n7)]]) AS c9
}
RETURN collect([n3.id, n3.text, n3.starts, n3.ends, c9]) AS c6
}
RETURN collect([n1.name, n1.echelon, n1.echelonAsStated, [c6, size(f5)]]) AS c2
}
RETURN c2 AS a0
