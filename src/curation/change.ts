import { cypher, identifier } from '../cypher/cypher.js';
import type { Statement, Value } from '../engine/engine.js';

/** What a change does to the graph, so that its undoing can find it again. */
export type Effect =
  | {
      readonly on: 'relationship';
      readonly type: string;
      readonly from: string;
      readonly to: string;
    }
  /** The Assessment that was made, or the Statement that was retracted. */
  | { readonly on: 'node'; readonly id: string };

/** A change of the graph before it is written. */
export interface ChangeDraft {
  readonly kind: 'RELATE' | 'ASSESS' | 'JUDGE_SAME' | 'RETRACT';
  readonly why: string;
  /** The change as a sentence. */
  readonly what: string;
  /** Ids of the nodes it is about. */
  readonly touched: readonly string[];
  readonly effect: Effect;
  /** What it stores on what it makes. */
  readonly properties: Readonly<Record<string, Value | undefined>>;
}

/** Who changes, when, and under which id. */
export interface Signature {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** The statements that write a change with its record. */
export function changeStatements(
  draft: ChangeDraft,
  signature: Signature,
  request: string,
): readonly Statement[] {
  const { id, by, at } = signature;
  const { kind, why, what, effect, touched } = draft;
  const record = { kind, why, what, by, at, request, baseKind: kind, applies: true, base: id };
  const made = present({ ...draft.properties, recordedAt: at, by, changeId: id });
  const create: Statement = {
    text: 'CREATE (c:Node:Change {id: $id}) SET c += $properties',
    parameters: { id, properties: { ...record, ...effectProperties(effect) } },
  };
  return [create, ...makeStatements(draft, made, at), touchStatement(id, touched)];
}

/** Ties a change to the nodes it is about. */
export function touchStatement(id: string, touched: readonly string[]): Statement {
  return {
    text: 'UNWIND $rows AS r MATCH (c:Change {id: r.from}) MATCH (n:Node {id: r.to}) MERGE (c)-[:CHANGES]->(n)',
    parameters: { rows: [...new Set(touched)].map((to) => ({ from: id, to })) },
  };
}

/** An effect as properties of the change, in which `readEffect` finds it. */
export function effectProperties(effect: Effect): Readonly<Record<string, string>> {
  return effect.on === 'node'
    ? { effectNode: effect.id }
    : { effectType: effect.type, effectFrom: effect.from, effectTo: effect.to };
}

function makeStatements(
  { kind, effect, touched }: ChangeDraft,
  properties: Readonly<Record<string, Value>>,
  at: string,
): readonly Statement[] {
  if (effect.on === 'relationship') {
    return [
      {
        text: cypher`MATCH (a:Node {id: $from}) MATCH (b:Node {id: $to}) MERGE (a)-[e:${identifier(effect.type)} {changeId: $changeId}]->(b) ON CREATE SET e += $properties`
          .text,
        parameters: {
          from: effect.from,
          to: effect.to,
          changeId: properties['changeId'] ?? null,
          properties,
        },
      },
    ];
  }
  if (kind === 'RETRACT') {
    return [
      {
        text: 'MATCH (n:Statement {id: $id}) SET n.retractedAt = $at',
        parameters: { id: effect.id, at },
      },
    ];
  }
  return [
    {
      text: 'MERGE (n:Node {id: $id}) ON CREATE SET n:Assessment, n += $properties',
      parameters: { id: effect.id, properties: { ...properties, id: effect.id } },
    },
    {
      text: 'MATCH (n:Assessment {id: $id}) MATCH (s:Node {id: $subject}) MERGE (n)-[:ASSESSES]->(s)',
      parameters: { id: effect.id, subject: touched[0] ?? '' },
    },
  ];
}

function present(properties: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null,
    ),
  );
}
