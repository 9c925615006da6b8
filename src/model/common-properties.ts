import { BASES } from './vocabulary.js';

/** Rows that stand in several tables, and why the API has no field for some. */
export const EXPORTS = 'read in exports; no question of the API needs it';
export const ORDERS = 'lists and filters look at it';
export const SEARCHES = 'search looks at it';

export const NOTES = {
  is: 'text',
  tells: 'A remark of whoever took it out of the article.',
  remark: true,
} as const;
export const ID = {
  is: 'id',
  tells: 'Its id in the graph, the same in every bundle: person:michael-clarke, place:ua-63.',
  required: true,
} as const;
export const LOCAL = (example: string) =>
  ({ is: 'localId', tells: `Its name in this bundle: ${example}.`, required: true }) as const;
export const MADE_ID = {
  is: 'kept',
  tells: 'Its id: made of what it hangs on and what it says.',
} as const;
export const RECORDED = {
  is: 'kept',
  tells: 'When a store first recorded it, which is not when it was published or said.',
} as const;
export const RETRACTED = {
  is: 'kept',
  tells: 'When it was taken back; null while it stands.',
} as const;
export const BACKGROUND = {
  is: 'flag',
  tells: 'Known from elsewhere; the article does not say it.',
  otherwise: false,
} as const;
/** When something held: stated, and seen. */
export const DATED = {
  from: { is: 'date', tells: 'When it began to hold, only if that is stated.' },
  to: {
    is: 'date',
    tells: 'When it ended, only if that is stated: without it, it may hold still.',
  },
  observedFrom: { is: 'date', tells: 'The first date at which something told shows it holding.' },
  observedTo: { is: 'date', tells: 'The last date at which something told shows it holding.' },
} as const;
export const EVIDENCE = { is: 'span', tells: 'The words that say so.', stem: '' } as const;
export const EVIDENCE_ARTICLE = {
  is: 'kept',
  tells: 'The article that the evidence is in.',
} as const;
/** On what an attribution, relation or claim rests. */
export const BASIS = {
  is: 'oneOf',
  values: BASES,
  tells: 'On what it rests: on words of the article, or on a conclusion from them.',
  otherwise: 'STATED',
} as const;

/** What an article states of somebody's posting. */
export const POSTING = {
  title: {
    is: 'name',
    tells: 'What the post is called: Chief of Staff, military analyst.',
    required: true,
  },
  rank: { is: 'name', tells: 'Military or other rank: Colonel.' },
  ...DATED,
  notes: { ...NOTES, unseen: EXPORTS },
} as const;
/** What an article states of a dated link between entities; in a bundle its end is `until`. */
export const LINK = {
  ...DATED,
  to: { ...DATED.to, as: 'until' },
  background: BACKGROUND,
  class: {
    is: 'name',
    tells:
      'What kind of relation, for instance ORGANIC (belongs to it) or OPCON (only commanded by it).',
  },
  evidence: EVIDENCE,
  notes: { ...NOTES, unseen: EXPORTS },
} as const;
const instant = (tells: string) => ({ is: 'kept', tells, unseen: ORDERS }) as const;
/** What claims add up to, on what holds it. */
export const TERM = {
  ...DATED,
  background: BACKGROUND,
  holdsFrom: instant('Since when it may have held, "" where that is open.'),
  holdsTo: instant('Until when it may have held.'),
  seenFrom: instant('The first instant of which a claim speaks.'),
  seenTo: instant('The last instant of which a claim speaks, "" where none does.'),
  grades: { is: 'kept', tells: 'Each rank or class.' },
  gradedFrom: { is: 'kept', tells: 'Since when each of them is the last that was seen.' },
  of: { is: 'kept', tells: 'What its claims are of.' },
} as const;
