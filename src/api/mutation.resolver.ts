import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, Info, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { accessOf } from '../mapping/access.js';
import { Needs } from '../mapping/decorators.js';
import { callsOf, type RequestContext } from '../operation/context.js';
import { demandRestore } from '../operation/demand-restore.js';
import { mutate } from '../operation/mutate.js';

@ObjectType({ description: 'How many nodes or relationships of one kind a bundle holds.' })
export class ImportCount {
  @Field(() => String)
  kind!: string;
  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description: 'A property to which a bundle gives another value than the one stored, which stays.',
})
export class Contradiction {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  property!: string;
  @Field(() => String)
  stored!: string;
  @Field(() => String)
  given!: string;
}

@ObjectType({
  description:
    'A new entity that shares a name with another one of its type, or has a name that looks the same.',
})
export class LikelyDuplicate {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  other!: string;
  @Field(() => String, { description: "The other's name." })
  name!: string;
  @Field(() => String, {
    description: 'Why they may be one: the same name, letters that look alike, or some unseen.',
  })
  reason!: string;
}

@ObjectType({ description: 'What an import did. Lists hold the first 100, counts are of all.' })
export class ImportReport {
  @Field(() => ID, { description: 'The article, or the first change of a bundle of curation.' })
  article!: string;
  @Field(() => String, {
    description:
      'The idempotency key, or the SHA-256 of the content: the same again changes nothing.',
  })
  key!: string;
  @Field(() => Boolean, {
    description: 'False when this very bundle was there already, and nothing was written.',
  })
  fresh!: boolean;
  @Field(() => Boolean)
  dryRun!: boolean;
  @Field(() => [ImportCount])
  nodes!: ImportCount[];
  @Field(() => [ImportCount])
  relationships!: ImportCount[];
  @Field(() => [ImportCount], { description: 'What of that is new.' })
  created!: ImportCount[];
  @Field(() => [ImportCount], { description: 'What of that was there.' })
  unchanged!: ImportCount[];
  @Field(() => [ID])
  createdIds!: readonly string[];
  @Field(() => [ID], { description: 'Entities that were there and got properties they lacked.' })
  completed!: readonly string[];
  @Field(() => Int)
  contradictionCount!: number;
  @Field(() => [Contradiction])
  contradictions!: readonly Contradiction[];
  @Field(() => [LikelyDuplicate])
  likelyDuplicates!: readonly LikelyDuplicate[];
}

@Resolver()
export class MutationResolver {
  @Needs('editor')
  @Mutation(() => ImportReport, {
    nullable: true,
    description:
      'One article with all its entities and statements, or what curators did: whole or not at all, and the same again changes nothing.',
  })
  async importBundle(
    @Arg('bundle', () => GraphQLJSON) bundle: unknown,
    @Arg('dryRun', () => Boolean, { nullable: true, defaultValue: false }) dryRun: boolean,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description:
        'What makes this the same import when it is sent again; with other content it is refused.',
    })
    idempotencyKey: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportReport> {
    return mutate(context, info, () => importOne(context, info, bundle, dryRun, idempotencyKey));
  }
}

async function importOne(
  context: RequestContext,
  { schema }: GraphQLResolveInfo,
  bundle: unknown,
  dryRun: boolean,
  idempotencyKey: string | null | undefined,
): Promise<ImportReport> {
  demandRestore(context.caller, bundle, accessOf(schema));
  const { importBundle } = await import('../import/import-bundle.js');
  const report = await importBundle(context.engine, bundle, {
    ...callsOf(context),
    by: context.caller.by,
    dryRun,
    key: idempotencyKey ?? undefined,
    onStored: (statements) => context.feed?.announce(statements),
  });
  const counts = (map: Readonly<Record<string, number>>) =>
    Object.entries(map).map(([kind, count]) => ({ kind, count }));
  return {
    ...report,
    article: report.article ?? String(firstChange(bundle)?.id),
    dryRun,
    nodes: counts(report.nodes),
    relationships: counts(report.relationships),
    created: counts(report.created),
    unchanged: counts(report.unchanged),
  };
}

function firstChange(bundle: unknown): { readonly id?: unknown } | undefined {
  return (bundle as { curation?: readonly { readonly id?: unknown }[] } | null)?.curation?.[0];
}
