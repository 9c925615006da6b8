import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { Curator } from '../curation/curate.js';
import { Needs } from '../mapping/decorators.js';
import { prepareNode } from '../operation/answer-node.js';
import { callsOf, type RequestContext } from '../operation/context.js';
import { mutate } from '../operation/mutate.js';
import { Change } from './curation.type.js';
import { AssessmentScheme, Basis, StatementRelationType, Verdict } from './enums.js';

@ArgsType()
class CurationArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The same again under this key changes nothing and answers the first change.',
  })
  key?: string;
}

@ArgsType()
class RelateArgs extends CurationArgs {
  @Field(() => ID)
  from!: string;
  @Field(() => ID)
  to!: string;
  @Field(() => StatementRelationType)
  type!: string;
  @Field(() => Basis, { defaultValue: Basis.INFERRED })
  basis!: string;
  @Field(() => String, { description: 'Why the relation holds.' })
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is added; the reason when left out.',
  })
  why?: string;
}

@ArgsType()
class AssessArgs extends CurationArgs {
  @Field(() => ID, { description: 'A statement, a source or an article.' })
  subject!: string;
  @Field(() => AssessmentScheme)
  scheme!: string;
  @Field(() => String, {
    description:
      'ADMIRALTY: B2, or B for a source, 2 for a statement. ICD203: "very likely", "high confidence", …',
  })
  value!: string;
  @Field(() => String)
  explanation!: string;
}

@ArgsType()
class JudgeArgs extends CurationArgs {
  @Field(() => ID)
  a!: string;
  @Field(() => ID)
  b!: string;
  @Field(() => Verdict)
  verdict!: string;
  @Field(() => String)
  reason!: string;
}

@ArgsType()
class RetractArgs extends CurationArgs {
  @Field(() => ID, { description: 'A statement.' })
  id!: string;
  @Field(() => String)
  reason!: string;
}

@ArgsType()
class UndoArgs extends CurationArgs {
  @Field(() => ID)
  change!: string;
  @Field(() => String)
  why!: string;
}

type Curation = typeof import('../curation/curate.js');

/** Every mutation writes one change and answers it. */
@Resolver()
export class CurationResolver {
  @Needs('editor')
  @Mutation(() => Change, { nullable: true, description: 'Relates two statements.' })
  relateStatements(
    @Args(() => RelateArgs) { key, ...input }: RelateArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return curate(context, info, key, (c, curator) => c.relateStatements(curator, input));
  }

  @Needs('editor')
  @Mutation(() => Change, {
    nullable: true,
    description:
      'Says how reliable a source or article, or how credible a statement, is held to be.',
  })
  assess(
    @Args(() => AssessArgs) { key, ...input }: AssessArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return curate(context, info, key, (c, curator) => c.assess(curator, input));
  }

  @Needs('editor')
  @Mutation(() => Change, {
    nullable: true,
    description:
      'Says whether two entities are one. A view that can be undone; neither is rewritten.',
  })
  judgeSame(
    @Args(() => JudgeArgs) { key, ...input }: JudgeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return curate(context, info, key, (c, curator) => c.judgeSame(curator, input));
  }

  @Needs('editor')
  @Mutation(() => Change, {
    nullable: true,
    description:
      'Takes a statement back. Nothing is deleted: it carries `retractedAt` from now on.',
  })
  retract(
    @Args(() => RetractArgs) { key, ...input }: RetractArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return curate(context, info, key, (c, curator) => c.retract(curator, input));
  }

  @Needs('editor')
  @Mutation(() => Change, {
    nullable: true,
    description: 'Undoes a change; undoing that brings it back.',
  })
  undo(
    @Args(() => UndoArgs) { key, ...input }: UndoArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return curate(context, info, key, (c, curator) => c.undo(curator, input));
  }
}

async function curate(
  context: RequestContext,
  info: GraphQLResolveInfo,
  key: string | undefined,
  act: (curation: Curation, curator: Curator) => Promise<string>,
): Promise<unknown> {
  return mutate(context, info, async () => {
    const { engine, caller } = context;
    const curator = { ...callsOf(context), engine, by: caller.by, key: key ?? undefined };
    const answer = prepareNode(context, info, 'Change');
    return answer(await act(await import('../curation/curate.js'), curator));
  });
}
