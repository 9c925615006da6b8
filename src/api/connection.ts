import { ArgsType, Int, ObjectType } from 'type-graphql';
import { Cursor, declareClass, Part } from '../mapping/decorators.js';
import { LISTS } from '../model/limits.js';
import { Fields, field, nullable } from './fields.js';

@ObjectType({
  description:
    'Where a page stands in its list (Relay). For the next page ask the same with `after: endCursor`, while `hasNextPage`.',
})
@Fields({
  hasNextPage: field(Boolean, 'Whether the list goes on after this page.'),
  hasPreviousPage: field(Boolean, 'Whether something stands in the list before this page.'),
  startCursor: nullable(String, 'Cursor of the first element; null when the page is empty.'),
  endCursor: nullable(String, 'Cursor of the last element; null when the page is empty.'),
})
class PageInfo {}

/** The four arguments of every connection (Relay, section 4). */
@ArgsType()
@Fields({
  first: nullable(Int, `Page size: 0 to ${LISTS.most}, ${LISTS.usual} when left out.`),
  after: nullable(String, 'Cursor of the edge after which the page begins.'),
  last: nullable(Int, `Page size, counted from the end: 0 to ${LISTS.most}.`),
  before: nullable(String, 'Cursor of the edge before which the page ends.'),
})
export class PageArgs {}

/**
 * The Relay connection of a type, with GitHub's `nodes` shortcut: makes and names `<Name>Connection` and,
 * unless one is given, `<Name>Edge`. Returns the connection class, to be decorated with more fields if need be.
 */
export function connectionOf(name: string, nodeType = name, edgeName?: string) {
  const edge = edgeName ?? `${name}Edge`;
  if (!edgeName) namePlainEdge(edge, nodeType);
  @ObjectType(`${name}Connection`, { description: pageOf(nodeType) })
  @Fields({
    edges: field(
      [edge],
      'The elements of this page, each with its cursor and what the link to it says.',
      Part('connection', 'elements'),
    ),
    nodes: field(
      [nodeType],
      'The things themselves, without what stands between: `nodes { … }` for `edges { node { … } }`.',
      Part('connection', 'elements'),
    ),
    pageInfo: field(
      PageInfo,
      'Whether there is more, and from where to go on.',
      Part('connection', 'pageInfo'),
    ),
    totalCount: field(
      Int,
      'How many there are in the whole list that matches, not on this page alone.',
      Part('connection', 'count'),
    ),
  })
  abstract class ConnectionClass {}
  const connection = { edge, node: nodeType };
  return declareClass(`${name}Connection`, ConnectionClass, { kind: 'connection', connection });
}

/** What is said of a page of things of a type. */
export function pageOf(nodeType: string): string {
  return `A page of a list of \`${nodeType}\`: \`nodes\` for the things, \`totalCount\` for how many match, \`pageInfo\` to go on.`;
}

/** Makes and names an edge that shows nothing of the relationship. */
function namePlainEdge(name: string, nodeType: string): void {
  @ObjectType(name, { description: 'An element of a page: the thing, and where it stands.' })
  @Fields({
    cursor: field(String, Cursor()),
    node: field(nodeType, 'The thing itself.', Part('element', 'node')),
  })
  abstract class EdgeClass {}
  declareClass(name, EdgeClass, { kind: 'element' });
}
