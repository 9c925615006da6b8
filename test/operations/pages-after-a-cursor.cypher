CALL () {
MATCH (n1:Statement) WHERE n1:Asserted AND n1.newestFirst > $p1
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
CALL (n1) {
MATCH (n1)-[r4:APPEARS_IN]->(n3)
WITH n3 LIMIT 1
RETURN collect([n3.headline]) AS c5
}
RETURN collect([n1.id, c5]) AS c2
}
CALL () {
MATCH (n6:Statement) WHERE n6:Asserted AND n6.newestFirst < $p3
WITH n6 ORDER BY n6.newestFirst DESC LIMIT $p2
RETURN collect([n6.id]) AS c7
}
RETURN c2 AS a0, c7 AS a1
