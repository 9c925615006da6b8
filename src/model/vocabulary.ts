type WordOf<Line extends string> = Line extends `${infer Word} ${infer Rest}`
  ? Word | WordOf<Rest>
  : Line;

function words<Line extends string>(...lines: readonly Line[]): readonly WordOf<Line>[] {
  return lines.flatMap((line) => line.split(' ') as never[]);
}

// The closed vocabularies of the claim model: what the importer admits is what the API's enums list.
export const DATE_PRECISIONS = words('SECOND DAY WEEK MONTH SEASON YEAR UNKNOWN');
export const PLACE_TYPES = words(
  'COUNTRY ADM1 ADM2 ADM3 CITY BORDER LINE_OF_CONTACT VAGUE_REGION POINT',
);
export const NAME_TYPES = words(
  'PRIMARY VARIANT ORIGINAL_SCRIPT TRANSLITERATION TRANSLATION ABBREVIATION FORMER CALLSIGN',
);
export const STATEMENT_KINDS = words('DIRECT_QUOTE PARAPHRASE MIXED_QUOTE ARTICLE_VOICE');
export const SOURCE_KINDS = words(
  'NAMED_PERSON NAMED_ORGANIZATION UNNAMED_PERSON UNNAMED_GROUP UNSPECIFIED_DOCUMENT',
  'IMPERSONAL ARTICLE',
);
export const CERTAINTIES = words('CT_PLUS PR_PLUS PS_PLUS CT_MINUS PR_MINUS PS_MINUS CT_U U_U');
export const ABOUT_ROLES = words('ACTOR TARGET LOCATION ORIGIN DESTINATION TOPIC');
export const SPATIAL_RELATIONS = words('IN NEAR ACROSS_BORDER_FROM ALONG TOWARD OUT_OF');
export const STATEMENT_RELATION_TYPES = words(
  'SAME_CLAIM_AS SUPPORTS CONTRADICTS ELABORATES RELATED_TO',
);
export const BASES = words('STATED IMPLIED COREFERENCE INFERRED BACKGROUND');
export const ECHELONS = words(
  'TEAM SQUAD SECTION PLATOON COMPANY BATTALION REGIMENT BRIGADE DIVISION CORPS ARMY',
  'ARMY_GROUP THEATER COMMAND',
);
/** What units do, after APP-6; a unit may have another branch, in the words of its article. */
export const BRANCHES = words(
  'INFANTRY MOTORIZED_INFANTRY MECHANIZED_INFANTRY MOUNTAIN_INFANTRY AIRBORNE AIR_ASSAULT',
  'MARINES ARMOUR RECONNAISSANCE SPECIAL_FORCES ARTILLERY ROCKET_ARTILLERY AIR_DEFENCE',
  'AVIATION UNMANNED_SYSTEMS ENGINEERS SIGNALS ELECTRONIC_WARFARE INTELLIGENCE LOGISTICS',
  'MEDICAL MILITARY_POLICE TERRITORIAL_DEFENCE BORDER_GUARD NAVY',
);
export const MENTION_TYPES = words('NAM NOM PRO');
export const CHANGE_KINDS = words('RELATE ASSESS JUDGE_SAME RETRACT UNDO');
export const ASSESSMENT_SCHEMES = words('ADMIRALTY ICD203 FREE');
export const VERDICTS = words('POSITIVE NEGATIVE UNSURE');

/** The further label of the statements that lists show: neither a part of a conditional nor retracted. */
export const ASSERTED = 'Asserted';
