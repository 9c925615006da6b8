import {
  ABOUT_ROLES,
  BASES,
  BRANCHES,
  CERTAINTIES,
  DATE_PRECISIONS,
  ECHELONS,
  MENTION_TYPES,
  NAME_TYPES,
  PLACE_TYPES,
  SOURCE_KINDS,
  SPATIAL_RELATIONS,
  STATEMENT_KINDS,
  STATEMENT_RELATION_TYPES,
} from '../model/vocabulary.js';
import { BundleChange } from './bundle-change.js';
import {
  Decimal,
  Describe,
  Edtf,
  Flag,
  Id,
  type Kind,
  LocalId,
  Many,
  Name,
  Offset,
  One,
  OneOf,
  Reference,
  References,
  Text,
  Texts,
  Url,
} from './define.js';

const ACTORS: readonly Kind[] = [
  'Person',
  'Organization',
  'MilitaryUnit',
  'AnonymousSource',
  'State',
];
const ENTITIES: readonly Kind[] = [...ACTORS, 'Location'];
const SOURCES: readonly Kind[] = [...ACTORS, 'Article'];
const PLACES: readonly Kind[] = ['State', 'Location'];

@Describe("A half-open range in Unicode code points of the article's text.")
export class BundleSpan {
  @Offset('The first code point, counted from 0.') start!: number;
  @Offset('The code point after the last.') end!: number;
  @Text('Its words; when given, they must be what stands there.') text?: string;
}

@Describe('A date as the article gives it; a bare EDTF text will do.', { short: 'edtf' })
export class BundleDate {
  @Edtf(
    'ISO 8601-2 level 1 and seasons: 2025-05-25, 2025-05-19~/2025-05-25~, 2025-22, ../2025.',
    'required',
  )
  edtf!: string;
  @OneOf(DATE_PRECISIONS, 'How exact the words are; computed when left out.') precision?: string;
  @One(() => BundleSpan, 'The words it was read from.') text?: BundleSpan;
  @Reference(['TimeExpression'], 'The time expression it was read from.') timeExpression?: string;
}

@Describe('What every annotated thing may carry.')
class Annotated {
  @Text("An annotator's remark.") notes?: string;
}

@Describe('A relation to another entity, with dates and evidence; a bare id will do.', {
  short: 'to',
})
export class DatedLink extends Annotated {
  @Reference(ENTITIES, 'The entity it leads to.', 'required') to!: string;
  @One(() => BundleDate, 'When it began, only if stated.') from?: BundleDate;
  @One(() => BundleDate, 'When it ended, only if stated.') until?: BundleDate;
  @One(() => BundleDate, 'When it was first seen to hold.') observedFrom?: BundleDate;
  @One(() => BundleDate, 'When it was last seen to hold.') observedTo?: BundleDate;
  @Flag('Known from elsewhere; the article does not say it.') background?: boolean;
  @Name('What kind of relation, for instance ORGANIC or OPCON.') class?: string;
  @One(() => BundleSpan, 'The words that say so.') evidence?: BundleSpan;
}

@Describe('A relation to a place, with dates and evidence; a bare id will do.', { short: 'to' })
export class PlaceLink extends DatedLink {
  @Reference(PLACES, 'The place it leads to.', 'required') override to!: string;
}

@Describe('A relation to a unit, with dates and evidence; a bare id will do.', { short: 'to' })
export class UnitLink extends DatedLink {
  @Reference(['MilitaryUnit'], 'The unit it leads to.', 'required') override to!: string;
}

@Describe('A relation to a state, with dates and evidence; a bare id will do.', { short: 'to' })
export class StateLink extends DatedLink {
  @Reference(['State'], 'The country, a place with placeType COUNTRY, it leads to.', 'required')
  override to!: string;
}

@Describe('Words that refer to an entity.')
export class BundleMention extends Annotated {
  @Offset('The first code point, counted from 0.') start!: number;
  @Offset('The code point after the last.') end!: number;
  @Text('The words.') text?: string;
  @OneOf(MENTION_TYPES, 'A name, a noun phrase or a pronoun; NAM when left out.')
  mentionType?: string;
  @Name('For a state: ACTOR, LOCATION or MODIFIER.') gpeRole?: string;
  @Text('Why a noun phrase or pronoun is taken to mean the entity.') coreference?: string;
  @Reference(ENTITIES, 'What the words could mean instead.') ambiguousWith?: string;
}

