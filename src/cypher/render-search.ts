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
import type { ResolvePlan } from '../plan/plan.js';
import { hasNames } from '../plan/plan-search.js';
import type { SearchPlan } from '../plan/search-plan.js';
import {
  pastOf,
  renderLink,
  renderRecorded,
  renderStateOf,
  renderValue,
  stillTests,
  withState,
} from './render-as-of.js';
import { whereAll } from './render-predicate.js';
import { blocksOf, type Rendered, renderCells, type Scope } from './scope.js';
import type { Variables } from './variables.js';

const or = cypher` OR `;
const all = cypher`
UNION ALL
`;
/** The node that a branch finds. */
const x = cypher`x`;

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
  const { link, tests } = renderLink(variables, 'NAMED');
  const named = whereAll(tests);
  const found: Scope = { node: x, edge: null, origin: null };
  const sort = renderValue(variables, found, 'node', 'nameSort');
  if (search.labels.some(hasNames)) {
    branches.push(
      cypher`MATCH (m:Name) WHERE all(part IN ${parameter(search.parts)} WHERE m.words CONTAINS part)
MATCH (m)<-[${link}]-(x:Entity)${named}
RETURN x AS node, {rank: ${rank(cypher`m.words`)}, tier: 0, sort: ${sort}, field: 'name', value: m.value, asked: ${asked}} AS hit`,
      cypher`MATCH (m:Name) WHERE all(sound IN ${parameter(search.sounds)} WHERE m.sound CONTAINS sound)
MATCH (m)<-[${link}]-(x:Entity)${named}
RETURN x AS node, {rank: ${SOUND}, tier: 0, sort: ${sort}, field: 'name', value: m.value, asked: ${asked}} AS hit`,
    );
  }
  // Also where nothing is searched, which is still one branch.
  for (const { label, name, words } of FOUND) {
    if (!labels.has(label) && labels.size > 0) continue;
    const [kind, property] = [identifier(label), identifier(name)];
    const told = cypher` {${identifier(words)}: ${parameter(search.exact)}}`;
    for (const { match, state } of inStates(variables, kind, () => ({
      told,
      tests: [renderRecorded(variables, x)],
    })))
      branches.push(cypher`${match}
RETURN x AS node, {rank: ${EXACT}, tier: 0, sort: ${state}.nameSort, field: '${property}', value: ${state}.${property}, asked: ${asked}} AS hit`);
  }
  if (labels.has('Article')) {
    for (const { match, state } of textHits(variables, search, 'Article'))
      branches.push(cypher`${match}
RETURN x AS node, CASE WHEN all(part IN ${parameter(search.parts)} WHERE ${state}.headlineWords CONTAINS part) THEN {rank: ${rank(cypher`${state}.headlineWords`)}, tier: 1, sort: ${state}.nameSort, field: 'headline', value: ${state}.headline, asked: ${asked}} ELSE {rank: ${WORDS}, tier: 2, sort: ${state}.nameSort, field: 'text', value: ${state}.text, asked: ${asked}} END AS hit`);
  }
  if (labels.has('Statement')) {
    for (const { match, state } of textHits(variables, search, 'Statement', ASSERTED))
      branches.push(cypher`${match}
RETURN x AS node, {rank: ${rank(cypher`${state}.words`)}, tier: 2, sort: ${state}.words, field: 'text', value: ${state}.text, asked: ${asked}} AS hit`);
  }
  const hits = cypher`CALL () {
${join(branches, all)}
}
`;
  // Without names there is one branch for each label, and so one hit for each node.
  if (!searchesNames) return cypher`${hits}WITH node AS ${node}, hit AS ${hit}`;
  return cypher`${hits}WITH node AS ${node}, hit WHERE ${labelTest(node, search.labels)}
WITH ${node}, hit ORDER BY hit.rank, hit.tier, hit.value
WITH ${node}, collect(hit) AS hits
WITH ${node}, hits[0] AS ${hit}`;
}

