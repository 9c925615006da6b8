import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AppError } from '../errors.js';
import type { RequestContext } from '../operation/context.js';

@ObjectType({ description: 'How many nodes or relationships of one kind a bundle holds.' })
export class ImportCount {
  @Field(() => String)
  kind!: string;
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What an import did.' })
export class ImportReport {
  @Field(() => ID)
  article!: string;
  @Field(() => String, { description: 'SHA-256 of the content: the same again changes nothing.' })
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
}

@Resolver()
export class MutationResolver {
  @Mutation(() => ImportReport, {
    description:
      'One article with all its entities and statements: whole or not at all, and the same again changes nothing.',
  })
  async importBundle(
    @Arg('bundle', () => GraphQLJSON) bundle: unknown,
    @Arg('dryRun', () => Boolean, { nullable: true, defaultValue: false }) dryRun: boolean,
    @Ctx() context: RequestContext,
  ): Promise<ImportReport> {
    if (!context.mayWrite) {
      throw new AppError(
        'FORBIDDEN',
        'This server takes writes only on the loopback address; import with the command line instead',
      );
    }
    const { importBundle } = await import('../import/import-bundle.js');
    const report = await importBundle(context.engine, bundle, {
      by: context.by,
      deadline: context.deadline,
      dryRun,
    });
    const counts = (map: Readonly<Record<string, number>>) =>
      Object.entries(map).map(([kind, count]) => ({ kind, count }));
    return {
      ...report,
      dryRun,
      nodes: counts(report.nodes),
      relationships: counts(report.relationships),
    };
  }
}
