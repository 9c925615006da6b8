/** A date that a claim states, with the first and last instant it can mean; null where that is open. */
export interface ClaimedDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string | null;
}

/** When something held, as one claim states it, or as several add up to. */
interface Dates {
  readonly from?: ClaimedDate | undefined;
  readonly to?: ClaimedDate | undefined;
  readonly observedFrom?: ClaimedDate | undefined;
  readonly observedTo?: ClaimedDate | undefined;
}

/** What one claim says, whichever article states it. */
export interface Claimed extends Dates {
  /** Digest of all that it says: claims of one content are one here. */
  readonly content: string;
  /** The rank held, or the class of the relation. */
  readonly grade?: string | undefined;
  readonly background: boolean;
}

/** A time for which something held, as far as claims tell. Instants are '' or `LATEST` where they are unknown. */
export interface Term extends Dates {
  /** Between these it may have held. */
  readonly holdsFrom: string;
  readonly holdsTo: string;
  /** Between these claims speak of it; the first is after the last where none gives a date. */
  readonly seenFrom: string;
  readonly seenTo: string;
  /** The last grade; and each of them with the instant from which it is the last one seen. */
  readonly grade?: string | undefined;
  readonly grades: readonly string[];
  readonly gradedFrom: readonly string[];
  readonly background: boolean;
}

/** Later than every instant. */
const LATEST = '\uffff';

const DATES = ['from', 'to', 'observedFrom', 'observedTo'] as const;

/**
 * What claims of one thing add up to, in the order of time; the order of the claims makes no difference. Stated
 * intervals that may meet are one term. A claim without an end ends with the first end that any states after its
 * beginning; one without a beginning begins with the last that any states before its end, unless that is over before.
 * What was only seen belongs to the term it was seen in, or makes one between its neighbours. Claims without a date
 * stand beneath every term, and make one only where there is no other.
 */
export function termsOf(claims: readonly Claimed[]): readonly Term[] {
  const known = distinct(claims);
  const undated = known.filter((claim) => datesOf(claim).length === 0);
  const stated = statedTerms(known.filter(({ from, to }) => isKnown(from) || isKnown(to)));
  const seen = known.filter(
    ({ from, to, ...claim }) => !isKnown(from) && !isKnown(to) && datesOf(claim).length > 0,
  );
  const stretches = withSightings(stated, seen);
  if (stretches.length > 0)
    return stretches.map((stretch) => termOf(stretch, [...stretch.claims, ...undated]));
  const always = { from: undefined, to: undefined, holdsFrom: '', holdsTo: LATEST };
  return undated.length > 0 ? [termOf(always, undated)] : [];
}

/** What claims of one date add up to where each date is a time of its own; nothing without a claim. */
export function sightingOf(claims: readonly Claimed[]): readonly Term[] {
  const known = distinct(claims);
  const { from, to } = known[0] ?? {};
  const bounds = { holdsFrom: from?.earliest ?? '', holdsTo: to?.latest ?? LATEST };
  return known.length > 0 ? [termOf({ from, to, ...bounds }, known)] : [];
}

/** A stretch of time without what its claims say of it. */
interface Stretch {
  readonly from: ClaimedDate | undefined;
  readonly to: ClaimedDate | undefined;
  readonly holdsFrom: string;
  readonly holdsTo: string;
}
type Claiming = Stretch & { claims: readonly Claimed[] };

/** A claim with the interval that it has beside the others; the bounds are the widest it can mean. */
interface Interval {
  readonly claim: Claimed;
  readonly from: ClaimedDate | undefined;
  readonly to: ClaimedDate | undefined;
  readonly first: string;
  readonly last: string;
}

/** The terms of claims that state a beginning or an end. */
function statedTerms(claims: readonly Claimed[]): readonly Claiming[] {
  const ends = claims.flatMap(({ to }) => (to && isKnown(to) ? [to] : []));
  const begun = claims
    .filter(({ from }) => isKnown(from))
    .map((claim) => ({ claim, from: claim.from, to: claim.to ?? endAfter(claim.from, ends) }));
  const ended = claims
    .filter(({ from }) => !isKnown(from))
    .map((claim) => ({ claim, from: beginBefore(claim.to, begun), to: claim.to }));
  const intervals = [...begun, ...ended].map((one): Interval => {
    const first = one.from ? (one.from.earliest ?? '') : (one.to?.earliest ?? '');
    return { ...one, first, last: one.to ? (one.to.latest ?? LATEST) : LATEST };
  });
  const groups: Interval[][] = [];
  let last = '';
  for (const interval of intervals.sort((a, b) => compare(a.first, b.first))) {
    const group = groups.at(-1);
    if (group && interval.first <= last) group.push(interval);
    else groups.push([interval]);
    last = interval.last > last || groups.at(-1)?.length === 1 ? interval.last : last;
  }
  return bounded(groups);
}

