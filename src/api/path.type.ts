import { Field, Int, ObjectType } from 'type-graphql';
import { Made, Part } from '../mapping/decorators.js';
import { Node } from './interfaces.js';

@Made('step')
@ObjectType({ description: 'One step of a path, readable as a sentence.' })
abstract class PathStep {
  @Part('step', 'from')
  @Field(() => Node)
  from!: Node;
  @Part('step', 'to')
  @Field(() => Node)
  to!: Node;
  @Part('step', 'relation')
  @Field(() => String)
  relation!: string;
  @Part('step', 'sentence')
  @Field(() => String)
  sentence!: string;
}

@Made('path')
@ObjectType({ description: 'A chain of attribution and aboutness between two nodes.' })
export abstract class Path {
  @Part('path', 'length')
  @Field(() => Int)
  length!: number;
  @Part('path', 'nodes')
  @Field(() => [Node])
  nodes!: Node[];
  @Part('path', 'steps')
  @Field(() => [PathStep])
  steps!: PathStep[];
}
