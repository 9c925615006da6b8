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
import { CURATION } from './curation-nodes.js';
import type { PropertyTable } from './property.js';
import {
  BRANCHES,
  CERTAINTIES,
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
        tells: 'The name it is shown by: Michael Clarke, Kharkiv region.',
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
        tells: 'What kind of place it is.',
        otherwise: 'VAGUE_REGION',
        filter: true,
      },
      iso3166: { is: 'name', tells: 'Its ISO 3166-1 or 3166-2 code: UA, UA-63.', filter: true },
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
      organizationType: {
        is: 'name',
        tells: 'What kind of organization, in capitals: NEWS_OUTLET, MINISTRY, …',
        filter: true,
      },
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
      affiliationAsStated: {
        is: 'name',
        tells: 'Whose it is, only in the words of the article: Ukrainian.',
      },
      descriptionAsStated: {
        is: 'kept',
        tells: 'The words by which the article speaks of it: a senior official.',
      },
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
        tells: 'Its number or letter as written: 13th.',
        sort: 'designationSort',
        words: 'designationWords',
        order: 'DESIGNATION',
        found: true,
        filter: true,
      },
      echelon: {
        is: 'oneOf',
        values: ECHELONS,
        tells: 'Its size, after APP-6, where the words settle it.',
        filter: true,
      },
      echelonAsStated: {
        is: 'name',
        tells: 'The word for its size in the article, even where that is wrong.',
      },
      nameAsStated: { is: 'name', tells: 'Its whole name as the article writes it.' },
      branch: {
        is: 'name',
        tells: `What it does: ${BRANCHES.join(', ')}, in any case; another one in the words of the article.`,
        written: branchOf,
        filter: true,
      },
      unitType: {
        is: 'name',
        tells: 'What kind of unit, in capitals: ARMED_FORCES, GROUPING, …',
        filter: true,
      },
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
        tells: 'The headline as printed.',
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
      lang: { is: 'name', tells: 'Its language, as a BCP 47 tag: en, uk.', filter: true },
      url: { is: 'url', tells: 'Where it was published: http or https.' },
      timezone: { is: 'name', tells: 'The zone of its time of publication, as printed: ET.' },
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
      textSha256: {
        is: 'kept',
        tells: 'SHA-256 of its text in UTF-8, hexadecimal: the same words, the same digest.',
      },
      textLength: {
        is: 'kept',
        tells: 'Length of its text in Unicode code points, which `start` and `end` of words count.',
      },
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
        tells:
          'The exact words as they stand in the article; parts that do not adjoin are joined by one blank.',
        required: true,
        sort: 'textSort',
        words: 'words',
        filter: true,
      },
      spans: {
        is: 'parts',
        framed: true,
        tells: 'Where the words stand in the article, part by part.',
        leftOut: 'found, if the words stand there once',
      },
      sentence: { is: 'range', tells: 'The sentence it is in.', unseen: EXPORTS },
      kind: {
        is: 'oneOf',
        values: STATEMENT_KINDS,
        tells:
          'In what form it stands in the article: quoted, retold, or said by the article itself.',
        leftOut: 'judged by its quotation marks',
        filter: true,
      },
      sourceKind: {
        is: 'oneOf',
        values: SOURCE_KINDS,
        tells: 'How the article presents whoever says it: by name, without one, or not at all.',
        leftOut: 'judged by saidBy',
        filter: true,
      },
      certainty: {
        is: 'oneOf',
        values: CERTAINTIES,
        tells:
          'How sure its source is that `text`, as it stands, is so: "denied that they had fired" is CT_MINUS of "they had fired". Nothing when nobody judged it.',
        leftOut: 'not judged; U_U for a hypothetical part',
        filter: true,
      },
      act: {
        is: 'oneOf',
        values: SPEECH_ACTS,
        tells: 'What its source does with the words: asserts, denies, asks, …',
        otherwise: 'ASSERTS',
        filter: true,
      },
      authorCertainty: {
        is: 'oneOf',
        values: CERTAINTIES,
        tells:
          'How sure the author of the article is of it, where that shows: another than its source.',
      },
      aidaEpistemic: { is: 'name', tells: 'AIDA epistemic status.', unseen: EXPORTS },
      hypothetical: {
        is: 'flag',
        tells: 'True for the "if" or the "then" of a conditional, which nobody asserts.',
        otherwise: false,
        filter: true,
      },
      hedges: {
        is: 'marks',
        tells: 'Words in it by which its source commits less: may, about, reportedly.',
        stem: 'hedge',
        category: 'HEDGE',
      },
      boosters: {
        is: 'marks',
        tells: 'Words in it by which its source insists: clearly, of course.',
        stem: 'booster',
        category: 'BOOSTER',
      },
      cue: { is: 'span', tells: 'The words that attribute it: said, remarked, according to.' },
      outerFrame: { is: 'span', tells: 'The words around the attribution.', unseen: EXPORTS },
      saidAt: {
        is: 'date',
        tells: 'When it was said, where the article tells it; not when the article was published.',
        filter: true,
      },
      eventTime: { is: 'eventTime', tells: 'The time it speaks of.', unseen: EXPORTS },
      section: { is: 'name', tells: 'Where in the article.', unseen: EXPORTS },
      timeOrientation: { is: 'name', tells: 'Of when it speaks: PAST, PRESENT or FUTURE.' },
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
      presupposes: {
        is: 'text',
        list: true,
        tells: 'What the words take for granted without saying it.',
      },
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
  ...CURATION,
} as const satisfies Readonly<Record<string, NodeRow>>;
