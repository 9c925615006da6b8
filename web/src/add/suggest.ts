import type { DraftEntity, DraftSpan, DraftStatement } from './draft.js';
import { newId } from './draft.js';

/** A name of the graph, in each spelling it has there. */
export interface KnownName extends DraftEntity {
  readonly spellings: readonly string[];
}

/** What a rule found; nothing of it is stored before somebody has taken it over. */
export interface Proposal extends DraftStatement {
  readonly why: string;
}

const CUE =
  /\b(?:said|says|told|adds|added|notes|noted|remarked|remarks|explained|explains|claimed|claims|warned|warns|stated|states|announced|reported|reports|believes|according to)\b/giu;
const UNNAMED =
  /\b(?:an?|the|one|two|some|several)\s+(?:[\p{L}-]+\s+){0,3}?(?:official|officials|spokesman|spokeswoman|spokesperson|source|sources|analyst|analysts|expert|experts|soldier|soldiers|commander|resident|residents)\b/giu;
const QUOTE = /["“]([^"“”]{3,}?)[,.]?["”]/gu;
const IMPERSONAL = /\bit(?:'|’| i)s (?:believed|reported|understood|thought) that\s+/giu;
const CAPITALIZED =
  /\p{Lu}[\p{L}\d'’-]*(?:\s+(?:of|the|de|\p{Lu}[\p{L}\d'’-]*|\d+(?:st|nd|rd|th)?))*/gu;
const RELATIONS: readonly (readonly [RegExp, string])[] = [
  [/across the border from\s+(?:the\s+)?$/i, 'ACROSS_BORDER_FROM'],
  [/\b(?:near|close to|outside)\s+(?:the\s+)?$/i, 'NEAR'],
  [/\b(?:toward|towards|on|against)\s+(?:the\s+)?$/i, 'TOWARD'],
  [/\balong\s+(?:the\s+)?$/i, 'ALONG'],
  [/\bout of\s+(?:the\s+)?$/i, 'OUT_OF'],
  [/\b(?:in|at)\s+(?:the\s+)?$/i, 'IN'],
];
const MOST_NAMES = 100;

/** Runs of capitalized words, and their ends, to be looked up in the graph: at most a hundred. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(CAPITALIZED)) {
    const words = run.split(/\s+/);
    for (let start = 0; start < words.length; start += 1) {
      for (let end = words.length; end > start; end -= 1) {
        const name = words
          .slice(start, end)
          .join(' ')
          .replace(/['’]s$/, '');
        if (name.length > 2) found.add(name);
      }
    }
  }
  return [...found].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
}

interface Found extends DraftSpan {
  readonly entity: DraftEntity;
}

/**
 * Statements a few rules see in a text: quotations, "according to …", "… said that …", "it's believed that …",
 * with the nearest named or unnamed speaker and the graph's names inside. Offsets are code points.
 */
