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
  label: field(String, 'The change as a sentence of ids: what it is shown by.', Property('what')),
  changeKind: field(ChangeKind, Property('kind')),
  what: field(String),
  why: field(String),
  // Curators know each other; readers see the change and not the person.
  by: field(String, Needs('editor')),
  madeAt: field(GraphQLDateTime, 'When it was done.', Property('at')),
  touched: field(
    [Node],
    'What it is about: statements, entities, articles, …',
    Relation('CHANGES', 'OUT'),
  ),
  claims: field(
    ['Claim'],
    'The claims that it is about; empty when it is about none.',
    RelationPath([{ types: ['CHANGES'], direction: 'OUT', ever: true }]),
  ),
  undoneBy: nullable(
    'Change',
    'The change that undid it. Null while it stands.',
    Reference('undoneBy'),
  ),
  undoes: nullable(
    'Change',
    'The change that it undoes. Null when it undoes none.',
    Reference('undoes'),
  ),
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
    'Its scheme and value: ADMIRALTY B2.',
    Derived(['scheme', 'value'], (scheme, value) => `${scheme} ${value}`),
  ),
  scheme: field(AssessmentScheme),
  value: field(
    String,
    'The judgement: B2, B or 2 under ADMIRALTY; a term of likelihood or confidence under ICD203, such as "very likely"; own words under FREE.',
  ),
  explanation: field(String),
  by: field(String, Needs('editor')),
  madeAt: field(GraphQLDateTime, 'When the opinion was given.', Property('at')),
  retractedAt: nullable(GraphQLDateTime),
  subject: field(
    Node,
    'What is judged: a source, an article or a statement.',
    Relation('ASSESSES', 'OUT'),
  ),
})
export abstract class Assessment {}

@Edge('JUDGED_SAME', { order: [by('nameSort')] })
@ObjectType({ description: 'A view on whether two entities are one; neither is rewritten by it.' })
@Fields({
  entity: field('Entity', 'The other entity.', End('end')),
  verdict: field(Verdict),
  reason: field(String),
  by: field(String, Needs('editor')),
  recordedAt: nullable(GraphQLDateTime),
  retractedAt: nullable(GraphQLDateTime),
})
export abstract class Judgement {}
