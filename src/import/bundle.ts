import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Min,
} from 'class-validator';
import {
  ABOUT_ROLES,
  BASES,
  CERTAINTIES,
  ECHELONS,
  MENTION_TYPES,
  NAME_TYPES,
  PLACE_TYPES,
  SOURCE_KINDS,
  SPATIAL_RELATIONS,
  STATEMENT_KINDS,
  STATEMENT_RELATION_TYPES,
} from '../util/vocabulary.js';
import { Nested } from './nested.js';

/** An id of the graph, or a name local to the bundle, in the same form. */
const Id = () =>
  Matches(/^[a-z]+(:[a-z0-9+-]+)+$/, {
    message: '$property must be an id such as person:michael-clarke, not "$value"',
  });
const Text = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key as string);
  IsString()(target, key as string);
};
const Flag = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key as string);
  IsBoolean()(target, key as string);
};
const OneOf =
  (values: readonly string[], required = false): PropertyDecorator =>
  (target, key) => {
    if (!required) IsOptional()(target, key as string);
    IsIn([...values])(target, key as string);
  };
const OptionalNumber = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key as string);
  IsNumber()(target, key as string);
};

/** A half-open range in code points of the article; `text`, when given, must be its slice. */
export class BundleSpan {
  @IsInt() @Min(0) start!: number;
  @IsInt() @Min(0) end!: number;
  @Text() text?: string;
}

/** A date: its EDTF, and what the article says. */
export class BundleDate {
  @IsString() edtf!: string;
  @Text() precision?: string;
  @Nested(() => BundleSpan) text?: BundleSpan;
  /** Local name of the time expression it was read from. */
  @Text() timeExpression?: string;
}

/** What every annotated thing may carry. */
class Annotated {
  @Text() notes?: string;
}

/** A relation with dates and evidence; `background` when the article does not say it. */
export class DatedLink extends Annotated {
  @Id() to!: string;
  @Nested(() => BundleDate) from?: BundleDate;
  @Nested(() => BundleDate) until?: BundleDate;
  @Nested(() => BundleDate) observedFrom?: BundleDate;
  @Nested(() => BundleDate) observedTo?: BundleDate;
  @Flag() background?: boolean;
  @Text() class?: string;
  @Nested(() => BundleSpan) evidence?: BundleSpan;
}

export class BundleMention extends Annotated {
  @IsInt() @Min(0) start!: number;
  @IsInt() @Min(0) end!: number;
  @Text() text?: string;
  @OneOf(MENTION_TYPES) mentionType?: string;
  @Text() gpeRole?: string;
  @Text() coreference?: string;
  @IsOptional() @Id() ambiguousWith?: string;
}

export class BundleName {
  @IsString() value!: string;
  @OneOf(NAME_TYPES) type?: string;
  @Text() lang?: string;
  @Text() scheme?: string;
  @Flag() background?: boolean;
}

export class BundleFact extends Annotated {
  @IsString() fact!: string;
  @Text() value?: string;
  @Text() scheme?: string;
  @Text() source?: string;
  @Flag() background?: boolean;
  @Nested(() => BundleSpan) evidence?: BundleSpan;
  @Nested(() => BundleDate) observedFrom?: BundleDate;
  @Nested(() => BundleDate) observedTo?: BundleDate;
}

/** A value that an earlier form of the same article gave for a property, beside the one it has here. */
export class BundleAssertedValue {
  @IsString() property!: string;
  @IsString() value!: string;
}

/** What people, organizations, units, places and unnamed sources have in common. */
export class BundleEntity extends Annotated {
  @Id() id!: string;
  @IsString() name!: string;
  @Text() wikidataId?: string;
  @Flag() articleLocal?: boolean;
  /** Names of properties of this entity that are known from elsewhere. */
  @IsOptional() @IsString({ each: true }) background?: string[];
  @Nested(() => BundleName, { list: true }) names?: BundleName[];
  @Nested(() => BundleMention, { list: true }) mentions?: BundleMention[];
  @Nested(() => BundleFact, { list: true }) facts?: BundleFact[];
  @Nested(() => BundleAssertedValue, { list: true }) asserted?: BundleAssertedValue[];
}

export class BundleRole extends Annotated {
  @IsString() title!: string;
  @Text() rank?: string;
  @Id() at!: string;
  @Nested(() => BundleDate) from?: BundleDate;
  @Nested(() => BundleDate) to?: BundleDate;
  @Nested(() => BundleDate) observedFrom?: BundleDate;
  @Nested(() => BundleDate) observedTo?: BundleDate;
  @Nested(() => BundleSpan) evidence?: BundleSpan;
}

export class BundlePerson extends BundleEntity {
  @Nested(() => BundleRole, { list: true }) roles?: BundleRole[];
}

export class BundleOrganization extends BundleEntity {
  @Text() organizationType?: string;
}

