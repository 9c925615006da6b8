import { readFileSync } from 'node:fs';

export const BUNDLE = readFileSync(
  new URL('../bundle/minimal-bundle.json', import.meta.url),
  'utf8',
);
/** Strings of JSON are strings of GraphQL, keys are not: the bundle goes in as one string, parsed by the scalar. */
const literal = BUNDLE.replace(/"(\w+)":/g, '$1:');

/** For each row of the matrix an operation that needs what the row says and nothing more. None of them writes. */
export const OPERATIONS: Readonly<Record<string, string>> = {
  'Query.__schema': '{ __schema { queryType { name } } }',
  'Query.__type': '{ __type(name: "Person") { name } }',
  'Query.node': '{ node(id: "place:ua-63") { id } }',
  'Query.nodes': '{ nodes(ids: ["place:ua-63"]) { id } }',
  'Query.person': '{ person(id: "person:michael-clarke") { name } }',
  'Query.organization': '{ organization(id: "organization:none") { name } }',
  'Query.unit': '{ unit(id: "unit:vdv") { name } }',
  'Query.place': '{ place(id: "place:ua-63") { name } }',
  'Query.article': '{ article(id: "article:none") { name } }',
  'Query.statement': '{ statement(id: "statement:none:1-2") { text } }',
  'Query.people': '{ people { totalCount } }',
  'Query.organizations': '{ organizations { totalCount } }',
  'Query.units': '{ units { totalCount } }',
  'Query.places': '{ places { totalCount } }',
  'Query.articles': '{ articles { totalCount } }',
  'Query.statements': '{ statements { totalCount } }',
  'Query.sources': '{ sources { totalCount } }',
  'Query.search': '{ search(text: "kharkiv") { totalCount } }',
  'Query.resolve': '{ resolve(names: ["Kharkiv"]) { name } }',
  'Query.paths': '{ paths(from: "unit:vdv", to: "place:ua-63") { length } }',
  'Query.disagreements': '{ disagreements(about: "place:ua-63") { reason } }',
  'Query.disagreementsCount': '{ disagreementsCount(about: "place:ua-63") }',
  'Query.changes': '{ changes { totalCount } }',
  'Query.history': '{ history(id: "place:ua-63") { totalCount } }',
  'Change.by': '{ node(id: "change:none") { ...who } } fragment who on Change { by }',
  'Assessment.by': '{ nodes(ids: ["assessment:none"]) { ... on Assessment { by } } }',
  'Judgement.by':
    '{ person(id: "person:michael-clarke") { ...views } } fragment views on Entity { sameAs { by } }',
  'Mutation.importBundle': `mutation { importBundle(dryRun: true, bundle: ${literal}) { fresh } }`,
  'Mutation.relateStatements':
    'mutation { relateStatements(from: "statement:x:1-2", to: "statement:x:3-4", type: SUPPORTS, reason: "x") { id } }',
  'Mutation.assess':
    'mutation { assess(subject: "person:none", scheme: ADMIRALTY, value: "B", explanation: "x") { id } }',
  'Mutation.judgeSame':
    'mutation { judgeSame(a: "person:none", b: "person:nobody", verdict: POSITIVE, reason: "x") { id } }',
  'Mutation.retract': 'mutation { retract(id: "statement:none:1-2", reason: "x") { id } }',
  'Mutation.undo': 'mutation { undo(change: "change:none", why: "x") { id } }',
  restore:
    'mutation { importBundle(dryRun: true, bundle: {curation: [{id: "change:x", kind: "RETRACT", by: "x", at: "2026-01-31T12:00:00.000Z", why: "x", subject: "statement:none:1-2"}]}) { fresh } }',
  'Subscription.changes': 'subscription { changes { cursor } }',
  'Subscription.statementAdded': 'subscription { statementAdded { id } }',
};
