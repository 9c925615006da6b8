import {
  BACKGROUND,
  BASIS,
  DATED,
  EVIDENCE,
  EVIDENCE_ARTICLE,
  EXPORTS,
  NOTES,
  ORDERS,
} from './common-properties.js';
import { kindsOf, type Label, type SharedLabel } from './labels.js';
import type { PropertyTable } from './property.js';
import { ABOUT_ROLES, ASSERTED, MENTION_TYPES, SPATIAL_RELATIONS } from './vocabulary.js';

/** One kind of relationship: all that anything needs to know of it. */
export interface Relation {
  /** The label of what it starts at and of what it leads to; a list where several kinds are taken. */
  readonly from: Label | SharedLabel | readonly Label[];
  readonly to: Label | SharedLabel | readonly Label[];
  /** Where a bundle says it: as which property of the thing that it starts at, and what that means. */
  readonly bundle?: { readonly as: string; readonly tells: string; readonly ordered?: true };
  /** An entity's link to another, with when it held, class and evidence. */
  readonly dated?: true;
  /** Runs in no circle. */
  readonly tree?: true;
  /** The label of those of its starts that the list of its end shows; its property `listed` says where. */
  readonly listed?: Label | typeof ASSERTED;
  /** Paths and neighbourhoods follow it, and sentences tell it so from its start to its end, and from its end. */
  readonly walkable?: { readonly verb: string; readonly inverse: string };
  readonly properties: PropertyTable;
}

const LISTED = {
  is: 'kept',
  tells: 'Where it stands in the list of its end.',
  unseen: ORDERS,
} as const;
const POSITION = { is: 'kept', tells: 'Its place among its likes.', unseen: ORDERS } as const;
const ONLY_ENDS = {} as const;

/** What a dated link between entities tells of itself; in a bundle its end is `until`. */
const LINK = {
  ...DATED,
  to: { ...DATED.to, as: 'until' },
  background: BACKGROUND,
  class: {
    is: 'name',
    tells: 'What kind of relation, for instance ORGANIC or OPCON.',
    unseen: EXPORTS,
  },
  evidence: EVIDENCE,
  articleId: EVIDENCE_ARTICLE,
  notes: { ...NOTES, unseen: EXPORTS },
} as const satisfies PropertyTable;

const CURATED = {
  by: { is: 'kept', tells: 'The curator who added it.' },
  recordedAt: { is: 'kept', tells: 'When a curator added it.' },
  retractedAt: { is: 'kept', tells: 'When it was taken back.' },
  changeId: { is: 'kept', tells: 'The change that made it.', unseen: 'history leads there' },
} as const satisfies PropertyTable;

/** How one statement bears on another. */
const BEARING = {
  basis: BASIS,
  reason: { is: 'text', tells: 'On what it rests.' },
  independent: { is: 'flag', tells: 'False when both go back to one origin.' },
  onlyIf: {
    is: 'reference',
    tells: 'The condition under which it holds.',
    to: ['Statement'],
  },
  why: { is: 'text', tells: 'A remark.' },
  strength: { is: 'name', tells: 'How strongly.', unseen: EXPORTS },
  discourse: { is: 'name', tells: 'The discourse relation.', unseen: EXPORTS },
  sameSpeaker: { is: 'flag', tells: 'Whether one and the same says both.', unseen: EXPORTS },
  ...CURATED,
} as const satisfies PropertyTable;
const bearing = (verb: string, inverse = verb) =>
  ({
    from: 'Statement',
    to: 'Statement',
    walkable: { verb, inverse },
    properties: BEARING,
  }) as const;