export class BundleUnit extends BundleEntity {
  @Text() designation?: string;
  @OneOf(ECHELONS) echelon?: string;
  @Text() echelonAsStated?: string;
  @Text() nameAsStated?: string;
  @Text() branch?: string;
  @Text() unitType?: string;
  @Nested(() => DatedLink, { list: true }) allegiance?: DatedLink[];
  @Nested(() => DatedLink, { list: true }) subordinateTo?: DatedLink[];
  @Nested(() => DatedLink, { list: true }) memberOf?: DatedLink[];
  @Nested(() => DatedLink, { list: true }) positionedAt?: DatedLink[];
}

export class BundlePlace extends BundleEntity {
  @OneOf(PLACE_TYPES) placeType?: string;
  @Text() iso3166?: string;
  @Text() geonamesId?: string;
  @Text() katotth?: string;
  @OptionalNumber() latitude?: number;
  @OptionalNumber() longitude?: number;
  @Text() coordinatesSource?: string;
  /** The places it lies in; a bare id or null is taken, too. */
  @Nested(() => DatedLink, { list: true }) within?: DatedLink[];
  @Nested(() => DatedLink, { list: true }) adjoins?: DatedLink[];
}

export class BundleAnonymousSource extends BundleEntity {
  @OneOf(SOURCE_KINDS, true) sourceKind!: string;
  @Text() affiliationAsStated?: string;
  @IsOptional() @Id() affiliatedWith?: string;
}

export class BundlePublisher {
  @Id() organization!: string;
  @OneOf(BASES) basis?: string;
}

export class BundleArticle extends Annotated {
  @Id() id!: string;
  @IsString() headline!: string;
  @IsString() text!: string;
  @Text() lang?: string;
  @Text() url?: string;
  @Text() timezone?: string;
  @Text() retrievedAt?: string;
  @Nested(() => BundleDate) publishedAt?: BundleDate;
  @Nested(() => BundlePublisher) publisher?: BundlePublisher;
  @Nested(() => BundleSpan) headlineSpan?: BundleSpan;
  @Nested(() => BundleSpan) headerDateSpan?: BundleSpan;
  @Nested(() => BundleSpan) bodySpan?: BundleSpan;
  @Nested(() => BundleAssertedValue, { list: true }) asserted?: BundleAssertedValue[];
  /** When a store first recorded it: in exports, so that a backup keeps it. */
  @Text() recordedAt?: string;
}

export class BundleTimeExpression extends Annotated {
  @IsString() id!: string;
  @Nested(() => BundleSpan, { required: true }) span!: BundleSpan;
  @IsString() type!: string;
  @Text() edtf?: string;
  @Text() iso8601?: string;
  @Text() role?: string;
  @Text() relation?: string;
  @Text() precision?: string;
  @Text() timezone?: string;
  @Text() anchor?: string;
}

export class BundleQuantity extends Annotated {
  @IsString() id!: string;
  @Nested(() => BundleSpan, { required: true }) span!: BundleSpan;
  @IsString() kind!: string;
  @OptionalNumber() amount?: number;
  @Text() unit?: string;
  @OptionalNumber() lowerBound?: number;
  @OptionalNumber() upperBound?: number;
  @Flag() approximate?: boolean;
  @Nested(() => BundleSpan) approximator?: BundleSpan;
  @Flag() quoted?: boolean;
  @Flag() enumerated?: boolean;
  @Text() iso8601?: string;
}

export class BundleQuotation extends Annotated {
  @IsString() id!: string;
  @Nested(() => BundleSpan, { list: true, required: true }) spans!: BundleSpan[];
  @IsBoolean() complete!: boolean;
  @Nested(() => BundleSpan, { list: true }) editorialInsertions?: BundleSpan[];
}

export class StatementSpan extends BundleSpan {
  @Text() prefix?: string;
  @Text() suffix?: string;
}

export class BundleHedge extends BundleSpan {
  @Text() category?: string;
}

export class BundleAttribution {
  @Id() source!: string;
  @Nested(() => BundleSpan) span?: BundleSpan;
  @Text() roleAsStated?: string;
  @IsOptional() @Id() affiliationAsStated?: string;
  @OneOf(BASES) basis?: string;
}

export class BundleCandidate {
  @Id() source!: string;
  @OneOf(['SOURCE', 'RELAY'], true) link!: string;
  @IsString() reason!: string;
}

export class BundleAbout {
  @Id() entity!: string;
  @OneOf(ABOUT_ROLES, true) role!: string;
  @OneOf(SPATIAL_RELATIONS) relation?: string;
  @Nested(() => BundleSpan) span?: BundleSpan;
  @Text() via?: string;
  @Flag() implied?: boolean;
}

export class BundleConditional {
  @IsString() antecedent!: string;
  @IsString() consequent!: string;
  @Nested(() => BundleSpan) connector?: BundleSpan;
  @Text() inference?: string;
}

