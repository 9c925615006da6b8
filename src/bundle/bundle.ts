import { LINK, POSTING } from '../model/common-properties.js';
import { DETAILS } from '../model/detail-nodes.js';
import { NODES, SHARED } from '../model/nodes.js';
import { RELATIONS } from '../model/relations.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import { BundleChange } from './bundle-change.js';
import {
  type Class,
  Describe,
  Many,
  Name,
  Offset,
  One,
  OneOf,
  Reference,
  References,
  Text,
} from './define.js';
import { linked, modelled } from './modelled.js';
import { BundleSpan } from './parts.js';

const ACTORS = ['Person', 'Organization', 'MilitaryUnit', 'AnonymousSource', 'State'] as const;
const ENTITIES = [...ACTORS, 'Location'] as const;
const SOURCES = [...ACTORS, 'Article'] as const;
const PLACES = ['State', 'Location'] as const;

@Describe('A relation to another entity, with dates and evidence; a bare id will do.', {
  short: 'to',
})
export class DatedLink extends modelled(LINK) {
  @Reference(ENTITIES, 'The entity it leads to.', 'required') to!: string;
}

@Describe('A relation to a place, with dates and evidence; a bare id will do.', { short: 'to' })
class PlaceLink extends DatedLink {
  @Reference(PLACES, 'The place it leads to.', 'required') override to!: string;
}

@Describe('A relation to a unit, with dates and evidence; a bare id will do.', { short: 'to' })
class UnitLink extends DatedLink {
  @Reference(['MilitaryUnit'], 'The unit it leads to.', 'required') override to!: string;
}

@Describe('A relation to a state, with dates and evidence; a bare id will do.', { short: 'to' })
class StateLink extends DatedLink {
  @Reference(['State'], 'The country, a place with placeType COUNTRY, it leads to.', 'required')
  override to!: string;
}

const LINKS: Readonly<Record<string, Class>> = {
  Place: PlaceLink,
  MilitaryUnit: UnitLink,
  State: StateLink,
};
const linkTo = (label: string): Class => LINKS[label] ?? DatedLink;

@Describe('Words that refer to an entity.')
export class BundleMention extends modelled(RELATIONS.MENTIONS.properties) {
  @Offset('The first code point, counted from 0.') start!: number;
  @Offset('The code point after the last.') end!: number;
  @Text('The words.') text?: string;
}

@Describe('A further name or spelling.')
export class BundleName extends modelled(DETAILS.Name.properties) {}

@Describe('Something known of an entity that has no property of its own.')
export class BundleFact extends modelled(DETAILS.Fact.properties) {}

@Describe('A value that an earlier form of the same article gave for a property.')
export class BundleAssertedValue extends modelled(DETAILS.AssertedValue.properties) {}

@Describe('What people, organizations, units, places and unnamed sources have in common.')
export class BundleEntity extends modelled(SHARED.Entity.properties) {
  @Many(() => BundleName, 'Other names and spellings.') names?: BundleName[];
  @Many(() => BundleMention, 'Where the article refers to it.') mentions?: BundleMention[];
  @Many(() => BundleFact, 'What else is known of it.') facts?: BundleFact[];
  @Many(() => BundleAssertedValue, 'Values that earlier forms of the article gave instead.')
  asserted?: BundleAssertedValue[];
}

@Describe('A posting as the article states it.')
export class BundleRole extends modelled(POSTING) {
  @Reference(ACTORS, 'Where the post is.', 'required') at!: string;
  @One(() => BundleSpan, 'The words that say so.') evidence?: BundleSpan;
}

@Describe('Somebody with a name.')
export class BundlePerson extends modelled(
  NODES.Person.properties,
  linked('Person', BundleEntity, linkTo),
) {
  @Many(() => BundleRole, 'Postings.') roles?: BundleRole[];
}

@Describe('An organization that is no unit of an army.')
export class BundleOrganization extends modelled(
  NODES.Organization.properties,
  linked('Organization', BundleEntity, linkTo),
) {}

