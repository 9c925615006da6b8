import { Derived, Embedded } from '../mapping/decorators.js';
import { type CodePointSpan, splitBySpans } from '../util/code-point-spans.js';

interface FuzzyDateValue {
  readonly edtf: string;
  readonly earliest: Date | null;
  readonly latest: Date | null;
  readonly precision: string;
  readonly text: string | null;
}

/** A field stored as `<field>` with `<stem>Earliest`, `Latest`, `Precision`, `Text`; the stem is the name without "At". */
export function DerivedDate(field: string): (target: object, field: string) => void {
  const stem = field.replace(/At$/, '');
  return Derived(
    [field, `${stem}Earliest`, `${stem}Latest`, `${stem}Precision`, `${stem}Text`],
    (edtf, earliest, latest, precision, text): FuzzyDateValue | null =>
      edtf === null
        ? null
        : {
            edtf,
            earliest: earliest === null ? null : new Date(earliest),
            latest: latest === null ? null : new Date(latest),
            precision: precision ?? 'UNKNOWN',
            text,
          },
  );
}

/** One span stored as three properties; null when the first is absent. */
export function DerivedSpan(
  start = 'start',
  end = 'end',
  text = 'text',
): (target: object, field: string) => void {
  return Derived([start, end, text], spanOf);
}

/** The words, and the id of the article they stand in, that a node or a relationship itself holds. */
export function EmbeddedEvidence(): (target: object, field: string) => void {
  return Embedded('articleId', ['start', 'end', 'text'], spanOf);
}

function spanOf(start: number | null, end: number, text: string): CodePointSpan | null {
  return start === null ? null : { start, end, text };
}

/** Spans stored as two lists beside a text that is their slices joined by one blank. */
export function DerivedSpans(
  text = 'text',
  starts = 'starts',
  ends = 'ends',
): (target: object, field: string) => void {
  return Derived([text, starts, ends], (words, from, to) =>
    splitBySpans(words, from ?? [], to ?? []),
  );
}

/** Hedges or boosters stored as four lists side by side. */
export function DerivedHedges(stem: string): (target: object, field: string) => void {
  return Derived(
    [`${stem}Starts`, `${stem}Ends`, `${stem}Texts`, `${stem}Categories`],
    (starts, ends, texts, categories) =>
      (starts ?? []).map((start: number, index: number) => ({
        start,
        end: ends[index],
        text: texts[index],
        category: categories?.[index] ?? stem.toUpperCase(),
      })),
  );
}

/** Spans whose words are stored in a third list. */
export function DerivedQuotes(stem: string): (target: object, field: string) => void {
  return Derived([`${stem}Starts`, `${stem}Ends`, `${stem}Texts`], (starts, ends, texts) =>
    (starts ?? []).map((start: number, index: number) => ({
      start,
      end: ends[index],
      text: texts[index],
    })),
  );
}
