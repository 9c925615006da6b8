import { DETAILS } from '../model/detail-nodes.js';
import { type Label, propertiesOf } from '../model/labels.js';
import type { Property, PropertyTable } from '../model/property.js';
import { storedNames } from '../model/stored-form.js';
import type { Properties, Value } from '../model/value.js';
import { groupBy } from '../util/group-by.js';
import { articleOf, type Ballot, type Elected, elect } from './elect.js';
import { digest } from './ids.js';
import { compareText } from './tidy.js';
import type { Told } from './told.js';
import type { Asserted } from './unite.js';

/** What articles say of an entity in the same words: how many, and which of them comes first (`firstKey`). */
export type Vote = Ballot<Told>;

/** A node that hangs on an entity; its id follows from what it says, so it never changes. */
export interface Hanging {
  readonly id: string;
  readonly properties: Properties;
}

/** A value that some articles give and that is not shown, with what these say of the entity. */
interface OtherValue extends Asserted {
  readonly by: readonly Told[];
}

/** What an entity shows by the votes of all articles that describe it. */
export interface Shown {
  /** What it is to have of the properties of its kind; null where nobody gives any. */
  readonly properties: Properties;
  readonly names: readonly Hanging[];
  readonly facts: readonly Hanging[];
  readonly affiliatedWith: readonly string[];
  readonly others: readonly OtherValue[];
  /** Whether no two articles give different values for anything, so that one more that agrees changes nothing. */
  readonly isUndisputed: boolean;
}

/** Stored properties that are shown of one article or of none: a date with its bounds, a latitude with a longitude. */
interface Unit {
  readonly name: string;
  readonly properties: readonly string[];
  readonly row: Property;
}

type Tuple = readonly (Value | null)[];

/** What is shown of an entity of a kind. Pure, and the same in whatever order the votes come. */
export function shownValues(label: Label, id: string, votes: readonly Vote[]): Shown {
  const table = propertiesOf(label);
  const properties: Record<string, Value> = {};
  const others: OtherValue[] = [];
  const elections: Elected<Tuple>[] = [];
  for (const unit of unitsOf(table)) {
    const voting = unit.row.of === undefined ? votes : votes.filter(agreeOn(unit.row.of));
    const elected = electUnit(unit, voting, ({ values }) => [values]);
    elections.push(elected);
    unit.properties.forEach((property, at) => {
      properties[property] = elected.shown?.value[at] ?? unit.row.otherwise ?? null;
    });
    if (!unit.row.remark) others.push(...othersOf(unit, elected, votes));
  }
  const names = partsOf(DETAILS.Name.properties, NAME_KEY, votes, ({ names: told }) => told);
  const facts = partsOf(DETAILS.Fact.properties, FACT_KEY, votes, ({ facts: told }) => told);
  elections.push(...names.elections, ...facts.elections);
  const first = votes.map((vote) => vote.first).sort(compareText)[0];
  return {
    properties: {
      ...properties,
      ...(label === 'AnonymousSource' && {
        articleId: first === undefined ? null : articleOf(first),
      }),
    },
    names: names.parts.map((name) => hanging('name', id, name)),
    facts: facts.parts.map((fact) => hanging('fact', id, fact)),
    affiliatedWith: [...new Set(votes.flatMap(({ value }) => value.affiliatedWith))].sort(),
    others: sortedOthers(others),
    isUndisputed: others.length === 0 && elections.every((one) => one.others.length === 0),
  };

  function agreeOn(together: string) {
    const names = unitsOf(table).find(({ name }) => name === together)?.properties ?? [];
    return ({ value: { values } }: Vote) =>
      names.every((name) => (values[name] ?? null) === properties[name]);
  }
}

/**
 * Whether what a vote gives of these properties is what is shown already, each date and each place whole: one vote more
 * for what is shown changes nothing, whatever others say.
 */
export function givesWhatIsShown(label: Label, given: Properties, stored: Properties): boolean {
  const tupleOf = (unit: Unit, of: Properties): Tuple =>
    unit.properties.map((property) => of[property] ?? null);
  return unitsOf(propertiesOf(label)).every((unit) => {
    const own = tupleOf(unit, given);
    return !gives(own, unit.row) || JSON.stringify(own) === JSON.stringify(tupleOf(unit, stored));
  });
}

/** Whether anything is given that does not go without saying. */
function gives(tuple: Tuple, { otherwise }: Property): boolean {
  return tuple.some((value) => value !== null && value !== otherwise);
}

