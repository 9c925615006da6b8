import { DATE_PRECISIONS } from '../model/vocabulary.js';
import { Describe, Edtf, Name, Offset, One, OneOf, Reference, Text } from './define.js';

@Describe("A half-open range in Unicode code points of the article's text.")
export class BundleSpan {
  @Offset('The first code point, counted from 0.') start!: number;
  @Offset('The code point after the last.') end!: number;
  @Text('Its words; when given, they must be what stands there.') text?: string;
}

@Describe('A date as the article gives it; a bare EDTF text will do.', { short: 'edtf' })
export class BundleDate {
  @Edtf('ISO 8601-2 level 1 and seasons: 2025-05-25, 2025-05-19~/2025-05-25~, 2025-22, ../2025.')
  edtf!: string;
  @OneOf(DATE_PRECISIONS, 'How exact the words are; computed when left out.') precision?: string;
  @One(() => BundleSpan, 'The words it was read from.') text?: BundleSpan;
  @Reference(['TimeExpression'], 'The time expression it was read from.') timeExpression?: string;
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

@Describe('The time a statement speaks of; a bare EDTF text will do.', { short: 'edtf' })
export class BundleEventTime {
  @Edtf('The time.') edtf!: string;
  @Name('How what is said lies to that time.') relation?: string;
  @Reference(['TimeExpression'], 'The words it was read from.') timeExpression?: string;
}
