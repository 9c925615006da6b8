import { dateForm } from '../model/stored-form.js';

/** A comparison of one end of what a date of a node can mean with an instant; an open end lies beyond all instants. */
export interface DateComparison {
  readonly kind: 'compareDate';
  /** The property that holds the date, without which nothing is found. */
  readonly property: string;
  /** The one that holds the end: of `>=` and `>` the latest instant, of `<=` and `<` the earliest. */
  readonly end: string;
  readonly operator: '>=' | '>' | '<=' | '<';
  /** Holds the instant. */
  readonly parameter: string;
}

/** Whether a date can mean an instant that compares so with the parameter's. */
export function compareDate(
  property: string,
  operator: DateComparison['operator'],
  parameter: string,
): DateComparison {
  const { earliest, latest } = dateForm(property);
  const end = operator === '>=' || operator === '>' ? latest : earliest;
  return { kind: 'compareDate', property, end, operator, parameter };
}