/** What of a table is voted on together, those first on which others rest. */
function unitsOf(table: PropertyTable): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const [property, row] of Object.entries(table)) {
    const isKept = row.is === 'kept' && row.together === undefined;
    if (isKept || row.is === 'id' || row.is === 'localId') continue;
    const name = row.together ?? property;
    const known = units.get(name);
    const properties = [...(known?.properties ?? []), ...storedNames(property, row)];
    units.set(name, { name, row: known?.row ?? row, properties });
  }
  return [...units.values()].sort(
    (a, b) => Number(a.row.of !== undefined) - Number(b.row.of !== undefined),
  );
}

/** Of each vote what `read` gives takes part; where that is several things, the first by content is its vote. */
function electUnit(
  { properties, row }: Unit,
  votes: readonly Vote[],
  read: (told: Told) => readonly Properties[],
): Elected<Tuple> {
  const ballots = votes.flatMap(({ value: told, count, first }) => {
    const tuples = read(told)
      .map((values) => properties.map((property) => values[property] ?? null))
      .filter((tuple) => gives(tuple, row));
    const [value] = tuples.sort((a, b) => compareTuples(a, b, row));
    return value === undefined ? [] : [{ value, count, first }];
  });
  return elect<Tuple>(ballots);
}

/** The type that says most of a name is before others. */
function compareTuples(a: Tuple, b: Tuple, { values }: Property): number {
  const rank = ([value]: Tuple) => values?.indexOf(String(value)) ?? 0;
  return rank(a) - rank(b) || compareText(JSON.stringify(a), JSON.stringify(b));
}

/** Values of a unit that are given and not shown: by another article, or by the same one in another bundle. */
function othersOf(unit: Unit, { shown }: Elected<Tuple>, votes: readonly Vote[]): OtherValue[] {
  const given = votes.flatMap(({ value: told }): [string, Told][] => {
    const own = textOf(
      unit.properties.map((property) => told.values[property] ?? null),
      unit.row,
    );
    const asserted = told.asserted.flatMap((one) => (one.property === unit.name ? one.value : []));
    return [...(own === null ? [] : [own]), ...asserted].map((value) => [value, told]);
  });
  const isShown = shown && textOf(shown.value, unit.row);
  return [...groupBy(given, (one) => one)]
    .filter(([value]) => value !== isShown)
    .map(([value, by]) => ({ property: unit.name, value, by: [...new Set(by)] }));
}

function textOf(tuple: Tuple, { otherwise }: Property): string | null {
  const given = tuple.filter((value) => value !== null && value !== otherwise);
  return given.length === 0 ? null : given.map(String).join(', ');
}

function sortedOthers(others: readonly OtherValue[]): readonly OtherValue[] {
  return [...others].sort(
    (a, b) => compareText(a.property, b.property) || compareText(a.value, b.value),
  );
}

const NAME_KEY = ['value', 'lang'];
const FACT_KEY = ['fact', 'value', 'scheme'];

/** What votes tell in parts, each once for its key: known from elsewhere only where all who tell it say so. */
function partsOf(
  table: PropertyTable,
  key: readonly string[],
  votes: readonly Vote[],
  read: (told: Told) => readonly Properties[],
): { readonly parts: readonly Properties[]; readonly elections: readonly Elected<Tuple>[] } {
  const keyOf = (part: Properties) => JSON.stringify(key.map((name) => part[name] ?? null));
  const byKey = groupBy(
    votes.flatMap((vote) => read(vote.value).map((part) => ({ vote, part }))),
    (one) => [keyOf(one.part), one],
  );
  const units = unitsOf(table).filter(({ name }) => !key.includes(name) && name !== 'background');
  const elections: Elected<Tuple>[] = [];
  const parts = [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([own, told]) => {
      const giving = [...new Set(told.map(({ vote }) => vote))];
      const part: Record<string, Value> = {};
      for (const name of key) part[name] = told[0]?.part[name] ?? null;
      for (const unit of units) {
        const elected = electUnit(unit, giving, (of) =>
          read(of).filter((one) => keyOf(one) === own),
        );
        elections.push(elected);
        unit.properties.forEach((property, at) => {
          part[property] = elected.shown?.value[at] ?? unit.row.otherwise ?? null;
        });
      }
      part['background'] = told.every(({ part: { background } }) => background === true);
      return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
    });
  return { parts, elections };
}

function hanging(kind: string, id: string, properties: Properties): Hanging {
  const said = JSON.stringify(Object.entries(properties).sort(([a], [b]) => compareText(a, b)));
  return { id: `${kind}:${id}:${digest(said)}`, properties };
}
