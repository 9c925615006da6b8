CALL () {
MATCH (n1:Place {id: $p0})
CALL (n1) {
MATCH (n1)<-[:WITHIN*0..8]-(m12:Place)
WITH DISTINCT m12
MATCH (m12)<-[r4:ABOUT]-(n3:Asserted)
WITH DISTINCT n3, CASE WHEN n3.sourceKind IN ['NAMED_PERSON', 'NAMED_ORGANIZATION'] THEN 'NAMED' WHEN n3.sourceKind IN ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'] THEN 'UNNAMED' WHEN n3.sourceKind IN ['ARTICLE'] THEN 'ARTICLE' WHEN n3.sourceKind IN ['IMPERSONAL'] THEN 'IMPERSONAL' END AS k5 ORDER BY n3.newestFirst
WITH k5, collect(n3.id) AS w6
WITH k5, w6, size(w6) AS t7 ORDER BY t7 DESC, k5
CALL (w6) {
UNWIND w6[0..$p1] AS i10
MATCH (n9:Statement {id: i10})
RETURN collect([n9.text]) AS c11
}
RETURN collect([k5, t7, [], c11]) AS g8
}
RETURN collect([g8]) AS c2
}
CALL () {
MATCH (n14:Article {id: $p2})
CALL (n14) {
MATCH (n14)<-[r17:APPEARS_IN]-(n16:Asserted)
WITH DISTINCT n16, CASE WHEN n16.sourceKind IN ['NAMED_PERSON', 'NAMED_ORGANIZATION'] THEN 'NAMED' WHEN n16.sourceKind IN ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'] THEN 'UNNAMED' WHEN n16.sourceKind IN ['ARTICLE'] THEN 'ARTICLE' WHEN n16.sourceKind IN ['IMPERSONAL'] THEN 'IMPERSONAL' END AS k18
WITH k18, count(*) AS t20
WITH k18, t20 ORDER BY t20 DESC, k18
RETURN collect([k18, t20, []]) AS g21
}
RETURN collect([g21]) AS c15
}
CALL () {
MATCH (n22:MilitaryUnit {id: $p3})
CALL (n22) {
MATCH (n22)<-[r25:ABOUT]-(n24:Asserted)
WITH DISTINCT n24, CASE WHEN n24.sourceKind IN ['NAMED_PERSON', 'NAMED_ORGANIZATION'] THEN 'NAMED' WHEN n24.sourceKind IN ['UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT'] THEN 'UNNAMED' WHEN n24.sourceKind IN ['ARTICLE'] THEN 'ARTICLE' WHEN n24.sourceKind IN ['IMPERSONAL'] THEN 'IMPERSONAL' END AS k26
WITH k26, count(*) AS t28
WITH k26, t28 ORDER BY t28 DESC, k26
RETURN collect([k26, t28, []]) AS g29
}
CALL (n22) {
MATCH (n22)<-[r34:AT]-(m33)
WITH DISTINCT m33
MATCH (m33)<-[r31:HOLDS]-(n30) WHERE COUNT { (n30)<-[r36:SAID_BY]-(n35:Asserted) WHERE true } > 0
WITH DISTINCT n30 ORDER BY n30.nameSort, n30.id LIMIT $p5
CALL (n30) {
MATCH (n30)<-[r40:SAID_BY]-() USING INDEX r40:SAID_BY(listed) WHERE r40.listed = n30.id
WITH count(*) AS without
RETURN COUNT { (n30)<-[:SAID_BY]-() } - without AS t39
}
RETURN collect([n30.name, [null, t39]]) AS c32
}
RETURN collect([g29, c32]) AS c23
}
CALL () {
MATCH (n41:MilitaryUnit) WHERE n41.nameSort >= '' AND n41.retractedAt IS NULL AND COUNT { (n41)<-[r44:ABOUT]-(n43:Asserted) WHERE true } > 0 AND NOT (COUNT { (n41)<-[r46:SAID_BY]-(n45:Asserted) WHERE true } > 0)
WITH n41 ORDER BY n41.nameSort, n41.id LIMIT $p6
RETURN collect([n41.name]) AS c42
}
RETURN c2 AS a0, c15 AS a1, c23 AS a2, c42 AS a3
