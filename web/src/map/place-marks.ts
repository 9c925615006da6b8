import type { NodeRef, Statement } from '../api/fragments.js';

type Relation = NonNullable<Statement['about']['edges'][number]['relation']>;

/** How much is said about a place, and how what is said lies to it. */
export interface PlaceMark {
  readonly ref: NodeRef;
  readonly statements: Statement[];
  /** Statements by spatial relation; the empty key for those that state none. */
  readonly relations: Map<Relation | '', number>;
}

/** The places that statements are about. */
export function placeMarks(statements: readonly Statement[]): Map<string, PlaceMark> {
  const marks = new Map<string, PlaceMark>();
  for (const statement of statements) {
    for (const { node, relation, role } of statement.about.edges) {
      if (node.__typename !== 'Location' && node.__typename !== 'State') continue;
      // A state as an actor is no place on the map.
      if (node.__typename === 'State' && !['LOCATION', 'ORIGIN', 'DESTINATION'].includes(role))
        continue;
      const mark: PlaceMark = marks.get(node.id) ?? {
        ref: node,
        statements: [],
        relations: new Map(),
      };
      if (!mark.statements.includes(statement)) mark.statements.push(statement);
      const key =
        relation ?? (role === 'DESTINATION' ? 'TOWARD' : role === 'ORIGIN' ? 'OUT_OF' : '');
      mark.relations.set(key, (mark.relations.get(key) ?? 0) + 1);
      marks.set(node.id, mark);
    }
  }
  return marks;
}