/** The first end that is not before a beginning. */
function endAfter(from: ClaimedDate | undefined, ends: readonly ClaimedDate[]) {
  return best(
    ends.filter(({ latest }) => (latest ?? LATEST) >= (from?.earliest ?? '')),
    (a, b) => compare(a.latest ?? LATEST, b.latest ?? LATEST) || closer(a, b),
  );
}

/** The last beginning that is not after an end, of what is not over before. */
function beginBefore(
  to: ClaimedDate | undefined,
  begun: readonly {
    readonly from?: ClaimedDate | undefined;
    readonly to?: ClaimedDate | undefined;
  }[],
) {
  const ended = to?.latest ?? LATEST;
  return best(
    begun.flatMap((one) => {
      const isOver = one.to && (one.to.latest ?? LATEST) < (to?.earliest ?? '');
      return one.from && !isOver && (one.from.earliest ?? '') <= ended ? [one.from] : [];
    }),
    (a, b) => compare(b.earliest ?? '', a.earliest ?? '') || closer(a, b),
  );
}

/** Where groups of intervals that meet begin and end: as stated, or as their neighbours leave room. */
function bounded(groups: readonly (readonly Interval[])[]): readonly Claiming[] {
  const stated = groups.map(extentOf);
  return groups.map((group, index) => {
    const { from, to } = stated[index] ?? {};
    return {
      ...{ from, to, claims: group.map(({ claim }) => claim) },
      holdsFrom: from ? (from.earliest ?? '') : (stated[index - 1]?.to?.earliest ?? ''),
      holdsTo: to?.latest ?? LATEST,
    };
  });
}

/**
 * The first beginning of intervals and their last end, of "2025" and "May 2025" the closer; no end where one of them
 * has none.
 */
function extentOf(group: readonly Interval[]): Pick<Dates, 'from' | 'to'> {
  const froms = group.flatMap(({ from }) => from ?? []);
  const tos = group.flatMap(({ to }) => to ?? []);
  const lastBegin =
    froms
      .map(({ earliest }) => earliest ?? '')
      .sort()
      .at(-1) ?? '';
  const firstEnd = tos.map(({ latest }) => latest ?? LATEST).sort()[0] ?? LATEST;
  const from = best(
    froms.filter(({ earliest }) => (earliest ?? '') <= firstEnd),
    (a, b) => compare(a.latest ?? LATEST, b.latest ?? LATEST) || closer(a, b),
  );
  const to = best(
    tos.filter(({ latest }) => (latest ?? LATEST) >= lastBegin),
    (a, b) => compare(b.earliest ?? '', a.earliest ?? '') || closer(a, b),
  );
  return { from, to: tos.length < group.length ? undefined : to };
}

/**
 * Terms with what was only seen: in one of them, or between two. A sighting that reaches beyond a term takes with it
 * what else was seen as far as it reaches, so that no two terms have instants of claims in common.
 */
function withSightings(terms: readonly Claiming[], seen: readonly Claimed[]): readonly Claiming[] {
  const reached = terms.map((term) => ({ ...term, first: term.holdsFrom, last: term.holdsTo }));
  let left = seen;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((claim) => {
      const [first, last] = spanOf(claim);
      const term = reached.find((one) => one.first <= last && one.last >= first);
      if (!term) return true;
      term.claims = [...term.claims, claim];
      if (first < term.first) term.first = first;
      if (last > term.last) term.last = last;
      return false;
    });
  }
  const between = Array.from({ length: terms.length + 1 }, (): Claimed[] => []);
  for (const claim of left)
    between[reached.filter(({ last }) => last < spanOf(claim)[0]).length]?.push(claim);
  return between.flatMap((claims, index) => {
    const [before, next] = [reached[index - 1], reached[index]];
    const gap = {
      ...{ from: undefined, to: undefined, claims },
      holdsFrom: before?.to?.earliest ?? '',
      holdsTo: next?.from?.latest ?? LATEST,
    };
    return [...(claims.length > 0 ? [gap] : []), ...(next ? [next] : [])];
  });
}

/**
 * The terms of claims once one more was only seen: the one in which it was, before and after; null where more may change
 * than that, and all claims have to be looked at again. What comes out is what `termsOf` makes of all.
 */
export function withSighting(
  terms: readonly Term[],
  claim: Claimed,
): { readonly before: Term; readonly after: Term } | null {
  if (isKnown(claim.from) || isKnown(claim.to) || datesOf(claim).length === 0) return null;
  const [first, last] = spanOf(claim);
  const before = terms.find((one) => one.holdsFrom <= first && one.holdsTo >= last);
  const isAlone = terms.every(
    (one) =>
      one === before ||
      ((one.holdsTo < first || one.holdsFrom > last) &&
        (one.seenTo < first || one.seenFrom > last)),
  );
  if (!before || !isAlone || before.seenTo === '') return null;
  const grades = gradesWith(before, claim);
  if (!grades) return null;
  const seen = termOf({ ...before, from: before.from, to: before.to }, [claim]);
  const after: Term = {
    ...before,
    ...grades,
    observedFrom: firstSeen([before.observedFrom, seen.observedFrom]),
    observedTo: lastSeen([before.observedTo, seen.observedTo]),
    seenFrom: before.seenFrom < seen.seenFrom ? before.seenFrom : seen.seenFrom,
    seenTo: before.seenTo > seen.seenTo ? before.seenTo : seen.seenTo,
    background: before.background && claim.background,
  };
  return { before, after };
}

