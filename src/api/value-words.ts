import { type RelationType, relationRow } from '../model/relations.js';

type Words = Readonly<Record<string, string>>;

const KINDS: Words = {
  PERSON: 'A named person.',
  ORGANIZATION: 'A named organization: a ministry, an agency, a paper.',
  MILITARY_UNIT: 'A unit, from a squad to the armed forces of a state.',
  ANONYMOUS_SOURCE: 'A source that its article does not name.',
  STATE: 'A country, which both acts and is a place.',
  LOCATION: 'Any other place.',
  ARTICLE: 'An article, speaking in its own voice.',
  STATEMENT: 'What somebody said.',
};

/** What each value of an enum of the API means, by the enum's name. */
const WORDS: Readonly<Record<string, Words>> = {
  DatePrecision: {
    SECOND: 'To the second: at 12:00:14.',
    DAY: 'To the day: on 25 May.',
    WEEK: 'To the week: last week.',
    MONTH: 'To the month: in May.',
    SEASON: 'To the season: this summer.',
    YEAR: 'To the year: in 2025.',
    UNKNOWN: 'Nothing is known of how exact it is.',
  },
  PlaceType: {
    COUNTRY: 'A country: Ukraine.',
    ADM1: 'The largest division of a country: oblast, state, region.',
    ADM2: 'The division below: raion, district, county.',
    ADM3: 'The division below that: community, municipality.',
    CITY: 'A city, town or village.',
    BORDER: 'A border between two places.',
    LINE_OF_CONTACT: 'Where two armies face each other.',
    VAGUE_REGION: 'A region without fixed bounds: the east, Donbas.',
    POINT: 'One spot: a bridge, a hill, a building.',
  },
  NameType: {
    PRIMARY: 'The name it is shown by.',
    VARIANT: 'Another spelling or form: Kharkov for Kharkiv.',
    ORIGINAL_SCRIPT: 'As written in its own script: Харків.',
    TRANSLITERATION: 'Carried over into another script: Kharkiv.',
    TRANSLATION: 'Translated into another language: Ministry of Defence.',
    ABBREVIATION: 'Shortened: ISW.',
    FORMER: 'A name it had before.',
    CALLSIGN: 'What it is called by radio or in the field.',
  },
  StatementKind: {
    DIRECT_QUOTE: 'Words in quotation marks: "We are ready," he said.',
    PARAPHRASE: "Somebody's words, retold by the article: he said that they were ready.",
    MIXED_QUOTE: 'Retold, with quoted words among it: he called them "ready".',
    ARTICLE_VOICE: 'The article says it itself, as its own.',
  },
  SourceKind: {
    NAMED_PERSON: 'A person with a name: Michael Clarke.',
    NAMED_ORGANIZATION: 'An organization, unit or state with a name: the Ministry of Defence.',
    UNNAMED_PERSON: 'One person without a name: a Ukrainian official.',
    UNNAMED_GROUP: 'Several without a name: analysts, sources.',
    UNSPECIFIED_DOCUMENT: 'A text that is not named: a report.',
    IMPERSONAL: 'Nobody in particular: it is believed.',
    ARTICLE: 'The article itself.',
  },
  Certainty: {
    CT_PLUS: 'Certain that it is so: "they fired".',
    PR_PLUS: 'Probably so: "they will likely fire".',
    PS_PLUS: 'Possibly so: "they may fire".',
    CT_MINUS: 'Certain that it is not so: "they fired", which somebody denies.',
    PR_MINUS: 'Probably not so: "they fired", which somebody doubts.',
    PS_MINUS: 'Possibly not so: "they fired", of which somebody says that it may not be.',
    CT_U: 'Its source knows whether it is so, and the words do not tell: "he knows whether they fired".',
    U_U: 'Says nothing of whether it is so: "if they fire", "did they fire?".',
  },
  SpeechAct: {
    ASSERTS: 'States that it is so.',
    DENIES: 'Says that the words are not so: denials are found by this.',
    ASKS: 'Asks whether it is so.',
    DEMANDS: 'Wants it to be done.',
    PROMISES: 'Says that they will do it.',
    THREATENS: 'Says that they will do it, to harm or frighten.',
    DECLINES_TO_COMMENT: 'Will not speak of it: "no comment".',
    OTHER: 'Does something else with the words.',
  },
  AboutRole: {
    ACTOR: 'Who does what is stated: "*the enemy* attacks".',
    TARGET: 'To whom or what it is done: "attacks *the brigade*".',
    LOCATION: 'Where it happens: "fights *in Kharkiv region*".',
    ORIGIN: 'Where it comes from: "troops *from Kursk*".',
    DESTINATION: 'Where it goes: "moves *towards Sumy*".',
    TOPIC: 'Spoken of in any other way.',
  },
  Echelon: {
    TEAM: 'The smallest, some four soldiers.',
    SQUAD: 'Some ten soldiers.',
    SECTION: 'Two squads or so; in some armies what others call a squad.',
    PLATOON: 'Some thirty soldiers, in squads.',
    COMPANY: 'Some hundred soldiers, in platoons.',
    BATTALION: 'Some five hundred soldiers, in companies.',
    REGIMENT: 'One to three thousand soldiers, in battalions.',
    BRIGADE: 'Some three to five thousand soldiers, in battalions or regiments.',
    DIVISION: 'Ten thousand soldiers and more, in brigades or regiments.',
    CORPS: 'Several divisions or brigades.',
    ARMY: 'Several corps or divisions.',
    ARMY_GROUP: 'Several armies: a front.',
    THEATER: 'All forces of a theater of war.',
    COMMAND: 'A command above all of these.',
  },
  SpatialRelation: {
    IN: 'Inside the place.',
    NEAR: 'Close to it.',
    ACROSS_BORDER_FROM: 'On the other side of its border.',
    ALONG: 'Along it: a border, a river.',
    TOWARD: 'In its direction.',
    OUT_OF: 'Leaving it.',
  },
  StatementRelationType: {
    SAME_CLAIM_AS: 'Both claim the same.',
    SUPPORTS: 'If the one is so, the other is more likely.',
    CONTRADICTS: 'Both cannot be so.',
    ELABORATES: 'The one tells more of what the other says.',
    RELATED_TO: 'Related in another way.',
  },
  Basis: {
    STATED: 'The article says so in words.',
    IMPLIED: 'The article lets one understand it.',
    COREFERENCE: 'A pronoun or phrase stands for it: he, the ministry.',
    INFERRED: 'Concluded by whoever read the article.',
    BACKGROUND: 'Known from elsewhere.',
  },
  Direction: {
    OUTGOING: 'The relation starts at what is asked about.',
    INCOMING: 'The relation ends at what is asked about.',
    ANY: 'Both of them.',
  },
  MentionType: {
    NAM: 'By name: Moscow.',
    NOM: 'By a noun phrase: the capital.',
    PRO: 'By a pronoun: it, they.',
  },
  StatementFacet: {
    SOURCE: 'By who says it.',
    SOURCE_KIND: 'By what kind of source says it.',
    ABOUT: 'By what it is about.',
    PLACE: 'By the place it is about, and every place around that.',
    UNIT: 'By the military unit it is about.',
    ARTICLE: 'By the article it stands in.',
    PUBLISHER: 'By who published that.',
    KIND: 'By the form of the words: quoted, retold.',
    CERTAINTY: 'By how sure its source is.',
    ACT: 'By what the source does with the words.',
  },
  TimeInterval: {
    DAY: 'A day, in UTC.',
    MONTH: 'A month of the calendar.',
    YEAR: 'A year of the calendar.',
  },
  OrderDirection: { ASC: 'Smallest, first or oldest first.', DESC: 'The other way round.' },
  Voice: {
    NAMED: 'A person, an organization, a unit or a state with a name.',
    UNNAMED: 'A source that is not named.',
    ARTICLE: 'The article itself.',
    IMPERSONAL: 'Nobody in particular: it is believed.',
  },
  ChangeKind: {
    RELATE: 'Two statements were related.',
    ASSESS: 'Reliability or truth was judged.',
    JUDGE_SAME: 'Two entities were judged to be one, or not.',
    RETRACT: 'Something was taken back.',
    UNDO: 'A change was taken back.',
  },
  AssessmentScheme: {
    ADMIRALTY: 'Admiralty code: A to F for the source, 1 to 6 for the information.',
    ICD203: 'Terms of likelihood of ICD 203: likely, very unlikely, …',
    FREE: 'In words of its own.',
  },
  OriginTie: {
    SOURCE: 'They share a source.',
    JUDGED_SAME: 'Their sources are judged to be one.',
    RELAY: 'One passes on the other, or one relay passes on both.',
    PUBLISHER: 'One publisher brings both.',
    MARKED_DEPENDENT: 'Their relation is marked as not independent.',
  },
  Verdict: {
    POSITIVE: 'They are one and the same.',
    NEGATIVE: 'They are two.',
    UNSURE: 'It cannot be told.',
  },
  SearchType: KINDS,
  EntityType: KINDS,
  SourceType: KINDS,
};

