import type { DraftAbout, DraftEntity, DraftSpan, DraftStatement } from './draft.js';
import { findKnown, findNew, findSpeakers, type KnownName } from './find-names.js';
import { findConditional, findHedges } from './find-words.js';

/** What a rule found; nothing of it is stored before somebody has taken it over. */
export interface Proposal extends DraftStatement {
  readonly why: string;
}

const CUE =
  /\b(?:said|says|told|adds|added|notes|noted|remarked|remarks|explained|explains|claimed|claims|warned|warns|stated|states|announced|reported|reports|believes|according to)\b/giu;
const QUOTE = /["“]([^"“”]{3,}?)[,.]?["”]/gu;
const IMPERSONAL = /\bit(?:'|’| i)s (?:believed|reported|understood|thought) that\s+/giu;
/** What may stand between two halves of one quotation: a short attribution. */
const LONGEST_GAP = 80;
const RELATIONS: readonly (readonly [RegExp, NonNullable<DraftAbout['relation']>])[] = [
  [/across the border from\s+(?:the\s+)?$/i, 'ACROSS_BORDER_FROM'],
  [/\b(?:near|close to|outside)\s+(?:the\s+)?$/i, 'NEAR'],
  [/\b(?:toward|towards|on|against)\s+(?:the\s+)?$/i, 'TOWARD'],
  [/\balong\s+(?:the\s+)?$/i, 'ALONG'],
  [/\bout of\s+(?:the\s+)?$/i, 'OUT_OF'],
  [/\b(?:in|at)\s+(?:the\s+)?$/i, 'IN'],
];

/**
 * Statements a few rules see in a text: quotations, interrupted ones too, "according to …", "… said that …",
 * "it's believed that …", with the nearest named or unnamed speaker, hedges, an "if … then …", and the places,
 * units and other names inside. Offsets of the proposals are code points.
 */
export function suggest(text: string, known: readonly KnownName[], article: string): Proposal[] {
  const point = codePointer(text);
  const at = ({ start, end }: DraftSpan) => ({ start: point(start), end: point(end) });
  const named = findKnown(text, known);
  const mentions = [...named, ...findNew(text, named, article)].sort((a, b) => a.start - b.start);
  const speakers = findSpeakers(text, mentions, article);
  const cues = matches(text, CUE);
  const proposals: Proposal[] = [];
  const propose = (
    spans: readonly DraftSpan[],
    kind: Proposal['kind'],
    cue: DraftSpan | null,
    speaker: DraftEntity | null,
    why: string,
  ) => {
    const placed = spans.map(at);
    const isTaken = proposals.some((other) =>
      other.spans.some((a) => placed.some((b) => a.start < b.end && b.start < a.end)),
    );
    if (isTaken || spans.some(({ start, end }) => end - start < 3)) return;
    const inside = mentions.filter(
      (mention) =>
        spans.some((span) => isInside(mention, span)) && mention.entity.id !== speaker?.id,
    );
    const firsts = new Map(inside.toReversed().map((mention) => [mention.entity.id, mention]));
    const conditional = spans
      .map(({ start, end }) => findConditional(text, start, end))
      .find((one) => one !== null);
    proposals.push({
      spans: placed,
      kind,
      certainty: '',
      cue: cue && at(cue),
      speaker,
      impersonal: kind !== 'DIRECT_QUOTE' && speaker === null,
      hedges: spans
        .flatMap(({ start, end }) => findHedges(text, start, end))
        .map((hedge) => ({ ...at(hedge), category: hedge.category })),
      conditional: conditional
        ? { antecedent: at(conditional.antecedent), consequent: at(conditional.consequent) }
        : null,
      about: [...firsts.values()]
        .sort((a, b) => a.start - b.start)
        .map(({ entity, start }) => aboutOf(entity, text.slice(Math.max(0, start - 30), start))),
      why,
    });
  };
  const near = (cue: DraftSpan, from: number, to: number, quotes: readonly DraftSpan[]) =>
    nearest(
      speakers.filter((one) => quotes.every((quote) => !overlaps(one, quote))),
      cue.start,
      cue.end,
      from,
      to,
    )?.entity ?? null;
  for (const quotes of joinQuotes(text)) {
    const [first, last] = [quotes[0], quotes.at(-1)];
    if (!first || !last) continue;
    const [from, to] = [sentenceStart(text, first.start - 1), sentenceEnd(text, last.end + 1)];
    const outside = cues.filter((cue) => quotes.every((quote) => !overlaps(cue, quote)));
    const cue =
      quotes.length > 1
        ? (outside.find(({ start }) => start > first.end && start < last.start) ?? null)
        : nearest(outside, first.start, last.end, from, to);
    if (!cue) continue;
    const why = `quotation marks${quotes.length > 1 ? ', interrupted,' : ''} and a word of saying`;
    propose(quotes, 'DIRECT_QUOTE', cue, near(cue, from, to, quotes), why);
  }
  for (const cue of cues) {
    const [from, to] = [sentenceStart(text, cue.start), sentenceEnd(text, cue.end)];
    const speaker = near(cue, from, to, []);
    if (!speaker) continue;
    if (text.slice(cue.start, cue.end).toLowerCase() === 'according to') {
      const comma = text.indexOf(',', cue.end);
      const start = skipBlank(text, comma + 1);
      if (comma > 0 && comma < to)
        propose([{ start, end: to }], 'PARAPHRASE', cue, speaker, '“according to”');
    } else {
      const that = /^\s+(?:on \w+ )?that\s+/iu.exec(text.slice(cue.end, to));
      const start = cue.end + (that?.[0].length ?? 0);
      if (that)
        propose([{ start, end: to }], 'PARAPHRASE', cue, speaker, 'a word of saying and “that”');
    }
  }
  for (const cue of matches(text, IMPERSONAL)) {
    const words = text.slice(cue.start, cue.end).trimEnd();
    propose(
      [{ start: cue.end, end: sentenceEnd(text, cue.end) }],
      'PARAPHRASE',
      { start: cue.start, end: cue.start + words.length },
      null,
      'nobody is named as the source',
    );
  }
  return proposals.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Quotations, the halves of one that an attribution interrupts together: “A,” said X, “B.” */
function joinQuotes(text: string): DraftSpan[][] {
  const joined: DraftSpan[][] = [];
  for (const match of text.matchAll(QUOTE)) {
    const start = match.index + 1;
    const quote = { start, end: start + (match[1] ?? '').length };
    const before = joined.at(-1)?.at(-1);
    const gap = before ? text.slice(before.end, match.index) : '';
    const isHalf =
      before !== undefined &&
      gap.length <= LONGEST_GAP &&
      /^,["”][^.!?\n]*,\s*$/u.test(gap) &&
      /^\p{Ll}/u.test(text.slice(start));
    if (isHalf) joined.at(-1)?.push(quote);
    else joined.push([quote]);
  }
  return joined;
}

function aboutOf(entity: DraftEntity, before: string): DraftAbout {
  if (entity.type === 'Location') {
    const relation = RELATIONS.find(([rule]) => rule.test(before))?.[1] ?? null;
    return { entity, role: 'LOCATION', relation };
  }
  const acts = entity.type === 'MilitaryUnit' || entity.type === 'State';
  return { entity, role: acts ? 'ACTOR' : 'TOPIC', relation: null };
}

function matches(text: string, rule: RegExp): DraftSpan[] {
  return Array.from(text.matchAll(rule), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function overlaps(a: DraftSpan, b: DraftSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function isInside(a: DraftSpan, b: DraftSpan): boolean {
  return a.start >= b.start && a.end <= b.end;
}

/** The one closest to a stretch, of those within a sentence. */
function nearest<S extends DraftSpan>(
  spans: readonly S[],
  start: number,
  end: number,
  from: number,
  to: number,
): S | null {
  const distance = (span: S) =>
    span.end <= start ? start - span.end : Math.max(0, span.start - end);
  const within = spans.filter(
    (span) => span.start >= from && span.end <= to && (span.end <= start || span.start >= end),
  );
  return within.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function sentenceStart(text: string, at: number): number {
  const before = /[.!?]["”]?\s+(?=[^.!?]*$)|\n+(?=[^\n]*$)/u.exec(text.slice(0, at));
  return before ? before.index + before[0].length : 0;
}

/** Where the sentence ends, its full stop left out. */
function sentenceEnd(text: string, at: number): number {
  const after = /[.!?](?=["”]?(?:\s|$))|\n/u.exec(text.slice(at));
  return after ? at + after.index : text.length;
}

function skipBlank(text: string, at: number): number {
  return at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
}

/** From UTF-16 offsets, which strings have, to code points, which the graph has. */
function codePointer(text: string): (offset: number) => number {
  return (offset) => Array.from(text.slice(0, offset)).length;
}
