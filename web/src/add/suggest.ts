import { type Candidate, candidatesIn } from './candidates.js';
import {
  BLANK,
  type DraftAbout,
  type DraftEntity,
  type DraftSpan,
  type DraftStatement,
} from './draft.js';
import { type Found, findKnown, findNew, findSpeakers, type KnownName } from './find-names.js';
import { findConditional, findHedges } from './find-words.js';
import { isInside, overlaps } from './stretches.js';

/** What a rule found; nothing of it is stored before somebody has taken it over. */
export interface Proposal extends DraftStatement {
  readonly why: string;
}

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
  const named = findKnown(text, known);
  const mentions = [...named, ...findNew(text, named, article)].sort((a, b) => a.start - b.start);
  const kept: Candidate[] = [];
  for (const one of candidatesIn(text, findSpeakers(text, mentions, article))) {
    const isTaken = kept.some((other) =>
      other.spans.some((a) => one.spans.some((b) => overlaps(a, b))),
    );
    if (!isTaken && one.spans.every(({ start, end }) => end - start >= 3)) kept.push(one);
  }
  return kept
    .map((one) => proposalOf(one, text, mentions))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** A candidate with everything that is seen inside it. */
function proposalOf(
  { spans, kind, cue, speaker, why }: Candidate,
  text: string,
  mentions: readonly Found[],
): Proposal {
  // From UTF-16 offsets, which strings have, to code points, which the graph has.
  const point = (offset: number) => Array.from(text.slice(0, offset)).length;
  const at = ({ start, end }: DraftSpan) => ({ start: point(start), end: point(end) });
  const inside = mentions.filter(
    (one) => spans.some((span) => isInside(one, span)) && one.entity.id !== speaker?.id,
  );
  const firsts = new Map(inside.toReversed().map((one) => [one.entity.id, one]));
  const conditional = spans
    .map(({ start, end }) => findConditional(text, start, end))
    .find((one) => one !== null);
  return {
    ...BLANK,
    spans: spans.map(at),
    ...{ kind, why },
    speakers: speaker ? [{ entity: speaker, role: '', speaksFor: null }] : [],
    cue: at(cue),
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
  };
}

function aboutOf(entity: DraftEntity, before: string): DraftAbout {
  if (entity.type === 'Location') {
    const relation = RELATIONS.find(([rule]) => rule.test(before))?.[1] ?? null;
    return { entity, role: 'LOCATION', relation };
  }
  const acts = entity.type === 'MilitaryUnit' || entity.type === 'State';
  return { entity, role: acts ? 'ACTOR' : 'TOPIC', relation: null };
}
