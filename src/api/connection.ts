import { ArgsType, Int, ObjectType } from 'type-graphql';
import { Cursor, declareClass, Part } from '../mapping/decorators.js';
import { LISTS } from '../model/limits.js';
import { Fields, field, nullable } from './fields.js';

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
@Fields({
  hasNextPage: field(Boolean),
  hasPreviousPage: field(Boolean),
  startCursor: nullable(String),
  endCursor: nullable(String),
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
  @ObjectType(`${name}Connection`)
  @Fields({
    edges: field([edge], Part('connection', 'elements')),
    nodes: field([nodeType], Part('connection', 'elements')),
    pageInfo: field(PageInfo, Part('connection', 'pageInfo')),
    totalCount: field(
      Int,
      'Size of the whole list; costs nothing unless selected.',
      Part('connection', 'count'),
    ),
  })
  abstract class ConnectionClass {}
  const connection = { edge, node: nodeType };
  return declareClass(`${name}Connection`, ConnectionClass, { kind: 'connection', connection });
}

/** Makes and names an edge that shows nothing of the relationship. */
function namePlainEdge(name: string, nodeType: string): void {
  @ObjectType(name)
  @Fields({
    cursor: field(String, Cursor()),
    node: field(nodeType, Part('element', 'node')),
  })
  abstract class EdgeClass {}
  declareClass(name, EdgeClass, { kind: 'element' });
}
