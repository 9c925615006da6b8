import { cypher, empty, type Fragment, identifier, integer, join } from '../cypher-text/cypher.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import {
  CORROBORATION,
  MAXIMUM_THROUGH,
  MAXIMUM_WITNESSES,
  type Place,
  THROUGH,
  WITNESS,
} from '../plan/layout.js';
import type { CorroborationPlan } from '../plan/plan.js';
import { renderLink, renderRecorded, renderStateOf, withState } from './render-as-of.js';
import { renderOrder } from './render-order.js';
import { renderPredicate, whereAll } from './render-predicate.js';
import { blocksOf, keep, type Rendered, renderCells } from './scope.js';
import type { Variables } from './variables.js';

const comma = cypher`, `;
const plus = cypher` + `;
const anyRelation = join(STATEMENT_RELATION_TYPES.map(identifier), cypher`|`);
/** How many judgements are followed from each source: two of them may be one by twice as many. */
const JUDGEMENTS = 4;

/** The statement itself and those that say the same, support or contradict it: a `CORROBORATION`. */
export function renderCorroboration(
  variables: Variables,
  plan: CorroborationPlan,
  from: Fragment,
): Rendered {
  const node = variables.fresh('n');
  const edge = variables.fresh('r');
  const type = variables.fresh('k');
  const scope = withState(variables, { node, edge, origin: from });
  return variables.value([from], 'c', (result) => {
    const rows = plan.elements.map((row) =>
      variables.row(row, { ...scope, edge: null, origin: null }),
    );
    const witnesses = variables.fresh('w');
    const found = cypher`CALL (${from}) {
WITH ${from} RETURN ${from} AS ${node}, null AS ${type}
UNION ALL
WITH ${from} MATCH (${from})-[${edge}:SAME_CLAIM_AS|SUPPORTS|CONTRADICTS]-(${node}:Statement) WHERE ${renderPredicate(variables, plan.where, scope)} AND ${renderRecorded(variables, edge)}
RETURN ${node}, type(${edge}) AS ${type}
}
${renderStateOf(variables, scope)}WITH DISTINCT ${keep(scope, false, false)}, ${type}${renderOrder(plan.order, scope)} LIMIT ${integer(MAXIMUM_WITNESSES)}
`;
    const elements = rows.map(({ value }, index) => [WITNESS.elements(index), value] as const);
    const told = [
      [WITNESS.relation, type],
      [WITNESS.id, cypher`${node}.id`],
    ] as const;
    if (!plan.isFolded) {
      const none = [WITNESS.sources, WITNESS.relays, WITNESS.article, WITNESS.publisher].map(
        (there) => [there, cypher`null`] as const,
      );
      return cypher`${found}${blocksOf(rows)}WITH collect(${renderCells(...told, ...none, ...elements)}) AS ${witnesses}
RETURN [${witnesses}] AS ${result}`;
    }
    const origin = renderOrigin(variables, node);
    const cells = renderCells(...told, ...origin.cells, ...elements);
    const ties = renderTies(variables, plan, witnesses);
    return cypher`${found}${origin.blocks}${blocksOf(rows)}WITH collect(${cells}) AS ${witnesses}
${ties.blocks}RETURN ${renderCells([CORROBORATION.witnesses, witnesses], ...ties.cells)} AS ${result}`;
  });
}

type Link = ReturnType<typeof renderLink>;
type NamedCells = readonly (readonly [there: Place<unknown>, value: Fragment])[];

interface Told {
  readonly blocks: Fragment;
  readonly cells: NamedCells;
}

/** Who says and relays a statement, and where it stands. */
function renderOrigin(variables: Variables, node: Fragment): Told {
  const [sources, relays, articles, publishers] = ['c', 'c', 'c', 'c'].map((prefix) =>
    variables.fresh(prefix),
  ) as [Fragment, Fragment, Fragment, Fragment];
  const [said, relayed, published] = (['SAID_BY', 'RELAYED_BY', 'PUBLISHED_BY'] as const).map(
    (type) => renderLink(variables, type),
  ) as [Link, Link, Link];
  const blocks = cypher`CALL (${node}) {
MATCH (${node})-[${said.link}]->(source:Source)${whereAll(said.tests)} WITH source ORDER BY source.id RETURN collect(source.id) AS ${sources}
}
CALL (${node}) {
MATCH (${node})-[${relayed.link}]->(relay:Source)${whereAll(relayed.tests)} WITH relay ORDER BY relay.id RETURN collect(relay.id) AS ${relays}
}
CALL (${node}) {
MATCH (${node})-[:APPEARS_IN]->(article:Article) RETURN collect(article.id) AS ${articles}
}
CALL (${node}) {
MATCH (${node})-[:APPEARS_IN]->(article:Article)-[${published.link}]->(publisher:Organization)${whereAll(published.tests)} RETURN collect(publisher.id) AS ${publishers}
}
`;
  return {
    blocks,
    cells: [
      [WITNESS.sources, sources],
      [WITNESS.relays, relays],
      [WITNESS.article, cypher`head(${articles})`],
      [WITNESS.publisher, cypher`head(${publishers})`],
    ],
  };
}