const SPAN = { is: 'span', tells: 'The words that name the source.', stem: '' } as const;
const ATTRIBUTED = {
  span: SPAN,
  roleAsStated: { is: 'name', tells: 'The capacity in which it speaks.' },
  affiliationAsStated: {
    is: 'reference',
    tells: 'For whom it speaks.',
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
    from: 'Statement',
    to: 'Source',
    bundle: {
      as: 'saidBy',
      tells: 'Who says it; empty only for sourceKind IMPERSONAL.',
      ordered: true,
    },
    listed: ASSERTED,
    walkable: { verb: 'was said by', inverse: 'said' },
    properties: { ...ATTRIBUTED, position: POSITION, listed: LISTED },
  },
  ABOUT: {
    from: 'Statement',
    to: 'Entity',
    bundle: { as: 'about', tells: 'What it is about.', ordered: true },
    listed: ASSERTED,
    walkable: { verb: 'is about', inverse: 'is spoken of in' },
    properties: {
      role: {
        is: 'oneOf',
        values: ABOUT_ROLES,
        tells: 'The part it plays in what is said.',
        required: true,
        filter: true,
      },
      relation: {
        is: 'oneOf',
        values: SPATIAL_RELATIONS,
        tells: 'For a place: how what is said lies to it.',
        filter: true,
      },
      span: { ...SPAN, tells: 'The words that mean it.' },
      via: { is: 'text', tells: 'The words through which it is meant: the enemy, they.' },
      implied: { is: 'flag', tells: 'Meant, but not in the words.', otherwise: false },
      position: POSITION,
      listed: LISTED,
    },
  },
  RELAYED_BY: {
    from: 'Statement',
    to: 'Source',
    bundle: {
      as: 'relayedBy',
      tells: 'Through whom, next to the article first; only what the text states.',
      ordered: true,
    },
    walkable: { verb: 'was relayed by', inverse: 'relayed' },
    properties: {
      span: SPAN,
      basis: BASIS,
      position: { is: 'kept', tells: '1 is next to the article.' },
    },
  },
  APPEARS_IN: {
    from: 'Statement',
    to: 'Article',
    walkable: { verb: 'stands in', inverse: 'holds' },
    properties: ONLY_ENDS,
  },
  PUBLISHED_BY: {
    from: 'Article',
    to: 'Organization',
    bundle: { as: 'publisher', tells: 'Who published it.' },
    listed: 'Article',
    walkable: { verb: 'was published by', inverse: 'published' },
    properties: { basis: { ...BASIS, unseen: EXPORTS }, listed: LISTED },
  },
  MENTIONS: {
    from: 'Article',
    to: 'Entity',
    bundle: { as: 'mentions', tells: 'Where the article refers to it.' },
    walkable: { verb: 'mentions', inverse: 'is mentioned in' },
    properties: {
      words: { is: 'words', tells: 'The words.' },
      mentionType: {
        is: 'oneOf',
        values: MENTION_TYPES,
        tells: 'A name, a noun phrase or a pronoun; NAM when left out.',
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
    from: 'Person',
    to: 'Role',
    bundle: { as: 'roles', tells: 'Postings.' },
    walkable: { verb: 'holds the role', inverse: 'is held by' },
    properties: ONLY_ENDS,
  },
  AT: {
    from: 'Role',
    to: 'Actor',
    bundle: { as: 'at', tells: 'Where the post is.' },
    walkable: { verb: 'is a role at', inverse: 'has the role' },
    properties: ONLY_ENDS,
  },
  SUBORDINATE_TO: {
    from: 'MilitaryUnit',
    to: 'MilitaryUnit',
    bundle: { as: 'subordinateTo', tells: 'The unit it is under.' },
    dated: true,
    tree: true,
    walkable: { verb: 'is under', inverse: 'is above' },
    properties: LINK,
  },
  MEMBER_OF: {
    from: 'MilitaryUnit',
    to: 'MilitaryUnit',
    bundle: { as: 'memberOf', tells: 'The formation it is counted in.' },
    dated: true,
    tree: true,
    walkable: { verb: 'is a member of', inverse: 'has the member' },
    properties: LINK,
  },
  ALLEGIANCE_TO: {
    from: 'MilitaryUnit',
    to: 'State',
    bundle: { as: 'allegiance', tells: 'The state it serves.' },
    dated: true,
    walkable: { verb: 'serves', inverse: 'is served by' },
    properties: LINK,
  },
  POSITIONED_AT: {
    from: 'MilitaryUnit',
    to: 'Place',
    bundle: { as: 'positionedAt', tells: 'Where it is.' },
    dated: true,
    walkable: { verb: 'is at', inverse: 'is where one finds' },
    properties: LINK,
  },
  WITHIN: {
    from: 'Place',
    to: 'Place',
    bundle: { as: 'within', tells: 'The places it lies in.' },
    dated: true,
    tree: true,
    walkable: { verb: 'lies in', inverse: 'contains' },
    properties: LINK,
  },
  ADJOINS: {
    from: 'Place',
    to: 'Place',
    bundle: { as: 'adjoins', tells: 'The places it touches.' },
    dated: true,
    walkable: { verb: 'adjoins', inverse: 'adjoins' },
    properties: LINK,
  },
  SAME_CLAIM_AS: bearing('makes the same claim as'),
  SUPPORTS: bearing('supports', 'is supported by'),
  CONTRADICTS: bearing('contradicts', 'is contradicted by'),
  ELABORATES: bearing('elaborates', 'is elaborated by'),
  RELATED_TO: bearing('is related to'),
  MAY_COME_FROM: {
    from: 'Statement',
    to: 'Source',
    bundle: { as: 'candidateSources', tells: 'Whom it may come from.' },
    properties: {
      link: {
        is: 'oneOf',
        values: ['SOURCE', 'RELAY'],
        tells: 'As its source, or as a link on the way.',
        required: true,
      },
      reason: { is: 'text', tells: 'Why it may be so.', required: true },
    },
  },
  QUANTIFIED_BY: {
    from: 'Statement',
    to: 'Quantity',
    bundle: { as: 'quantities', tells: 'Numbers in it.' },
    properties: ONLY_ENDS,
  },
  IN_QUOTATION: {
    from: 'Statement',
    to: 'Quotation',
    bundle: { as: 'quotation', tells: 'The quotation it stands in.' },
    properties: ONLY_ENDS,
  },
  PART_OF: {
    from: 'Statement',
    to: 'Statement',
    bundle: { as: 'partOf', tells: 'The statement it is a part of.' },
    tree: true,
    properties: ONLY_ENDS,
  },
  ANTECEDENT: {
    from: 'Statement',
    to: 'Statement',
    tree: true,
    properties: CONDITIONAL,
  },
  CONSEQUENT: {
    from: 'Statement',
    to: 'Statement',
    tree: true,
    properties: CONDITIONAL,
  },
  STATES_TIME: {
    from: 'Article',
    to: 'TimeExpression',
    properties: ONLY_ENDS,
  },
  REFERS_TO_EVENT: {
    from: 'Article',
    to: 'Event',
    properties: { words: { is: 'words', tells: 'The words.' } },
  },
  NAMED: {
    from: 'Entity',
    to: 'Name',
    bundle: { as: 'names', tells: 'Other names and spellings.' },
    properties: ONLY_ENDS,
  },
  HAS_FACT: {
    from: 'Entity',
    to: 'Fact',
    bundle: { as: 'facts', tells: 'What else is known of it.', ordered: true },
    properties: ONLY_ENDS,
  },
  AFFILIATED_WITH: {
    from: 'AnonymousSource',
    to: 'Actor',
    bundle: { as: 'affiliatedWith', tells: 'The actor those words point to.' },
    properties: ONLY_ENDS,
  },
  OVER: {
    from: 'ControlAssertion',
    to: 'Place',
    bundle: { as: 'place', tells: 'The place.' },
    properties: ONLY_ENDS,
  },
  BY: {
    from: 'ControlAssertion',
    to: 'Actor',
    bundle: { as: 'actor', tells: 'Who holds it.' },
    properties: ONLY_ENDS,
  },
  CAUSED_BY: {
    from: 'ControlAssertion',
    to: 'Actor',
    bundle: { as: 'causedBy', tells: 'Through whom it came to that.' },
    properties: ONLY_ENDS,
  },
  PER: {
    from: 'ControlAssertion',
    to: 'Statement',
    bundle: { as: 'statement', tells: 'The statement that claims it.' },
    properties: ONLY_ENDS,
  },
  EVIDENCED_BY: {
    from: ['Role', 'ControlAssertion'],
    to: 'Article',
    bundle: { as: 'evidence', tells: 'The words that say so.' },
    properties: { evidence: EVIDENCE },
  },
  DETAILS: {
    from: 'Article',
    to: ['Quantity', 'Quotation', 'Event', 'ControlAssertion'],
    properties: ONLY_ENDS,
  },
  ASSERTED: {
    from: 'Node',
    to: 'AssertedValue',
    bundle: {
      as: 'asserted',
      tells: 'Values that earlier forms of the article gave instead.',
    },
    properties: ONLY_ENDS,
  },
  CHANGES: {
    from: 'Change',
    to: 'Node',
    properties: ONLY_ENDS,
  },
  ASSESSES: {
    from: 'Assessment',
    to: 'Node',
    properties: ONLY_ENDS,
  },
  JUDGED_SAME: {
    from: 'Entity',
    to: 'Entity',
    properties: {
      verdict: { is: 'kept', tells: 'Whether the two are held to be one.' },
      reason: { is: 'kept', tells: 'Why of its change.' },
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
export const ENDS: Readonly<Record<string, readonly [from: string, to: string]>> =
  Object.fromEntries(
    RELATION_ROWS.flatMap(([type, { from, to }]) =>
      typeof from === 'string' && typeof to === 'string' ? [[type, [from, to] as const]] : [],
    ),
  );

type Link = Relation & { readonly bundle: NonNullable<Relation['bundle']> };

/** The dated links that a bundle may say of an entity of a kind. */
export function linksOf(label: Label): readonly (readonly [type: RelationType, row: Link])[] {
  return RELATION_ROWS.filter(
    ([, { from, dated, bundle }]) => dated && bundle && kindsOf(String(from)).includes(label),
  ) as readonly (readonly [RelationType, Link])[];
}
