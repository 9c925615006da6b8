import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, ID, Info, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { accessOf } from '../mapping/access.js';
import { Needs } from '../mapping/decorators.js';
import { callsOf, type RequestContext } from '../operation/context.js';
import { demandRestore } from '../operation/demand-restore.js';
import { mutate } from '../operation/mutate.js';
import { Fields, field } from './fields.js';

@ObjectType({ description: 'How many nodes or relationships of one kind a bundle holds.' })
@Fields({
  kind: field(String, 'Which kind: Person, Statement, SAID_BY, …'),
  count: field(Int, 'How many.'),
})
class ImportCount {}

@ObjectType({
  description: 'A property to which a bundle gives another value than the one stored, which stays.',
})
@Fields({
  node: field(ID, 'Of what it is a property.'),
  property: field(String, 'Which property: name, headline, …'),
  stored: field(String, 'The value that is stored, and stays.'),
  given: field(String, 'The value that the bundle gives; `assertedValues` keeps it.'),
})
class Contradiction {}

@ObjectType({
  description:
    'A new entity that shares a name with another one of its type, or has a name that looks the same.',
})
@Fields({
  entity: field(ID, 'The new entity.'),
  other: field(ID, 'The one that it may be.'),
  name: field(String, "The other's name."),
  reason: field(
    String,
    'Why they may be one: the same name, letters that look alike, or some unseen.',
  ),
})
class LikelyDuplicate {}

@ObjectType({ description: 'What an import did. Lists hold the first 100, counts are of all.' })
@Fields({
  article: field(ID, 'The article, or the first change of a bundle of curation.'),
  key: field(
    String,
    'The idempotency key, or the SHA-256 of the content: the same again changes nothing.',
  ),
  fresh: field(Boolean, 'False when this very bundle was there already, and nothing was written.'),
  dryRun: field(
    Boolean,
    'Whether this only tells what an import would do: nothing was written then.',
  ),
  nodes: field([ImportCount], 'What the bundle holds, kind by kind.'),
  relationships: field([ImportCount], 'The relations it holds, kind by kind.'),
  created: field([ImportCount], 'What of that is new.'),
  unchanged: field([ImportCount], 'What of that was there.'),
  createdIds: field([ID], 'The ids of what is new.'),
  completed: field([ID], 'Entities that were there and got properties they lacked.'),
  contradictionCount: field(Int, 'How many values the bundle gives that differ from those stored.'),
  contradictions: field([Contradiction], 'Those values.'),
  likelyDuplicates: field([LikelyDuplicate], 'New entities that may be others that are there.'),
})
class ImportReport {}

@Resolver()
export class MutationResolver {
  @Needs('editor')
  @Mutation(() => ImportReport, {
    nullable: true,
    description:
      'Adds one article with all its entities and statements, or what curators did: whole or not at all, and the same again changes nothing.',
  })
  async importBundle(
    @Arg('bundle', () => GraphQLJSON, {
      description: 'The bundle, as docs/bundle.md and schema/bundle.schema.json tell its form.',
    })
    bundle: unknown,
    @Arg('dryRun', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True to be told what would happen, and to write nothing.',
    })
    dryRun: boolean,
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
  });
  const counts = (map: Readonly<Record<string, number>>) =>
    Object.entries(map).map(([kind, count]) => ({ kind, count }));
  return {
    ...report,
    contradictions: report.contradictions.map(({ id: node, ...more }) => ({ node, ...more })),
    likelyDuplicates: report.likelyDuplicates.map(({ id: entity, ...more }) => ({
      entity,
      ...more,
    })),
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
