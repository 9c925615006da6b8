import { createHash } from 'node:crypto';
import { ArticleText } from '../bundle/article-text.js';
import type { Bundle } from '../bundle/bundle.js';
import { boundsOf } from '../model/edtf.js';
import { listedAs } from '../model/listed.js';
import { newestFirst } from '../model/newest-first.js';
import { publicationOf } from '../model/publication.js';
import { sortForm } from '../util/fold.js';
import { searchWords, spaced } from '../util/search-words.js';
import { describedBy } from './described.js';
import { addEntityRows } from './entity-rows.js';
import { dateProperties, spanLists, spanProperties } from './properties.js';
import { Rows } from './rows.js';
import { addStatementRows, localId } from './statement-rows.js';
import { tidy } from './tidy.js';

/**
 * Everything a checked bundle writes. Pure: the same bundle and instant give the same rows. `now` is when it is
 * recorded, unless the bundle, being a backup, says when it was.
 */
export function bundleRows(bundle: Bundle, now: string): Rows {
  const rows = new Rows();
  const { article } = bundle;
  const recordedAt = article.recordedAt ?? now;
  const text = new ArticleText(article.text);
  const articleName = article.id.slice('article:'.length);
  const sortAt = (article.publishedAt && boundsOf(article.publishedAt.edtf)?.earliest) ?? '';
  const order = newestFirst(sortAt, article.id);
  const published = dateProperties(text, 'publishedAt', article.publishedAt);
  rows.node('Node:Source:Article', article.id, {
    id: article.id,
    name: article.headline,
    nameSort: sortForm(article.headline),
    headline: article.headline,
    headlineWords: spaced(searchWords(article.headline)),
    words: spaced(searchWords(`${article.headline} ${article.text}`)),
    text: article.text,
    textSha256: createHash('sha256').update(article.text).digest('hex'),
    textLength: text.length,
    lang: article.lang,
    url: article.url,
    timezone: article.timezone,
    retrievedAt: article.retrievedAt,
    notes: article.notes,
    sortAt,
    newestFirst: order,
    recordedAt,
    described: JSON.stringify(describedBy(bundle)),
    assertedHere: article.asserted && JSON.stringify(tidy(article.asserted)),
    ...published,
    headlineStart: article.headlineSpan?.start,
    headlineEnd: article.headlineSpan?.end,
    headerDateStart: article.headerDateSpan?.start,
    headerDateEnd: article.headerDateSpan?.end,
    bodyStart: article.bodySpan?.start,
    bodyEnd: article.bodySpan?.end,
  });
  if (article.publisher) {
    const { organization, basis } = article.publisher;
    rows.edge(
      'PUBLISHED_BY',
      ['Node', article.id],
      ['Node', organization],
      {},
      { basis: basis ?? 'STATED', listed: listedAs(organization, order) },
    );
  }
  addEntityRows(rows, bundle, text, recordedAt);
  for (const { id: name, span, ...rest } of bundle.timeExpressions ?? []) {
    const id = localId('time', articleName, name);
    rows.node('TimeExpression', id, {
      ...rest,
      id,
      anchor: rest.anchor && localId('time', articleName, rest.anchor),
      ...spanProperties(text, span),
    });
    rows.edge('STATES_TIME', ['Node', article.id], ['TimeExpression', id]);
  }
  const details = (label: string, id: string) =>
    rows.edge('DETAILS', ['Node', article.id], [label, id]);
  for (const { id: name, span, approximator, ...rest } of bundle.quantities ?? []) {
    const id = localId('quantity', articleName, name);
    rows.node('Quantity', id, {
      ...rest,
      id,
      ...spanProperties(text, span),
      ...spanProperties(text, approximator, [
        'approximatorStart',
        'approximatorEnd',
        'approximatorText',
      ]),
    });
    details('Quantity', id);
  }
  for (const { id: name, spans, editorialInsertions, ...rest } of bundle.quotations ?? []) {
    const id = localId('quotation', articleName, name);
    rows.node('Quotation', id, {
      ...rest,
      id,
      text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
      starts: spans.map((span) => span.start),
      ends: spans.map((span) => span.end),
      ...spanLists(text, 'editorial', editorialInsertions),
    });
    details('Quotation', id);
  }
  for (const { id: name, mentions, ...rest } of bundle.events ?? []) {
    const id = localId('event', articleName, name);
    rows.node('Event', id, { ...rest, id });
    details('Event', id);
    for (const { start, end } of mentions ?? []) {
      rows.edge(
        'REFERS_TO_EVENT',
        ['Node', article.id],
        ['Event', id],
        { start, end },
        { text: text.slice(start, end) },
      );
    }
  }
  addStatementRows(rows, bundle, text, recordedAt, publicationOf({ ...published, sortAt }));
  return rows;
}