@Describe('A further name or spelling.')
export class BundleName {
  @Name('The name as written.', 'required') value!: string;
  @OneOf(NAME_TYPES, 'VARIANT when left out.') type?: string;
  @Name('BCP 47.') lang?: string;
  @Name('Transliteration scheme.') scheme?: string;
  @Flag('Known from elsewhere; the article does not say it.') background?: boolean;
}

@Describe('Something known of an entity that has no property of its own.')
export class BundleFact extends Annotated {
  @Name('What it tells: honorific, homonym, …', 'required') fact!: string;
  @Text('What it is.') value?: string;
  @Name('The vocabulary of the value.') scheme?: string;
  @Name('Where it is known from.') source?: string;
  @Flag('Known from elsewhere; the article does not say it.') background?: boolean;
  @One(() => BundleSpan, 'The words that say so.') evidence?: BundleSpan;
  @One(() => BundleDate, 'When it was first seen to hold.') observedFrom?: BundleDate;
  @One(() => BundleDate, 'When it was last seen to hold.') observedTo?: BundleDate;
}

@Describe('A value that an earlier form of the same article gave for a property.')
export class BundleAssertedValue {
  @Name('Which property.', 'required') property!: string;
  @Text('The value it had.', 'required') value!: string;
}

@Describe('What people, organizations, units, places and unnamed sources have in common.')
export class BundleEntity extends Annotated {
  @Id('Its id in the graph, the same in every bundle: person:michael-clarke, place:ua-63.')
  id!: string;
  @Name('The name it is shown by.', 'required') name!: string;
  @Name('Q followed by digits.') wikidataId?: string;
  @Flag('Only this article knows it.') articleLocal?: boolean;
  @Texts('Names of properties of this entity that are known from elsewhere.') background?: string[];
  @Many(() => BundleName, 'Other names and spellings.') names?: BundleName[];
  @Many(() => BundleMention, 'Where the article refers to it.') mentions?: BundleMention[];
  @Many(() => BundleFact, 'What else is known of it.') facts?: BundleFact[];
  @Many(() => BundleAssertedValue, 'Values that earlier forms of the article gave instead.')
  asserted?: BundleAssertedValue[];
}

@Describe('A posting as the article states it.')
export class BundleRole extends Annotated {
  @Name('Chief of Staff, military analyst.', 'required') title!: string;
  @Name('Colonel.') rank?: string;
  @Reference(ACTORS, 'Where the post is.', 'required') at!: string;
  @One(() => BundleDate, 'When it began, only if stated.') from?: BundleDate;
  @One(() => BundleDate, 'When it ended, only if stated.') to?: BundleDate;
  @One(() => BundleDate, 'When it was first seen to hold.') observedFrom?: BundleDate;
  @One(() => BundleDate, 'When it was last seen to hold.') observedTo?: BundleDate;
  @One(() => BundleSpan, 'The words that say so.') evidence?: BundleSpan;
}

@Describe('Somebody with a name.')
export class BundlePerson extends BundleEntity {
  @Many(() => BundleRole, 'Postings.') roles?: BundleRole[];
}

@Describe('An organization that is no unit of an army.')
export class BundleOrganization extends BundleEntity {
  @Name('NEWS_OUTLET, MINISTRY, …') organizationType?: string;
}

@Describe('A military unit.')
export class BundleUnit extends BundleEntity {
  @Name('13th.') designation?: string;
  @OneOf(ECHELONS, 'Its size, after APP-6.') echelon?: string;
  @Name('The word for its size in the article.') echelonAsStated?: string;
  @Name('Its name in the article.') nameAsStated?: string;
  @Name(`${BRANCHES.join(', ')}, in any case; another one in the words of the article.`)
  branch?: string;
  @Name('What kind of unit.') unitType?: string;
  @Many(() => StateLink, 'The state it serves.') allegiance?: StateLink[];
  @Many(() => UnitLink, 'The unit it is under.') subordinateTo?: UnitLink[];
  @Many(() => UnitLink, 'The formation it is counted in.') memberOf?: UnitLink[];
  @Many(() => PlaceLink, 'Where it is.') positionedAt?: PlaceLink[];
}

@Describe('A place; with placeType COUNTRY also a state that acts.')
export class BundlePlace extends BundleEntity {
  @OneOf(PLACE_TYPES, 'VAGUE_REGION when left out.') placeType?: string;
  @Name('UA, UA-63.') iso3166?: string;
  @Name('GeoNames.') geonamesId?: string;
  @Name('Ukrainian register of places.') katotth?: string;
  @Decimal('Degrees north.', [-90, 90]) latitude?: number;
  @Decimal('Degrees east.', [-180, 180]) longitude?: number;
  @Name('Where the coordinates are from.') coordinatesSource?: string;
  @Many(() => PlaceLink, 'The places it lies in.') within?: PlaceLink[];
  @Many(() => PlaceLink, 'The places it touches.') adjoins?: PlaceLink[];
}