/**
 * Nodes whose words hold every phrase, out of those that the text index gives; `shown` of all of a label. As of an
 * instant they are of the whole label, and those with other words now, which the index does not know, are looked for
 * among what was.
 */
function textHits(
  variables: Variables,
  search: SearchPlan,
  label: string,
  shown = label,
): readonly InState[] {
  const verified = (owner: Fragment) =>
    cypher`all(phrase IN ${parameter(search.phrases)} WHERE ${owner}.words CONTAINS phrase)`;
  const now = variables.dialect.hasTextIndex
    ? cypher`CALL db.index.fulltext.queryNodes('text_words', ${parameter(search.lucene)}) YIELD node AS x
WITH x`
    : cypher`UNWIND ${parameter(search.textHits)} AS i
MATCH (x:${identifier(label)} {id: i})`;
  return inStates(variables, identifier(label), (state) => {
    const shows = variables.asOf
      ? [
          cypher`${x}:${identifier(label)}`,
          renderRecorded(variables, x),
          cypher`coalesce(${state}.hypothetical, false) = false`,
        ]
      : [
          cypher`${x}:${identifier(shown)}`,
          ...(shown === label ? [renderRecorded(variables, x)] : []),
        ];
    return { found: now, told: empty, tests: [...shows, verified(state)] };
  });
}

/** What is looked for as properties `told` and tests; `found` instead of all nodes of the label, where it has these now. */
interface Sought {
  readonly found?: Fragment;
  readonly told: Fragment;
  readonly tests: readonly Fragment[];
}

/** How nodes are found, as `x`, and what holds the properties by which they are. */
interface InState {
  readonly match: Fragment;
  readonly state: Fragment;
}

/** Nodes of a label by their own properties; as of an instant in two ways, by those they have and by those they had. */
function inStates(
  variables: Variables,
  label: Fragment,
  seek: (state: Fragment) => Sought,
): readonly InState[] {
  const { told, tests, found = cypher`MATCH (${x}:${label}${told})` } = seek(x);
  const still = cypher`${found}${whereAll([...tests, ...stillTests(variables, x)])}`;
  const v = cypher`v`;
  const past = pastOf(variables, x, label, v, seek(v).told);
  if (!past) return [{ match: still, state: x }];
  const since = cypher`${past.match}${whereAll([...past.tests, ...seek(v).tests])}`;
  return [
    { match: still, state: x },
    { match: since, state: v },
  ];
}

/** For each name, `RESOLVED`: nodes of that very name first, then those whose name sounds like it. */
export function renderResolve(variables: Variables, root: ResolvePlan): Rendered {
  const node = variables.fresh('n');
  const hit = variables.fresh('r');
  const words = parameter(root.words);
  const { link, tests } = renderLink(variables, 'NAMED');
  const scope = withState(variables, { node, edge: hit, origin: node });
  const branch = (property: Fragment, list: Fragment, score: Fragment) =>
    cypher`MATCH (m:Name {${property}: ${list}[i]})<-[${link}]-(x:Entity)${whereAll(tests)}
RETURN x AS node, {score: ${score}, matched: m.value} AS hit`;
  return variables.value([], 'c', (result) => {
    const rows = root.elements.map((row) => variables.row(row, scope));
    const candidate = renderCells(
      ...rows.map(({ value }, index) => [RESOLVED.elements(index), value] as const),
    );
    const isOf = labelTest(node, root.labels);
    const shown = variables.asOf ? cypher`(${isOf}) AND ${variables.existed(node)}` : isOf;
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
WITH node AS ${node}, hit WHERE ${shown}
WITH ${node}, hit ORDER BY hit.score DESC, hit.matched
WITH ${node}, collect(hit) AS hits
WITH ${node}, hits[0] AS ${hit}
${renderStateOf(variables, scope)}WITH ${join([node, hit, scope.state ?? empty], cypher`, `)} ORDER BY ${hit}.score DESC, ${scope.state ?? node}.nameSort, ${node}.id LIMIT ${parameter(root.limit)}
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