/** What ties the witnesses' sources, and the witnesses, and the nodes by which it is seen. */
function renderTies(variables: Variables, plan: CorroborationPlan, witnesses: Fragment): Told {
  const [ids, voices, dependent] = ['w', 'w', 'w'].map((prefix) => variables.fresh(prefix)) as [
    Fragment,
    Fragment,
    Fragment,
  ];
  const cell = (there: number) => cypher`one[${integer(there)}]`;
  const named = cypher`${cell(WITNESS.sources)} + ${cell(WITNESS.relays)} + [${cell(WITNESS.publisher)}]`;
  const blocks: Fragment[] = [
    variables.call(
      [witnesses],
      () => cypher`UNWIND ${witnesses} AS one
RETURN collect(DISTINCT ${cell(WITNESS.id)}) AS ${ids}`,
    ),
    variables.call(
      [witnesses],
      () => cypher`UNWIND ${witnesses} AS one
UNWIND ${named} AS id
RETURN collect(DISTINCT id) AS ${voices}`,
    ),
    variables.call(
      [ids],
      () => cypher`UNWIND ${ids} AS id
MATCH (a:Statement {id: id})-[r:${anyRelation}]->(b:Statement) WHERE r.independent = false AND ${renderRecorded(variables, cypher`r`)} AND b.id IN ${ids}
RETURN collect([a.id, b.id, r.changeId]) AS ${dependent}`,
    ),
  ];
  const judged: Fragment[] = [];
  let reached = voices;
  for (let hop = 0; hop < JUDGEMENTS; hop += 1) {
    const [next, ties, start] = [variables.fresh('w'), variables.fresh('w'), reached];
    blocks.push(
      variables.call(
        [start],
        () => cypher`UNWIND ${start} AS id
MATCH (a:Entity {id: id})-[r:JUDGED_SAME]-(b:Entity) WHERE r.verdict = 'POSITIVE' AND ${renderRecorded(variables, cypher`r`)}
RETURN collect([a.id, b.id, r.changeId]) AS ${ties}, collect(DISTINCT b.id) AS ${next}`,
      ),
    );
    judged.push(ties);
    reached = next;
  }
  const nodes = renderThrough(variables, plan, { witnesses, named, dependent, judged });
  return {
    blocks: join([...blocks, nodes.blocks], empty),
    cells: [
      [CORROBORATION.judged, cypher`[${join(judged, comma)}]`],
      [CORROBORATION.dependent, dependent],
      [CORROBORATION.nodes, nodes.value],
    ],
  };
}

/** What several witnesses name, what is judged the same, and the changes that say so: `THROUGH` each. */
function renderThrough(
  variables: Variables,
  { through }: CorroborationPlan,
  from: Readonly<Record<'witnesses' | 'named' | 'dependent', Fragment>> & {
    readonly judged: readonly Fragment[];
  },
): Rendered {
  if (through.length === 0) return { blocks: empty, value: cypher`[]` };
  const { witnesses, named, dependent, judged } = from;
  const shared = variables.fresh('w');
  const sharedBlock = variables.call(
    [witnesses],
    () => cypher`UNWIND ${witnesses} AS one
UNWIND ${named} + [one[${integer(WITNESS.article)}]] AS id
WITH id, count(*) AS times WHERE times > 1
RETURN collect(id) AS ${shared}`,
  );
  const node = variables.fresh('n');
  const ties = join([dependent, ...judged], plus);
  const nodes = variables.value([shared, dependent, ...judged], 'c', (result) => {
    const rows = through.map((row) => variables.row(row, { node, edge: null, origin: null }));
    const cells = renderCells(
      [THROUGH.id, cypher`${node}.id`],
      ...rows.map(({ value }, index) => [THROUGH.elements(index), value] as const),
    );
    return cypher`UNWIND [${shared}] + (${ties}) AS some
UNWIND some AS id
WITH DISTINCT id WHERE id IS NOT NULL
WITH id ORDER BY id LIMIT ${integer(MAXIMUM_THROUGH)}
MATCH (${node}:Node {id: id})
${blocksOf(rows)}RETURN collect(${cells}) AS ${result}`;
  });
  return { blocks: join([sharedBlock, nodes.blocks], empty), value: nodes.value };
}
