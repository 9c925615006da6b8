CALL () {
MATCH (n1:Statement) WHERE n1.newestFirst >= '' AND n1:Asserted AND n1.certainty = $p1
WITH n1 ORDER BY n1.newestFirst LIMIT $p0
CALL (n1) {
CALL (n1) {
WITH n1 RETURN n1 AS n3, null AS k5
UNION ALL
WITH n1 MATCH (n1)-[r4:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(n3:Statement) WHERE n3.retractedAt IS NULL AND r4.retractedAt IS NULL
RETURN n3, type(r4) AS k5
}
WITH DISTINCT n3, k5 ORDER BY n3.newestFirst LIMIT 501
CALL (n3) {
MATCH (n3)-[:SAID_BY]->(source:Source) WITH source ORDER BY source.id RETURN collect(source.id) AS c8
}
CALL (n3) {
MATCH (n3)-[:RELAYED_BY]->(relay:Source) WITH relay ORDER BY relay.id RETURN collect(relay.id) AS c9
}
CALL (n3) {
MATCH (n3)-[:APPEARS_IN]->(article:Article) RETURN collect(article.id) AS c10
}
CALL (n3) {
MATCH (n3)-[:APPEARS_IN]->(article:Article)-[:PUBLISHED_BY]->(publisher:Organization) RETURN collect(publisher.id) AS c11
}
WITH collect([k5, n3.id, c8, c9, head(c10), head(c11), [n3.position]]) AS w7
CALL (w7) {
UNWIND w7 AS one
RETURN collect(DISTINCT one[1]) AS w12
}
CALL (w7) {
UNWIND w7 AS one
UNWIND one[2] + one[3] + [one[5]] AS id
RETURN collect(DISTINCT id) AS w13
}
CALL (w12) {
UNWIND w12 AS id
MATCH (a:Statement {id: id})-[r:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]->(b:Statement) WHERE r.independent = false AND r.retractedAt IS NULL AND b.id IN w12
RETURN collect([a.id, b.id, r.changeId]) AS w14
}
CALL (w13) {
UNWIND w13 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w16, collect(DISTINCT b.id) AS w15
}
CALL (w15) {
UNWIND w15 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w18, collect(DISTINCT b.id) AS w17
}
CALL (w17) {
UNWIND w17 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w20, collect(DISTINCT b.id) AS w19
}
CALL (w19) {
UNWIND w19 AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND r.retractedAt IS NULL
RETURN collect([a.id, b.id, r.changeId]) AS w22, collect(DISTINCT b.id) AS w21
}
CALL (w7) {
UNWIND w7 AS one
UNWIND one[2] + one[3] + [one[5]] + [one[4]] AS id
WITH id, count(*) AS times WHERE times > 1
RETURN collect(id) AS w23
}
CALL (w23, w14, w16, w18, w20, w22) {
UNWIND [w23] + (w14 + w16 + w18 + w20 + w22) AS some
UNWIND some AS id
WITH DISTINCT id WHERE id IS NOT NULL
WITH id ORDER BY id LIMIT 500
MATCH (n24:Node {id: id})
RETURN collect([n24.id, [n24.name, n24.title, n24.what, n24.scheme, n24.value, n24.text, labels(n24)]]) AS c25
}
RETURN [w7, [w16, w18, w20, w22], w14, c25] AS c6
}
RETURN collect([n1.position, c6]) AS c2
}
RETURN c2 AS a0
