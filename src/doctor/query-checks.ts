import type { Run } from '../archive/read-articles.js';
import { cypher, identifier, join } from '../cypher-text/cypher.js';
import { ENTITY_KINDS, LABELS, nodeRow } from '../model/labels.js';
import { ENDS } from '../model/relations.js';
import { ASSERTED } from '../model/vocabulary.js';
import type { Problems } from './problems.js';

const NODE_KINDS = ['Entity', 'Article', 'Statement', 'Role', 'Claim', 'Change', 'Assessment'];

/** Invariants that a query can see by itself: its rows are ids of what breaks them. */
const QUERIES: Readonly<Record<string, string>> = {
  'every statement appears in exactly one article':
    'MATCH (n:Statement) WHERE COUNT { (n)-[:APPEARS_IN]->(:Article) } <> 1 RETURN n.id AS id',
  'only impersonal statements have no source':
    "MATCH (n:Statement) WHERE n.sourceKind <> 'IMPERSONAL' AND COUNT { (n)-[:SAID_BY]->(:Source) } = 0 RETURN n.id AS id",
  'the parts of a conditional are hypothetical':
    'MATCH (s:Statement)-[:ANTECEDENT|CONSEQUENT]->(n:Statement) WHERE coalesce(n.hypothetical, false) = false RETURN n.id AS id',
  'a statement is asserted unless it is hypothetical or retracted':
    cypher`MATCH (n:Statement) WHERE (n.hypothetical = false AND n.retractedAt IS NULL AND NOT n:${identifier(ASSERTED)}) OR (n:${identifier(ASSERTED)} AND (n.hypothetical = true OR n.retractedAt IS NOT NULL)) RETURN n.id AS id`
      .text,
  'every name has an entity':
    'MATCH (n:Name) WHERE COUNT { (n)<-[:NAMED|WAS_NAMED]-(:Entity) } = 0 RETURN n.id AS id',
  'every role has one person and one place to hold it at':
    'MATCH (n:Role) WHERE COUNT { (n)<-[:HOLDS|WAS_HOLDS]-(:Person) } <> 1 OR COUNT { (n)-[:AT|WAS_AT]->(:Actor) } <> 1 RETURN n.id AS id',
  'every claim is stated by one article':
    'MATCH (n:Claim) WHERE COUNT { (n)<-[:STATES]-(:Article) } <> 1 RETURN n.id AS id',
  'every assessment is of one thing':
    'MATCH (n:Assessment) WHERE COUNT { (n)-[:ASSESSES]->(:Node) } <> 1 RETURN n.id AS id',
  'every entity has a name':
    'MATCH (n:Entity) WHERE n.retractedAt IS NULL AND COUNT { (n)-[:NAMED]->(:Name) } = 0 RETURN n.id AS id',
};

/** Checks labels, ids, ends of relationships and the invariants that a query can see. */
export async function checkByQuery(run: Run, problems: Problems): Promise<void> {
  const ask = async (check: string, text: string) => {
    for (const [id] of await run({ text, parameters: {} })) problems.add(check, id);
  };
  for (const [check, text] of Object.entries(QUERIES)) await ask(check, text);
  for (const kind of LABELS) {
    for (const label of nodeRow(kind).labels) {
      await ask(
        `every ${kind} is a ${label}`,
        cypher`MATCH (n:${identifier(kind)}) WHERE NOT n:${identifier(label)} RETURN n.id AS id`
          .text,
      );
    }
  }
  await ask('every entity is of one kind', noneOf('Entity', ENTITY_KINDS));
  await ask('every node is of one kind', noneOf('Node', NODE_KINDS));
  for (const label of LABELS) {
    const name = identifier(label);
    await ask(
      'every node has an id',
      cypher`MATCH (n:${name}) WHERE n.id IS NULL RETURN labels(n) AS id`.text,
    );
    await ask(
      `every ${label} has an id of its own`,
      cypher`MATCH (n:${name}) WITH n.id AS id, count(*) AS c WHERE c > 1 RETURN id`.text,
    );
  }
  for (const [type, [from, to]] of Object.entries(ENDS))
    await checkEnds(run, problems, type, from, to);
}

const and = cypher` AND `;

function noneOf(label: string, kinds: readonly string[]): string {
  const none = join(
    kinds.map((kind) => cypher`NOT n:${identifier(kind)}`),
    and,
  );
  return cypher`MATCH (n:${identifier(label)}) WHERE ${none} RETURN n.id AS id`.text;
}

/** Two counts tell whether all is well; only where they differ are the ends looked at one by one. */
async function checkEnds(run: Run, problems: Problems, type: string, from: string, to: string) {
  const [t, a, b] = [identifier(type), identifier(from), identifier(to)];
  const count = async (text: string) => (await run({ text, parameters: {} }))[0]?.[0];
  const all = await count(cypher`MATCH ()-[r:${t}]->() RETURN count(r) AS c`.text);
  const right = await count(cypher`MATCH (a:${a})-[r:${t}]->(b:${b}) RETURN count(r) AS c`.text);
  if (all === right) return;
  const text =
    cypher`MATCH (a)-[r:${t}]->(b) WHERE NOT a:${a} OR NOT b:${b} RETURN a.id AS f, b.id AS x`.text;
  for (const [f, x] of await run({ text, parameters: {} }))
    problems.add(`${type} leads from ${from} to ${to}`, `${String(f)} → ${String(x)}`);
}
