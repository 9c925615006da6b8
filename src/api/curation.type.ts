import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Edge, End, Label, Needs, Reference, Relation, type } from '../mapping/decorators.js';
import { by } from '../mapping/mapping.js';
import { connectionOf } from './connection.js';
import { AssessmentScheme, ChangeKind, Verdict } from './enums.js';
import { type Entity, Node } from './interfaces.js';

@Label({ order: [by('at', 'DESC')] })
@ObjectType({
  implements: [Node],
  description: 'One act of curation: what was changed, by whom, when and why.',
})
export abstract class Change {
  @Field(() => ChangeKind)
  kind!: string;

  @Field(() => String, { description: 'The change as a sentence of ids.' })
  what!: string;

  @Field(() => String)
  why!: string;

  // Curators know each other; readers see the change and not the person.
  @Needs('editor')
  @Field(() => String)
  by!: string;

  @Field(() => GraphQLDateTime)
  at!: Date;

  @Relation('CHANGES', 'OUT')
  @Field(() => [Node], { description: 'What it is about.' })
  touched!: Node[];

  @Reference('undoneBy')
  @Field(() => Change, { nullable: true, description: 'The change that undid it.' })
  undoneBy!: Change | null;

  @Reference('undoes')
  @Field(() => Change, { nullable: true, description: 'The change that it undoes.' })
  undoes!: Change | null;
}
export const ChangeConnection = connectionOf('Change');

@Label({ order: [by('at', 'DESC')] })
@ObjectType({
  implements: [Node],
  description: "Somebody's opinion of a source's reliability or a statement's truth.",
})
export abstract class Assessment {
  @Field(() => AssessmentScheme)
  scheme!: string;

  @Field(() => String, {
    description: 'B2, B or 2 under ADMIRALTY; a term of likelihood or confidence under ICD203.',
  })
  value!: string;

  @Field(() => String)
  explanation!: string;

  @Needs('editor')
  @Field(() => String)
  by!: string;

  @Field(() => GraphQLDateTime)
  at!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was taken back.' })
  retractedAt!: Date | null;

  @Relation('ASSESSES', 'OUT')
  @Field(() => Node)
  subject!: Node;
}

@Edge('JUDGED_SAME', { order: [by('nameSort')] })
@ObjectType({ description: 'A view on whether two entities are one; neither is rewritten by it.' })
export abstract class Judgement {
  @End('end')
  @Field(() => type('Entity'))
  entity!: Entity;

  @Field(() => Verdict)
  verdict!: string;

  @Field(() => String)
  reason!: string;

  @Needs('editor')
  @Field(() => String)
  by!: string;

  @Field(() => GraphQLDateTime)
  recordedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was taken back.' })
  retractedAt!: Date | null;
}
