import { GraphQLDateTime } from 'graphql-scalars';
import { ObjectType } from 'type-graphql';
import {
  Derived,
  Edge,
  End,
  Label,
  Needs,
  Property,
  Reference,
  Relation,
  RelationPath,
} from '../mapping/decorators.js';
import { by } from '../mapping/mapping.js';
import { connectionOf } from './connection.js';
import { AssessmentScheme, ChangeKind, Verdict } from './enums.js';
import { Fields, field, nullable } from './fields.js';
import { Node } from './interfaces.js';

@Label({ order: [by('at', 'DESC')] })
@ObjectType({
  implements: [Node],
  description: 'One act of curation: what was changed, by whom, when and why.',
})
@Fields({
  label: field(String, 'The change as a sentence of ids.', Property('what')),
  changeKind: field(ChangeKind, Property('kind')),
  what: field(String, 'The change as a sentence of ids.'),
  why: field(String),
  // Curators know each other; readers see the change and not the person.
  by: field(String, Needs('editor')),
  madeAt: field(GraphQLDateTime, 'When.', Property('at')),
  touched: field([Node], 'What it is about.', Relation('CHANGES', 'OUT')),
  claims: field(
    ['Claim'],
    'The claims that it is about.',
    RelationPath([{ types: ['CHANGES'], direction: 'OUT', ever: true }]),
  ),
  undoneBy: nullable('Change', 'The change that undid it.', Reference('undoneBy')),
  undoes: nullable('Change', 'The change that it undoes.', Reference('undoes')),
})
export abstract class Change {}
export const ChangeConnection = connectionOf('Change');

@Label({ order: [by('at', 'DESC')] })
@ObjectType({
  implements: [Node],
  description: "Somebody's opinion of a source's reliability or a statement's truth.",
})
@Fields({
  label: field(
    String,
    'Its scheme and value.',
    Derived(['scheme', 'value'], (scheme, value) => `${scheme} ${value}`),
  ),
  scheme: field(AssessmentScheme),
  value: field(
    String,
    'B2, B or 2 under ADMIRALTY; a term of likelihood or confidence under ICD203.',
  ),
  explanation: field(String),
  by: field(String, Needs('editor')),
  madeAt: field(GraphQLDateTime, 'When.', Property('at')),
  retractedAt: nullable(GraphQLDateTime, 'When it was taken back.'),
  subject: field(Node, Relation('ASSESSES', 'OUT')),
})
export abstract class Assessment {}

@Edge('JUDGED_SAME', { order: [by('nameSort')] })
@ObjectType({ description: 'A view on whether two entities are one; neither is rewritten by it.' })
@Fields({
  entity: field('Entity', End('end')),
  verdict: field(Verdict),
  reason: field(String),
  by: field(String, Needs('editor')),
  recordedAt: nullable(GraphQLDateTime),
  retractedAt: nullable(GraphQLDateTime, 'When it was taken back.'),
})
export abstract class Judgement {}
