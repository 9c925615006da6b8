import {
  BACKGROUND,
  DATED,
  EVIDENCE,
  EXPORTS,
  LINK,
  MADE_ID,
  NOTES,
  ORDERS,
  POSTING,
  RETRACTED,
} from './common-properties.js';
import type { PropertyTable } from './property.js';

/** What all claims have in common. */
export const CLAIM = {
  labels: [],
  properties: {
    key: {
      is: 'kept',
      tells: 'What it is a claim of: the id of a role, or two ids and the relation between them.',
      unseen: 'its type and its ends say it',
    },
    content: { is: 'kept', tells: 'Digest of all that it says of that.', unseen: ORDERS },
    subject: { is: 'kept', tells: 'Of what it is claimed.' },
    object: { is: 'kept', tells: 'What it is claimed to be linked to.' },
    ...DATED,
    dates: { is: 'kept', tells: 'Digest of what it is a claim of, and when.', unseen: ORDERS },
    firstAt: { is: 'kept', tells: 'The first instant of which it speaks.', unseen: ORDERS },
    lastAt: { is: 'kept', tells: 'The last instant of which it speaks.', unseen: ORDERS },
    background: BACKGROUND,
    evidence: EVIDENCE,
    articleId: { is: 'kept', tells: 'The article that states it.' },
    notes: { ...NOTES, unseen: EXPORTS },
    retractedAt: RETRACTED,
  },
} as const;

/** One kind of claim, with what it states beside dates and words. */
const claimOf = <const T extends PropertyTable>(properties: T) =>
  ({
    labels: ['Node', 'Claim'],
    prefix: 'claim',
    properties: { id: MADE_ID, ...properties },
  }) as const;

/** Dated facts as one article states them, one kind a relation. */
export const CLAIMS = {
  RoleClaim: claimOf({
    key: { is: 'kept', tells: 'The role that it is a claim of.' },
    title: POSTING.title,
    rank: POSTING.rank,
  }),
  SubordinationClaim: claimOf({ class: LINK.class }),
  MembershipClaim: claimOf({ class: LINK.class }),
  AllegianceClaim: claimOf({ class: LINK.class }),
  PositionClaim: claimOf({ class: LINK.class }),
  ContainmentClaim: claimOf({ class: LINK.class }),
  AdjacencyClaim: claimOf({ class: LINK.class }),
} as const;