@Describe('A source without a name, for this article only.')
export class BundleAnonymousSource extends BundleEntity {
  @OneOf(SOURCE_KINDS, 'What kind of source it is.', 'required') sourceKind!: string;
  @Name('Only in the words of the article: Ukrainian.') affiliationAsStated?: string;
  @Reference(ACTORS, 'The actor those words point to.') affiliatedWith?: string;
}

@Describe('Who published the article; a bare id will do.', { short: 'organization' })
export class BundlePublisher {
  @Reference(['Organization'], 'The publisher.', 'required') organization!: string;
  @OneOf(BASES, 'STATED when left out.') basis?: string;
}

@Describe('The article that the bundle is about.')
export class BundleArticle extends Annotated {
  @Id('article: and a name of its own.') id!: string;
  @Name('As printed.', 'required') headline!: string;
  @Text('The whole text, unnormalized; every span counts its code points.') text!: string;
  @Name('Instead of text, on the command line: a UTF-8 file in the same folder.') textFile?: string;
  @Name('BCP 47.') lang?: string;
  @Url('Where it was published: http or https.') url?: string;
  @Name('As stated.') timezone?: string;
  @Name('When it was fetched, ISO 8601.') retrievedAt?: string;
  @One(() => BundleDate, 'When it was published.') publishedAt?: BundleDate;
  @One(() => BundlePublisher, 'Who published it.') publisher?: BundlePublisher;
  @One(() => BundleSpan, 'The headline in the text.') headlineSpan?: BundleSpan;
  @One(() => BundleSpan, 'The date line in the text.') headerDateSpan?: BundleSpan;
  @One(() => BundleSpan, 'The body in the text.') bodySpan?: BundleSpan;
  @Many(() => BundleAssertedValue, 'Values that earlier forms of the article gave instead.')
  asserted?: BundleAssertedValue[];
  @Name('When a store first recorded it: in exports, so that a backup keeps it.')
  recordedAt?: string;
}

@Describe('Words that speak of a time.')
export class BundleTimeExpression extends Annotated {
  @LocalId('Its name in this bundle: t1.') id!: string;
  @One(() => BundleSpan, 'The words.', 'required') span!: BundleSpan;
  @Name('TIMEX3: DATE, TIME, DURATION or SET.', 'required') type!: string;
  @Edtf('The time meant.') edtf?: string;
  @Name('The duration meant.') iso8601?: string;
  @Name('What part it plays.') role?: string;
  @Name('How it lies to the anchor.') relation?: string;
  @Name('How exact the words are.') precision?: string;
  @Name('As stated.') timezone?: string;
  @Reference(['TimeExpression'], 'The time expression it is relative to.') anchor?: string;
}

@Describe('A number with what it counts.')
export class BundleQuantity extends Annotated {
  @LocalId('Its name in this bundle: q1.') id!: string;
  @One(() => BundleSpan, 'The words.', 'required') span!: BundleSpan;
  @Name('What kind: PERSONNEL, DISTANCE, …', 'required') kind!: string;
  @Decimal('The number, when it is exact.') amount?: number;
  @Name('What is counted or measured.') unit?: string;
  @Decimal('At least; goes with upperBound.') lowerBound?: number;
  @Decimal('At most; goes with lowerBound.') upperBound?: number;
  @Flag('The words say about.') approximate?: boolean;
  @One(() => BundleSpan, 'The words that say so.') approximator?: BundleSpan;
  @Flag('It stands in a quotation.') quoted?: boolean;
  @Flag('It counts things that are listed.') enumerated?: boolean;
  @Name('A duration.') iso8601?: string;
}

@Describe('Words between quotation marks.')
export class BundleQuotation extends Annotated {
  @LocalId('Its name in this bundle: u1.') id!: string;
  @Many(() => BundleSpan, 'Its parts.', 'required') spans!: BundleSpan[];
  @Flag('Whether both marks are there.', 'required') complete!: boolean;
  @Many(() => BundleSpan, "Words that are the editor's.") editorialInsertions?: BundleSpan[];
}

@Describe('A part of a statement, half-open in code points.')
export class StatementSpan extends BundleSpan {
  @Text('Words before it, to find it again in another edition.') prefix?: string;
  @Text('Words after it.') suffix?: string;
}

