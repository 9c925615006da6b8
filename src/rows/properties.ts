import { createHash } from 'node:crypto';
import type { ArticleText } from '../bundle/article-text.js';
import type { BundleDate, BundleSpan, DatedLink } from '../bundle/bundle.js';
import { boundsOf } from '../model/edtf.js';
import { LIMITS } from '../model/limits.js';
import type { Value } from '../model/value.js';

type Properties = Readonly<Record<string, Value | undefined>>;

/** A date as `<field>` and `<stem>Earliest`, `Latest`, `Precision`, `Text`; the stem is the name without "At". */
export function dateProperties(
  text: ArticleText,
  field: string,
  date: BundleDate | undefined,
): Properties {
  if (!date) return {};
  const stem = field.replace(/At$/, '');
  const bounds = boundsOf(date.edtf);
  return {
    [field]: date.edtf,
    [`${stem}Earliest`]: bounds?.earliest ?? undefined,
    [`${stem}Latest`]: bounds?.latest ?? undefined,
    [`${stem}Precision`]: date.precision ?? bounds?.precision,
    [`${stem}Text`]: date.text && text.slice(date.text.start, date.text.end),
    [`${stem}TextStart`]: date.text?.start,
    [`${stem}TextEnd`]: date.text?.end,
    [`${stem}TimeExpression`]: date.timeExpression?.toLowerCase(),
  };
}

/** A span as three properties; its words are those of the article. */
export function spanProperties(
  text: ArticleText,
  span: BundleSpan | undefined,
  names: readonly [string, string, string] = ['start', 'end', 'text'],
): Properties {
  if (!span) return {};
  return {
    [names[0]]: span.start,
    [names[1]]: span.end,
    [names[2]]: text.slice(span.start, span.end),
  };
}

/** Spans as lists side by side: `<stem>Starts`, `<stem>Ends`, `<stem>Texts`. */
export function spanLists(
  text: ArticleText,
  stem: string,
  spans: readonly BundleSpan[] | undefined,
): Properties {
  if (!spans || spans.length === 0) return {};
  return {
    [`${stem}Starts`]: spans.map((span) => span.start),
    [`${stem}Ends`]: spans.map((span) => span.end),
    [`${stem}Texts`]: spans.map((span) => text.slice(span.start, span.end)),
  };
}

/** What a dated relation between entities carries. */
export function linkProperties(text: ArticleText, articleId: string, link: DatedLink): Properties {
  return {
    ...dateProperties(text, 'from', link.from),
    ...dateProperties(text, 'to', link.until),
    ...dateProperties(text, 'observedFrom', link.observedFrom),
    ...dateProperties(text, 'observedTo', link.observedTo),
    ...spanProperties(text, link.evidence),
    background: link.background ?? false,
    class: link.class,
    articleId: link.evidence ? articleId : undefined,
    notes: link.notes,
  };
}

/** A short stable name for content that has none of its own. */
export function digest(...parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** An id that is made of others: one that would be too long for an index ends in a digest of the whole. */
export function derivedId(id: string): string {
  if (id.length <= LIMITS.derivedId) return id;
  const end = `-${createHash('sha256').update(id).digest('hex').slice(0, 24)}`;
  return id.slice(0, LIMITS.derivedId - end.length) + end;
}

/** ASCII letters, digits and dashes of a text, for readable ids. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
