import { isNamed, type NodeRef } from '../api/fragments.js';
import { PLACES_NAMED, PLACES_WITHIN } from '../api/place-operations.js';
import type { Filter } from '../api/statement-filter.js';
import { askLists, requestOf, type Scope, sumByKey, totalOf } from '../api/statement-page.js';
import type { Names } from '../explorer/names.js';
import { VOICES, type Voice } from '../model/voices.js';
import type { Relations } from './place-signs.js';

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
  /** Those of its statements that are listed. */
  readonly statements: readonly string[];
  /** How many of its statements lie to it in which way. */
  readonly relations: Relations;
}

/** The places that statements name. */
export interface LoadedMarks {
  readonly marks: ReadonlyMap<string, PlaceMark>;
  readonly total: number;
  /** Whether more is named than the API counts. */
  readonly isCut: boolean;
}

/** What the API counts at most. */
const MOST_NAMED = 500;
const NONE: Relations = new Map();

/** Counts over all that matches, voice by voice. */
export async function loadMarks(
  scope: Scope,
  filters: readonly Filter[],
  names: Names,
  signal: AbortSignal,
): Promise<LoadedMarks> {
  const [byVoice, within] = await Promise.all([
    Promise.all(
      VOICES.map(async ({ voice, kinds }) => {
        const ofVoice = [...filters, { sourceKind: { in: kinds } }];
        const found = await askLists(requestOf(scope, ofVoice, 0, PLACES_NAMED, names), signal);
        const refs = found.lists.flatMap(({ named }) => named.map(({ node }) => node));
        const isCut = found.lists.some(({ named }) => named.length >= MOST_NAMED);
        return { voice, refs, isCut, counts: sumByKey(found, ({ named }) => named) };
      }),
    ),
    askLists(requestOf(scope, filters, 0, PLACES_WITHIN, {}), signal),
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
      ...{ statements: [], relations: NONE },
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
    isCut: byVoice.some((one) => one.isCut),
  };
}

function isPlace({ __typename }: NodeRef): boolean {
  return __typename === 'Location' || __typename === 'State';
}
