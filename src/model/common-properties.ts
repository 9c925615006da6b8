import { BASES } from './vocabulary.js';

/** Rows that stand in several tables, and why the API has no field for some. */
export const EXPORTS = 'read in exports; no question of the API needs it';
export const ORDERS = 'lists and filters look at it';
export const SEARCHES = 'search looks at it';

export const NOTES = { is: 'text', tells: "An annotator's remark.", remark: true } as const;
export const ID = {
  is: 'id',
  tells: 'Its id in the graph, the same in every bundle: person:michael-clarke, place:ua-63.',
  required: true,
} as const;
export const LOCAL = (example: string) =>
  ({ is: 'localId', tells: `Its name in this bundle: ${example}.`, required: true }) as const;
export const MADE_ID = { is: 'kept', tells: 'Made of what it hangs on and what it says.' } as const;
export const RECORDED = { is: 'kept', tells: 'When a store first recorded it.' } as const;
export const RETRACTED = { is: 'kept', tells: 'When it was taken back.' } as const;
export const BACKGROUND = {
  is: 'flag',
  tells: 'Known from elsewhere; the article does not say it.',
  otherwise: false,
} as const;
/** When something held: stated, and seen. */
export const DATED = {
  from: { is: 'date', tells: 'When it began, only if stated.' },
  to: { is: 'date', tells: 'When it ended, only if stated.' },
  observedFrom: { is: 'date', tells: 'When it was first seen to hold.' },
  observedTo: { is: 'date', tells: 'When it was last seen to hold.' },
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
  tells: 'STATED when left out.',
  otherwise: 'STATED',
} as const;

/** What an article states of somebody's posting. */
export const POSTING = {
  title: { is: 'name', tells: 'Chief of Staff, military analyst.', required: true },
  rank: { is: 'name', tells: 'Colonel.' },
  ...DATED,
  notes: { ...NOTES, unseen: EXPORTS },
} as const;
/** What an article states of a dated link between entities; in a bundle its end is `until`. */
export const LINK = {
  ...DATED,
  to: { ...DATED.to, as: 'until' },
  background: BACKGROUND,
  class: { is: 'name', tells: 'What kind of relation, for instance ORGANIC or OPCON.' },
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