export function suggest(text: string, known: readonly KnownName[], article: string): Proposal[] {
  const at = codePointer(text);
  const mentions = findNames(text, known);
  const proposals: Proposal[] = [];
  const propose = (
    start: number,
    end: number,
    kind: Proposal['kind'],
    cue: DraftSpan | null,
    speaker: DraftEntity | null,
    why: string,
  ) => {
    const overlaps = proposals.some(({ span }) => at(start) < span.end && span.start < at(end));
    if (end - start < 3 || overlaps) return;
    proposals.push({
      span: { start: at(start), end: at(end) },
      kind,
      cue: cue && { start: at(cue.start), end: at(cue.end) },
      speaker,
      impersonal: kind !== 'DIRECT_QUOTE' && speaker === null,
      about: mentions
        .filter(
          (mention) =>
            mention.start >= start && mention.end <= end && mention.entity.id !== speaker?.id,
        )
        .filter(
          (one, index, all) => all.findIndex(({ entity }) => entity.id === one.entity.id) === index,
        )
        .map(({ entity, start: from }) =>
          aboutOf(entity, text.slice(Math.max(0, from - 30), from)),
        ),
      why,
    });
  };
  for (const quote of text.matchAll(QUOTE)) {
    const start = quote.index + 1;
    const end = start + (quote[1] ?? '').length;
    const [from, to] = [
      sentenceStart(text, quote.index),
      sentenceEnd(text, quote.index + quote[0].length),
    ];
    const cue = nearest(matches(text, CUE), start, end, from, to);
    const speaker = cue && speakerNear(text, mentions, cue, from, to, article, { start, end });
    if (cue)
      propose(start, end, 'DIRECT_QUOTE', cue, speaker, 'quotation marks and a word of saying');
  }
  for (const cue of matches(text, CUE)) {
    const [from, to] = [sentenceStart(text, cue.start), sentenceEnd(text, cue.end)];
    const speaker = speakerNear(text, mentions, cue, from, to, article, null);
    if (!speaker) continue;
    const words = text.slice(cue.start, cue.end).toLowerCase();
    if (words === 'according to') {
      const comma = text.indexOf(',', cue.end);
      if (comma > 0 && comma < to)
        propose(skipBlank(text, comma + 1), to, 'PARAPHRASE', cue, speaker, '“according to”');
    } else {
      const that = /^\s+(?:on \w+ )?that\s+/iu.exec(text.slice(cue.end, to));
      if (that)
        propose(
          cue.end + that[0].length,
          to,
          'PARAPHRASE',
          cue,
          speaker,
          'a word of saying and “that”',
        );
    }
  }
  for (const cue of matches(text, IMPERSONAL)) {
    propose(
      cue.end,
      sentenceEnd(text, cue.end),
      'PARAPHRASE',
      { start: cue.start, end: cue.start + text.slice(cue.start, cue.end).trimEnd().length },
      null,
      'nobody is named as the source',
    );
  }
  return proposals.sort((a, b) => a.span.start - b.span.start);
}

function aboutOf(entity: DraftEntity, before: string): DraftStatement['about'][number] {
  if (entity.type === 'Location') {
    return {
      entity,
      role: 'LOCATION',
      relation: RELATIONS.find(([rule]) => rule.test(before))?.[1] ?? null,
    };
  }
  return {
    entity,
    role: entity.type === 'MilitaryUnit' || entity.type === 'State' ? 'ACTOR' : 'TOPIC',
    relation: null,
  };
}

function findNames(text: string, known: readonly KnownName[]): Found[] {
  const found: Found[] = [];
  const lower = text.toLowerCase();
  const spelled = known
    .flatMap((name) =>
      [name.name, ...name.spellings].map((spelling) => ({
        name,
        spelling: spelling.toLowerCase(),
      })),
    )
    .filter(({ spelling }) => spelling.length > 2)
    .sort((a, b) => b.spelling.length - a.spelling.length);
  // Case folding may change lengths in rare scripts; then nothing is proposed rather than something wrong.
  if (lower.length !== text.length) return found;
  for (const { name, spelling } of spelled) {
    for (let at = lower.indexOf(spelling); at >= 0; at = lower.indexOf(spelling, at + 1)) {
      const end = at + spelling.length;
      const whole = !/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[end] ?? ' ');
      if (!whole || found.some((one) => at < one.end && one.start < end)) continue;
      found.push({ start: at, end, entity: { id: name.id, name: name.name, type: name.type } });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function speakerNear(
  text: string,
  mentions: readonly Found[],
  cue: DraftSpan,
  from: number,
  to: number,
  article: string,
  quote: DraftSpan | null,
): DraftEntity | null {
  const outside = (one: DraftSpan) => !quote || one.end <= quote.start || one.start >= quote.end;
  const unnamed = matches(text, UNNAMED).map((span): Found => {
    const name = text.slice(span.start, span.end);
    return {
      ...span,
      entity: { id: newId(name, 'AnonymousSource', article), name, type: 'AnonymousSource' },
    };
  });
  const speakers = [
    ...mentions.filter(({ entity }) =>
      ['Person', 'Organization', 'AnonymousSource'].includes(entity.type),
    ),
    ...unnamed,
  ].filter(outside);
  return nearest(speakers, cue.start, cue.end, from, to)?.entity ?? null;
}

function matches(text: string, rule: RegExp): DraftSpan[] {
  return Array.from(text.matchAll(rule), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
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
