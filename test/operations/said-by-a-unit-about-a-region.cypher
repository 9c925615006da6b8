CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted AND coalesce(n1.publishedLatest, CASE WHEN n1.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p1 AND coalesce(n1.publishedEarliest, CASE WHEN n1.publishedAt IS NULL THEN '￿' ELSE '' END) < $p2 AND COUNT { (n1)-[r4:SAID_BY]->(n3:Source) WHERE COUNT { (n3)-[r6:HOLDS]->(n5:Role) WHERE COUNT { (n5)-[r8:AT]->(n7:Actor) WHERE true } > 0 } > 0 } > 0 AND COUNT { (n1)-[r10:ABOUT]->(n9:Entity) WHERE true } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([n1.text]) AS c2
}
CALL () {
MATCH (n1:Statement) WHERE n1:Asserted AND coalesce(n1.publishedLatest, CASE WHEN n1.publishedAt IS NULL THEN '' ELSE '￿' END) >= $p1 AND coalesce(n1.publishedEarliest, CASE WHEN n1.publishedAt IS NULL THEN '￿' ELSE '' END) < $p2 AND COUNT { (n1)-[r13:SAID_BY]->(n12:Source) WHERE COUNT { (n12)-[r15:HOLDS]->(n14:Role) WHERE COUNT { (n14)-[r17:AT]->(n16:Actor) WHERE true } > 0 } > 0 } > 0 AND COUNT { (n1)-[r19:ABOUT]->(n18:Entity) WHERE true } > 0
RETURN count(*) AS t11
}
RETURN [c2, t11] AS a0
