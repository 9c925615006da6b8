import {
  cypher,
  empty,
  type Fragment,
  identifier,
  integer,
  join,
  parameter,
} from '../cypher-text/cypher.js';
import { invariant } from '../errors.js';
import { partsOf } from '../plan/anchor.js';
import type { ArticleWay } from '../plan/article-way.js';
import { BY_IDS } from '../plan/layout.js';
import type {
  Column,
  FoundList,
  FoundPlan,
  OperationPlan,
  RelationPlan,
  RootPlan,
  RowPlan,
} from '../plan/plan.js';
import { usesEdge, usesOrigin } from '../plan/plan-connection.js';
import { textWays } from '../plan/text-ways.js';
import type { Dialect } from './dialect.js';
import {
  edgeTests,
  mayChange,
  renderStateOf,
  renderStates,
  renderType,
  renderValue,
  withState,
} from './render-as-of.js';
import { renderConnection, renderCount } from './render-connection.js';
import { renderCorroboration } from './render-corroboration.js';
import { renderDisagreements } from './render-disagreements.js';
import { renderGroups } from './render-groups.js';
import { renderSet } from './render-nodes.js';
import { renderOrder } from './render-order.js';
import { renderPath } from './render-path.js';
import { renderPaths } from './render-paths.js';
import {
  renderCondition,
  renderHeldAt,
  renderPredicate,
  renderStep,
  renderTests,
  whereAll,
} from './render-predicate.js';
import { renderResolve } from './render-search.js';
import { renderTexts } from './render-texts.js';
import { blocksOf, inScope, keep, type Rendered, renderCells, type Scope } from './scope.js';
import { Variables } from './variables.js';

const comma = cypher`, `;

/**
 * The whole operation as one query of the portable subset: a CALL block for each root field side by side,
 * one row back, one column a root in the plan's order. Rows are positional lists. Where articles stand by their ids for
 * their texts, these are a further column, and so are the voices that ids leave open.
 */
export function renderOperation(plan: OperationPlan, dialect: Dialect): string {
  const asOf = plan.asOf === null ? null : parameter(plan.asOf);
  const variables = new Variables(dialect, renderRow, renderSet, plan.parameters, asOf);
  const roots = plan.roots.map((root) => renderRoot(variables, root));
  const blocks = blocksOf(roots);
  const { ambiguous } = variables;
  const voices = ambiguous.length > 0 ? [cypher`${join(ambiguous, cypher` + `)} AS voices`] : [];
  const values = [
    ...roots.map((root, index) => cypher`${root.value} AS ${identifier(`a${index}`)}`),
    ...voices,
  ];
  const ways = textWays(plan);
  if (ways.length === 0)
    return cypher`${variables.opening()}${blocks}RETURN ${join(values, comma)}`.text;
  const columns = plan.roots.map((_, index) => identifier(`a${index}`));
  const told = voices.map(() => cypher`voices`);
  const texts = renderTexts(variables, ways, columns);
  return cypher`${variables.opening()}${blocks}WITH ${join(values, comma)}
${texts.blocks}RETURN ${join([...columns, texts.value, ...told], comma)}`.text;
}

