CALL () {
MATCH (n1:Article {id: $p0})
CALL (n1) {
MATCH (n1)<-[r4:APPEARS_IN]-(n3:Asserted)
WITH DISTINCT n3
RETURN collect(n3) AS f5
}
CALL (f5) {
UNWIND f5 AS n3
WITH n3
WITH n3 ORDER BY n3.newestFirst LIMIT $p2
RETURN collect([n3.position, n3.text]) AS c6
}
CALL (n1) {
MATCH (n1)<-[r4:APPEARS_IN]-(n3:Asserted)
WITH DISTINCT n3, n3.sourceKind AS k7
WITH k7, count(*) AS t9
WITH k7, t9 ORDER BY t9 DESC, k7 LIMIT $p1
RETURN collect([k7, t9, []]) AS g10
}
RETURN collect([n1.headline, n1.lang, [c6, size(f5), g10]]) AS c2
}
RETURN c2 AS a0
