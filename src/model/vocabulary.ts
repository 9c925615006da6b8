/** The closed vocabularies of the claim model: what the importer admits is what the API's enums list. */
export const DATE_PRECISIONS = [
  'SECOND',
  'DAY',
  'WEEK',
  'MONTH',
  'SEASON',
  'YEAR',
  'UNKNOWN',
] as const;
export const PLACE_TYPES = [
  'COUNTRY',
  'ADM1',
  'ADM2',
  'ADM3',
  'CITY',
  'BORDER',
  'LINE_OF_CONTACT',
  'VAGUE_REGION',
  'POINT',
] as const;
export const NAME_TYPES = [
  'PRIMARY',
  'VARIANT',
  'ORIGINAL_SCRIPT',
  'TRANSLITERATION',
  'TRANSLATION',
  'ABBREVIATION',
  'FORMER',
  'CALLSIGN',
] as const;
export const STATEMENT_KINDS = [
  'DIRECT_QUOTE',
  'PARAPHRASE',
  'MIXED_QUOTE',
  'ARTICLE_VOICE',
] as const;
export const SOURCE_KINDS = [
  'NAMED_PERSON',
  'NAMED_ORGANIZATION',
  'UNNAMED_PERSON',
  'UNNAMED_GROUP',
  'UNSPECIFIED_DOCUMENT',
  'IMPERSONAL',
  'ARTICLE',
] as const;
export const CERTAINTIES = [
  'CT_PLUS',
  'PR_PLUS',
  'PS_PLUS',
  'CT_MINUS',
  'PR_MINUS',
  'PS_MINUS',
  'CT_U',
  'U_U',
] as const;
export const ABOUT_ROLES = [
  'ACTOR',
  'TARGET',
  'LOCATION',
  'ORIGIN',
  'DESTINATION',
  'TOPIC',
] as const;
export const SPATIAL_RELATIONS = [
  'IN',
  'NEAR',
  'ACROSS_BORDER_FROM',
  'ALONG',
  'TOWARD',
  'OUT_OF',
] as const;
export const STATEMENT_RELATION_TYPES = [
  'SAME_CLAIM_AS',
  'SUPPORTS',
  'CONTRADICTS',
  'ELABORATES',
  'RELATED_TO',
] as const;
export const BASES = ['STATED', 'IMPLIED', 'COREFERENCE', 'INFERRED', 'BACKGROUND'] as const;
export const ECHELONS = [
  'TEAM',
  'SQUAD',
  'SECTION',
  'PLATOON',
  'COMPANY',
  'BATTALION',
  'REGIMENT',
  'BRIGADE',
  'DIVISION',
  'CORPS',
  'ARMY',
  'ARMY_GROUP',
  'THEATER',
  'COMMAND',
] as const;
/** What units do, after APP-6; a unit may have another branch, in the words of its article. */
export const BRANCHES = [
  'INFANTRY',
  'MOTORIZED_INFANTRY',
  'MECHANIZED_INFANTRY',
  'MOUNTAIN_INFANTRY',
  'AIRBORNE',
  'AIR_ASSAULT',
  'MARINES',
  'ARMOUR',
  'RECONNAISSANCE',
  'SPECIAL_FORCES',
  'ARTILLERY',
  'ROCKET_ARTILLERY',
  'AIR_DEFENCE',
  'AVIATION',
  'UNMANNED_SYSTEMS',
  'ENGINEERS',
  'SIGNALS',
  'ELECTRONIC_WARFARE',
  'INTELLIGENCE',
  'LOGISTICS',
  'MEDICAL',
  'MILITARY_POLICE',
  'TERRITORIAL_DEFENCE',
  'BORDER_GUARD',
  'NAVY',
] as const;
export const MENTION_TYPES = ['NAM', 'NOM', 'PRO'] as const;
export const CHANGE_KINDS = ['RELATE', 'ASSESS', 'JUDGE_SAME', 'RETRACT', 'UNDO'] as const;
export const ASSESSMENT_SCHEMES = ['ADMIRALTY', 'ICD203', 'FREE'] as const;
export const VERDICTS = ['POSITIVE', 'NEGATIVE', 'UNSURE'] as const;

/** The further label of the statements that lists show: neither a part of a conditional nor retracted. */
export const ASSERTED = 'Asserted';
