CALL () {
UNWIND range(0, size($p0) - 1) AS i
WITH i, $p0[i] AS asked
CALL (asked) {
MATCH (s:Statement {spanId: asked})
WITH s.id AS found ORDER BY found
RETURN collect(found) AS found
}
WITH i, asked, found ORDER BY i
WITH collect(CASE WHEN size(found) = 0 THEN asked ELSE found[0] END) AS ids, collect(CASE WHEN size(found) > 1 THEN [asked, found] END) AS ambiguous
RETURN ids AS i12, ambiguous AS i13
}
CALL (i12) {
UNWIND range(0, size(i12) - 1) AS i
MATCH (n1:Node {id: i12[i]}) WHERE NOT ((n1:Claim))
CALL (n1) {
MATCH (n1)-[r4:HOLDS]->(n3)
WITH n3 ORDER BY n3.titleSort, n3.id LIMIT 50
CALL (n3) {
MATCH (n3)-[r7:AT|WAS_AT]->(n6)
WITH n6 LIMIT 1
RETURN collect([n6.name]) AS c8
}
RETURN collect([n3.title, c8]) AS c5
}
CALL (n1) {
MATCH (n1)-[r10:APPEARS_IN]->(n9)
WITH n9 LIMIT 1
RETURN collect([n9.name]) AS c11
}
RETURN collect([i, [n1.name, c5, n1.title, n1.what, n1.kind, n1.at, n1.scheme, n1.value, n1.text, c11, labels(n1)]]) AS c2
}
RETURN c2 AS a0, i13 AS voices
