import { branchOf } from './branch.js';
import { CLAIM, CLAIMS } from './claim-nodes.js';
import {
  EXPORTS,
  ID,
  LOCAL,
  MADE_ID,
  NOTES,
  ORDERS,
  POSTING,
  RECORDED,
  RETRACTED,
  SEARCHES,
} from './common-properties.js';
import type { PropertyTable } from './property.js';
import {
  ASSESSMENT_SCHEMES,
  BRANCHES,
  CERTAINTIES,
  CHANGE_KINDS,
  ECHELONS,
  PLACE_TYPES,
  SOURCE_KINDS,
  SPEECH_ACTS,
  STATEMENT_KINDS,
} from './vocabulary.js';

/** One kind of node, or what several kinds have in common. */
export interface NodeRow {
  /** The labels it has beside its own. */
  readonly labels: readonly string[];
  /** What its ids begin with. */
  readonly prefix?: string;
  /** The list of a bundle that holds such things, or the part of another that does. */
  readonly bundle?: string;
  readonly properties: PropertyTable;
}

/** What nodes have in common, by the label they share. */
export const SHARED = {
  Node: { labels: [], properties: { recordedAt: RECORDED } },
  Entity: {
    labels: [],
    properties: {
      id: ID,
      name: {
        is: 'name',
        tells: 'The name it is shown by.',
        required: true,
        sort: 'nameSort',
        order: 'NAME',
        filter: true,
      },
      wikidataId: { is: 'name', tells: 'Q followed by digits.', unseen: EXPORTS },
      articleLocal: {
        is: 'flag',
        tells: 'Only this article knows it.',
        remark: true,
        unseen: EXPORTS,
      },
      background: {
        is: 'text',
        list: true,
        tells: 'Names of properties of this entity that are known from elsewhere.',
        remark: true,
        unseen: EXPORTS,
      },
      notes: NOTES,
      disputed: {
        is: 'kept',
        tells: 'Whether articles give different values for anything.',
        unseen: 'assertedValues shows them',
      },
      retractedAt: RETRACTED,
    },
  },
  Source: { labels: [], properties: {} },
  Actor: { labels: [], properties: {} },
  Place: {
    labels: [],
    properties: {
      placeType: {
        is: 'oneOf',
        values: PLACE_TYPES,
        tells: 'VAGUE_REGION when left out.',
        otherwise: 'VAGUE_REGION',
        filter: true,
      },
      iso3166: { is: 'name', tells: 'UA, UA-63.', filter: true },
      geonamesId: { is: 'name', tells: 'GeoNames.', unseen: EXPORTS },
      katotth: { is: 'name', tells: 'Ukrainian register of places.', unseen: EXPORTS },
      latitude: { is: 'number', tells: 'Degrees north.', range: [-90, 90], together: 'location' },
      longitude: {
        is: 'number',
        tells: 'Degrees east.',
        range: [-180, 180],
        together: 'location',
      },
      coordinatesSource: {
        is: 'name',
        tells: 'Where the coordinates are from.',
        of: 'location',
        unseen: EXPORTS,
      },
    },
  },
  Claim: CLAIM,
} as const satisfies Readonly<Record<string, NodeRow>>;

const ACTOR = ['Node', 'Entity', 'Source', 'Actor'] as const;

/**
 * Every kind of node, by the label that says what it is. A property is one row here: the bundle format, the importer,
 * exports, the doctor, filters, orders, indexes and the API's fields read it.
 */
