CALL () {
MATCH (n1:Source) WHERE n1.nameSort >= '' AND n1.retractedAt IS NULL AND (n1:AnonymousSource)
WITH n1 ORDER BY n1.nameSort, n1.id LIMIT $p1
CALL (n1) {
MATCH (n1)<-[r4:SAID_BY]-(n3) USING INDEX r4:SAID_BY(listed) WHERE r4.listed > n1.id + ' ' AND r4.listed < n1.id + '!'
WITH n3 ORDER BY r4.listed LIMIT $p0
RETURN collect([n3.text, n3.certainty]) AS c5
}
CALL (n1) {
MATCH (n1)<-[r7:SAID_BY]-() USING INDEX r7:SAID_BY(listed) WHERE r7.listed = n1.id
WITH count(*) AS without
RETURN COUNT { (n1)<-[:SAID_BY]-() } - without AS t6
}
RETURN collect([n1.id, n1.name, [c5, t6]]) AS c2
}
CALL () {
MATCH (n1:Source) WHERE n1.retractedAt IS NULL AND (n1:AnonymousSource)
RETURN count(*) AS t8
}
RETURN [c2, t8] AS a0
