import { Int, ObjectType } from 'type-graphql';
import { Made, Part } from '../mapping/decorators.js';
import { Fields, field } from './fields.js';
import { Node } from './interfaces.js';

@Made('step')
@ObjectType({ description: 'One step of a path, readable as a sentence.' })
@Fields({
  from: field(Node, 'Where the step begins.', Part('step', 'from')),
  to: field(Node, 'Where it leads.', Part('step', 'to')),
  relation: field(
    String,
    'Which relation it follows, as `PathRelation` tells them.',
    Part('step', 'relation'),
  ),
  sentence: field(
    String,
    'The step in words, with the names of both ends.',
    Part('step', 'sentence'),
  ),
})
abstract class PathStep {}

@Made('path')
@ObjectType({
  description: 'A chain of relations between two things: who said what about whom, and so on.',
})
@Fields({
  length: field(Int, 'How many steps.', Part('path', 'length')),
  nodes: field([Node], 'Everything on the way, both ends included.', Part('path', 'nodes')),
  steps: field([PathStep], 'The way, step after step.', Part('path', 'steps')),
})
export abstract class Path {}