export const NODES = {
  Person: { labels: ACTOR, prefix: 'person', bundle: 'people', properties: {} },
  Organization: {
    labels: ACTOR,
    prefix: 'org',
    bundle: 'organizations',
    properties: {
      organizationType: { is: 'name', tells: 'NEWS_OUTLET, MINISTRY, …', filter: true },
    },
  },
  AnonymousSource: {
    labels: ACTOR,
    prefix: 'source',
    bundle: 'anonymousSources',
    properties: {
      sourceKind: {
        is: 'oneOf',
        values: SOURCE_KINDS,
        tells: 'What kind of source it is.',
        required: true,
      },
      affiliationAsStated: { is: 'name', tells: 'Only in the words of the article: Ukrainian.' },
      descriptionAsStated: { is: 'kept', tells: 'Its name, which is a description.' },
      articleId: { is: 'kept', tells: 'The article that alone knows it.' },
    },
  },
  MilitaryUnit: {
    labels: ACTOR,
    prefix: 'unit',
    bundle: 'units',
    properties: {
      designation: {
        is: 'name',
        tells: '13th.',
        sort: 'designationSort',
        words: 'designationWords',
        order: 'DESIGNATION',
        found: true,
        filter: true,
      },
      echelon: { is: 'oneOf', values: ECHELONS, tells: 'Its size, after APP-6.', filter: true },
      echelonAsStated: { is: 'name', tells: 'The word for its size in the article.' },
      nameAsStated: { is: 'name', tells: 'Its name in the article.' },
      branch: {
        is: 'name',
        tells: `${BRANCHES.join(', ')}, in any case; another one in the words of the article.`,
        written: branchOf,
        filter: true,
      },
      unitType: { is: 'name', tells: 'What kind of unit.', filter: true },
    },
  },
  State: { labels: [...ACTOR, 'Place'], prefix: 'place', bundle: 'places', properties: {} },
  Location: {
    labels: ['Node', 'Entity', 'Place'],
    prefix: 'place',
    bundle: 'places',
    properties: {},
  },
  Article: {
    labels: ['Node', 'Source'],
    prefix: 'article',
    bundle: 'article',
    properties: {
      id: { ...ID, tells: 'article: and a name of its own.' },
      headline: {
        is: 'name',
        tells: 'As printed.',
        required: true,
        sort: 'nameSort',
        words: 'headlineWords',
        order: 'NAME',
        filter: true,
      },
      text: {
        is: 'text',
        tells: 'The whole text, unnormalized; every span counts its code points.',
      },
      lang: { is: 'name', tells: 'BCP 47.', filter: true },
      url: { is: 'url', tells: 'Where it was published: http or https.' },
      timezone: { is: 'name', tells: 'As stated.' },
      retrievedAt: { is: 'name', tells: 'When it was fetched, ISO 8601.', unseen: EXPORTS },
      publishedAt: { is: 'date', tells: 'When it was published.', filter: true },
      headlineSpan: {
        is: 'range',
        tells: 'The headline in the text.',
        stem: 'headline',
        unseen: EXPORTS,
      },
      headerDateSpan: {
        is: 'range',
        tells: 'The date line in the text.',
        stem: 'headerDate',
        unseen: EXPORTS,
      },
      bodySpan: { is: 'range', tells: 'The body in the text.', stem: 'body', unseen: EXPORTS },
      notes: NOTES,
      name: { is: 'kept', tells: 'Its headline: the name it has as a source.' },
      words: { is: 'kept', tells: 'The words of its headline and text.', unseen: SEARCHES },
      textSha256: { is: 'kept', tells: 'Digest of the text.' },
      textLength: { is: 'kept', tells: 'Length of the text in code points.' },
      sortAt: {
        is: 'kept',
        tells: 'The first instant known of its publication, or ""',
        unseen: ORDERS,
      },
      newestFirst: { is: 'kept', tells: 'Its place in lists.', unseen: ORDERS },
      described: {
        is: 'kept',
        tells: 'What it alone says of its entities, in their canonical form.',
        unseen: 'the words of one article: exports are made of them',
      },
      assertedHere: {
        is: 'kept',
        tells: 'Values that it gave beside its first ones.',
        unseen: 'assertedValues shows the nodes made of it',
      },
      retractedAt: RETRACTED,
    },
  },
  Statement: {
    labels: ['Node'],
    prefix: 'statement',
    bundle: 'statements',
    properties: {
      id: LOCAL('s01'),
      text: {
        is: 'text',
        tells: 'The exact words; discontinuous parts are joined by one blank.',
        required: true,
        sort: 'textSort',
        words: 'words',
        filter: true,
      },
      spans: {
        is: 'parts',
        framed: true,
        tells: 'Where the words stand; found when left out and the words stand there once.',
      },
      sentence: { is: 'range', tells: 'The sentence it is in.', unseen: EXPORTS },
      kind: {
        is: 'oneOf',
        values: STATEMENT_KINDS,
        tells: 'In what form it stands there; judged by its quotation marks when left out.',
        filter: true,
      },
      sourceKind: {
        is: 'oneOf',
        values: SOURCE_KINDS,
        tells: 'How the article presents its source; judged by saidBy when left out.',
        filter: true,
      },
      certainty: {
        is: 'oneOf',
        values: CERTAINTIES,
        tells:
          'How sure its source is of the words of text as they stand, after FactBank: of "denied that they had fired" CT_MINUS for "they had fired". Left out when nobody judged it; a hypothetical part is U_U then.',
        filter: true,
      },
      act: {
        is: 'oneOf',
        values: SPEECH_ACTS,
        tells: 'What its source does with the words; ASSERTS when left out.',
        otherwise: 'ASSERTS',
        filter: true,
      },
      authorCertainty: { is: 'oneOf', values: CERTAINTIES, tells: "By the article's author." },
      aidaEpistemic: { is: 'name', tells: 'AIDA epistemic status.', unseen: EXPORTS },
      hypothetical: {
        is: 'flag',
        tells: 'A part of a conditional: not asserted.',
        otherwise: false,
        filter: true,
      },
      hedges: { is: 'marks', tells: 'Words that weaken it.', stem: 'hedge', category: 'HEDGE' },
      boosters: {
        is: 'marks',
        tells: 'Words that strengthen it.',
        stem: 'booster',
        category: 'BOOSTER',
      },
      cue: { is: 'span', tells: 'The words that attribute it.' },
      outerFrame: { is: 'span', tells: 'The words around the attribution.', unseen: EXPORTS },
      saidAt: { is: 'date', tells: 'When it was said.', filter: true },
      eventTime: { is: 'eventTime', tells: 'The time it speaks of.', unseen: EXPORTS },
      section: { is: 'name', tells: 'Where in the article.', unseen: EXPORTS },
      timeOrientation: { is: 'name', tells: 'PAST, PRESENT or FUTURE.' },
      extractor: {
        is: 'name',
        tells:
          'What read it out of the article, where that was no person: of several readings one without it goes before.',
        unseen: EXPORTS,
      },
      presupposed: { is: 'flag', tells: 'Taken for granted, not asserted.', unseen: EXPORTS },
      gloss: {
        is: 'flag',
        tells: "The article's explanation of somebody's words.",
        unseen: EXPORTS,
      },
      presupposes: { is: 'text', list: true, tells: 'What the words take for granted.' },
      notes: NOTES,
      position: { is: 'kept', tells: 'Reading order in its article, from 1.' },
      articleId: { is: 'kept', tells: 'The article it appears in.', unseen: 'article leads there' },
      spanId: { is: 'kept', tells: 'Its id without the voice.', unseen: 'ids are taken so' },
      sortAt: { is: 'kept', tells: "Its article's.", unseen: ORDERS },
      publishedAt: { is: 'kept', tells: "Its article's.", unseen: ORDERS },
      publishedEarliest: { is: 'kept', tells: "Its article's.", unseen: ORDERS },
      publishedLatest: { is: 'kept', tells: "Its article's.", unseen: ORDERS },
      newestFirst: { is: 'kept', tells: 'Its place in lists.', unseen: ORDERS },
      retractedAt: RETRACTED,
    },
  },
  Role: {
    labels: ['Node'],
    prefix: 'role',
    properties: {
      id: MADE_ID,
      title: { ...POSTING.title, sort: 'titleSort', filter: true },
    },
  },
  ...CLAIMS,
  Change: {
    labels: ['Node'],
    prefix: 'change',
    bundle: 'curation',
    properties: {
      id: { ...ID, tells: 'change: and a name of its own.' },
      kind: { is: 'oneOf', values: CHANGE_KINDS, tells: 'What kind of act.', required: true },
      by: { is: 'name', tells: 'Who did it.', required: true },
      at: {
        is: 'name',
        tells: 'When: an instant in UTC with milliseconds, 2026-01-31T12:00:00.000Z.',
        required: true,
      },
      why: { is: 'remark', tells: 'Why.', required: true },
      undoes: { is: 'reference', tells: 'The change that it takes back.', to: ['Change'] },
      request: {
        is: 'name',
        tells: 'Digest of what was asked, by which the key of a change is known again.',
        unseen: 'tells a second sending from a second change',
      },
      what: { is: 'kept', tells: 'The change as a sentence of ids.' },
      base: { is: 'kept', tells: 'The first of its chain of undoings.', unseen: 'undoes leads on' },
      baseKind: { is: 'kept', tells: 'What kind of act that is.', unseen: 'undoes leads on' },
      effectNode: { is: 'kept', tells: 'The node it made or hid.', unseen: 'touched shows it' },
      effectType: { is: 'kept', tells: 'The relation it made.', unseen: 'what tells it' },
      effectFrom: { is: 'kept', tells: 'Where that starts.', unseen: 'touched shows it' },
      effectTo: { is: 'kept', tells: 'Where that ends.', unseen: 'touched shows it' },
      undoneBy: { is: 'kept', tells: 'The change that undid it.' },
    },
  },
  Assessment: {
    labels: ['Node'],
    prefix: 'assessment',
    properties: {
      id: MADE_ID,
      scheme: { is: 'oneOf', values: ASSESSMENT_SCHEMES, tells: 'By which scheme.' },
      value: { is: 'name', tells: 'The assessment, as the scheme writes it.' },
      explanation: { is: 'kept', tells: 'Why of its change.' },
      by: { is: 'kept', tells: 'Who of its change.' },
      at: { is: 'kept', tells: 'When of its change.' },
      changeId: { is: 'kept', tells: 'The change that made it.', unseen: 'history leads there' },
      retractedAt: RETRACTED,
    },
  },
} as const satisfies Readonly<Record<string, NodeRow>>;
