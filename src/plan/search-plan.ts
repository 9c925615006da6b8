import type { ParameterName } from './parameters.js';

/** Where hits come from: parameters with the search words in each form that is looked for. */
export interface SearchPlan {
  readonly labels: readonly string[];
  /** The words between blanks; a name that equals it ranks first. */
  readonly exact: ParameterName;
  /** The same without the last blank. */
  readonly prefix: ParameterName;
  /** What must all stand in a name: ` word` each, or a whole quoted phrase. */
  readonly parts: ParameterName;
  /** What must all stand in a text: ` word ` each, or a whole quoted phrase. */
  readonly phrases: ParameterName;
  /** How the words sound: ` sound ` each. */
  readonly sounds: ParameterName;
  /** Holds the ids that the engine's text index gives, where the query itself cannot ask it. */
  readonly textHits: ParameterName;
  /** The query of a Lucene index, where it can. */
  readonly lucene: ParameterName;
  /** The words as they were asked for, to find them in what matched. */
  readonly asked: ParameterName;
}
