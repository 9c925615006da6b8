import { isNamed, type NodeRef } from '../api/fragments.js';
import {
  PLACES_LAID,
  PLACES_NAMED,
  PLACES_WITHIN,
  type PlacesLaid,
} from '../api/place-operations.js';
import type { Filter } from '../api/statement-filter.js';
import {
  askLists,
  askStatements,
  requestOf,
  type Scope,
  sumByKey,
  totalOf,
} from '../api/statement-page.js';
import type { Names } from '../explorer/names.js';
import { VOICES, type Voice } from '../model/voices.js';

type About = PlacesLaid[number]['about']['edges'][number];

/** How much is said about a place, by which voices, and how what is said lies to it. */
export interface PlaceMark {
  readonly ref: NodeRef;
  /** Statements that name it. */
  readonly count: number;
  /** Those, and the ones that name what lies in it. */
  readonly within: number;
  readonly voices: readonly { readonly voice: Voice; readonly count: number }[];
  /** Its part of the most that one place has, from 0 to 1. */
  readonly share: number;
  /** Some of its statements. */
  readonly statements: readonly string[];
  /** These by spatial relation; the empty key for those that state none. */
  readonly relations: ReadonlyMap<NonNullable<About['relation']> | '', number>;
}

/** The places that statements name. */
export interface LoadedMarks {
  readonly marks: ReadonlyMap<string, PlaceMark>;
  readonly total: number;
  /** Of so many statements it is known how they lie to their places. */
  readonly laid: number;
}

/** Statements of which it is told how they lie to their places. */
const MOST_LAID = 500;

/** Counts over all that matches, voice by voice, and how the first statements lie to their places. */
export async function loadMarks(
  scope: Scope,
  filters: readonly Filter[],
  names: Names,
  signal: AbortSignal,
): Promise<LoadedMarks> {
  const [byVoice, within, laid] = await Promise.all([
    Promise.all(
      VOICES.map(async ({ voice, kinds }) => {
        const ofVoice = [...filters, { sourceKind: { in: kinds } }];
        const found = await askLists(requestOf(scope, ofVoice, 0, PLACES_NAMED, names), signal);
        const refs = found.lists.flatMap(({ named }) => named.map(({ node }) => node));
        return { voice, refs, counts: sumByKey(found, ({ named }) => named) };
      }),
    ),
    askLists(requestOf(scope, filters, 0, PLACES_WITHIN, {}), signal),
    askStatements(requestOf(scope, filters, MOST_LAID, PLACES_LAID, {}), signal),
  ]);
  const refs = byVoice.flatMap((one) => one.refs).filter((node) => isNamed(node));
  const inside = sumByKey(within, (list) => list.within);
  const places = new Map(refs.filter(isPlace).map((ref) => [ref.id, ref]));
  const marks = [...places.values()].map((ref) => {
    const voices = byVoice.map(({ voice, counts }) => ({
      voice,
      count: counts.get(ref.id) ?? 0,
    }));
    const count = voices.reduce((sum, one) => sum + one.count, 0);
    return {
      ref,
      count,
      voices,
      within: inside.get(ref.id) ?? count,
      ...laidAt(ref.id, laid.nodes),
    };
  });
  const highest = Math.max(1, ...marks.map(({ count }) => count));
  return {
    marks: new Map(
      marks
        .filter(({ count }) => count > 0)
        .map((mark) => [mark.ref.id, { ...mark, share: mark.count / highest }]),
    ),
    total: totalOf(within),
    laid: laid.nodes.length,
  };
}

function isPlace({ __typename }: NodeRef): boolean {
  return __typename === 'Location' || __typename === 'State';
}

function laidAt(
  id: string,
  statements: readonly PlacesLaid[number][],
): Pick<PlaceMark, 'statements' | 'relations'> {
  const relations = new Map<NonNullable<About['relation']> | '', number>();
  const ids: string[] = [];
  for (const statement of statements) {
    const here = statement.about.edges.filter(({ node }) => node.id === id);
    if (here.length > 0) ids.push(statement.id);
    for (const about of here) {
      const key = relationOf(about);
      relations.set(key, (relations.get(key) ?? 0) + 1);
    }
  }
  return { statements: ids, relations };
}

function relationOf({ relation, role }: About) {
  if (relation) return relation;
  return role === 'DESTINATION' ? 'TOWARD' : role === 'ORIGIN' ? 'OUT_OF' : '';
}
