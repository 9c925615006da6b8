CALL () {
CALL () {
MATCH (m:Name) WHERE all(part IN $p2 WHERE m.words CONTAINS part)
MATCH (m)<-[:NAMED]-(x:Entity)
RETURN x AS node, {rank: CASE WHEN m.words = $p0 THEN 0 WHEN m.words STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 0, sort: x.nameSort, field: 'name', value: m.value, asked: $p7} AS hit
UNION ALL
MATCH (m:Name) WHERE all(sound IN $p4 WHERE m.sound CONTAINS sound)
MATCH (m)<-[:NAMED]-(x:Entity)
RETURN x AS node, {rank: 3, tier: 0, sort: x.nameSort, field: 'name', value: m.value, asked: $p7} AS hit
UNION ALL
MATCH (x:MilitaryUnit {designationWords: $p0}) WHERE x.retractedAt IS NULL
RETURN x AS node, {rank: 0, tier: 0, sort: x.nameSort, field: 'designation', value: x.designation, asked: $p7} AS hit
UNION ALL
CALL db.index.fulltext.queryNodes('text_words', $p6) YIELD node AS x
WITH x WHERE x:Article AND x.retractedAt IS NULL AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, CASE WHEN all(part IN $p2 WHERE x.headlineWords CONTAINS part) THEN {rank: CASE WHEN x.headlineWords = $p0 THEN 0 WHEN x.headlineWords STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 1, sort: x.nameSort, field: 'headline', value: x.headline, asked: $p7} ELSE {rank: 2, tier: 2, sort: x.nameSort, field: 'text', value: x.text, asked: $p7} END AS hit
UNION ALL
CALL db.index.fulltext.queryNodes('text_words', $p6) YIELD node AS x
WITH x WHERE x:Asserted AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, {rank: CASE WHEN x.words = $p0 THEN 0 WHEN x.words STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 2, sort: x.words, field: 'text', value: x.text, asked: $p7} AS hit
}
WITH node AS n1, hit WHERE n1:Person OR n1:Organization OR n1:MilitaryUnit OR n1:AnonymousSource OR n1:State OR n1:Location OR n1:Article OR n1:Statement
WITH n1, hit ORDER BY hit.rank, hit.tier, hit.value
WITH n1, collect(hit) AS hits
WITH n1, hits[0] AS r2
WITH r2, n1 ORDER BY r2.rank DESC, r2.tier DESC, r2.sort DESC, n1.id DESC LIMIT $p8
RETURN collect([r2.rank, [n1.name, n1.text, labels(n1)]]) AS c3
}
CALL () {
CALL () {
MATCH (m:Name) WHERE all(part IN $p2 WHERE m.words CONTAINS part)
MATCH (m)<-[:NAMED]-(x:Entity)
RETURN x AS node, {rank: CASE WHEN m.words = $p0 THEN 0 WHEN m.words STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 0, sort: x.nameSort, field: 'name', value: m.value, asked: $p7} AS hit
UNION ALL
MATCH (m:Name) WHERE all(sound IN $p4 WHERE m.sound CONTAINS sound)
MATCH (m)<-[:NAMED]-(x:Entity)
RETURN x AS node, {rank: 3, tier: 0, sort: x.nameSort, field: 'name', value: m.value, asked: $p7} AS hit
UNION ALL
MATCH (x:MilitaryUnit {designationWords: $p0}) WHERE x.retractedAt IS NULL
RETURN x AS node, {rank: 0, tier: 0, sort: x.nameSort, field: 'designation', value: x.designation, asked: $p7} AS hit
UNION ALL
CALL db.index.fulltext.queryNodes('text_words', $p6) YIELD node AS x
WITH x WHERE x:Article AND x.retractedAt IS NULL AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, CASE WHEN all(part IN $p2 WHERE x.headlineWords CONTAINS part) THEN {rank: CASE WHEN x.headlineWords = $p0 THEN 0 WHEN x.headlineWords STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 1, sort: x.nameSort, field: 'headline', value: x.headline, asked: $p7} ELSE {rank: 2, tier: 2, sort: x.nameSort, field: 'text', value: x.text, asked: $p7} END AS hit
UNION ALL
CALL db.index.fulltext.queryNodes('text_words', $p6) YIELD node AS x
WITH x WHERE x:Asserted AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, {rank: CASE WHEN x.words = $p0 THEN 0 WHEN x.words STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 2, sort: x.words, field: 'text', value: x.text, asked: $p7} AS hit
}
WITH node AS n1, hit WHERE n1:Person OR n1:Organization OR n1:MilitaryUnit OR n1:AnonymousSource OR n1:State OR n1:Location OR n1:Article OR n1:Statement
WITH n1, hit ORDER BY hit.rank, hit.tier, hit.value
WITH n1, collect(hit) AS hits
WITH n1, hits[0] AS r2
RETURN count(*) AS t4
}
CALL () {
MATCH (n5:Place {id: $p9})
CALL (n5) {
MATCH (n5)<-[r8:MENTIONS]-(n7) WHERE n7.retractedAt IS NULL
WITH r8, n7 ORDER BY n7.newestFirst DESC, r8.start DESC, r8.end DESC LIMIT $p10
RETURN collect([r8.start, r8.end, r8.text]) AS c9
}
CALL (n5) {
MATCH (n5)<-[r8:MENTIONS]-(n7) WHERE n7.retractedAt IS NULL
RETURN count(*) AS t10
}
RETURN collect([[c9, t10]]) AS c6
}
CALL () {
MATCH (n11:Statement {id: $p11})
CALL (n11) {
MATCH (n11)-[r14:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n13) WHERE n13.retractedAt IS NULL AND r14.retractedAt IS NULL
WITH r14, n13 ORDER BY n13.newestFirst DESC, type(r14) DESC, startNode(r14).id DESC, coalesce(r14.key, '￿￿') DESC, coalesce(r14.changeId, '￿￿') DESC LIMIT $p12
RETURN collect([n13.id]) AS c15
}
CALL (n11) {
MATCH (n11)-[r14:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS|ELABORATES|RELATED_TO]-(n13) WHERE n13.retractedAt IS NULL AND r14.retractedAt IS NULL
RETURN count(*) AS t16
}
RETURN collect([[c15, t16]]) AS c12
}
RETURN [c3, t4] AS a0, c6 AS a1, c12 AS a2
