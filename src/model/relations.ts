import { BASIS, EVIDENCE, EXPORTS, LINK, NOTES, ORDERS, TERM } from './common-properties.js';
import { kindsOf, type Label, type SharedLabel } from './labels.js';
import type { PropertyTable } from './property.js';
import { ABOUT_ROLES, ASSERTED, MENTION_TYPES, SPATIAL_RELATIONS } from './vocabulary.js';

type End = Label | SharedLabel | readonly Label[];

/** One kind of relationship: all that anything needs to know of it. */
export interface Relation {
  /** The label of what it starts at and of what it leads to; a list where several kinds are taken. */
  readonly ends: readonly [from: End, to: End];
  /** As which property a bundle says it of the thing that it starts at; of dated links also what that means. */
  readonly bundle?: { readonly as: string; readonly tells?: string; readonly ordered?: true };
  /**
   * An entity's dated link to another: the label of what articles claim of it. The relationships are derived from those
   * claims, one for each term.
   */
  readonly claimed?: Label;
  /** Each date of a claim is a time of its own: claims of different dates add up to nothing more. */
  readonly sightings?: true;
  /** Runs in no circle; where it is claimed, at no one time. */
  readonly tree?: true;
  /** Those that hold no more are kept, under a type of their own (`pastType`). */
  readonly past?: true;
  /** The label of those of its starts that the list of its end shows; its property `listed` says where. */
  readonly listed?: Label | typeof ASSERTED;
  /** Paths and neighbourhoods follow it, and sentences tell it so from its start to its end, and from its end. */
  readonly walkable?: { readonly verb: string; readonly inverse: string };
  readonly properties?: PropertyTable;
}

const LISTED = {
  is: 'kept',
  tells: 'Where it stands in the list of its end.',
  unseen: ORDERS,
} as const;
const POSITION = { is: 'kept', tells: 'Its place among its likes.', unseen: ORDERS } as const;

/** What a dated link says: what claims of it add up to. */
const LINKED = {
  ...TERM,
  class: { ...LINK.class, unseen: 'read in exports; grades tells it at any time' },
} as const satisfies PropertyTable;

const CURATED = {
  by: {
    is: 'kept',
    tells: 'The curator who added it, as their token names them; null where an article says it.',
  },
  recordedAt: { is: 'kept', tells: 'When a curator added it; null where an article says it.' },
  retractedAt: { is: 'kept', tells: 'When it was taken back; null while it stands.' },
  changeId: { is: 'kept', tells: 'The change that made it.', unseen: 'history leads there' },
} as const satisfies PropertyTable;

/** How one statement bears on another. */
const BEARING = {
  basis: BASIS,
  reason: { is: 'text', tells: 'Why the relation is held to hold.' },
  independent: {
    is: 'flag',
    tells:
      'False when both go back to one origin, as a reprint does; nothing when that is not judged.',
  },
  onlyIf: {
    is: 'reference',
    tells: 'The condition under which alone the relation holds.',
    to: ['Statement'],
  },
  why: { is: 'text', tells: 'Why it was added, in the words of whoever did.' },
  strength: { is: 'name', tells: 'How strongly.', unseen: EXPORTS },
  discourse: { is: 'name', tells: 'The discourse relation.', unseen: EXPORTS },
  sameSpeaker: { is: 'flag', tells: 'Whether one and the same says both.', unseen: EXPORTS },
  key: {
    is: 'kept',
    tells: 'Tells it from others between the two.',
    unseen: 'a digest of the rest',
  },
  ...CURATED,
} as const satisfies PropertyTable;
const bearing = (verb: string, inverse = verb) =>
  ({ ends: ['Statement', 'Statement'], walkable: { verb, inverse }, properties: BEARING }) as const;

