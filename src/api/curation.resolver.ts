import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../mapping/decorators.js';
import { prepareNode } from '../operation/answer-node.js';
import { callsOf, type RequestContext } from '../operation/context.js';
import { mutate } from '../operation/mutate.js';
import { Change } from './curation.type.js';
import { AssessmentScheme, Basis, StatementRelationType, Verdict } from './enums.js';
import { answerBy, Fields, field, nullable } from './fields.js';

type Curation = typeof import('../curation/curate.js');

/** A mutation, by the name of what does it: what it is for, and its arguments beside the key. */
const MUTATIONS: Readonly<
  Partial<
    Record<keyof Curation, readonly [description: string, args: Parameters<typeof Fields>[0]]>
  >
> = {
  relateStatements: [
    'Says how one statement bears on another: the same claim, support, contradiction, …',
    {
      from: field(ID, 'The id of the statement the relation starts at.'),
      to: field(ID, 'The id of the statement it leads to.'),
      type: field(StatementRelationType, 'How the first bears on the second.'),
      basis: field(Basis, 'On what that rests.', { defaultValue: Basis.INFERRED }),
      reason: field(String, 'Why the relation holds.'),
      independent: nullable(
        Boolean,
        'False when both go back to one origin, as a reprint does; left out when that is not judged.',
      ),
      why: nullable(String, 'Why it is added; the reason when left out.'),
    },
  ],
  assess: [
    'Says how reliable a source or article, or how credible a statement, is held to be.',
    {
      subject: field(ID, 'The id of a statement, a source or an article.'),
      scheme: field(AssessmentScheme, 'By which scheme `value` is written.'),
      value: field(
        String,
        'The judgement. ADMIRALTY: B2, or B for a source, 2 for a statement. ICD203: "very likely", "high confidence", …',
      ),
      explanation: field(String, 'Why it is held to be so.'),
    },
  ],
  judgeSame: [
    'Says whether two entities are one. A view that can be undone; neither is rewritten.',
    {
      a: field(ID, 'The id of the one.'),
      b: field(ID, 'The id of the other, of the same kind.'),
      verdict: field(Verdict, 'Whether they are one.'),
      reason: field(String, 'Why that is held.'),
    },
  ],
  retract: [
    'Takes a statement, a claim, or a whole article with what it alone tells, back. Nothing is deleted: it carries `retractedAt` from now on.',
    {
      id: field(ID, 'The id of a statement, an article or a claim.'),
      reason: field(String, 'Why it is taken back.'),
    },
  ],
  undo: [
    'Undoes a change; undoing that brings it back.',
    {
      change: field(ID, 'The id of the change, as `changes` and `history` show it.'),
      why: field(String, 'Why it is undone.'),
    },
  ],
};

/** Its methods are those mutations; every one writes one change and answers it. */
@Resolver()
export class CurationResolver {}

for (const [name, [description, rows]] of Object.entries(MUTATIONS)) {
  @ArgsType()
  @Fields({
    ...rows,
    key: nullable(
      String,
      'A text of your own that names this act: sent again under it, it changes nothing and answers the first change.',
    ),
  })
  class Given {}
  const answer = (
    { key, ...input }: { readonly key?: string },
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => curate(context, info, key, name as keyof Curation, input);
  const declare = Mutation(() => Change, { nullable: true, description });
  answerBy(CurationResolver, name, answer, [Args(() => Given), Ctx(), Info()], declare);
  Needs('editor')(CurationResolver.prototype, name);
}

function curate(
  context: RequestContext,
  info: GraphQLResolveInfo,
  key: string | undefined,
  name: keyof Curation,
  input: object,
): Promise<unknown> {
  return mutate(context, info, async () => {
    const { engine, caller } = context;
    const curator = { ...callsOf(context), engine, by: caller.by, key: key ?? undefined };
    const answer = prepareNode(context, info, 'Change');
    const curation = await import('../curation/curate.js');
    return answer(await curation[name](curator, input as never));
  });
}
