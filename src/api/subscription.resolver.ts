import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { AppError } from '../errors.js';
import { StatementFilter } from './filters.input.js';
import { Statement } from './statement.type.js';

@Resolver()
export class SubscriptionResolver {
  @Subscription(() => Statement, {
    description: 'The very filter of `statements`, pushed when a bundle brings a match.',
    subscribe: () => {
      throw new AppError('BAD_USER_INPUT', 'Subscription.statementAdded is declared but this version has no transport for it yet');
    },
  })
  statementAdded(
    @Arg('filter', () => StatementFilter, { nullable: true }) _filter: object,
    @Root() statement: Statement,
  ): Statement {
    return statement;
  }
}
