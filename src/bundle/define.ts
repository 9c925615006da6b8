import { LIMITS } from '../model/limits.js';
import type { Kind } from '../model/property.js';

/** What one value of a property must be. */
export type Rule =
  | { readonly kind: 'text' | 'name' | 'remark' | 'url' | 'flag' | 'edtf' }
  | { readonly kind: 'id' | 'localId'; readonly longest: number }
  | {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly range: readonly [number, number];
    }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'reference'; readonly to: readonly Kind[] }
  | { readonly kind: 'object'; readonly of: () => Class };

/** One property of a class of the bundle format. */
export interface Property {
  readonly name: string;
  readonly rule: Rule;
  readonly description: string;
  readonly required: boolean;
  readonly list: boolean;
}

/** A class of the bundle format. */
export type Class = new () => object;
type Need = 'required' | 'optional';

const own = new Map<Class, Property[]>();
const known = new Map<Class, ReadonlyMap<string, Property>>();
const tables = new Set<Class>();
const shorts = new Map<Class, string>();
const descriptions = new Map<Class, string>();

/** Describes a class; `short` names the property for which a bare text stands. */
export function Describe(description: string, options: { short?: string } = {}): ClassDecorator {
  return (target) => {
    const of = target as unknown as Class;
    descriptions.set(of, description);
    if (options.short) shorts.set(of, options.short);
  };
}

function define(
  rule: Rule,
  description: string,
  need: Need = 'optional',
  list = false,
): PropertyDecorator {
  return (target, key) => {
    const owner = target.constructor as Class;
    const property = { name: String(key), rule, description, required: need === 'required', list };
    own.set(owner, [...(own.get(owner) ?? []), property]);
  };
}

/** Words of an article, or about one: whatever can be stored. */
export const Text = (description: string, need?: Need) =>
  define({ kind: 'text' }, description, need);
/** A name, title or label: one line of limited length, without what cannot be seen for what it is. */
export const Name = (description: string, need?: Need) =>
  define({ kind: 'name' }, description, need);
/** Words of a curator's own; they may have lines. */
export const Remark = (description: string, need?: Need) =>
  define({ kind: 'remark' }, description, need);
export const Flag = (description: string) => define({ kind: 'flag' }, description);
/** An id of the graph that is given here. */
export const Id = (description: string) =>
  define({ kind: 'id', longest: LIMITS.id }, description, 'required');
/** An id of what is in the graph already. */
export const KnownId = (description: string) =>
  define({ kind: 'id', longest: LIMITS.derivedId }, description);
export const Edtf = (description: string) => define({ kind: 'edtf' }, description, 'required');
/** A place in the text, in code points. */
export const Offset = (description: string) =>
  define(
    { kind: 'number', integer: true, range: [0, Number.MAX_SAFE_INTEGER] },
    description,
    'required',
  );
export const OneOf = (values: readonly string[], description: string, need?: Need) =>
  define({ kind: 'oneOf', values }, description, need);
export const Reference = (to: readonly Kind[], description: string, need?: Need) =>
  define({ kind: 'reference', to }, description, need);
export const References = (to: readonly Kind[], description: string) =>
  define({ kind: 'reference', to }, description, 'optional', true);
export const One = (of: () => Class, description: string) =>
  define({ kind: 'object', of }, description);
export const Many = (of: () => Class, description: string) =>
  define({ kind: 'object', of }, description, 'optional', true);

/** Gives a class properties; those with an id come before what a class that extends it declares. */
export function addProperties(of: Class, properties: readonly Property[], isThing: boolean): void {
  own.set(of, [...properties]);
  if (isThing) tables.add(of);
}

/** The properties of a class: those of the thing it stands for, its own, inherited ones. */
export function propertiesOf(of: Class): ReadonlyMap<string, Property> {
  const found = known.get(of);
  if (found) return found;
  const properties = new Map<string, Property>();
  const chain: Class[] = [];
  for (let one: unknown = of; one !== Function.prototype; one = Object.getPrototypeOf(one)) {
    const last = chain.at(-1);
    const isTableOf = last && tables.has(one as Class) && !tables.has(last);
    chain.splice(isTableOf ? -1 : chain.length, 0, one as Class);
  }
  for (const { name, ...rest } of chain.flatMap((one) => own.get(one) ?? []))
    if (!properties.has(name)) properties.set(name, { name, ...rest });
  known.set(of, properties);
  return properties;
}

/** The property a bare text stands for, when the class has a short form. */
export function shortOf(of: Class): string | undefined {
  return shorts.get(of);
}

export function descriptionOf(of: Class): string {
  return descriptions.get(of) ?? '';
}
