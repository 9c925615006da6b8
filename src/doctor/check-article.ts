import type { WholeArticle } from '../archive/whole-article.js';
import { ArticleText } from '../bundle/article-text.js';
import { boundsOf } from '../model/edtf.js';
import { LISTING } from '../model/listed.js';
import { newestFirst } from '../model/newest-first.js';
import { PUBLICATION, sortAtOf } from '../model/publication.js';
import type { Properties, Value } from '../model/value.js';
import { describedIn } from '../rows/described.js';
import { sha256 } from '../rows/ids.js';
import { inLists } from '../rows/in-lists.js';
import { inReadingOrder } from '../rows/reading-order.js';
import { spanIdOf } from '../rows/statement-ids.js';
import { checkNode } from './check-node.js';
import type { Problems } from './problems.js';

const NEWEST_FIRST = 'newestFirst is computed from publication, article and position';
const NEGATIVE =
  'CT_MINUS without an act: a denial by its source, or a certainty of negative words';
const LISTED = 'listed says where a relationship stands in the list of its end';

/** Checks an article, its statements and what hangs on them against the article's text and date. */
export function checkArticle(whole: WholeArticle, problems: Problems): void {
  const { article, statements, details, edges, entities } = whole;
  const id = String(article['id']);
  const text = new ArticleText(String(article['text']));
  checkNode('Article', article, problems);
  if (sha256(text.whole) !== article['textSha256'])
    problems.add('textSha256 is the digest of the text', id);
  if (text.length !== article['textLength'])
    problems.add('textLength counts the code points of the text', id);
  const published = article['publishedAt'];
  const sortAt = sortAtOf((typeof published === 'string' && boundsOf(published)) || {});
  const sorted = [article, ...statements].filter((node) => node['sortAt'] !== sortAt);
  for (const node of sorted) problems.add('sortAt is when the article was published', node['id']);
  if (article['newestFirst'] !== newestFirst(sortAt, id)) problems.add(NEWEST_FIRST, id);

  for (const statement of statements) checkStatement(statement, id, text, problems);
  inReadingOrder(statements).forEach((statement, index) => {
    if (statement['position'] !== index + 1)
      problems.add('positions count the statements in reading order', statement['id']);
    if (PUBLICATION.some((property) => statement[property] !== article[property]))
      problems.add('statements keep when their article was published', statement['id']);
    if (statement['newestFirst'] !== newestFirst(sortAt, id, index + 1))
      problems.add(NEWEST_FIRST, statement['id']);
  });
  checkListed(whole, problems);
  for (const { label, properties } of details) {
    checkNode(label, properties, problems);
    checkSpan(properties, String(properties['id']), text, problems);
  }
  for (const { type, from, to, properties } of edges) {
    checkSpan(properties, `${from} ${type} ${to}`, text, problems);
  }
  for (const entity of Object.values(describedIn(article)).flat())
    if (!entities.has(entity.id))
      problems.add('every entity an article describes is there', entity.id);
}

/** Checks where each relationship stands in the list of its end. */
function checkListed({ article, statements, edges }: WholeArticle, problems: Problems): void {
  const listings = edges
    .filter(({ type }) => type in LISTING)
    .map((edge) => ({ ...edge, position: Number(edge.properties['position'] ?? 0) }));
  const shown = [article, ...statements].filter(
    (node) => node['hypothetical'] !== true && node['retractedAt'] === undefined,
  );
  const orders = new Map(shown.map((node) => [node['id'], String(node['newestFirst'])]));
  for (const edge of inLists(listings, (start) => orders.get(start) ?? null)) {
    const { from, type, to, properties, listed } = edge;
    if (properties['listed'] !== listed) problems.add(LISTED, `${from} ${type} ${to}`);
  }
}

function checkStatement(
  statement: Properties,
  article: string,
  text: ArticleText,
  problems: Problems,
): void {
  const id = String(statement['id']);
  const starts = list(statement['starts']);
  const ends = list(statement['ends']);
  checkNode('Statement', statement, problems);
  if (statement['articleId'] !== article)
    problems.add('articleId is the article it appears in', id);
  const spans = starts.map((start, index) => ({ start, end: ends[index] ?? start }));
  if (statement['spanId'] !== spanIdOf(article, spans))
    problems.add('spanId is the id without the voice', id);
  if (statement['certainty'] === 'CT_MINUS' && (statement['act'] ?? 'ASSERTS') === 'ASSERTS')
    problems.note(NEGATIVE, id);
  const within = starts.every((start, index) => isSpan(start, ends[index], text));
  if (starts.length === 0 || starts.length !== ends.length || !within)
    problems.add('spans lie within the text', id);
  if (starts.some((start, index) => start < (ends[index - 1] ?? 0)))
    problems.add('the spans of a statement follow each other without overlap', id);
  const slices = starts.map((start, index) => text.slice(start, ends[index] ?? start));
  if (slices.join(' ') !== statement['text'])
    problems.add('the text of a statement is its spans, joined by one blank', id);
}

function checkSpan(properties: Properties, id: string, text: ArticleText, problems: Problems) {
  const { start, end, text: words } = properties;
  if (start === undefined || start === null) return;
  if (!isSpan(start, end, text)) problems.add('spans lie within the text', id);
  else if (words !== undefined && text.slice(Number(start), Number(end)) !== words)
    problems.add('the words of a span are those of the text', id);
}

function isSpan(start: Value | undefined, end: Value | undefined, text: ArticleText): boolean {
  return (
    typeof start === 'number' &&
    typeof end === 'number' &&
    start >= 0 &&
    start < end &&
    end <= text.length
  );
}

function list(value: Value | undefined): readonly number[] {
  return Array.isArray(value) ? (value as number[]) : [];
}
