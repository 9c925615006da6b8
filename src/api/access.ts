import type { AccessMatrix } from '../mapping/access.js';

/** Who may do what, all of it: the plan, the mutations, the subscription, the import, the export and explanations look here. */
export const access: AccessMatrix = {
  // The schema is published with the product.
  'Query.__schema': 'anyone',
  'Query.__type': 'anyone',

  'Query.node': 'reader',
  'Query.nodes': 'reader',
  'Query.person': 'reader',
  'Query.organization': 'reader',
  'Query.unit': 'reader',
  'Query.place': 'reader',
  'Query.article': 'reader',
  'Query.statement': 'reader',
  'Query.people': 'reader',
  'Query.organizations': 'reader',
  'Query.units': 'reader',
  'Query.places': 'reader',
  'Query.articles': 'reader',
  'Query.statements': 'reader',
  'Query.sources': 'reader',
  'Query.search': 'reader',
  'Query.resolve': 'reader',
  'Query.paths': 'reader',
  'Query.disagreements': 'reader',
  'Query.changes': 'reader',
  'Query.history': 'reader',
  'Subscription.statementAdded': 'reader',

  'Mutation.importBundle': 'editor',
  'Mutation.relateStatements': 'editor',
  'Mutation.assess': 'editor',
  'Mutation.judgeSame': 'editor',
  'Mutation.retract': 'editor',
  'Mutation.undo': 'editor',

  // The names of accounts: curators know each other, readers see the change and not the person.
  'Change.by': 'editor',
  'Assessment.by': 'editor',
  'Judgement.by': 'editor',

  // Bundles as a request's body, as many as there are.
  import: 'editor',
  // The plan and the query of an operation, beside its answer.
  explain: 'editor',
  // The whole graph at once, those names included.
  export: 'admin',
  // A bundle of curation says who did what, whoever sends it.
  restore: 'admin',
};