/** The grades of a term and one more claim; null where claims of other grades may have to be weighed anew. */
function gradesWith(
  { grade, grades, gradedFrom, seenTo }: Term,
  claim: Claimed,
): Pick<Term, 'grade' | 'grades' | 'gradedFrom'> | null {
  const given = claim.grade;
  if (given === undefined) return { grade, grades, gradedFrom };
  const instants = datesOf(claim).map(({ earliest, latest }) => earliest ?? latest ?? '');
  const [since = ''] = instants.sort();
  const at = (instant: string) => grades[gradedFrom.filter((one) => one <= instant).length - 1];
  if (instants.every((instant) => at(instant) === given)) return { grade, grades, gradedFrom };
  if (grades.length > 0 && since <= seenTo) return null;
  return { grade: given, grades: [...grades, given], gradedFrom: [...gradedFrom, since] };
}

function termOf({ from, to, holdsFrom, holdsTo }: Stretch, claims: readonly Claimed[]): Term {
  const firsts = claims.flatMap(({ observedFrom, observedTo }) => observedFrom ?? observedTo ?? []);
  const lasts = claims.flatMap(({ observedFrom, observedTo }) => observedTo ?? observedFrom ?? []);
  const steps = gradesOf(claims);
  const instants = claims.flatMap(datesOf).flatMap(({ earliest, latest }) => [earliest, latest]);
  const known = instants.filter((instant) => instant !== null).sort();
  return {
    ...{ from, to, holdsFrom, holdsTo },
    observedFrom: firstSeen(firsts),
    observedTo: lastSeen(lasts),
    seenFrom: known[0] ?? LATEST,
    seenTo: known.at(-1) ?? '',
    grade: steps.at(-1)?.grade,
    grades: steps.map(({ grade }) => grade),
    gradedFrom: steps.map(({ since }) => since),
    background: claims.every(({ background }) => background),
  };
}

function firstSeen(dates: readonly (ClaimedDate | undefined)[]): ClaimedDate | undefined {
  return best(
    dates.filter(isKnown),
    (a, b) => compare(a.earliest ?? '', b.earliest ?? '') || closer(a, b),
  );
}

function lastSeen(dates: readonly (ClaimedDate | undefined)[]): ClaimedDate | undefined {
  return best(
    dates.filter(isKnown),
    (a, b) => compare(b.latest ?? LATEST, a.latest ?? LATEST) || closer(a, b),
  );
}

/** Which grade was the last one seen, from which instant on; a claim without a date comes before all others. */
function gradesOf(claims: readonly Claimed[]) {
  const graded = claims.flatMap((claim) => {
    const { grade, content } = claim;
    const instants = datesOf(claim).map(({ earliest, latest }) => earliest ?? latest ?? '');
    return grade === undefined
      ? []
      : { grade, content, instants: instants.length ? instants : [''] };
  });
  const instants = [...new Set(graded.flatMap((one) => one.instants))].sort();
  const steps: { readonly grade: string; readonly since: string }[] = [];
  for (const since of instants) {
    const last = best(
      graded.filter((one) => one.instants.includes(since)),
      (a, b) => compare(a.content, b.content),
    );
    if (last && last.grade !== steps.at(-1)?.grade) steps.push({ grade: last.grade, since });
  }
  return steps;
}

/** One of each content, in the order of their contents. */
function distinct(claims: readonly Claimed[]): readonly Claimed[] {
  const byContent = new Map(claims.map((claim) => [claim.content, claim]));
  return [...byContent.values()].sort((a, b) => compare(a.content, b.content));
}

/** The first and last instant of which a claim speaks that was only seen. */
function spanOf(claim: Claimed): readonly [first: string, last: string] {
  const instants = datesOf(claim)
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((instant) => instant !== null)
    .sort();
  return [instants[0] ?? '', instants.at(-1) ?? ''];
}

function datesOf(claim: Dates): readonly ClaimedDate[] {
  return DATES.flatMap((name) => claim[name] ?? []).filter(isKnown);
}

/** Whether a date says anything of when. */
function isKnown(date: ClaimedDate | undefined): date is ClaimedDate {
  return date !== undefined && (date.earliest !== null || date.latest !== null);
}

/** Of two dates the one that says more exactly when; then by their text. */
function closer(a: ClaimedDate, b: ClaimedDate): number {
  return (
    compare(b.earliest ?? '', a.earliest ?? '') ||
    compare(a.latest ?? LATEST, b.latest ?? LATEST) ||
    compare(a.edtf, b.edtf) ||
    compare(a.precision ?? '', b.precision ?? '')
  );
}

function best<T>(things: readonly T[], order: (a: T, b: T) => number): T | undefined {
  return things.toSorted(order)[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
