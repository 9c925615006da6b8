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
UNWIND $p5 AS i
MATCH (x:Article {id: i}) WHERE x:Article AND x.retractedAt IS NULL AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, CASE WHEN all(part IN $p2 WHERE x.headlineWords CONTAINS part) THEN {rank: CASE WHEN x.headlineWords = $p0 THEN 0 WHEN x.headlineWords STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 1, sort: x.nameSort, field: 'headline', value: x.headline, asked: $p7} ELSE {rank: 2, tier: 2, sort: x.nameSort, field: 'text', value: x.text, asked: $p7} END AS hit
UNION ALL
UNWIND $p5 AS i
MATCH (x:Statement {id: i}) WHERE x:Asserted AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, {rank: CASE WHEN x.words = $p0 THEN 0 WHEN x.words STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 2, sort: x.words, field: 'text', value: x.text, asked: $p7} AS hit
}
WITH node AS n1, hit WHERE n1:Person OR n1:Organization OR n1:MilitaryUnit OR n1:AnonymousSource OR n1:State OR n1:Location OR n1:Article OR n1:Statement
WITH n1, hit ORDER BY hit.rank, hit.tier, hit.value
WITH n1, collect(hit) AS hits
WITH n1, hits[0] AS r2
WITH r2, n1 ORDER BY r2.rank, r2.tier, r2.sort, n1.id LIMIT $p8
RETURN collect([r2.rank, r2.field, r2.value, r2.asked, [n1.name, n1.text, labels(n1)]]) AS c3
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
UNWIND $p5 AS i
MATCH (x:Article {id: i}) WHERE x:Article AND x.retractedAt IS NULL AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, CASE WHEN all(part IN $p2 WHERE x.headlineWords CONTAINS part) THEN {rank: CASE WHEN x.headlineWords = $p0 THEN 0 WHEN x.headlineWords STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 1, sort: x.nameSort, field: 'headline', value: x.headline, asked: $p7} ELSE {rank: 2, tier: 2, sort: x.nameSort, field: 'text', value: x.text, asked: $p7} END AS hit
UNION ALL
UNWIND $p5 AS i
MATCH (x:Statement {id: i}) WHERE x:Asserted AND all(phrase IN $p3 WHERE x.words CONTAINS phrase)
RETURN x AS node, {rank: CASE WHEN x.words = $p0 THEN 0 WHEN x.words STARTS WITH $p1 THEN 1 ELSE 2 END, tier: 2, sort: x.words, field: 'text', value: x.text, asked: $p7} AS hit
}
WITH node AS n1, hit WHERE n1:Person OR n1:Organization OR n1:MilitaryUnit OR n1:AnonymousSource OR n1:State OR n1:Location OR n1:Article OR n1:Statement
WITH n1, hit ORDER BY hit.rank, hit.tier, hit.value
WITH n1, collect(hit) AS hits
WITH n1, hits[0] AS r2
RETURN count(*) AS t4
}
CALL () {
CALL () {
UNWIND $p14 AS i
MATCH (x:Statement {id: i}) WHERE x:Asserted AND all(phrase IN $p12 WHERE x.words CONTAINS phrase)
RETURN x AS node, {rank: CASE WHEN x.words = $p9 THEN 0 WHEN x.words STARTS WITH $p10 THEN 1 ELSE 2 END, tier: 2, sort: x.words, field: 'text', value: x.text, asked: $p16} AS hit
}
WITH node AS n5, hit AS r6
WITH r6, n5 ORDER BY r6.rank, r6.tier, r6.sort, n5.id LIMIT $p17
RETURN collect([n5.text, labels(n5)]) AS c7
}
CALL () {
UNWIND range(0, size($p18) - 1) AS i
CALL (i) {
CALL (i) {
MATCH (m:Name {words: $p18[i]})<-[:NAMED]-(x:Entity)
RETURN x AS node, {score: 1.0, matched: m.value} AS hit
UNION ALL
MATCH (m:Name {sound: $p19[i]})<-[:NAMED]-(x:Entity)
RETURN x AS node, {score: 0.5, matched: m.value} AS hit
}
WITH node AS n8, hit WHERE n8:Person OR n8:Organization OR n8:MilitaryUnit OR n8:AnonymousSource OR n8:State OR n8:Location OR n8:Article OR n8:Statement
WITH n8, hit ORDER BY hit.score DESC, hit.matched
WITH n8, collect(hit) AS hits
WITH n8, hits[0] AS r9
WITH n8, r9 ORDER BY r9.score DESC, n8.nameSort, n8.id LIMIT $p21
RETURN collect([[r9.score, r9.matched, [n8.id]]]) AS candidates
}
RETURN collect([i, candidates]) AS c10
}
RETURN [c3, t4] AS a0, c7 AS a1, c10 AS a2