@Describe('A military unit.')
export class BundleUnit extends modelled(
  NODES.MilitaryUnit.properties,
  linked('MilitaryUnit', BundleEntity, linkTo),
) {}

@Describe('A place; with placeType COUNTRY also a state that acts.')
export class BundlePlace extends modelled(
  SHARED.Place.properties,
  linked('Location', BundleEntity, linkTo),
) {}

@Describe('A source without a name, for this article only.')
export class BundleAnonymousSource extends modelled(
  NODES.AnonymousSource.properties,
  linked('AnonymousSource', BundleEntity, linkTo),
) {
  @Reference(ACTORS, 'The actor those words point to.') affiliatedWith?: string;
}

@Describe('Who published the article; a bare id will do.', { short: 'organization' })
export class BundlePublisher extends modelled(RELATIONS.PUBLISHED_BY.properties) {
  @Reference(['Organization'], 'The publisher.', 'required') organization!: string;
}

@Describe('The article that the bundle is about.')
export class BundleArticle extends modelled(NODES.Article.properties) {
  override text!: string;
  @Name('Instead of text, on the command line: a UTF-8 file in the same folder.') textFile?: string;
  @One(() => BundlePublisher, 'Who published it.') publisher?: BundlePublisher;
  @Many(() => BundleAssertedValue, 'Values that earlier forms of the article gave instead.')
  asserted?: BundleAssertedValue[];
  @Name('When a store first recorded it: in exports, so that a backup keeps it.')
  recordedAt?: string;
}

@Describe('Words that speak of a time.')
export class BundleTimeExpression extends modelled(DETAILS.TimeExpression.properties) {}

@Describe('A number with what it counts.')
export class BundleQuantity extends modelled(DETAILS.Quantity.properties) {}

@Describe('Words between quotation marks.')
export class BundleQuotation extends modelled(DETAILS.Quotation.properties) {}

@Describe('To whom the article attributes it; a bare id will do.', { short: 'source' })
export class BundleAttribution extends modelled(RELATIONS.SAID_BY.properties) {
  @Reference(SOURCES, 'Who says it.', 'required') source!: string;
}

@Describe('Somebody it may come from, though the article does not say so.')
export class BundleCandidate extends modelled(RELATIONS.MAY_COME_FROM.properties) {
  @Reference(SOURCES, 'Who.', 'required') source!: string;
}

@Describe('An entity the statement is about.')
export class BundleAbout extends modelled(RELATIONS.ABOUT.properties) {
  @Reference(ENTITIES, 'What it is about.', 'required') entity!: string;
}

@Describe('The parts of an "if … then …".')
export class BundleConditional extends modelled(RELATIONS.ANTECEDENT.properties) {
  @Reference(['Statement'], 'The if: a hypothetical statement.', 'required') antecedent!: string;
  @Reference(['Statement'], 'The then: a hypothetical statement.', 'required') consequent!: string;
}

@Describe('One attributed content at exact places of the article.')
export class BundleStatement extends modelled(NODES.Statement.properties) {
  @Reference(['Article'], "The bundle's article; may be left out.") article?: string;
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
export class BundleStatementRelation extends modelled(RELATIONS.RELATED_TO.properties) {
  @Reference(['Statement'], 'The one that bears.', 'required') from!: string;
  @OneOf(STATEMENT_RELATION_TYPES, 'How.', 'required') type!: string;
  @Reference(['Statement'], 'The one it bears on.', 'required') to!: string;
}

@Describe('A dated claim about who holds a place.')
export class BundleControlAssertion extends modelled(DETAILS.ControlAssertion.properties) {
  @Reference(PLACES, 'The place.', 'required') place!: string;
  @Reference(ACTORS, 'Who holds it.') actor?: string;
  @Reference(ACTORS, 'Through whom it came to that.') causedBy?: string;
  @Reference(['Statement'], 'The statement that claims it.', 'required') statement!: string;
  @One(() => BundleSpan, 'The words that say so.') evidence?: BundleSpan;
}

@Describe('Something that happened.')
export class BundleEvent extends modelled(DETAILS.Event.properties) {
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
