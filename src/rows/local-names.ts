import { ArticleText } from '../bundle/article-text.js';
import type { Bundle } from '../bundle/bundle.js';
import { DETAILS } from '../model/detail-nodes.js';
import { store, tell } from './forms.js';
import { digest } from './ids.js';
import { present } from './rows.js';
import { sorted } from './stored-edges.js';
import { compareText, tidy } from './tidy.js';

type Named = { readonly id: string; readonly mentions?: readonly unknown[] };
type Plain = Readonly<Record<string, unknown>>;

/** What a bundle names for itself alone, with the properties of a kind of node that tell one such thing from another. */
const LISTS = {
  timeExpressions: DETAILS.TimeExpression.properties,
  quantities: DETAILS.Quantity.properties,
  quotations: DETAILS.Quotation.properties,
  events: DETAILS.Event.properties,
} as const;

/** What each thing that a bundle names for itself is called by its content, by the lists of the format. */
export function contentNames(bundle: Bundle): Readonly<Record<keyof typeof LISTS, Names>> {
  const text = new ArticleText(bundle.article.text);
  const nameOf = (list: keyof typeof LISTS, thing: Named) => {
    const { id: _, ...told } = tell(LISTS[list], present(store(LISTS[list], thing, text)));
    return digest(JSON.stringify(tidy({ ...told, mentions: sorted(thing.mentions ?? []) })));
  };
  const namesIn = (list: keyof typeof LISTS) =>
    new Map(
      (bundle[list] as readonly Named[] | undefined)?.map((one) => [one.id, nameOf(list, one)]),
    );
  return {
    timeExpressions: namesOfTimes(bundle, (time) => nameOf('timeExpressions', time)),
    quantities: namesIn('quantities'),
    quotations: namesIn('quotations'),
    events: namesIn('events'),
  };
}

/**
 * The bundle with names of its own replaced by digests of what they stand for, so that bundles of one article that each
 * call another thing q1 do not mean the same, and those that call one thing differently do.
 */
export function withContentNames(bundle: Bundle): Bundle {
  const names = contentNames(bundle);
  const { timeExpressions: times, quantities, quotations, events } = names;
  const timed = times.size === 0 ? bundle : (renamed(bundle, times) as Bundle);
  const named = <T extends Named>(things: readonly T[] | undefined, now: Names) =>
    things
      ?.map((thing) => ({ ...thing, id: now.get(thing.id) ?? thing.id }))
      .sort((a, b) => compareText(a.id, b.id));
  const told = {
    timeExpressions: named(timed.timeExpressions, times),
    quantities: named(timed.quantities, quantities),
    quotations: named(timed.quotations, quotations),
    events: named(timed.events, events),
    statements: timed.statements?.map((statement) => ({
      ...statement,
      quantities: statement.quantities?.map((name) => quantities.get(name) ?? name),
      quotation: quotations.get(statement.quotation ?? '') ?? statement.quotation,
    })),
  };
  return { ...timed, ...present(told as never) } as Bundle;
}

type Names = ReadonlyMap<string, string>;

/** Names of time expressions, each after that of the one it is relative to. */
function namesOfTimes(
  { timeExpressions = [] }: Bundle,
  nameOf: (time: Named) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const waiting = new Map(timeExpressions.map((time) => [time.id, time]));
  const name = (id: string): string => {
    const time = waiting.get(id);
    waiting.delete(id);
    if (time) {
      const { anchor } = time;
      names.set(
        id,
        nameOf(anchor === undefined ? time : ({ ...time, anchor: name(anchor) } as Named)),
      );
    }
    return names.get(id) ?? id;
  };
  for (const { id } of timeExpressions) name(id);
  return names;
}

/** Plain data with other names of time expressions, wherever one is named. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Plain).map(([key, part]) => {
      const isName = (key === 'timeExpression' || key === 'anchor') && typeof part === 'string';
      return [key, isName ? (names.get(part) ?? part) : renamed(part, names)];
    }),
  );
}
