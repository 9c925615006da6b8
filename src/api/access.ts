// Plans list types in the order in which their classes are first met.
import './object-types.js';

import type { AccessMatrix } from '../mapping/access.js';
import { declarations } from '../mapping/decorators.js';
import { CurationResolver } from './curation.resolver.js';
import { MutationResolver } from './mutation.resolver.js';
import { QueryResolver } from './query.resolver.js';
import { SubscriptionResolver } from './subscription.resolver.js';

/** The root type that the methods of each resolver are fields of. */
const ROOTS: Readonly<Record<string, string>> = {
  [QueryResolver.name]: 'Query',
  [SubscriptionResolver.name]: 'Subscription',
  [MutationResolver.name]: 'Mutation',
  [CurationResolver.name]: 'Mutation',
};

/** Who may do what as the fields say with @Needs, roots first. */
function declaredAccess(): AccessMatrix {
  const { needs } = declarations;
  const owners = new Set([...Object.keys(ROOTS), ...needs.keys()]);
  const rows = [...owners].flatMap((owner) =>
    [...(needs.get(owner) ?? [])].map(
      ([field, need]) => [`${ROOTS[owner] ?? owner}.${field}`, need] as const,
    ),
  );
  return Object.fromEntries(rows);
}

/** Who may do what, all of it: the plan, the mutations, the subscription, the import, the export and explanations look here. */
export const access: AccessMatrix = {
  // The schema is published with the product.
  'Query.__schema': 'anyone',
  'Query.__type': 'anyone',
  ...declaredAccess(),
  // Bundles as a request's body, as many as there are.
  import: 'editor',
  // The plan and the query of an operation, beside its answer.
  explain: 'editor',
  // The whole graph at once, the names of curators included.
  export: 'admin',
  // A bundle of curation says who did what, whoever sends it.
  restore: 'admin',
};
