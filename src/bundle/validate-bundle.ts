import { ID, LOCAL_ID } from '../model/ids.js';
import { LIMITS } from '../model/limits.js';
import { Bundle } from './bundle.js';
import { type Class, type Property, propertiesOf, type Rule, shortOf } from './define.js';
import { didYouMean } from './did-you-mean.js';
import { type Mistake, Mistakes, pointerOf } from './mistakes.js';
import { WRONG_IN, wrongInKey } from './what-stands.js';
import { writtenNumber } from './written-numbers.js';

/** A part of a bundle of which anything may be missing, because it was wrong. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

const writtenOut = new WeakSet<object>();

/** Whether the object or list stands for a short form, and so has no place of its own in the author's file. */
export function isWrittenOut(value: object): boolean {
  return writtenOut.has(value);
}

/**
 * Checks the form of a bundle and copies what is right of it, short forms written out and nulls left out. Every
 * mistake at once; with none, the draft is a Bundle.
 */
export function validateForm(data: unknown): {
  readonly bundle: Draft<Bundle>;
  readonly mistakes: readonly Mistake[];
} {
  const measured = measure(data);
  if (measured) return { bundle: {}, mistakes: [measured] };
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const message = `a bundle is an object with an article, not ${show(data)}`;
    return { bundle: {}, mistakes: [{ pointer: '', message }] };
  }
  const form = new Form();
  let bundle: Draft<Bundle> = {};
  form.mistakes.during(() => {
    bundle = form.object(data, Bundle) as Draft<Bundle>;
    const { article = null, curation = null } = data as Readonly<Record<string, unknown>>;
    if (article === null && curation === null) form.mistakes.say('/article', 'is missing');
  });
  return { bundle, mistakes: form.mistakes.list };
}

/** Copies values along the rules of their class; a value that breaks its rule is left out and named. */
class Form {
  readonly mistakes = new Mistakes();
  private readonly path: (string | number)[] = [];
  /** The object or list in the author's data that holds the value which is looked at. */
  private holder: object = {};