export class BundleEventTime {
  @IsString() edtf!: string;
  @Text() relation?: string;
  @Text() timeExpression?: string;
}

export class BundleStatement extends Annotated {
  @IsString() id!: string;
  @IsOptional() @Id() article?: string;
  @IsString() text!: string;
  @Nested(() => StatementSpan, { list: true }) spans?: StatementSpan[];
  @Nested(() => BundleSpan) sentence?: BundleSpan;
  @OneOf(STATEMENT_KINDS) kind?: string;
  @OneOf(SOURCE_KINDS) sourceKind?: string;
  @OneOf(CERTAINTIES) certainty?: string;
  @OneOf(CERTAINTIES) authorCertainty?: string;
  @Text() aidaEpistemic?: string;
  @Flag() hypothetical?: boolean;
  @Nested(() => BundleHedge, { list: true }) hedges?: BundleHedge[];
  @Nested(() => BundleHedge, { list: true }) boosters?: BundleHedge[];
  @Nested(() => BundleSpan) cue?: BundleSpan;
  @Nested(() => BundleSpan) outerFrame?: BundleSpan;
  @Nested(() => BundleDate) saidAt?: BundleDate;
  @Nested(() => BundleEventTime) eventTime?: BundleEventTime;
  @Text() section?: string;
  @Text() timeOrientation?: string;
  @Text() extractor?: string;
  @Text() recordedAt?: string;
  @Flag() presupposed?: boolean;
  @Flag() gloss?: boolean;
  @IsOptional() @IsString({ each: true }) presupposes?: string[];
  /** Who says it; a bare id is taken, too. Empty only for sourceKind IMPERSONAL. */
  @Nested(() => BundleAttribution, { list: true }) saidBy?: BundleAttribution[];
  @Nested(() => BundleAttribution, { list: true }) relayedBy?: BundleAttribution[];
  @Nested(() => BundleCandidate, { list: true }) candidateSources?: BundleCandidate[];
  @Nested(() => BundleAbout, { list: true }) about?: BundleAbout[];
  @IsOptional() @IsString({ each: true }) quantities?: string[];
  @Text() quotation?: string;
  @Text() partOf?: string;
  @Nested(() => BundleConditional) conditional?: BundleConditional;
}

export class BundleStatementRelation {
  @IsString() from!: string;
  @OneOf(STATEMENT_RELATION_TYPES, true) type!: string;
  @IsString() to!: string;
  @OneOf(BASES) basis?: string;
  @Text() reason?: string;
  @Flag() independent?: boolean;
  @Text() onlyIf?: string;
  @Text() why?: string;
  @Text() strength?: string;
  @Text() discourse?: string;
  @Flag() sameSpeaker?: boolean;
}

export class BundleControlAssertion extends Annotated {
  @Id() place!: string;
  @IsString() status!: string;
  @IsOptional() @Id() actor?: string;
  @IsOptional() @Id() causedBy?: string;
  @Text() period?: string;
  @IsString() statement!: string;
  @OneOf(BASES) basis?: string;
  @Nested(() => BundleDate) from?: BundleDate;
  @Nested(() => BundleDate) to?: BundleDate;
  @Nested(() => BundleSpan) evidence?: BundleSpan;
}

export class BundleEvent extends Annotated {
  @IsString() id!: string;
  @IsString() label!: string;
  @Nested(() => BundleSpan, { list: true }) mentions?: BundleSpan[];
}

/** One article with everything it says: what `import` takes, as JSON or YAML. */
export class Bundle {
  @IsOptional() @IsString() $schema?: string;
  @Nested(() => BundleArticle, { required: true }) article!: BundleArticle;
  @Nested(() => BundlePerson, { list: true }) people?: BundlePerson[];
  @Nested(() => BundleOrganization, { list: true }) organizations?: BundleOrganization[];
  @Nested(() => BundleAnonymousSource, { list: true }) anonymousSources?: BundleAnonymousSource[];
  @Nested(() => BundleUnit, { list: true }) units?: BundleUnit[];
  @Nested(() => BundlePlace, { list: true }) places?: BundlePlace[];
  @Nested(() => BundleTimeExpression, { list: true }) timeExpressions?: BundleTimeExpression[];
  @Nested(() => BundleQuantity, { list: true }) quantities?: BundleQuantity[];
  @Nested(() => BundleQuotation, { list: true }) quotations?: BundleQuotation[];
  @Nested(() => BundleStatement, { list: true }) statements?: BundleStatement[];
  @Nested(() => BundleStatementRelation, { list: true })
  statementRelations?: BundleStatementRelation[];
  @Nested(() => BundleControlAssertion, { list: true })
  controlAssertions?: BundleControlAssertion[];
  @Nested(() => BundleEvent, { list: true }) events?: BundleEvent[];
}
