import type { WordOf } from '../util/words.js';
import type { Value } from './value.js';

/** What a reference of a bundle may name: the label of a node, or a thing that only one bundle knows. */
export type Kind = WordOf<
  | 'Person Organization MilitaryUnit AnonymousSource State Location Article Statement'
  | 'Quotation Quantity TimeExpression Change'
>;

/**
 * How a value stands in a bundle and in the graph. One stored property of the same name: `text` (words of an article
 * or about one), `name` (one line of limited length), `remark` (words of a curator's own, in lines), `url`, `flag`,
 * `number`, `edtf`, `oneOf`, `reference` (an id), `id` and `localId` (in the graph one is made of it).
 *
 * Several, side by side: `date` as `<name>` with `<stem>Earliest`, `Latest`, `Precision`, `Text`, `TextStart`,
 * `TextEnd` and `TimeExpression`, whose stem is the name without "At"; `span` as `<stem>Start`, `End`, `Text`;
 * `range`, a span without its words; `words`, where the thing is itself a span, in a bundle too; `spans` as lists `<stem>Starts`, `Ends`, `Texts`, and `marks` with `Categories`
 * beside them; `parts`, the spans whose joined words are the node's own `text`; `eventTime`.
 *
 * `kept`: no bundle gives it; the store makes it.
 */
export type Form = WordOf<
  | 'text name remark url flag number edtf oneOf reference id localId date span range words'
  | 'spans marks parts eventTime kept'
>;

/** One property of a node or relationship: all that anything needs to know of it. */
export interface Property {
  readonly is: Form;
  /** What it means, as the reference of the bundle format and the API say it: no more than both know. */
  readonly tells: string;
  /** What holds where a bundle leaves it out, if that is no value of its own (`otherwise`): the rest of a sentence. */
  readonly leftOut?: string;
  /** Its name in bundles, where it is another. */
  readonly as?: string;
  readonly required?: true;
  readonly list?: true;
  /** Of `oneOf`: the values. */
  readonly values?: readonly string[];
  /** Of `number`: the smallest and the greatest. */
  readonly range?: readonly [number, number];
  /** Of `reference`: what it may name. */
  readonly to?: readonly Kind[];
  /** Of forms with several stored properties: what their names begin with; the property's own name when left out. */
  readonly stem?: string;
  /** Of `parts`: each comes with the words before and after it. */
  readonly framed?: true;
  /** Of `marks`: the category of a mark without one. */
  readonly category?: string;
  /** How the graph writes it, whatever form a bundle gives it in. */
  readonly written?: (text: string) => string;
  /** What stands where a bundle gives nothing: it says nothing, so it contradicts nothing. */
  readonly otherwise?: Value;
  /** An annotator's, about one article: others say other things without a contradiction. */
  readonly remark?: true;
  /** The word for what is shown of one article or of none, where several properties mean one thing. */
  readonly together?: string;
  /** The word of what it speaks of: only those who give what is shown of that are asked. */
  readonly of?: string;
  /** The stored property that holds it as it is ordered and compared without case. */
  readonly sort?: string;
  /** The stored property that holds its words as search compares them. */
  readonly words?: string;
  /** Whether `search` finds nodes that have all of these words and no others. */
  readonly found?: true;
  /** Whether lists can be filtered by it, under its own name. */
  readonly filter?: true;
  /** Whether lists can be ordered by it, and the name of that order. */
  readonly order?: string;
  /** Why the API has no field for it. */
  readonly unseen?: string;
}

/** Properties by name. */
export type PropertyTable = Readonly<Record<string, Property>>;
