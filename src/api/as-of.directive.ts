import { DirectiveLocation, GraphQLDirective } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/** One instant for the whole operation. A client keeps one cache for an instant (docs/asking.md, "The graph of then"). */
export const asOfDirective = new GraphQLDirective({
  name: 'asOf',
  description:
    'Answers the whole operation from what was recorded at an instant, whatever came or was taken back since; now when it is null. An instant later than the last thing recorded is answered as of that, which `extensions.asOf` says. Keep a cache of its own for each instant: ids are the same at all of them.',
  locations: [DirectiveLocation.QUERY],
  args: {
    at: { type: GraphQLDateTime, description: 'The instant: "2026-01-31T12:00:00Z"; null is now.' },
  },
});
