import { cypher, identifier } from '../cypher/cypher.js';
import type { Statement } from '../engine/engine.js';
import { type Effect, effectProperties, type Signature, touchStatement } from './change.js';

/** A change as it is stored, as far as its undoing needs it. */
export interface StoredChange {
  readonly id: string;
  readonly what: string;
  readonly baseKind: string;
  /** The change that made the thing which this one makes hold (true) or not hold (false). */
  readonly base: string;
  readonly applies: boolean;
  readonly undoneBy: string | null;
  /** The change that this one undid. */
  readonly undoes: string | null;
  readonly effect: Effect;
  readonly touched: readonly string[];
}

/**
 * The statements that undo a change, an undoing among them. The first writes nothing when another undoing came
 * first, and all the others need what it writes.
 */
export function undoStatements(
  change: StoredChange,
  why: string,
  { id, by, at }: Signature,
  request: string,
): readonly Statement[] {
  const applies = !change.applies;
  const properties = {
    kind: 'UNDO',
    why,
    what: `undo: ${change.what}`,
    by,
    at,
    request,
    baseKind: change.baseKind,
    base: change.base,
    applies,
    undoes: change.id,
    ...effectProperties(change.effect),
  };
  const record: Statement = {
    text: 'MATCH (c:Change {id: $undone}) SET c.lock = $id WITH c WHERE c.undoneBy IS NULL SET c.undoneBy = $id CREATE (u:Node:Change {id: $id}) SET u += $properties',
    parameters: { undone: change.id, id, properties },
  };
  const reopen: readonly Statement[] = change.undoes
    ? [
        {
          text: 'MATCH (u:Change {id: $id}) MATCH (c:Change {id: $reopened}) REMOVE c.undoneBy',
          parameters: { id, reopened: change.undoes },
        },
      ]
    : [];
  const isHidden = change.baseKind === 'RETRACT' ? applies : !applies;
  return [
    record,
    ...reopen,
    hideStatement(change, isHidden, id, at),
    touchStatement(id, [...change.touched, change.id]),
  ];
}

/** Sets or removes `retractedAt` on what the base change made or retracted. */
function hideStatement(
  { effect, base }: StoredChange,
  isHidden: boolean,
  id: string,
  at: string,
): Statement {
  const set = (variable: string) =>
    isHidden
      ? cypher`SET ${identifier(variable)}.retractedAt = $at`
      : cypher`REMOVE ${identifier(variable)}.retractedAt`;
  const moment = isHidden ? { at } : {};
  if (effect.on === 'node') {
    return {
      text: cypher`MATCH (u:Change {id: $id}) MATCH (n:Node {id: $node}) ${set('n')}`.text,
      parameters: { id, node: effect.id, ...moment },
    };
  }
  return {
    text: cypher`MATCH (u:Change {id: $id}) MATCH (a:Node {id: $from})-[e:${identifier(effect.type)}]->(b:Node {id: $to}) WHERE e.changeId = $base ${set('e')}`
      .text,
    parameters: { id, from: effect.from, to: effect.to, base, ...moment },
  };
}