function renderRoot(variables: Variables, root: RootPlan): Rendered {
  switch (root.kind) {
    case 'byId':
    case 'byIds': {
      const node = variables.fresh('n');
      const scope: Scope = { node, edge: null, origin: null };
      const label = identifier(root.label);
      return variables.value([], 'c', (result) => {
        const row = renderRow(variables, root.row, scope);
        const where = renderCondition(variables, root.where, scope);
        if (root.kind === 'byId') {
          return cypher`MATCH (${node}:${label} {id: ${variables.id(root.id)}})${where}
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
        }
        const ids = variables.id(root.ids);
        return cypher`UNWIND range(0, size(${ids}) - 1) AS i
MATCH (${node}:${label} {id: ${ids}[i]})${where}
${row.blocks}RETURN collect(${renderCells([BY_IDS.index, cypher`i`], [BY_IDS.row, row.value])}) AS ${result}`;
      });
    }
    case 'connection':
      return renderConnection(variables, root.connection, null);
    case 'paths':
      return renderPaths(variables, root.paths);
    case 'resolve':
      return renderResolve(variables, root);
    case 'disagreements':
      return renderDisagreements(variables, root);
  }
}

/** A row's columns as one list. */
function renderRow(variables: Variables, row: RowPlan, given: Scope): Rendered {
  const isBound = given.state !== undefined || !row.columns.some(isOfState);
  const scope = isBound ? given : withState(variables, given);
  const blocks: Fragment[] = isBound ? [] : [renderStateOf(variables, scope)];
  const values = row.columns.map((column) => {
    const rendered = renderColumn(variables, column, scope);
    blocks.push(rendered.blocks);
    return rendered.value;
  });
  return { blocks: join(blocks, empty), value: cypher`[${join(values, comma)}]` };
}

/** Whether a column shows what the node itself says, here or in a row of the same node. */
function isOfState(column: Column): boolean {
  switch (column.kind) {
    case 'property':
    case 'reference':
      return column.on === 'node' && mayChange(column.property);
    case 'row':
      return column.on === 'node' && column.row.columns.some(isOfState);
    default:
      return false;
  }
}

function renderColumn(variables: Variables, column: Column, scope: Scope): Rendered {
  const owner = (on: 'node' | 'edge' | 'origin') => inScope(scope, on);
  switch (column.kind) {
    case 'property':
      return {
        blocks: empty,
        value: renderValue(variables, scope, column.on, column.property),
      };
    case 'articleText':
      return { blocks: empty, value: cypher`${scope.node}.id` };
    case 'longCharacters':
      return renderArticleId(variables, column.way, scope);
    case 'labels':
      return { blocks: empty, value: cypher`labels(${scope.node})` };
    case 'parameter':
      return { blocks: empty, value: parameter(column.parameter) };
    case 'relationType':
      return { blocks: empty, value: renderType(variables, owner('edge')) };
    case 'outgoing':
      return {
        blocks: empty,
        value: cypher`startNode(${owner('edge')}).id = ${owner('origin')}.id`,
      };
    case 'circle':
      return { blocks: empty, value: cypher`[]` };
    case 'row': {
      const inner: Scope =
        column.on === 'node' ? scope : { node: owner('origin'), edge: null, origin: null };
      return renderRow(variables, column.row, inner);
    }
    case 'reference':
      return renderReference(variables, column, ownerOf(scope, column.on));
    case 'found':
      return renderFound(variables, column.found, ownerOf(scope, column.on));
    case 'relation':
      return renderRelation(variables, column.relation, scope.node);
    case 'connection':
      return renderConnection(variables, column.connection, scope.node);
    case 'count':
      return renderCount(variables, column.connection, scope.node);
    case 'foundCount':
      return renderFoundCount(variables, column.found, ownerOf(scope, column.on));
    case 'groups':
      return renderGroups(variables, column.groups, scope.node);
    case 'corroboration':
      return renderCorroboration(variables, column.corroboration, scope.node);
  }
}

/** The id of the article that words stand in. */
function renderArticleId(variables: Variables, way: ArticleWay, scope: Scope): Rendered {
  switch (way.kind) {
    case 'property':
      return { blocks: empty, value: renderValue(variables, scope, way.on, way.property) };
    case 'start':
      return {
        blocks: empty,
        value: cypher`startNode(${inScope(scope, 'edge')}).${identifier(way.property)}`,
      };
    case 'from': {
      const { blocks, value } = variables.value(
        [scope.node],
        'i',
        (ids) => cypher`MATCH (${scope.node})<-[:${identifier(way.type)}]-(article:Article)
RETURN collect(article.id) AS ${ids}`,
      );
      return { blocks, value: cypher`head(${value})` };
    }
  }
}

/** What holds the properties of the node or relationship. */
function ownerOf(scope: Scope, on: 'node' | 'edge'): Fragment {
  return on === 'node' ? (scope.state ?? scope.node) : inScope(scope, 'edge');
}

function renderReference(
  variables: Variables,
  { property, label, having, row }: Extract<Column, { kind: 'reference' }>,
  owner: Fragment,
): Rendered {
  const node = variables.fresh('n');
  const where = [
    cypher`${node}.id = ${owner}.${identifier(property)}`,
    ...(having ? [cypher`${owner}.${identifier(having)} IS NOT NULL`] : []),
  ];
  return variables.value([owner], 'c', (result) => {
    const inner = renderRow(variables, row, { node, edge: owner, origin: null });
    return cypher`MATCH (${node}:${identifier(label)})${whereAll(where)}
${inner.blocks}RETURN collect(${inner.value}) AS ${result}`;
  });
}

/** That a node has no instants, or has them between those of its owner. */
function renderDuring(
  node: Fragment,
  owner: Fragment,
  { nodes, owner: bounds }: NonNullable<FoundPlan['during']>,
): Fragment {
  const first = cypher`${node}.${identifier(nodes[0])} >= ${owner}.${identifier(bounds[0])}`;
  const last = cypher`${node}.${identifier(nodes[1])}`;
  return cypher`(${last} = '' OR (${first} AND ${last} <= ${owner}.${identifier(bounds[1])}))`;
}

function matchFound(
  variables: Variables,
  { label, by, of, during, having, where }: FoundList,
  node: Fragment,
  owner: Fragment,
): Fragment {
  const tests = [
    cypher`${node}.${identifier(by)} = ${owner}.${identifier(of)}`,
    ...(during ? [renderDuring(node, owner, during)] : []),
    ...(having ? [cypher`${node}.${identifier(having)} IS NOT NULL`] : []),
    ...partsOf(where).map((part) =>
      renderPredicate(variables, part, { node, edge: null, origin: null }),
    ),
  ];
  return cypher`MATCH (${node}:${identifier(label)})${whereAll(tests)}`;
}

/** How many nodes are found so. */
function renderFoundCount(variables: Variables, found: FoundList, owner: Fragment): Rendered {
  const node = variables.fresh('n');
  return variables.value(
    [owner],
    't',
    (total) => cypher`${matchFound(variables, found, node, owner)}
RETURN count(*) AS ${total}`,
  );
}

/** Nodes that are found by what their owner holds. */
function renderFound(variables: Variables, found: FoundPlan, owner: Fragment): Rendered {
  const node = variables.fresh('n');
  const { end, order, limit, row } = found;
  return variables.value([owner], 'c', (result) => {
    const far = end ? variables.fresh('n') : node;
    const inner = renderRow(variables, row, { node: far, edge: node, origin: null });
    const most = typeof limit === 'number' ? integer(limit) : parameter(limit);
    // Words alone are told by the owner of them.
    const isReached = row.columns.some((column) => !('on' in column && column.on === 'edge'));
    const reached =
      end && isReached
        ? cypher`\nMATCH (${far}:${identifier(end.label)}) WHERE ${far}.id = ${node}.${identifier(end.property)}`
        : empty;
    return cypher`${matchFound(variables, found, node, owner)}
WITH ${node}${renderOrder(order, { node, edge: null, origin: null })} LIMIT ${most}${reached}
${inner.blocks}RETURN collect(${inner.value}) AS ${result}`;
  });
}

function renderRelation(variables: Variables, relation: RelationPlan, from: Fragment): Rendered {
  const scope = withState(variables, {
    node: variables.fresh('n'),
    edge: variables.fresh('r'),
    origin: from,
  });
  return variables.value([from], 'c', (result) => {
    const row = renderRow(variables, relation.row, scope);
    const kept = keep(
      scope,
      usesOrigin(relation.row),
      usesEdge(relation.row) || relation.order.some((key) => key.on !== 'node'),
    );
    const { early, late } = renderTests(variables, relation.where);
    const limit =
      typeof relation.limit === 'number' ? integer(relation.limit) : parameter(relation.limit);
    if (relation.nearestFirst) {
      const [step] = relation.path;
      invariant(step, 'A relation leads nowhere');
      const path = variables.fresh('q');
      const distance = variables.fresh('d');
      const onPath = { ...scope, path };
      const found = renderStates(variables, scope, [from], [cypher`length(${path}) AS far`], {
        found: (more) =>
          cypher`MATCH ${path} = ${renderStep(variables, from, inScope(scope, 'edge'), step, scope.node)}${whereAll([...edgeTests(variables, inScope(scope, 'edge'), step), ...early(onPath), ...more()])}`,
        tests: (inner) => late({ ...inner, path }),
      });
      const length = variables.asOf ? cypher`far` : cypher`length(${path})`;
      return cypher`${found}
WITH ${kept}, min(${length}) AS ${distance}${renderOrder(relation.order, scope, false, distance)} LIMIT ${limit}
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
    }
    const edge = relation.path.at(-1)?.hops ? [] : [inScope(scope, 'edge')];
    const found = renderStates(variables, scope, [from], edge, {
      found: (more) =>
        renderPath(variables, from, relation.path, scope, {
          tests: () => [...early(scope), ...more()],
        }),
      tests: late,
    });
    const once = relation.distinct ? cypher`DISTINCT ` : empty;
    const first = relation.heldFirst
      ? cypher`CASE WHEN ${renderHeldAt(scope.node, relation.heldFirst)} THEN 0 ELSE 1 END`
      : empty;
    return cypher`${found}
WITH ${once}${kept}${renderOrder(relation.order, scope, false, first)} LIMIT ${limit}
${row.blocks}RETURN collect(${row.value}) AS ${result}`;
  });
}
