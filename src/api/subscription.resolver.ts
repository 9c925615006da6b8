import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { AppError } from '../errors.js';
import { Needs } from '../mapping/decorators.js';
import type { RequestContext } from '../operation/context.js';
import { NO_FEED, subscribeStatements } from '../operation/subscribe-statements.js';
import { StatementFilter } from './filters.input.js';
import { Statement } from './statement.type.js';

@Resolver()
export class SubscriptionResolver {
  @Needs('reader')
  @Subscription(() => Statement, {
    subscribe: ({ context, info }) => subscribeStatements(context as RequestContext, info),
    description:
      'New statements as they are imported, those that the very filter of `statements` keeps. Pushed when a bundle brings a match: over WebSocket (graphql-transport-ws) or server-sent events (`Accept: text/event-stream`).',
  })
  statementAdded(
    @Arg('filter', () => StatementFilter, {
      nullable: true,
      description: 'Only what meets all of these conditions; everything when left out.',
    })
    _filter: object,
    @Root() statement: Statement | undefined,
  ): Statement {
    if (!statement) throw new AppError('BAD_USER_INPUT', NO_FEED);
    return statement;
  }
}