const ORDERS: Words = {
  NAME: 'By name, without regard to case and accents.',
  HEADLINE: 'By headline, without regard to case and accents.',
  TITLE: 'By title, without regard to case and accents.',
  DESIGNATION: 'By designation, without regard to case and accents.',
  PUBLISHED_AT: 'By when it was published.',
  SAID_AT: 'By when it was said.',
  POSITION: 'By where it stands in its article.',
};

/** What a value of an enum means, in plain words; undefined where nothing is written. */
function wordsOfValue(name: string, value: string): string | undefined {
  if (name === 'PathRelation') {
    const { walkable, ends } = relationRow(value as RelationType);
    const [from, to] = ends.map((end) => [end].flat().join(' or '));
    return walkable && `${from} ${walkable.verb} ${to}; back, ${to} ${walkable.inverse} ${from}.`;
  }
  return WORDS[name]?.[value] ?? (name.endsWith('OrderField') ? ORDERS[value] : undefined);
}

/** The same of all values of an enum, as type-graphql takes it. */
export function valuesConfig<V extends string>(name: string, values: readonly V[]) {
  const config: Partial<Record<V, { description: string }>> = {};
  for (const value of values) {
    const description = wordsOfValue(name, value);
    if (description) config[value] = { description };
  }
  return config;
}
