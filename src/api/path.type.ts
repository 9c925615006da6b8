import { Int, ObjectType } from 'type-graphql';
import { Made, Part } from '../mapping/decorators.js';
import { Fields, field } from './fields.js';
import { Node } from './interfaces.js';

@Made('step')
@ObjectType({ description: 'One step of a path, readable as a sentence.' })
@Fields({
  from: field(Node, Part('step', 'from')),
  to: field(Node, Part('step', 'to')),
  relation: field(String, Part('step', 'relation')),
  sentence: field(String, Part('step', 'sentence')),
})
abstract class PathStep {}

@Made('path')
@ObjectType({ description: 'A chain of attribution and aboutness between two nodes.' })
@Fields({
  length: field(Int, Part('path', 'length')),
  nodes: field([Node], Part('path', 'nodes')),
  steps: field([PathStep], Part('path', 'steps')),
})
export abstract class Path {}
