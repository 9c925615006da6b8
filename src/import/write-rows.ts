import { cypher, empty, type Fragment, identifier, join } from '../cypher/cypher.js';
import type { Statement, Value } from '../engine/engine.js';
import type { EdgeKind, Rows } from './rows.js';

/** Rows a statement takes at most; larger groups are cut. */
const BATCH = 2_000;

const colon = cypher`:`;
const comma = cypher`, `;

/**
 * The statements that write rows: sorted distinct nodes first, then relationships, so that importers of
 * bundles with common entities lock in one order. What is there already stays as it is.
 */
export function writeStatements(rows: Rows): readonly Statement[] {
  const nodes = [...rows.nodes].flatMap(([labels, byId]) => {
    const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return batches(sorted).map((batch) => ({
      text: mergeNodes(labels.split(':')).text,
      parameters: { rows: batch as unknown as Value },
    }));
  });
  const edges = [...rows.edges.values()].flatMap(({ kind, rows: group }) =>
    batches(group).map((batch) => ({
      text: mergeEdges(kind).text,
      parameters: { rows: batch as unknown as Value },
    })),
  );
  return [...nodes, ...edges];
}

function mergeNodes([key = 'Node', ...others]: readonly string[]): Fragment {
  const labels = join(others.map(identifier), colon);
  const set = others.length > 0 ? cypher`n:${labels}, ` : empty;
  return cypher`UNWIND $rows AS r MERGE (n:${identifier(key)} {id: r.id}) ON CREATE SET ${set}n += r.properties`;
}

function mergeEdges(kind: EdgeKind): Fragment {
  const identity = kind.identity.map(
    (name) => cypher`${identifier(name)}: r.identity.${identifier(name)}`,
  );
  const told = identity.length > 0 ? cypher` {${join(identity, comma)}}` : empty;
  return cypher`UNWIND $rows AS r MATCH (a:${identifier(kind.from)} {id: r.from}) MATCH (b:${identifier(kind.to)} {id: r.to}) MERGE (a)-[e:${identifier(kind.type)}${told}]->(b) ON CREATE SET e += r.properties`;
}

function batches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );
}
