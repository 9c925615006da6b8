import type {
  CERTAINTIES,
  PLACE_TYPES,
  SPATIAL_RELATIONS,
  SPEECH_ACTS,
} from '../../../src/model/vocabulary.js';
import type { NodeType, Statement } from '../api/fragments.js';
import { inWords } from './in-words.js';

/** A word or two for each value of a vocabulary: one that lacks its words is a type error. */
type Words<Value extends string> = Readonly<Record<Value, string>>;

const TYPE_WORDS: Words<NodeType> = {
  Person: 'person',
  Organization: 'organization',
  MilitaryUnit: 'military unit',
  AnonymousSource: 'unnamed source',
  State: 'state',
  Location: 'place',
  Article: 'article',
  Statement: 'statement',
};

/** What a node is; of a type that is not drawn, as the API has it. */
export function typeWord(type: string): string {
  const words: Readonly<Record<string, string>> = TYPE_WORDS;
  return words[type] ?? type;
}

/** FactBank's values. */
export const CERTAINTY_WORDS: Words<(typeof CERTAINTIES)[number]> = {
  CT_PLUS: 'said as certain',
  CT_MINUS: 'said to be certainly not so',
  CT_U: 'known, though not which way',
  PR_PLUS: 'said as likely',
  PR_MINUS: 'said to be unlikely',
  PS_PLUS: 'said as possible',
  PS_MINUS: 'said as possibly not so',
  U_U: 'not asserted',
};

/** What a source does with its words. */
export const ACT_WORDS: Words<(typeof SPEECH_ACTS)[number]> = {
  ASSERTS: 'said',
  DENIES: 'denied',
  ASKS: 'asked',
  DEMANDS: 'demanded',
  PROMISES: 'promised',
  THREATENS: 'threatened',
  DECLINES_TO_COMMENT: 'declined to comment',
  OTHER: 'spoken otherwise',
};

/** How a statement was spoken, as far as anybody judged it. */
export function howSaid({ act, certainty }: Pick<Statement, 'act' | 'certainty'>): string {
  const sure = certainty ? CERTAINTY_WORDS[certainty] : 'not judged';
  return act === 'ASSERTS' ? sure : `${ACT_WORDS[act]}, ${sure}`;
}

/** What stands before words that are not asserted: `denied: `; nothing before others. */
export function actBefore({ act }: Pick<Statement, 'act'>): string {
  return act === 'ASSERTS' ? '' : `${ACT_WORDS[act]}: `;
}

export const KIND_WORDS: Words<Statement['kind']> = {
  DIRECT_QUOTE: 'quoted',
  MIXED_QUOTE: 'partly quoted',
  PARAPHRASE: 'paraphrased',
  ARTICLE_VOICE: 'the article’s own words',
};

/** How something lies to a place. */
export const RELATION_WORDS: Words<(typeof SPATIAL_RELATIONS)[number]> = {
  IN: 'in',
  NEAR: 'near',
  ACROSS_BORDER_FROM: 'across the border from',
  ALONG: 'along',
  TOWARD: 'toward',
  OUT_OF: 'out of',
};

export const PLACE_WORDS: Words<(typeof PLACE_TYPES)[number]> = {
  COUNTRY: 'a country',
  ADM1: 'a region',
  ADM2: 'a district',
  ADM3: 'a municipality',
  CITY: 'a town or city',
  BORDER: 'a border',
  LINE_OF_CONTACT: 'a line of contact',
  VAGUE_REGION: 'a region without an outline',
  POINT: 'a point',
};

/** What kind of source somebody is. */
export const SOURCE_KIND_WORDS: Words<Statement['sourceKind']> = {
  NAMED_PERSON: 'a named person',
  NAMED_ORGANIZATION: 'a named organization',
  UNNAMED_PERSON: 'an unnamed person',
  UNNAMED_GROUP: 'an unnamed group',
  UNSPECIFIED_DOCUMENT: 'a document that is not specified',
  IMPERSONAL: 'nobody in particular',
  ARTICLE: 'the article itself',
};

/** Values and names of properties that say nothing to readers as they stand; the others are told as they are written. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  ...PLACE_WORDS,
  PPLA: 'the seat of a region',
  OPCON: 'under its operational control',
  TACON: 'under its tactical control',
  echelonCode: 'echelon in APP-6',
  echelonConflict: 'of its echelon',
  geonamesFeatureCode: 'kind in GeoNames',
  isoName: 'name in ISO 3166',
  parent: 'part of',
  placeType: 'kind of place',
};

/** A property, or a value such as `NEWS_OUTLET`, in words; other text as it is, with names of properties in words. */
export function valueInWords(value: string): string {
  const known = OTHER_WORDS[value];
  if (known) return known;
  if (/^[A-Z]+(_[A-Z]+)+$|^[A-Z]{5,}$/.test(value)) return inWords(value).toLowerCase();
  return textInWords(value);
}

/** A remark without the names by which the store knows things: `s14`, `echelonAsStated`, `place:front-line`. */
export function textInWords(text: string): string {
  return text
    .replace(/\bs\d{2,}\b/g, 'another statement')
    .replace(
      /\b(?:place|unit|person|org|source):(?:[\da-f]{16}:)?([a-z\d-]+)/g,
      (_all, name: string) => name.replaceAll('-', ' '),
    )
    .replace(/\b\p{Ll}+(?:\p{Lu}\p{Ll}+)+\b/gu, (name) => OTHER_WORDS[name] ?? inWords(name));
}
