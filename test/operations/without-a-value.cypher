CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted AND n1.certainty IS NULL
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.certainty]) AS c2
}
CALL () {
MATCH (n1:Statement) WHERE n1:Asserted AND n1.certainty IS NULL
RETURN count(*) AS t3
}
CALL () {
MATCH (n4:Statement) WHERE n4:Asserted AND n4.certainty IS NOT NULL AND NOT (coalesce(n4.certainty = $p2, false))
RETURN count(*) AS t5
}
CALL () {
MATCH (n6:Statement) WHERE n6:Asserted AND COUNT { (n6)-[r9:ABOUT]->(n8:Entity) WHERE r9.relation IS NULL } > 0
RETURN count(*) AS t7
}
CALL () {
MATCH (n10:Statement) WHERE n10:Asserted
RETURN count(*) AS t11
}
RETURN [c2, t3] AS a0, [null, t5] AS a1, [null, t7] AS a2, [null, t11] AS a3
