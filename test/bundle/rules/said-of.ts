import { examineBundle } from '../../../src/bundle/check-bundle.js';

const RIGHT = {
  article: { id: 'article:a', headline: 'Weather', text: 'Ana says rain. Bo says 𝒳 and snow.' },
  people: [{ id: 'person:ana', name: 'Ana' }],
  statements: [{ id: 's1', text: 'rain', saidBy: 'person:ana' }],
};

const CHANGE = {
  ...{ id: 'change:1', kind: 'ASSESS', by: 'Ana', at: '2026-01-31T12:00:00.000Z', why: 'Known.' },
  ...{ subject: 'person:ana', scheme: 'ADMIRALTY', value: 'B' },
};

const said = (bundle: object) =>
  examineBundle(bundle).mistakes.map(({ pointer, message }) => `${pointer}: ${message}`);

/** What is said of a small bundle that is right but for the parts given. */
export function saidOf(parts: object): readonly string[] {
  return said({ ...RIGHT, ...parts });
}

/** What is said of a bundle whose article is right but for what is given. */
export function saidOfArticle(article: object): readonly string[] {
  return saidOf({ article: { ...RIGHT.article, ...article } });
}

/** What is said of a bundle whose statements are each the right one but for what is given. */
export function saidOfStatements(...statements: readonly object[]): readonly string[] {
  return saidOf({ statements: statements.map((one) => ({ ...RIGHT.statements[0], ...one })) });
}

/** What is said of curation whose changes are each a right assessment but for what is given. */
export function saidOfChanges(...changes: readonly object[]): readonly string[] {
  return said({ curation: changes.map((one) => ({ ...CHANGE, ...one })) });
}
