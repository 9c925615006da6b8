import { isUnionType } from 'graphql';
import { invariant } from '../errors.js';
import type { OrderKey } from '../mapping/mapping.js';
import { ENTITY_KINDS } from '../model/labels.js';
import { quote } from '../util/quote.js';
import { searchWords, soundsOf, spaced } from '../util/search-words.js';
import type { FieldArguments } from './arguments.js';
import { badArgument } from './bad-argument.js';
import type { PlanContext, RootField } from './context.js';
import { labelOf } from './label-of.js';
import { boundedBy } from './page.js';
import { all, type ResolvePlan, type RootPlan, type RowPlan } from './plan.js';
import { planConnection } from './plan-connection.js';
import { relationTarget } from './relation-target.js';
import { selectedParts } from './selected-parts.js';

const MAXIMUM_TEXT = 200;

/** Whether nodes of that label are found by their names; articles and statements are found by their texts. */
export function hasNames(label: string): boolean {
  return (ENTITY_KINDS as readonly string[]).includes(label);
}

/** Best first; in equal ranks names before headlines before texts, then by what is found. */
const RANKED: readonly OrderKey[] = [
  { property: 'rank', direction: 'ASC', on: 'edge', numeric: true },
  { property: 'tier', direction: 'ASC', on: 'edge', numeric: true },
  { property: 'sort', direction: 'ASC', on: 'edge' },
];

/** Plans `search`: a connection over ranked hits in names and texts. */
export function planSearch(context: PlanContext, root: RootField, over: string): RootPlan {
  const { key, field, args } = root;
  const of = args.madeOf(({ text }) => parseQuery(text as string, `${field.name}(text)`));
  const connection = planConnection(context, {
    selected: root,
    args,
    target: relationTarget(context, root.type, 'OUT'),
    path: [],
    where: all([]),
    order: RANKED,
    direction: 'OUT',
    search: {
      labels: labelsOf(context, args, over),
      exact: of(({ words }) => spaced(words)),
      prefix: of(({ words }) => spaced(words).trimEnd()),
      parts: of(({ parts }) => parts.map((part) => spaced(part).trimEnd())),
      phrases: of(({ parts }) => parts.map(spaced)),
      sounds: of(({ words }) => soundsOf(words).map((sound) => spaced([sound]))),
      textHits: of(({ words }) => words),
      lucene: of(({ words }) => words.map((word) => `+${word}`).join(' ')),
      asked: of(({ words }) => words),
    },
  });
  return { kind: 'connection', key, connection };
}

/** Plans `resolve`: for each name those whose names are the same, or sound the same. */
export function planResolve(context: PlanContext, root: RootField, over: string): RootPlan {
  const { key, args } = root;
  const elements: RowPlan[] = [];
  const outputs = selectedParts(context, root, 'resolution').map(
    ({ part, key: name, type, selections }): ResolvePlan['outputs'][number] => {
      if (part === 'name') return { kind: part, key: name };
      const row = context.planRow(context, type, selections, 'OUT');
      return { kind: part, key: name, element: elements.push(row) - 1 };
    },
  );
  const of = args.madeOf(({ names }) =>
    (names as readonly string[]).map((name) => ({ name, words: searchWords(name) })),
  );
  return {
    kind: 'resolve',
    key,
    labels: labelsOf(context, args, over),
    words: of((asked) => asked.map(({ words }) => spaced(words))),
    sounds: of((asked) => asked.map(({ words }) => spaced(soundsOf(words)))),
    asked: of((asked) => asked.map(({ name }) => name)),
    limit: boundedBy(args),
    outputs,
    elements,
  };
}

interface Query {
  readonly words: readonly string[];
  /** Single words, and the words of each phrase in quotation marks. */
  readonly parts: readonly (readonly string[])[];
}

/** Words and "phrases". Throws BAD_USER_INPUT when nothing is left to look for. */
function parseQuery(text: string, where: string): Query {
  const parts = text
    .split(/["“”„«»]/)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [searchWords(piece)] : searchWords(piece).map((word) => [word]),
    )
    .filter((part) => part.length > 0);
  if (text.length > MAXIMUM_TEXT || parts.length === 0) {
    const reason =
      parts.length === 0
        ? 'holds no letter or digit to look for'
        : `is longer than ${MAXIMUM_TEXT} characters`;
    throw badArgument(where, `${where}: ${quote(text)} ${reason}`, MAXIMUM_TEXT);
  }
  return { words: parts.flat(), parts };
}

/** The labels asked for with `types`, or of everything a search can find. */
function labelsOf(context: PlanContext, args: FieldArguments, over: string): readonly string[] {
  const union = context.schema.getType(over);
  invariant(isUnionType(union), `${over} is no union`);
  const known = union.getTypes().map((type) => type.name);
  const asked = args.values['types'];
  return Array.isArray(asked) ? known.filter((name) => asked.map(labelOf).includes(name)) : known;
}
