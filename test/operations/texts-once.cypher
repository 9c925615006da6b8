CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
CALL (n1) {
MATCH (n1)-[r4:APPEARS_IN]->(n3)
WITH n3 LIMIT 1
RETURN collect([n3.id, n3.id]) AS c5
}
RETURN collect([n1.id, c5]) AS c2
}
CALL () {
UNWIND range(0, size($p1) - 1) AS i
MATCH (n6:Node {id: $p1[i]}) WHERE NOT ((n6:Claim))
RETURN collect([i, [n6.id, n6.id, n6.headline, labels(n6)]]) AS c7
}
WITH c2 AS a0, c7 AS a1
CALL (a0, a1) {
CALL (a0, a1) {
UNWIND a0 AS x10
UNWIND x10[1] AS x11
RETURN x11[1] AS id
UNION ALL
UNWIND a1 AS x12
RETURN x12[1][1] AS id
}
RETURN collect(DISTINCT id) AS w8
}
CALL (w8) {
UNWIND w8 AS id
MATCH (article:Article {id: id})
RETURN collect([id, article.text]) AS c9
}
RETURN a0, a1, c9
