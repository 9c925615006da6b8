import { registerEnumType } from 'type-graphql';
import { invariant } from '../errors.js';
import { relationTypes } from '../model/relations.js';
import {
  ABOUT_ROLES,
  ASSESSMENT_SCHEMES,
  BASES,
  CERTAINTIES,
  CHANGE_KINDS,
  DATE_PRECISIONS,
  ECHELONS,
  MENTION_TYPES,
  NAME_TYPES,
  ORIGIN_TIES,
  PLACE_TYPES,
  SOURCE_KINDS,
  SPATIAL_RELATIONS,
  SPEECH_ACTS,
  STATEMENT_KINDS,
  STATEMENT_RELATION_TYPES,
  VERDICTS,
} from '../model/vocabulary.js';
import { valuesConfig } from './value-words.js';

/** An enum whose values are their own names, as the graph stores them. */
function enumOf<const V extends string>(name: string, values: readonly V[], description: string) {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(object, { name, description, valuesConfig: valuesConfig(name, values) });
  enums.set(values, { name, object });
  return object;
}

const enums = new Map<readonly string[], { readonly name: string; readonly object: object }>();

/** The enum whose values are that very list of the model. */
export function enumOver(values: readonly string[]) {
  const found = enums.get(values);
  invariant(found, `No enum of the API is over ${values.join(', ')}`);
  return found;
}

export const DatePrecision = enumOf(
  'DatePrecision',
  DATE_PRECISIONS,
  'How exact a date was in the words of its source.',
);
export const PlaceType = enumOf(
  'PlaceType',
  PLACE_TYPES,
  'What kind of place it is; ADM1 to ADM3 are administrative levels below the country.',
);
export const NameType = enumOf(
  'NameType',
  NAME_TYPES,
  'How a name relates to the entity that bears it.',
);
export const StatementKind = enumOf(
  'StatementKind',
  STATEMENT_KINDS,
  'In what form the words stand in the article.',
);
export const SourceKind = enumOf(
  'SourceKind',
  SOURCE_KINDS,
  'How the article presents the source of a statement.',
);
export const Certainty = enumOf(
  'Certainty',
  CERTAINTIES,
  'How sure somebody is that words, as they stand, are so, after FactBank: certain (CT), probable (PR) or possible (PS) that it is (PLUS) or is not (MINUS) so; U_U commits to nothing.',
);
export const SpeechAct = enumOf(
  'SpeechAct',
  SPEECH_ACTS,
  'What a source does with the words of a statement.',
);
export const AboutRole = enumOf(
  'AboutRole',
  ABOUT_ROLES,
  'The part an entity plays in what is stated.',
);
export const SpatialRelation = enumOf(
  'SpatialRelation',
  SPATIAL_RELATIONS,
  'How what is stated lies to the place.',
);
export const StatementRelationType = enumOf(
  'StatementRelationType',
  STATEMENT_RELATION_TYPES,
  'How one statement bears on another.',
);
export const Basis = enumOf('Basis', BASES, 'On what an attribution or relation rests.');
export const Direction = enumOf(
  'Direction',
  ['OUTGOING', 'INCOMING', 'ANY'],
  'Which end of a relation the statement is: its start (OUTGOING), its end (INCOMING), or either.',
);
export const Echelon = enumOf('Echelon', ECHELONS, 'Size of a military unit, after APP-6.');
export const MentionType = enumOf(
  'MentionType',
  MENTION_TYPES,
  'How words refer to something, after ACE: by a name, a noun phrase or a pronoun.',
);
export const StatementFacet = enumOf(
  'StatementFacet',
  [
    ...['SOURCE', 'SOURCE_KIND', 'ABOUT', 'PLACE', 'UNIT', 'ARTICLE', 'PUBLISHER', 'KIND'],
    ...['CERTAINTY', 'ACT'],
  ] as const,
  'What statements are counted by.',
);
export const TimeInterval = enumOf(
  'TimeInterval',
  ['DAY', 'MONTH', 'YEAR'],
  'How long an interval of a timeline is.',
);
export const OrderDirection = enumOf(
  'OrderDirection',
  ['ASC', 'DESC'],
  'Which way a list is sorted; what has no value comes last either way.',
);

const ACTING = ['PERSON', 'ORGANIZATION', 'MILITARY_UNIT', 'ANONYMOUS_SOURCE', 'STATE'] as const;
const ENTITIES = [...ACTING, 'LOCATION'] as const;
export const SearchType = enumOf(
  'SearchType',
  [...ENTITIES, 'ARTICLE', 'STATEMENT'],
  'Kinds of things a search can find.',
);
export const EntityType = enumOf(
  'EntityType',
  ENTITIES,
  'Kinds of things a statement can be about.',
);
export const SourceType = enumOf(
  'SourceType',
  [...ACTING, 'ARTICLE'],
  'Kinds of things a statement can come from.',
);

export const Voice = enumOf(
  'Voice',
  ['NAMED', 'UNNAMED', 'ARTICLE', 'IMPERSONAL'],
  'Who speaks: a named person or organization, an unnamed source, the article itself, or nobody in particular.',
);
export const PathRelation = enumOf(
  'PathRelation',
  relationTypes(({ walkable }) => walkable),
  'Relations between things, which paths may follow and neighbourhoods are counted by.',
);
export const ChangeKind = enumOf('ChangeKind', CHANGE_KINDS, 'What a curator did.');
export const AssessmentScheme = enumOf(
  'AssessmentScheme',
  ASSESSMENT_SCHEMES,
  'How an assessment is written: Admiralty code, ICD 203 terms, or in words of its own.',
);
export const OriginTie = enumOf(
  'OriginTie',
  ORIGIN_TIES,
  'By what two statements go back to one origin: one source, two that are judged the same, a relay that is the source, a relay, the publisher or the article of the other, one publisher, or a relation that is marked as not independent.',
);
export const Verdict = enumOf('Verdict', VERDICTS, 'Whether two entities are held to be one.');
