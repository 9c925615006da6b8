import type { Label } from '../model/labels.js';
import { LIMITS } from '../model/limits.js';
import type { Form, PropertyTable, Property as Row } from '../model/property.js';
import { linksOf } from '../model/relations.js';
import { addProperties, type Class, type Property, type Rule } from './define.js';
import { BundleDate, BundleEventTime, BundleHedge, BundleSpan, StatementSpan } from './parts.js';

/** What one value of a form is in a bundle that has been checked. */
interface Values {
  flag: boolean;
  number: number;
  date: BundleDate;
  span: BundleSpan;
  range: BundleSpan;
  spans: BundleSpan[];
  marks: BundleHedge[];
  parts: StatementSpan[];
  eventTime: BundleEventTime;
}
type ValueOf<R extends Row> = R extends { list: true }
  ? string[]
  : R['is'] extends keyof Values
    ? Values[R['is']]
    : string;
type NameOf<R extends Row, Name> = R extends { as: infer As extends string } ? As : Name;
type KeysOf<T extends PropertyTable, Required> = {
  [N in keyof T]: T[N]['is'] extends 'kept' | 'words'
    ? never
    : (T[N] extends { required: true } ? true : false) extends Required
      ? N
      : never;
}[keyof T];

/** What a bundle says of a thing with these properties. */
type Given<T extends PropertyTable> = {
  [N in KeysOf<T, true> as NameOf<T[N], N> & string]: ValueOf<T[N]>;
} & { [N in KeysOf<T, false> as NameOf<T[N], N> & string]?: ValueOf<T[N]> };

/** A class that has the properties of a table, and those of a class it extends. */
export function modelled<const T extends PropertyTable, B extends object = object>(
  table: T,
  base: new () => B = Object as never,
): new () => Given<T> & B {
  const of = class extends (base as Class) {};
  const rows = Object.entries(table).flatMap(([name, row]) => propertyOf(name, row));
  addProperties(of, rows, 'id' in table);
  return of as unknown as new () => Given<T> & B;
}

/** A class with the dated links that entities of a kind may have. */
export function linked<B extends object>(
  label: Label,
  base: new () => B,
  linkTo: (label: string) => Class,
): new () => B {
  const of = class extends (base as Class) {};
  const links = linksOf(label).map(([, { ends, bundle }]): Property => {
    const rule: Rule = { kind: 'object', of: () => linkTo(String(ends[1])) };
    return { name: bundle.as, rule, description: bundle.tells ?? '', required: false, list: true };
  });
  addProperties(of, links, true);
  return of as new () => B;
}

function propertyOf(name: string, row: Row): readonly Property[] {
  const { as = name, is, required = false, list = LISTS.has(is) } = row;
  const rule = ruleOf(row);
  const description = row.tells + leftOut(row);
  return rule ? [{ name: as, rule, description, required, list }] : [];
}

/** What a bundle says by leaving a property out, as a sentence more; of a flag that goes without saying. */
function leftOut({ is, otherwise, leftOut }: Row): string {
  if (leftOut !== undefined) return ` When left out: ${leftOut}.`;
  return is === 'oneOf' && otherwise !== undefined ? ` When left out: ${otherwise}.` : '';
}

const LISTS: ReadonlySet<Form> = new Set(['spans', 'marks', 'parts'] as const);
const ANY_NUMBER = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;

function ruleOf(row: Row): Rule | null {
  switch (row.is) {
    case 'kept':
    case 'words':
      return null;
    case 'number':
      return { kind: 'number', integer: false, range: row.range ?? ANY_NUMBER };
    case 'oneOf':
      return { kind: 'oneOf', values: row.values ?? [] };
    case 'reference':
      return { kind: 'reference', to: row.to ?? [] };
    case 'id':
      return { kind: 'id', longest: LIMITS.id };
    case 'localId':
      return { kind: 'localId', longest: LIMITS.derivedId };
    case 'date':
      return objectOf(BundleDate);
    case 'marks':
      return objectOf(BundleHedge);
    case 'parts':
      return objectOf(row.framed ? StatementSpan : BundleSpan);
    case 'eventTime':
      return objectOf(BundleEventTime);
    case 'span':
    case 'range':
    case 'spans':
      return objectOf(BundleSpan);
    default:
      return { kind: row.is };
  }
}

function objectOf(of: Class): Rule {
  return { kind: 'object', of: () => of };
}