@Describe('Words that weaken or strengthen what is said.')
export class BundleHedge extends BundleSpan {
  @Name('What kind of hedge.') category?: string;
}

@Describe('To whom the article attributes it; a bare id will do.', { short: 'source' })
export class BundleAttribution {
  @Reference(SOURCES, 'Who says it.', 'required') source!: string;
  @One(() => BundleSpan, 'The words that name the source.') span?: BundleSpan;
  @Name('The capacity in which it speaks.') roleAsStated?: string;
  @Reference(ACTORS, 'For whom it speaks.') affiliationAsStated?: string;
  @OneOf(BASES, 'STATED when left out.') basis?: string;
}

@Describe('Somebody it may come from, though the article does not say so.')
export class BundleCandidate {
  @Reference(SOURCES, 'Who.', 'required') source!: string;
  @OneOf(['SOURCE', 'RELAY'], 'As its source, or as a link on the way.', 'required') link!: string;
  @Text('Why it may be so.', 'required') reason!: string;
}

@Describe('An entity the statement is about.')
export class BundleAbout {
  @Reference(ENTITIES, 'What it is about.', 'required') entity!: string;
  @OneOf(ABOUT_ROLES, 'The part it plays in what is said.', 'required') role!: string;
  @OneOf(SPATIAL_RELATIONS, 'For a place: how what is said lies to it.') relation?: string;
  @One(() => BundleSpan, 'The words that mean it.') span?: BundleSpan;
  @Text('The words through which it is meant: the enemy, they.') via?: string;
  @Flag('Meant, but not in the words.') implied?: boolean;
}

@Describe('The parts of an "if … then …".')
export class BundleConditional {
  @Reference(['Statement'], 'The if: a hypothetical statement.', 'required') antecedent!: string;
  @Reference(['Statement'], 'The then: a hypothetical statement.', 'required') consequent!: string;
  @One(() => BundleSpan, 'The word that joins them.') connector?: BundleSpan;
  @Name('How the connection is meant.') inference?: string;
}

@Describe('The time a statement speaks of; a bare EDTF text will do.', { short: 'edtf' })
export class BundleEventTime {
  @Edtf('The time.', 'required') edtf!: string;
  @Name('How what is said lies to that time.') relation?: string;
  @Reference(['TimeExpression'], 'The words it was read from.') timeExpression?: string;
}

@Describe('One attributed content at exact places of the article.')
export class BundleStatement extends Annotated {
  @LocalId('Its name in this bundle: s01.') id!: string;
  @Reference(['Article'], "The bundle's article; may be left out.") article?: string;
  @Text('The exact words; discontinuous parts are joined by one blank.', 'required') text!: string;
  @Many(
    () => StatementSpan,
    'Where the words stand; found when left out and the words stand there once.',
  )
  spans?: StatementSpan[];
  @One(() => BundleSpan, 'The sentence it is in.') sentence?: BundleSpan;
  @OneOf(
    STATEMENT_KINDS,
    'In what form it stands there; judged by its quotation marks when left out.',
  )
  kind?: string;
  @OneOf(SOURCE_KINDS, 'How the article presents its source; judged by saidBy when left out.')
  sourceKind?: string;
  @OneOf(CERTAINTIES, 'By its source, after FactBank; U_U when left out.') certainty?: string;
  @OneOf(CERTAINTIES, "By the article's author.") authorCertainty?: string;
  @Name('AIDA epistemic status.') aidaEpistemic?: string;
  @Flag('A part of a conditional: not asserted.') hypothetical?: boolean;
  @Many(() => BundleHedge, 'Words that weaken it.') hedges?: BundleHedge[];
  @Many(() => BundleHedge, 'Words that strengthen it.') boosters?: BundleHedge[];
  @One(() => BundleSpan, 'The words that attribute it.') cue?: BundleSpan;
  @One(() => BundleSpan, 'The words around the attribution.') outerFrame?: BundleSpan;
  @One(() => BundleDate, 'When it was said.') saidAt?: BundleDate;
  @One(() => BundleEventTime, 'The time it speaks of.') eventTime?: BundleEventTime;
  @Name('Where in the article.') section?: string;
  @Name('PAST, PRESENT or FUTURE.') timeOrientation?: string;
  @Name('Who or what read it out of the article.') extractor?: string;
  @Flag('Taken for granted, not asserted.') presupposed?: boolean;
  @Flag("The article's explanation of somebody's words.") gloss?: boolean;
  @Texts('What the words take for granted.') presupposes?: string[];
  @Many(() => BundleAttribution, 'Who says it; empty only for sourceKind IMPERSONAL.')
  saidBy?: BundleAttribution[];
  @Many(
    () => BundleAttribution,
    'Through whom, next to the article first; only what the text states.',
  )
  relayedBy?: BundleAttribution[];
  @Many(() => BundleCandidate, 'Whom it may come from.') candidateSources?: BundleCandidate[];
  @Many(() => BundleAbout, 'What it is about.') about?: BundleAbout[];
  @References(['Quantity'], 'Numbers in it.') quantities?: string[];
  @Reference(['Quotation'], 'The quotation it stands in.') quotation?: string;
  @Reference(['Statement'], 'The statement it is a part of.') partOf?: string;
  @One(() => BundleConditional, 'Its parts, when it is an "if … then …".')
  conditional?: BundleConditional;
  @Name('When a store first recorded it: in exports, so that a backup keeps it.')
  recordedAt?: string;
}

