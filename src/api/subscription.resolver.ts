import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { AppError } from '../errors.js';
import { Needs } from '../mapping/decorators.js';
import type { RequestContext } from '../operation/context.js';
import { NO_FEED } from '../operation/listen.js';
import { subscribeChanges } from '../operation/subscribe-changes.js';
import { subscribeStatements } from '../operation/subscribe-statements.js';
import { ChangeEvent } from './change-event.type.js';
import { ChangeEventKind } from './enums.js';
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
    return pushed(statement);
  }

  @Needs('reader')
  @Subscription(() => ChangeEvent, {
    subscribe: ({ args, context, info }) =>
      subscribeChanges(context as RequestContext, info, args as object),
    description:
      'All that is recorded and could change a list of `statements(filter)`, or what it shows: each change once, in order, over WebSocket (graphql-transport-ws) or server-sent events (`Accept: text/event-stream`). The first event is CURRENT; ask the list after it, and put in, replace or take out what each later event says. Whoever was away passes the `cursor` of its last event as `since` and is told all that it missed.',
  })
  changes(
    @Arg('filter', () => StatementFilter, {
      nullable: true,
      description:
        'The filter of your list. Lets through what becomes of statements that match, retracted ones too, and of the articles, sources and entities that such a statement stands in, is said by or is about; all when left out.',
    })
    _filter: object,
    @Arg('kinds', () => [ChangeEventKind], {
      nullable: true,
      description: 'Only events of these kinds, beside CURRENT; all when left out.',
    })
    _kinds: readonly string[],
    @Arg('since', () => String, {
      nullable: true,
      description:
        'The `cursor` of the last event that you had, or the `extensions.asOf` of an answer; from now on when left out. Over server-sent events the header `Last-Event-ID`, which an EventSource sends when it reconnects, goes before.',
    })
    _since: string,
    @Root() event: ChangeEvent | undefined,
  ): ChangeEvent {
    return pushed(event);
  }
}

function pushed<T>(event: T | undefined): T {
  if (!event) throw new AppError('BAD_USER_INPUT', NO_FEED);
  return event;
}
