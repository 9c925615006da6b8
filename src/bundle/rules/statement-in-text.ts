import type { ArticleText } from '../article-text.js';
import type { BundleSpan } from '../parts.js';
import type { ItemRule, Say } from './rule.js';
import { countedOtherwise, inOrder, isRange } from './spans.js';

/** A statement's words stand at its spans, or in one place of the article alone, which is written down as its span. */
export const statementInText: ItemRule<'statements'> = (statement, say, { text }) => {
  const { text: words, spans = [] } = statement;
  if (text === null || words === undefined) return;
  if (spans.length === 0) {
    const place = onlyPlace(words, text, say);
    if (place) statement.spans = [place];
  } else if (spans.every(isRange) && inOrder(spans, say)) holdWords(spans, words, text, say);
};

function onlyPlace(words: string, text: ArticleText, say: Say): BundleSpan | undefined {
  const found = text.find(words, 3);
  if (found.length === 1) return found[0];
  if (found.length === 0)
    say('these words are not in the article; copy them exactly, or give spans', 'text');
  else {
    const times = found.length > 2 ? 'several times' : 'twice';
    say(`these words stand in the article ${times}; give spans`, 'text');
  }
  return undefined;
}

function holdWords(spans: readonly BundleSpan[], words: string, text: ArticleText, say: Say) {
  const joined = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (joined === words) return;
  const only = spans.length === 1 ? spans[0] : undefined;
  const hint = countedOtherwise(only && text.otherUnit(only.start, only.end, words));
  const held = JSON.stringify(joined.slice(0, 80));
  say(hint ?? `the spans hold ${held}, not the statement's text`, 'spans');
}