@Describe('How one statement bears on another.')
export class BundleStatementRelation {
  @Reference(['Statement'], 'The one that bears.', 'required') from!: string;
  @OneOf(STATEMENT_RELATION_TYPES, 'How.', 'required') type!: string;
  @Reference(['Statement'], 'The one it bears on.', 'required') to!: string;
  @OneOf(BASES, 'STATED when left out.') basis?: string;
  @Text('On what it rests.') reason?: string;
  @Flag('False when both go back to one origin.') independent?: boolean;
  @Reference(['Statement'], 'The condition under which it holds.') onlyIf?: string;
  @Text('A remark.') why?: string;
  @Name('How strongly.') strength?: string;
  @Name('The discourse relation.') discourse?: string;
  @Flag('Whether one and the same says both.') sameSpeaker?: boolean;
}

@Describe('A dated claim about who holds a place.')
export class BundleControlAssertion extends Annotated {
  @Reference(PLACES, 'The place.', 'required') place!: string;
  @Name('HELD, CONTESTED, …', 'required') status!: string;
  @Reference(ACTORS, 'Who holds it.') actor?: string;
  @Reference(ACTORS, 'Through whom it came to that.') causedBy?: string;
  @Name('CURRENT, FORMER, …') period?: string;
  @Reference(['Statement'], 'The statement that claims it.', 'required') statement!: string;
  @OneOf(BASES, 'STATED when left out.') basis?: string;
  @One(() => BundleDate, 'Since when.') from?: BundleDate;
  @One(() => BundleDate, 'Until when.') to?: BundleDate;
  @One(() => BundleSpan, 'The words that say so.') evidence?: BundleSpan;
}

@Describe('Something that happened.')
export class BundleEvent extends Annotated {
  @LocalId('Its name in this bundle: e1.') id!: string;
  @Name('What happened.', 'required') label!: string;
  @Many(() => BundleSpan, 'Where the article refers to it.') mentions?: BundleSpan[];
}

@Describe(
  'One article with everything it says, as JSON or YAML; or, in a bundle of its own, what curators did.',
)
export class Bundle {
  @Name('Address of the JSON Schema, for editors.') $schema?: string;
  @One(() => BundleArticle, 'The article; only a bundle of curation has none.')
  article!: BundleArticle;
  @Many(() => BundlePerson, 'People with a name.') people?: BundlePerson[];
  @Many(() => BundleOrganization, 'Organizations.') organizations?: BundleOrganization[];
  @Many(() => BundleAnonymousSource, 'Sources without a name.')
  anonymousSources?: BundleAnonymousSource[];
  @Many(() => BundleUnit, 'Military units.') units?: BundleUnit[];
  @Many(() => BundlePlace, 'Countries and places.') places?: BundlePlace[];
  @Many(() => BundleTimeExpression, 'Words that speak of a time.')
  timeExpressions?: BundleTimeExpression[];
  @Many(() => BundleQuantity, 'Numbers.') quantities?: BundleQuantity[];
  @Many(() => BundleQuotation, 'Words between quotation marks.') quotations?: BundleQuotation[];
  @Many(() => BundleStatement, 'What is said.') statements?: BundleStatement[];
  @Many(() => BundleStatementRelation, 'How statements bear on each other.')
  statementRelations?: BundleStatementRelation[];
  @Many(() => BundleControlAssertion, 'Claims about who holds what.')
  controlAssertions?: BundleControlAssertion[];
  @Many(() => BundleEvent, 'What happened.') events?: BundleEvent[];
  @Many(
    () => BundleChange,
    'What curators did, in a bundle of its own that comes after the articles it is about.',
  )
  curation?: BundleChange[];
}
