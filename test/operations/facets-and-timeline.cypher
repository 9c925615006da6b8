CALL () {
MATCH (n1:Place {id: $p0})
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m6:Place)
WITH DISTINCT m6
MATCH (m6)<-[r4:ABOUT]-(n3:Asserted) WHERE NOT (coalesce(n3.certainty = $p7, false))
WITH DISTINCT n3
RETURN count(*) AS t5
}
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m18:Place)
WITH DISTINCT m18
MATCH (m18)<-[r4:ABOUT]-(n3:Asserted) WHERE NOT (coalesce(n3.certainty = $p7, false))
WITH DISTINCT n3
MATCH (n3)-[r22:ABOUT]->(m21:Place)
WITH DISTINCT n3, m21
MATCH (m21)-[:WITHIN*0..8]->(n20:Place)
WITH DISTINCT n3, n20.id AS k8 ORDER BY n3.newestFirst
WITH k8, collect(n3.id) AS w9
WITH k8, w9, size(w9) AS t10 ORDER BY t10 DESC, k8 LIMIT $p2
CALL (k8) {
UNWIND [k8] AS i13
MATCH (n12:Place {id: i13})
RETURN collect([n12.name, labels(n12)]) AS c14
}
CALL (w9) {
UNWIND w9[0..$p1] AS i16
MATCH (n15:Statement {id: i16})
RETURN collect([n15.text]) AS c17
}
RETURN collect([k8, t10, [head(c14)], c17]) AS g11
}
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m28:Place)
WITH DISTINCT m28
MATCH (m28)<-[r4:ABOUT]-(n3:Asserted) WHERE NOT (coalesce(n3.certainty = $p7, false))
WITH n3
MATCH (n3)-[r30:SAID_BY]->(k24)
WITH k24, count(DISTINCT n3) AS t26
WITH k24.id AS k24, t26 ORDER BY t26 DESC, k24 LIMIT $p3
RETURN collect([k24, t26, []]) AS g27
}
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m38:Place)
WITH DISTINCT m38
MATCH (m38)<-[r4:ABOUT]-(n3:Asserted) WHERE NOT (coalesce(n3.certainty = $p7, false))
WITH DISTINCT n3
WITH n3, substring(n3.sortAt, 0, 7) AS k31 ORDER BY n3.newestFirst
WITH k31, collect(n3.id) AS w32 WHERE k31 > ''
WITH k31, w32, size(w32) AS t33 ORDER BY k31 LIMIT $p5
CALL (w32) {
UNWIND w32[0..$p4] AS i36
MATCH (n35:Statement {id: i36})
RETURN collect([n35.position]) AS c37
}
RETURN collect([k31, t33, [], c37]) AS g34
}
RETURN collect([[null, t5, g11, g27, g34]]) AS c2
}
RETURN c2 AS a0
