import { ArticleText } from './article-text.js';
import type { Bundle } from './bundle.js';
import { bundleInvalid, type Mistake, Mistakes } from './mistakes.js';
import { articleTextGiven } from './rules/article-text-given.js';
import { changeOwnWords } from './rules/change-own-words.js';
import { changeTellsItsKind } from './rules/change-tells-its-kind.js';
import { changeValue } from './rules/change-value.js';
import { curationAlone } from './rules/curation-alone.js';
import { datesExist } from './rules/dates-exist.js';
import { datesInOrder } from './rules/dates-in-order.js';
import { ids } from './rules/ids.js';
import { namedIn, namesOf } from './rules/names.js';
import { noLoops } from './rules/no-loops.js';
import { placeCoordinates } from './rules/place-coordinates.js';
import { quantityBounds } from './rules/quantity-bounds.js';
import { quotationInOrder } from './rules/quotation-in-order.js';
import { readingsApart } from './rules/readings-apart.js';
import { references } from './rules/references.js';
import { relationOfTwo } from './rules/relation-of-two.js';
import { type BundleRule, each, everywhere } from './rules/rule.js';
import { spanInText } from './rules/span-in-text.js';
import { statementInText } from './rules/statement-in-text.js';
import { statementOfArticle } from './rules/statement-of-article.js';
import { statementSources } from './rules/statement-sources.js';
import { type Draft, validateForm } from './validate-bundle.js';

/** The bundle in plain data, with the spans that its author left to us. Throws BUNDLE_INVALID. */
export function checkedBundle(data: unknown, name: string): Bundle {
  const { bundle, mistakes } = examineBundle(data);
  if (mistakes.length > 0) throw bundleInvalid(name, mistakes);
  return bundle as Bundle;
}

/** Every mistake of plain data as a bundle: of its form, and of its content as far as the form allows. */
export function examineBundle(data: unknown): ReturnType<typeof validateForm> {
  const { bundle, mistakes } = validateForm(data);
  return { bundle, mistakes: [...mistakes, ...checkContent(bundle)] };
}

/** What the form cannot tell of an article's bundle, in the order in which it is said. */
const ofArticle = (): readonly BundleRule[] => [
  articleTextGiven,
  ids,
  each('statements', statementInText),
  each('statements', statementSources, statementOfArticle),
  each('statementRelations', relationOfTwo),
  readingsApart,
  each('quotations', quotationInOrder),
  each('quantities', quantityBounds),
  each('places', placeCoordinates),
  everywhere(spanInText, datesInOrder, references, datesExist),
  noLoops,
];

/** The same of curation, as far as the store need not be asked. */
const ofCuration = (): readonly BundleRule[] => [
  curationAlone,
  each('curation', changeOwnWords, changeTellsItsKind, changeValue),
  ids,
  everywhere(datesInOrder, references, datesExist),
  noLoops,
];

function checkContent(bundle: Draft<Bundle>): readonly Mistake[] {
  const { article, curation } = bundle;
  const mistakes = new Mistakes();
  const text = curation || article?.text === undefined ? null : new ArticleText(article.text);
  const gathered = { bundle, text, names: namesOf(namedIn(bundle)) };
  const rules = curation ? ofCuration() : article ? ofArticle() : [];
  mistakes.during(() => {
    for (const rule of rules) rule(gathered, (pointer, message) => mistakes.say(pointer, message));
  });
  return mistakes.list;
}
