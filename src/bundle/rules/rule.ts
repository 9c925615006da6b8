import type { ArticleText } from '../article-text.js';
import { Bundle } from '../bundle.js';
import { type Class, type Property, propertiesOf, type Rule } from '../define.js';
import { pointerOf } from '../mistakes.js';
import { type Draft, isWrittenOut } from '../validate-bundle.js';
import type { Names } from './names.js';

/** What the rules look at: the bundle as far as its form is right, and what was gathered from it. */
export interface Gathered {
  readonly bundle: Draft<Bundle>;
  /** The article's text; null where there is none. */
  readonly text: ArticleText | null;
  readonly names: Names;
}

/** Says what is wrong at a JSON pointer. */
export type SayAt = (pointer: string, message: string) => void;
/** Says what is wrong with what a rule looks at, or with a part of it. */
export type Say = (message: string, ...part: readonly (string | number)[]) => void;

/** A rule of what the form cannot tell, over a whole bundle. */
export type BundleRule = (gathered: Gathered, sayAt: SayAt) => void;
/** A rule over one item of a list of the bundle. */
export type ItemRule<Item> = (item: Draft<Item>, say: Say, gathered: Gathered) => void;
/** A rule over whatever is somewhere in a bundle. */
export interface PartRule {
  readonly object?: (
    object: Readonly<Record<string, unknown>>,
    say: Say,
    gathered: Gathered,
    properties: ReadonlyMap<string, Property>,
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
  ...rules: readonly ItemRule<Lists[Name]>[]
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
  return (gathered, sayAt) => {
    const path: (string | number)[] = [];
    const say: Say = (message, ...part) => sayAt(pointerOf([...path, ...part]), message);
    const inside = (holder: object, key: string | number, look: () => void): void => {
      const isHidden = isWrittenOut(holder);
      if (!isHidden) path.push(key);
      look();
      if (!isHidden) path.pop();
    };
    const object = (value: Readonly<Record<string, unknown>>, of: Class): void => {
      const properties = propertiesOf(of);
      for (const rule of rules) rule.object?.(value, say, gathered, properties);
      for (const [name, held] of Object.entries(value)) {
        const property = properties.get(name);
        if (property) inside(value, name, () => part(held, property.rule));
      }
    };
    const part = (value: unknown, rule: Rule): void => {
      if (Array.isArray(value))
        value.forEach((item, index) => {
          inside(value, index, () => part(item, rule));
        });
      else if (rule.kind === 'object') object(value as Record<string, unknown>, rule.of());
      else if (typeof value === 'string')
        for (const one of rules) one.text?.(value, say, gathered, rule);
    };
    object({ ...gathered.bundle }, Bundle);
  };
}
