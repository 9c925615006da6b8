import type { ItemRule } from './rule.js';

/** A statement is of the bundle's article. */
export const statementOfArticle: ItemRule<'statements'> = ({ article }, say, { bundle }) => {
  const own = bundle.article?.id;
  if (article !== undefined && article !== own)
    say(`this bundle is of ${own}, not ${article}`, 'article');
};