const SPAN = { is: 'span', tells: 'The words that name the source.', stem: '' } as const;
const ATTRIBUTED = {
  span: SPAN,
  roleAsStated: {
    is: 'name',
    tells: 'The capacity in which it speaks, in the words of the article: Chief of Staff.',
  },
  affiliationAsStated: {
    is: 'reference',
    tells: 'For whom it speaks, by the words of the article.',
    to: ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource', 'State'],
  },
  basis: BASIS,
} as const satisfies PropertyTable;
const CONDITIONAL = {
  connector: { is: 'span', tells: 'The word that joins them.', unseen: EXPORTS },
  inference: { is: 'name', tells: 'How the connection is meant.', unseen: EXPORTS },
} as const satisfies PropertyTable;

/**
 * Every kind of relationship, by its type; those that paths may follow come first, in the order in which they are
 * looked along. A relation is one row here and one edge class of the API.
 */
export const RELATIONS = {
  SAID_BY: {
    past: true,
    ends: ['Statement', 'Source'],
    bundle: { as: 'saidBy', ordered: true },
    listed: ASSERTED,
    walkable: { verb: 'was said by', inverse: 'said' },
    properties: { ...ATTRIBUTED, position: POSITION, listed: LISTED },
  },
  ABOUT: {
    past: true,
    ends: ['Statement', 'Entity'],
    bundle: { as: 'about', ordered: true },
    listed: ASSERTED,
    walkable: { verb: 'is about', inverse: 'is spoken of in' },
    properties: {
      role: {
        is: 'oneOf',
        values: ABOUT_ROLES,
        tells: 'The part it plays in what is said: who acts, who suffers it, where.',
        required: true,
        filter: true,
      },
      relation: {
        is: 'oneOf',
        values: SPATIAL_RELATIONS,
        tells: 'For a place: how what is said lies to it, inside, near, along, …',
        filter: true,
      },
      span: { ...SPAN, tells: 'The words that mean it.' },
      via: { is: 'text', tells: 'The words through which it is meant: the enemy, they.' },
      implied: {
        is: 'flag',
        tells: 'True when it is meant but not in the words.',
        otherwise: false,
      },
      position: POSITION,
      listed: LISTED,
    },
  },
  RELAYED_BY: {
    past: true,
    ends: ['Statement', 'Source'],
    bundle: { as: 'relayedBy', ordered: true },
    walkable: { verb: 'was relayed by', inverse: 'relayed' },
    properties: {
      span: SPAN,
      basis: BASIS,
      position: { is: 'kept', tells: 'Its place in the chain: 1 is next to the article.' },
    },
  },
  APPEARS_IN: { ends: ['Statement', 'Article'], walkable: { verb: 'stands in', inverse: 'holds' } },
  PUBLISHED_BY: {
    past: true,
    ends: ['Article', 'Organization'],
    bundle: { as: 'publisher' },
    listed: 'Article',
    walkable: { verb: 'was published by', inverse: 'published' },
    properties: { basis: { ...BASIS, unseen: EXPORTS }, listed: LISTED },
  },
  MENTIONS: {
    past: true,
    ends: ['Article', 'Entity'],
    bundle: { as: 'mentions' },
    walkable: { verb: 'mentions', inverse: 'is mentioned in' },
    properties: {
      span: { is: 'words', tells: 'The words.' },
      mentionType: {
        is: 'oneOf',
        values: MENTION_TYPES,
        tells: 'Whether the words are a name, a noun phrase or a pronoun.',
        otherwise: 'NAM',
      },
      gpeRole: { is: 'name', tells: 'For a state: ACTOR, LOCATION or MODIFIER.' },
      coreference: {
        is: 'text',
        tells: 'Why a noun phrase or pronoun is taken to mean the entity.',
      },
      ambiguousWith: {
        is: 'reference',
        tells: 'What the words could mean instead.',
        to: ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource', 'State', 'Location'],
      },
      notes: NOTES,
    },
  },
  HOLDS: {
    past: true,
    ends: ['Person', 'Role'],
    bundle: { as: 'roles' },
    walkable: { verb: 'holds the role', inverse: 'is held by' },
  },
  AT: {
    past: true,
    ends: ['Role', 'Actor'],
    bundle: { as: 'at' },
    walkable: { verb: 'is a role at', inverse: 'has the role' },
  },
  HAS_TERM: { past: true, ends: ['Role', 'RoleTerm'] },
  STATES: { ends: ['Article', 'Claim'] },
  SUBORDINATE_TO: {
    ends: ['MilitaryUnit', 'MilitaryUnit'],
    bundle: { as: 'subordinateTo', tells: 'The unit it is under.' },
    claimed: 'SubordinationClaim',
    past: true,
    tree: true,
    walkable: { verb: 'is under', inverse: 'is above' },
    properties: LINKED,
  },
  MEMBER_OF: {
    ends: ['MilitaryUnit', 'MilitaryUnit'],
    bundle: { as: 'memberOf', tells: 'The formation it is counted in.' },
    claimed: 'MembershipClaim',
    past: true,
    tree: true,
    walkable: { verb: 'is a member of', inverse: 'has the member' },
    properties: LINKED,
  },
  ALLEGIANCE_TO: {
    ends: ['MilitaryUnit', 'State'],
    bundle: { as: 'allegiance', tells: 'The state it serves.' },
    claimed: 'AllegianceClaim',
    past: true,
    walkable: { verb: 'serves', inverse: 'is served by' },
    properties: LINKED,
  },
  POSITIONED_AT: {
    ends: ['MilitaryUnit', 'Place'],
    bundle: { as: 'positionedAt', tells: 'Where it is.' },
    claimed: 'PositionClaim',
    sightings: true,
    past: true,
    walkable: { verb: 'is at', inverse: 'is where one finds' },
    properties: {
      ...LINKED,
      of: { ...TERM.of, unseen: 'dates lead to its claims' },
      dates: { is: 'kept', tells: 'Of a sighting: digest of whose it is, and when.' },
    },
  },
  WITHIN: {
    ends: ['Place', 'Place'],
    bundle: { as: 'within', tells: 'The places it lies in.' },
    claimed: 'ContainmentClaim',
    past: true,
    tree: true,
    walkable: { verb: 'lies in', inverse: 'contains' },
    properties: LINKED,
  },
  ADJOINS: {
    ends: ['Place', 'Place'],
    bundle: { as: 'adjoins', tells: 'The places it touches.' },
    claimed: 'AdjacencyClaim',
    past: true,
    walkable: { verb: 'adjoins', inverse: 'adjoins' },
    properties: LINKED,
  },
  SAME_CLAIM_AS: bearing('makes the same claim as'),
  SUPPORTS: bearing('supports', 'is supported by'),
  CONTRADICTS: bearing('contradicts', 'is contradicted by'),
  ELABORATES: bearing('elaborates', 'is elaborated by'),
  RELATED_TO: bearing('is related to'),
  MAY_COME_FROM: {
    past: true,
    ends: ['Statement', 'Source'],
    bundle: { as: 'candidateSources' },
    properties: {
      link: {
        is: 'oneOf',
        values: ['SOURCE', 'RELAY'],
        tells: 'Whether as its source (SOURCE), or as a link on the way (RELAY).',
        required: true,
      },
      reason: { is: 'text', tells: 'Why it may be so.', required: true },
    },
  },
  QUANTIFIED_BY: { past: true, ends: ['Statement', 'Quantity'], bundle: { as: 'quantities' } },
  HAS_READING: { ends: ['Statement', 'Reading'] },
  IN_QUOTATION: { past: true, ends: ['Statement', 'Quotation'], bundle: { as: 'quotation' } },
  PART_OF: { past: true, ends: ['Statement', 'Statement'], bundle: { as: 'partOf' }, tree: true },
  ANTECEDENT: { past: true, ends: ['Statement', 'Statement'], tree: true, properties: CONDITIONAL },
  CONSEQUENT: { past: true, ends: ['Statement', 'Statement'], tree: true, properties: CONDITIONAL },
  STATES_TIME: { ends: ['Article', 'TimeExpression'] },
  REFERS_TO_EVENT: {
    past: true,
    ends: ['Article', 'Event'],
    properties: { span: { is: 'words', tells: 'The words.' } },
  },
  NAMED: { past: true, ends: ['Entity', 'Name'], bundle: { as: 'names' } },
  HAS_FACT: { past: true, ends: ['Entity', 'Fact'], bundle: { as: 'facts' } },
  AFFILIATED_WITH: {
    past: true,
    ends: ['AnonymousSource', 'Actor'],
    bundle: { as: 'affiliatedWith' },
  },
  OVER: { ends: ['ControlAssertion', 'Place'], bundle: { as: 'place' } },
  BY: { ends: ['ControlAssertion', 'Actor'], bundle: { as: 'actor' } },
  CAUSED_BY: { ends: ['ControlAssertion', 'Actor'], bundle: { as: 'causedBy' } },
  PER: { ends: ['ControlAssertion', 'Statement'], bundle: { as: 'statement' } },
  EVIDENCED_BY: {
    ends: ['ControlAssertion', 'Article'],
    bundle: { as: 'evidence' },
    properties: { evidence: EVIDENCE },
  },
  DETAILS: { ends: ['Article', ['Quantity', 'Quotation', 'Event', 'ControlAssertion', 'Reading']] },
  DESCRIBES: {
    ends: ['Article', 'Entity'],
    properties: {
      told: {
        is: 'kept',
        tells: 'All that it says of it: its vote on what is shown.',
        unseen: 'what the entity shows is made of it',
      },
    },
  },
  GIVEN_BY: { past: true, ends: ['AssertedValue', 'Article'] },
  ASSERTED: { past: true, ends: ['Node', 'AssertedValue'], bundle: { as: 'asserted' } },
  CHANGES: { ends: ['Change', 'Node'] },
  ASSESSES: { ends: ['Assessment', 'Node'] },
  JUDGED_SAME: {
    ends: ['Entity', 'Entity'],
    properties: {
      verdict: { is: 'kept', tells: 'Whether the two are held to be one.' },
      reason: { is: 'kept', tells: 'Why that is held.' },
      ...CURATED,
    },
  },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationType = keyof typeof RELATIONS;

/** Every row with its type, in the order of the table. */
export const RELATION_ROWS: readonly (readonly [type: RelationType, row: Relation])[] =
  Object.entries(RELATIONS) as never;

/** The types of the rows for which a test holds, in the order of the table. */
export function relationTypes(holds: (row: Relation) => unknown): readonly RelationType[] {
  return RELATION_ROWS.filter(([, row]) => holds(row)).map(([type]) => type);
}

/** What every relationship of a type leads from and to, where that is one label each. */
export const ENDS = Object.fromEntries(
  RELATION_ROWS.flatMap(([type, { ends }]) =>
    ends.every((end) => typeof end === 'string') ? [[type, ends]] : [],
  ),
) as Readonly<Record<string, readonly [from: string, to: string]>>;

type Link = Required<Pick<Relation, 'bundle' | 'claimed'>> & Relation;

/** The dated links that a bundle may say of an entity of a kind. */
export function linksOf(label: Label): readonly (readonly [type: RelationType, row: Link])[] {
  return RELATION_ROWS.filter(
    ([, { ends, claimed }]) => claimed && kindsOf(String(ends[0])).includes(label),
  ) as readonly (readonly [RelationType, Link])[];
}

/** The row of a type. */
export function relationRow(type: RelationType): Relation {
  return RELATIONS[type];
}

/** What relationships of a type hold. */
export function relationTable(type: RelationType): PropertyTable {
  return relationRow(type).properties ?? {};
}

/** Whether the labels of two nodes leave open which of them a relationship of a type starts at, and sentences care. */
export function isOpenEnded(type: RelationType): boolean {
  const { ends, walkable } = relationRow(type);
  const [from, to] = ends.map((end) => [end].flat().flatMap(kindsOf));
  return walkable?.verb !== walkable?.inverse && !!from?.some((kind) => to?.includes(kind));
}
