import type { NodeRef, Statement } from '../api/fragments.js';

type About = Statement['about']['edges'][number];

/** How much is said about a place, and how what is said lies to it. */
export interface PlaceMark {
  readonly ref: NodeRef;
  readonly statements: Statement[];
  /** Statements by spatial relation; the empty key for those that state none. */
  readonly relations: Map<NonNullable<About['relation']> | '', number>;
}

/** The places that statements are about. */
export function placeMarks(statements: readonly Statement[]): Map<string, PlaceMark> {
  const marks = new Map<string, PlaceMark>();
  for (const statement of statements) {
    for (const about of statement.about.edges.filter(isPlace)) {
      const { node } = about;
      const mark: PlaceMark = marks.get(node.id) ?? {
        ref: node,
        statements: [],
        relations: new Map(),
      };
      if (!mark.statements.includes(statement)) mark.statements.push(statement);
      const key = relationOf(about);
      mark.relations.set(key, (mark.relations.get(key) ?? 0) + 1);
      marks.set(node.id, mark);
    }
  }
  return marks;
}

/** A state as an actor is no place on the map. */
function isPlace({ node, role }: About): boolean {
  if (node.__typename === 'Location') return true;
  return node.__typename === 'State' && ['LOCATION', 'ORIGIN', 'DESTINATION'].includes(role);
}

function relationOf({ relation, role }: About) {
  if (relation) return relation;
  return role === 'DESTINATION' ? 'TOWARD' : role === 'ORIGIN' ? 'OUT_OF' : '';
}
