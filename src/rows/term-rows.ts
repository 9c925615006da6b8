import { TERM } from '../model/common-properties.js';
import { HISTORY } from '../model/history.js';
import { dateForm } from '../model/stored-form.js';
import type { Claimed, ClaimedDate, Term } from '../model/terms.js';
import type { Properties, Value } from '../model/value.js';
import { digest } from './ids.js';
import { present } from './rows.js';

/** What is graded: a posting by rank, a link by class. */
export type Grade = 'rank' | 'class';

const DATES = ['from', 'to', 'observedFrom', 'observedTo'] as const;

/** What a stored claim says, as terms are made of it. */
export function claimedOf(stored: Properties, grade: Grade): Claimed {
  const dates = DATES.map((name) => [name, dateIn(stored, name)] as const);
  const said = stored[grade];
  return {
    ...Object.fromEntries(dates),
    content: String(stored['content']),
    grade: said === undefined || said === null ? undefined : String(said),
    background: stored['background'] === true,
  };
}

function dateIn(stored: Properties, name: string): ClaimedDate | undefined {
  const form = dateForm(name);
  const edtf = stored[form.edtf];
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : null);
  if (typeof edtf !== 'string') return undefined;
  return {
    edtf,
    earliest: text(stored[form.earliest]),
    latest: text(stored[form.latest]),
    precision: text(stored[form.precision]),
  };
}

/** What a term stores, and the digest of it. */
export function storedTerm(
  term: Term,
  grade: Grade,
  of: { readonly of: string; readonly dates?: Value | undefined },
): { readonly key: string; readonly properties: Properties } {
  const dates = DATES.flatMap((name) => {
    const form = dateForm(name);
    const date = term[name];
    return [
      [form.edtf, date?.edtf],
      [form.earliest, date?.earliest],
      [form.latest, date?.latest],
      [form.precision, date?.precision],
    ] as const;
  });
  const plain = Object.keys(TERM).flatMap((name) =>
    name in term && !DATES.includes(name as never)
      ? [[name, term[name as keyof Term] as Value] as const]
      : [],
  );
  const properties = present({
    ...Object.fromEntries([...dates, ...plain]),
    ...of,
    [grade]: term.grade,
  });
  return { key: termKey(properties), properties };
}

/** The term that was stored so. */
export function termIn(stored: Properties, grade: Grade): Term {
  const dates = Object.fromEntries(DATES.map((name) => [name, dateIn(stored, name)]));
  const said = stored[grade];
  const list = (name: string) => (stored[name] ?? []) as readonly string[];
  return {
    ...dates,
    holdsFrom: String(stored['holdsFrom']),
    holdsTo: String(stored['holdsTo']),
    seenFrom: String(stored['seenFrom']),
    seenTo: String(stored['seenTo']),
    grade: typeof said === 'string' ? said : undefined,
    grades: list('grades'),
    gradedFrom: list('gradedFrom'),
    background: stored['background'] === true,
  };
}

/** What else a relationship that is a term holds. */
const UNSAID = new Set<string>(['key', 'id', 'createdIn', ...HISTORY]);

/** The digest of what a term stores. */
export function termKey(properties: Properties): string {
  const said = Object.entries(properties).filter(([name]) => !UNSAID.has(name));
  return digest(JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))));
}
