CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND (n1:Asserted) AND COUNT { (n1)-[r4:APPEARS_IN]->(n3:Article) WHERE n3.publishedLatest >= $p1 AND n3.publishedEarliest < $p2 } > 0 AND COUNT { (n1)-[r6:SAID_BY]->(n5:Source) WHERE COUNT { (n5)-[r8:HOLDS]->(n7:Role) WHERE COUNT { (n7)-[r10:AT]->(n9:Actor) WHERE true } > 0 } > 0 } > 0 AND COUNT { (n1)-[r12:ABOUT]->(n11:Entity) WHERE true } > 0
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
RETURN collect([[], [n1.text]]) AS c2
}
CALL () {
MATCH (n1:Statement) WHERE (n1:Asserted) AND COUNT { (n1)-[r15:APPEARS_IN]->(n14:Article) WHERE n14.publishedLatest >= $p1 AND n14.publishedEarliest < $p2 } > 0 AND COUNT { (n1)-[r17:SAID_BY]->(n16:Source) WHERE COUNT { (n16)-[r19:HOLDS]->(n18:Role) WHERE COUNT { (n18)-[r21:AT]->(n20:Actor) WHERE true } > 0 } > 0 } > 0 AND COUNT { (n1)-[r23:ABOUT]->(n22:Entity) WHERE true } > 0
RETURN count(*) AS t13
}
RETURN [c2, t13] AS a0