  object(data: object, of: Class): Record<string, unknown> {
    const properties = propertiesOf(of);
    const source = data as Record<string, unknown>;
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(source)) {
      if (properties.has(name)) continue;
      const hint = didYouMean(name, [...properties.keys()]);
      this.at(name, () => this.say(`${JSON.stringify(name)} is no property here${hint}`));
    }
    for (const property of properties.values()) {
      const value = Object.hasOwn(source, property.name) ? source[property.name] : undefined;
      if (value === null || value === undefined) {
        if (property.required) this.at(property.name, () => this.say('is missing'));
        continue;
      }
      const kept = this.at(property.name, () => this.property(value, property), data);
      if (kept !== undefined) result[property.name] = kept;
    }
    return result;
  }

  private property(value: unknown, { rule, list, required }: Property): unknown {
    if (!list) return this.value(value, rule, required);
    if (Array.isArray(value)) {
      return value.map(
        (item, index) => this.at(index, () => this.value(item, rule, true), value) ?? {},
      );
    }
    if (rule.kind !== 'object' || !shortOf(rule.of()))
      return this.say(`must be a list, not ${show(value)}`);
    const one = [this.value(value, rule, true) ?? {}];
    writtenOut.add(one);
    return one;
  }

  private value(value: unknown, rule: Rule, required: boolean): unknown {
    switch (rule.kind) {
      case 'text':
      case 'edtf':
      case 'name':
      case 'remark':
      case 'url':
        return this.text(value, required, WRONG_IN[rule.kind]);
      case 'reference':
        return this.text(value, true);
      case 'id':
        return this.text(value, true, (text) => wrongInId(text, ID, NO_ID, rule.longest));
      case 'localId':
        return this.text(value, true, (text) => wrongInId(text, LOCAL_ID, NO_NAME, rule.longest));
      case 'flag':
        if (typeof value === 'boolean') return value;
        return this.say(`must be true or false, not ${show(value)}`);
      case 'number':
        return this.number(value, rule);
      case 'oneOf':
        return this.oneOf(value, rule);
      case 'object':
        return this.part(value, rule);
    }
  }

  private number(value: unknown, { integer, range }: RuleOf<'number'>): unknown {
    const [low, high] = range;
    const fits = typeof value === 'number' && value >= low && value <= high;
    if (fits && (!integer || Number.isInteger(value))) return value;
    const wanted = integer ? 'a whole number of code points from 0' : 'a number';
    const between = !integer && high < 1_000 ? ` from ${low} to ${high}` : '';
    return this.say(`must be ${wanted}${between}, not ${show(value)}`);
  }

  private oneOf(value: unknown, { values }: RuleOf<'oneOf'>): unknown {
    if (typeof value === 'string' && values.includes(value)) return value;
    const hint = typeof value === 'string' ? didYouMean(value, values) : '';
    return this.say(`${show(value)} is none of ${values.join(', ')}${hint}`);
  }

  private part(value: unknown, rule: RuleOf<'object'>): unknown {
    const of = rule.of();
    const short = shortOf(of);
    if (short && typeof value === 'string') {
      const kept = this.value(value, propertiesOf(of).get(short)?.rule ?? rule, true);
      const object = kept === undefined ? {} : { [short]: kept };
      writtenOut.add(object);
      return object;
    }
    if (isHolder(value) && !Array.isArray(value)) return this.object(value, of);
    const form = short ? `an object or its ${short} as text` : 'an object';
    return this.say(`must be ${form}, not ${show(value)}`);
  }

  private text(
    value: unknown,
    required: boolean,
    wrong: (text: string) => string | null = () => null,
  ): string | undefined {
    if (typeof value !== 'string') {
      if (typeof value !== 'number') return this.say(`must be text, not ${show(value)}`);
      const digits = writtenNumber(this.holder, this.path.at(-1) ?? '', value);
      return this.say(`must be text, not ${digits}; put it in quotes: "${digits}"`);
    }
    if (!value.isWellFormed())
      return this.say('holds a lone surrogate, half of a character; it is not valid Unicode');
    if (required && value.trim() === '') return this.say('is empty; fill it in');
    const mistake = wrong(value);
    return mistake === null ? value : this.say(mistake);
  }

  private at<T>(key: string | number, work: () => T, holder: object = {}): T {
    const outer = this.holder;
    this.holder = holder;
    this.path.push(key);
    const result = work();
    this.path.pop();
    this.holder = outer;
    return result;
  }

  private say(message: string): undefined {
    this.mistakes.say(pointerOf(this.path), message);
  }
}

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;

const NO_ID = 'is no id; ids are lower-case ASCII with a kind first: person:michael-clarke';
const NO_NAME = 'is no name for this; use letters, digits and : + -, like s01';

function wrongInId(text: string, form: RegExp, otherwise: string, longest: number): string | null {
  return form.test(text) ? wrongInKey(text, longest) : `${show(text)} ${otherwise}`;
}

const isHolder = (value: unknown): value is object => value !== null && typeof value === 'object';

/** Looks at the size before anything walks the data: depth and number of parts. */
function measure(data: unknown): Mistake | null {
  let values = 0;
  const open: (readonly [unknown, number])[] = [[data, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (!isHolder(value)) continue;
    if (depth > LIMITS.depth)
      return { pointer: '', message: `is nested more than ${LIMITS.depth} deep` };
    const parts = Array.isArray(value) ? value : Object.values(value);
    values += parts.length;
    if (values > LIMITS.values)
      return { pointer: '', message: `holds more than ${LIMITS.values} values` };
    for (const part of parts) {
      if (isHolder(part)) open.push([part, depth + 1]);
    }
  }
  return tooManyStatements(data);
}

function tooManyStatements(data: unknown): Mistake | null {
  const { statements } = (data ?? {}) as { readonly statements?: unknown };
  if (!Array.isArray(statements) || statements.length <= LIMITS.statements) return null;
  const message = `holds ${statements.length} statements; a bundle takes at most ${LIMITS.statements}`;
  return { pointer: '/statements', message };
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
