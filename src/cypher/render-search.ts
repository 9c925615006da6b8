import {
  cypher,
  empty,
  type Fragment,
  identifier,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { FOUND } from '../model/labels.js';
import { ASSERTED } from '../model/vocabulary.js';
import { RESOLVED } from '../plan/layout.js';
import type { ResolvePlan, SearchPlan } from '../plan/plan.js';
import { hasNames } from '../plan/plan-search.js';
import { blocksOf, type Rendered, renderCells } from './scope.js';
import type { Variables } from './variables.js';

const or = cypher` OR `;
const all = cypher`
UNION ALL
`;

/** How well something matched; a name that only sounds alike comes after all words. */
const EXACT = cypher`0`;
const PREFIX = cypher`1`;
const WORDS = cypher`2`;
const SOUND = cypher`3`;

/**
 * Binds each node that matches to `node`, once, and to `hit` how its best match came about:
 * `{rank, tier, sort, field, value, asked}`. Ends in a clause that takes a WHERE.
 */
export function renderSearch(
  variables: Variables,
  search: SearchPlan,
  node: Fragment,
  hit: Fragment,
): Fragment {
  const rank = (words: Fragment) =>
    cypher`CASE WHEN ${words} = ${parameter(search.exact)} THEN ${EXACT} WHEN ${words} STARTS WITH ${parameter(search.prefix)} THEN ${PREFIX} ELSE ${WORDS} END`;
  const asked = parameter(search.asked);
  const labels = new Set(search.labels);
  const branches: Fragment[] = [];
  const searchesNames = search.labels.some(hasNames) || labels.size === 0;
  if (search.labels.some(hasNames)) {
    branches.push(
      cypher`MATCH (m:Name) WHERE all(part IN ${parameter(search.parts)} WHERE m.words CONTAINS part)
MATCH (m)<-[:NAMED]-(x:Entity)
RETURN x AS node, {rank: ${rank(cypher`m.words`)}, tier: 0, sort: x.nameSort, field: 'name', value: m.value, asked: ${asked}} AS hit`,
      cypher`MATCH (m:Name) WHERE all(sound IN ${parameter(search.sounds)} WHERE m.sound CONTAINS sound)
MATCH (m)<-[:NAMED]-(x:Entity)
RETURN x AS node, {rank: ${SOUND}, tier: 0, sort: x.nameSort, field: 'name', value: m.value, asked: ${asked}} AS hit`,
    );
  }
  // Also where nothing is searched, which is still one branch.
  for (const { label, name, words } of FOUND) {
    if (!labels.has(label) && labels.size > 0) continue;
    const [kind, property] = [identifier(label), identifier(name)];
    branches.push(cypher`MATCH (x:${kind} {${identifier(words)}: ${parameter(search.exact)}}) WHERE x.retractedAt IS NULL
RETURN x AS node, {rank: ${EXACT}, tier: 0, sort: x.nameSort, field: '${property}', value: x.${property}, asked: ${asked}} AS hit`);
  }
  if (labels.has('Article')) {
    branches.push(cypher`${textHits(variables, search, 'Article', 'Article', cypher` AND x.retractedAt IS NULL`)}
RETURN x AS node, CASE WHEN all(part IN ${parameter(search.parts)} WHERE x.headlineWords CONTAINS part) THEN {rank: ${rank(cypher`x.headlineWords`)}, tier: 1, sort: x.nameSort, field: 'headline', value: x.headline, asked: ${asked}} ELSE {rank: ${WORDS}, tier: 2, sort: x.nameSort, field: 'text', value: x.text, asked: ${asked}} END AS hit`);
  }
  if (labels.has('Statement')) {
    branches.push(cypher`${textHits(variables, search, 'Statement', ASSERTED)}
RETURN x AS node, {rank: ${rank(cypher`x.words`)}, tier: 2, sort: x.words, field: 'text', value: x.text, asked: ${asked}} AS hit`);
  }
  const found = cypher`CALL () {
${join(branches, all)}
}
`;
  // Without names there is one branch for each label, and so one hit for each node.
  if (!searchesNames) return cypher`${found}WITH node AS ${node}, hit AS ${hit}`;
  return cypher`${found}WITH node AS ${node}, hit WHERE ${labelTest(node, search.labels)}
WITH ${node}, hit ORDER BY hit.rank, hit.tier, hit.value
WITH ${node}, collect(hit) AS hits
WITH ${node}, hits[0] AS ${hit}`;
}

/** Nodes whose words hold every phrase, out of those that the text index gives; `shown` of all of a label. */
function textHits(
  variables: Variables,
  search: SearchPlan,
  label: string,
  shown = label,
  isShown: Fragment = empty,
): Fragment {
  const verified = cypher`all(phrase IN ${parameter(search.phrases)} WHERE x.words CONTAINS phrase)`;
  return variables.dialect.hasTextIndex
    ? cypher`CALL db.index.fulltext.queryNodes('text_words', ${parameter(search.lucene)}) YIELD node AS x
WITH x WHERE x:${identifier(shown)} AND ${verified}${isShown}`
    : cypher`UNWIND ${parameter(search.textHits)} AS i
MATCH (x:${identifier(label)} {id: i}) WHERE x:${identifier(shown)} AND ${verified}${isShown}`;
}

/** For each name, `RESOLVED`: nodes of that very name first, then those whose name sounds like it. */
export function renderResolve(variables: Variables, root: ResolvePlan): Rendered {
  const node = variables.fresh('n');
  const hit = variables.fresh('r');
  const words = parameter(root.words);
  const branch = (property: Fragment, list: Fragment, score: Fragment) =>
    cypher`MATCH (m:Name {${property}: ${list}[i]})<-[:NAMED]-(x:Entity)
RETURN x AS node, {score: ${score}, matched: m.value} AS hit`;
  return variables.value([], 'c', (result) => {
    const rows = root.elements.map((row) => variables.row(row, { node, edge: hit, origin: node }));
    const candidate = renderCells(
      ...rows.map(({ value }, index) => [RESOLVED.elements(index), value] as const),
    );
    const resolved = renderCells(
      [RESOLVED.index, cypher`i`],
      [RESOLVED.candidates, cypher`candidates`],
    );
    return cypher`UNWIND range(0, size(${words}) - 1) AS i
CALL (i) {
CALL (i) {
${join(
  [
    branch(cypher`words`, words, cypher`1.0`),
    branch(cypher`sound`, parameter(root.sounds), cypher`0.5`),
  ],
  all,
)}
}
WITH node AS ${node}, hit WHERE ${labelTest(node, root.labels)}
WITH ${node}, hit ORDER BY hit.score DESC, hit.matched
WITH ${node}, collect(hit) AS hits
WITH ${node}, hits[0] AS ${hit}
WITH ${node}, ${hit} ORDER BY ${hit}.score DESC, ${node}.nameSort, ${node}.id LIMIT ${parameter(root.limit)}
${blocksOf(rows)}RETURN collect(${candidate}) AS candidates
}
RETURN collect(${resolved}) AS ${result}`;
  });
}

function labelTest(node: Fragment, labels: readonly string[]): Fragment {
  return labels.length === 0
    ? cypher`false`
    : join(
        labels.map((label) => cypher`${node}:${identifier(label)}`),
        or,
      );
}
