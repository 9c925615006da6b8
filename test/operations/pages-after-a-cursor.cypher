CALL () {
MATCH (n1:Statement) WHERE n1.sortAt >= '' AND n1.retractedAt IS NULL AND n1.hypothetical = false AND n1.sortAt <= $p1 AND CASE WHEN n1.sortAt < $p1 THEN true WHEN n1.articleId > $p2 THEN true WHEN n1.articleId < $p2 THEN false WHEN n1.position > $p3 THEN true WHEN n1.position < $p3 THEN false ELSE n1.id > $p4 END
WITH n1 ORDER BY n1.sortAt DESC, n1.articleId, n1.position, n1.id LIMIT $p0
CALL (n1) {
MATCH (n1)-[r4:APPEARS_IN]->(n3:Article)
WITH n3 LIMIT 1
RETURN collect([n3.headline]) AS c5
}
RETURN collect([[], [n1.id, c5]]) AS c2
}
CALL () {
MATCH (n6:Statement) WHERE n6.sortAt >= '' AND n6.retractedAt IS NULL AND n6.hypothetical = false AND n6.sortAt >= $p6 AND CASE WHEN n6.sortAt > $p6 THEN true WHEN n6.articleId < $p7 THEN true WHEN n6.articleId > $p7 THEN false WHEN n6.position < $p8 THEN true WHEN n6.position > $p8 THEN false ELSE n6.id < $p9 END
WITH n6 ORDER BY n6.sortAt, n6.articleId DESC, n6.position DESC, n6.id DESC LIMIT $p5
RETURN collect([[], [n6.id]]) AS c7
}
RETURN [c2, null] AS a0, [c7, null] AS a1
