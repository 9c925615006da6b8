import { Arg, type PubSub, Resolver, Root, Subscription } from 'type-graphql';
import { AppError } from '../errors.js';
import { StatementFilter } from './filters.input.js';
import { Statement } from './statement.type.js';

/** Refuses: the subscription is part of the public schema, but no transport serves it yet. */
export const noTransport: PubSub = {
  publish() {},
  subscribe() {
    throw new AppError(
      'BAD_USER_INPUT',
      'Subscription.statementAdded is declared but this version has no transport for it; ask for statements again instead',
    );
  },
};

@Resolver()
export class SubscriptionResolver {
  @Subscription(() => Statement, {
    topics: 'statementAdded',
    description: 'The very filter of `statements`, pushed when a bundle brings a match.',
  })
  statementAdded(
    @Arg('filter', () => StatementFilter, { nullable: true }) _filter: object,
    @Root() statement: Statement,
  ): Statement {
    return statement;
  }
}
