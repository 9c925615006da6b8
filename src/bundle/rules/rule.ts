import type { ArticleText } from '../article-text.js';
import { Bundle } from '../bundle.js';
import { type Class, propertiesOf, type Rule } from '../define.js';
import { pointerOf } from '../mistakes.js';
import { type Draft, isWrittenOut } from '../validate-bundle.js';
import type { Names } from './names.js';

/** What the rules look at: the bundle as far as its form is right, and what was gathered from it. */
interface Gathered {
  readonly bundle: Draft<Bundle>;
  /** The article's text; null where there is none. */
  readonly text: ArticleText | null;
  readonly names: Names;
}

/** Says what is wrong at a JSON pointer. */
type SayAt = (pointer: string, message: string) => void;
/** Says what is wrong with what a rule looks at, or with a part of it. */
export type Say = (message: string, ...part: readonly (string | number)[]) => void;

/** A rule of what the form cannot tell, over a whole bundle. */
export type BundleRule = (gathered: Gathered, sayAt: SayAt) => void;
/** A rule over one item of a list of the bundle. */
export type ItemRule<Name extends keyof Lists> = (
  item: Draft<Lists[Name]>,
  say: Say,
  gathered: Gathered,
) => void;
/** A rule over whatever is somewhere in a bundle. */
export interface PartRule {
  readonly object?: (
    object: Readonly<Record<string, unknown>>,
    say: Say,
    gathered: Gathered,
  ) => void;
  readonly text?: (text: string, say: Say, gathered: Gathered, rule: Rule) => void;
}

type Lists = {
  [Name in keyof Bundle]-?: NonNullable<Bundle[Name]> extends readonly (infer Item)[]
    ? Item
    : never;
};

/** The rules over each item of a list, item by item. */
export function each<Name extends keyof Lists>(
  list: Name,
  ...rules: readonly ItemRule<Name>[]
): BundleRule {
  return (gathered, sayAt) => {
    const items = (gathered.bundle[list] ?? []) as readonly Draft<Lists[Name]>[];
    items.forEach((item, index) => {
      const say: Say = (message, ...part) => sayAt(pointerOf([list, index, ...part]), message);
      for (const rule of rules) rule(item, say, gathered);
    });
  };
}

/** The rules over all objects and texts, in the order in which they stand, along the classes of the format. */
export function everywhere(...rules: readonly PartRule[]): BundleRule {
  return (gathered, sayAt) =>
    new Walk(rules, gathered, sayAt).object({ ...gathered.bundle }, Bundle);
}

class Walk {
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly rules: readonly PartRule[],
    private readonly gathered: Gathered,
    private readonly sayAt: SayAt,
  ) {}

  private readonly say: Say = (message, ...part) =>
    this.sayAt(pointerOf([...this.path, ...part]), message);

  object(value: Readonly<Record<string, unknown>>, of: Class): void {
    const properties = propertiesOf(of);
    for (const rule of this.rules) rule.object?.(value, this.say, this.gathered);
    const isHidden = isWrittenOut(value);
    for (const name of Object.keys(value)) {
      const property = properties.get(name);
      if (property) this.step(isHidden ? null : name, value[name], property.rule);
    }
  }

  private step(key: string | number | null, value: unknown, rule: Rule): void {
    if (key !== null) this.path.push(key);
    if (Array.isArray(value)) {
      const isHidden = isWrittenOut(value);
      for (const [index, item] of value.entries()) this.step(isHidden ? null : index, item, rule);
    } else if (rule.kind === 'object') {
      this.object(value as Record<string, unknown>, rule.of());
    } else if (typeof value === 'string') {
      for (const one of this.rules) one.text?.(value, this.say, this.gathered, rule);
    }
    if (key !== null) this.path.pop();
  }
}
