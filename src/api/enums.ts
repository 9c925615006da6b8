import { registerEnumType } from 'type-graphql';

/** An enum whose values are their own names, as the graph stores them. */
function enumOf<const V extends string>(name: string, values: readonly V[], description: string) {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(object, { name, description });
  return object;
}

export const DatePrecision = enumOf(
  'DatePrecision',
  ['SECOND', 'DAY', 'WEEK', 'MONTH', 'SEASON', 'YEAR', 'UNKNOWN'],
  'How exact a date was in the words of its source.',
);
export const PlaceType = enumOf(
  'PlaceType',
  ['COUNTRY', 'ADM1', 'ADM2', 'ADM3', 'CITY', 'BORDER', 'LINE_OF_CONTACT', 'VAGUE_REGION', 'POINT'],
  'What kind of place it is; ADM1 to ADM3 are administrative levels below the country.',
);
export const NameType = enumOf(
  'NameType',
  ['PRIMARY', 'VARIANT', 'ORIGINAL_SCRIPT', 'TRANSLITERATION', 'TRANSLATION', 'ABBREVIATION', 'FORMER', 'CALLSIGN'],
  'How a name relates to the entity that bears it.',
);
export const StatementKind = enumOf(
  'StatementKind',
  ['DIRECT_QUOTE', 'PARAPHRASE', 'MIXED_QUOTE', 'ARTICLE_VOICE'],
  'In what form the words stand in the article.',
);
export const SourceKind = enumOf(
  'SourceKind',
  ['NAMED_PERSON', 'NAMED_ORGANIZATION', 'UNNAMED_PERSON', 'UNNAMED_GROUP', 'UNSPECIFIED_DOCUMENT', 'IMPERSONAL', 'ARTICLE'],
  'How the article presents the source of a statement.',
);
export const Certainty = enumOf(
  'Certainty',
  ['CT_PLUS', 'PR_PLUS', 'PS_PLUS', 'CT_MINUS', 'PR_MINUS', 'PS_MINUS', 'CT_U', 'U_U'],
  'FactBank: certain, probable or possible, that it is (PLUS) or is not (MINUS) so; U_U is uncommitted.',
);
export const AboutRole = enumOf(
  'AboutRole',
  ['ACTOR', 'TARGET', 'LOCATION', 'ORIGIN', 'DESTINATION', 'TOPIC'],
  'The part an entity plays in what is stated.',
);
export const SpatialRelation = enumOf(
  'SpatialRelation',
  ['IN', 'NEAR', 'ACROSS_BORDER_FROM', 'ALONG', 'TOWARD', 'OUT_OF'],
  'How what is stated lies to the place.',
);
export const StatementRelationType = enumOf(
  'StatementRelationType',
  ['SAME_CLAIM_AS', 'SUPPORTS', 'CONTRADICTS', 'ELABORATES', 'RELATED_TO'],
  'How one statement bears on another.',
);
export const Basis = enumOf(
  'Basis',
  ['STATED', 'IMPLIED', 'COREFERENCE', 'INFERRED', 'BACKGROUND'],
  'On what an attribution or relation rests.',
);
export const Direction = enumOf(
  'Direction',
  ['OUTGOING', 'INCOMING', 'ANY'],
  'Which end of a relation the statement is: its start (OUTGOING), its end (INCOMING), or either.',
);
export const Echelon = enumOf(
  'Echelon',
  ['TEAM', 'SQUAD', 'SECTION', 'PLATOON', 'COMPANY', 'BATTALION', 'REGIMENT', 'BRIGADE', 'DIVISION', 'CORPS', 'ARMY', 'ARMY_GROUP', 'THEATER', 'COMMAND'],
  'Size of a unit, after APP-6.',
);
export const MentionType = enumOf('MentionType', ['NAM', 'NOM', 'PRO'], 'ACE: a name, a noun phrase or a pronoun.');
export const StatementFacet = enumOf(
  'StatementFacet',
  ['SOURCE', 'SOURCE_KIND', 'ABOUT', 'PLACE', 'UNIT', 'ARTICLE', 'PUBLISHER', 'KIND', 'CERTAINTY'],
  'What statements are counted by.',
);
export const TimeInterval = enumOf('TimeInterval', ['DAY', 'MONTH', 'YEAR'], 'Width of a timeline bucket.');
export const OrderDirection = enumOf('OrderDirection', ['ASC', 'DESC'], 'Absent values come last either way.');
export const SearchType = enumOf(
  'SearchType',
  ['PERSON', 'ORGANIZATION', 'MILITARY_UNIT', 'ANONYMOUS_SOURCE', 'STATE', 'LOCATION', 'ARTICLE', 'STATEMENT'],
  'Kinds of things a search can find.',
);
export const EntityType = enumOf(
  'EntityType',
  ['PERSON', 'ORGANIZATION', 'MILITARY_UNIT', 'ANONYMOUS_SOURCE', 'STATE', 'LOCATION'],
  'Kinds of things a statement can be about.',
);
export const SourceType = enumOf(
  'SourceType',
  ['PERSON', 'ORGANIZATION', 'MILITARY_UNIT', 'ANONYMOUS_SOURCE', 'STATE', 'ARTICLE'],
  'Kinds of things a statement can come from.',
);
