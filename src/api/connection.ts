import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Cursor, declareClass, Part, type } from '../mapping/decorators.js';

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor!: string | null;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ArgsType()
export class ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'Page size: 0 to 500, 50 when left out.' })
  first?: number;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge after which the page begins.',
  })
  after?: string;
}

@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'Page size, counted from the end: 0 to 500.' })
  last?: number;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the edge before which the page ends.',
  })
  before?: string;
}

/**
 * The Relay connection of a type, with GitHub's `nodes` shortcut: makes and names `<Name>Connection` and,
 * unless one is given, `<Name>Edge`. Returns the connection class, to be decorated with more fields if need be.
 */
export function connectionOf(name: string, nodeType = name, edgeName?: string) {
  const edge = edgeName ?? `${name}Edge`;
  if (!edgeName) namePlainEdge(edge, nodeType);
  @ObjectType(`${name}Connection`)
  abstract class ConnectionClass {
    @Part('connection', 'elements')
    @Field(() => [type(edge)])
    edges!: unknown[];
    @Part('connection', 'elements')
    @Field(() => [type(nodeType)])
    nodes!: unknown[];
    @Part('connection', 'pageInfo')
    @Field(() => PageInfo)
    pageInfo!: PageInfo;
    @Part('connection', 'count')
    @Field(() => Int, { description: 'Size of the whole list; costs nothing unless selected.' })
    totalCount!: number;
  }
  const connection = { edge, node: nodeType };
  return declareClass(`${name}Connection`, ConnectionClass, { kind: 'connection', connection });
}

/** Makes and names an edge that shows nothing of the relationship. */
function namePlainEdge(name: string, nodeType: string): void {
  @ObjectType(name)
  abstract class EdgeClass {
    @Cursor()
    @Field(() => String)
    cursor!: string;
    @Part('element', 'node')
    @Field(() => type(nodeType))
    node!: unknown;
  }
  declareClass(name, EdgeClass, { kind: 'element' });
}
