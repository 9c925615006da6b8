import { ArticleText } from '../bundle/article-text.js';
import type { Bundle } from '../bundle/bundle.js';
import { DETAILS } from '../model/detail-nodes.js';
import { store, tell } from './forms.js';
import { digest } from './ids.js';
import { present } from './rows.js';
import { sorted } from './stored-edges.js';
import { tidy } from './tidy.js';

type Named = { readonly id: string; readonly mentions?: readonly unknown[] };
type Plain = Readonly<Record<string, unknown>>;

/** What a bundle names for itself alone, with the properties of a kind of node that tell one such thing from another. */
const LISTS = {
  timeExpressions: DETAILS.TimeExpression.properties,
  quantities: DETAILS.Quantity.properties,
  quotations: DETAILS.Quotation.properties,
  events: DETAILS.Event.properties,
} as const;

/**
 * The bundle with names of its own replaced by digests of what they stand for, so that bundles of one article that each
 * call another thing q1 do not mean the same, and those that call one thing differently do.
 */
export function withContentNames(bundle: Bundle): Bundle {
  const text = new ArticleText(bundle.article.text);
  const nameOf = (list: keyof typeof LISTS, thing: Named) => {
    const { id: _, ...told } = tell(LISTS[list], present(store(LISTS[list], thing, text)));
    return digest(JSON.stringify(tidy({ ...told, mentions: sorted(thing.mentions ?? []) })));
  };
  const times = namesOfTimes(bundle, (time) => nameOf('timeExpressions', time));
  const timed = times.size === 0 ? bundle : (renamed(bundle, times) as Bundle);
  const rename = <T extends Named>(list: keyof typeof LISTS, things: readonly T[] = []) => {
    const names = new Map(things.map((thing) => [thing.id, nameOf(list, thing)]));
    return {
      names,
      things: things.map((thing) => ({ ...thing, id: names.get(thing.id) ?? thing.id })),
    };
  };
  const quantities = rename('quantities', timed.quantities);
  const quotations = rename('quotations', timed.quotations);
  const statements = (timed.statements ?? []).map((statement) => ({
    ...statement,
    ...(statement.quantities && {
      quantities: statement.quantities.map((name) => quantities.names.get(name) ?? name),
    }),
    ...(statement.quotation && {
      quotation: quotations.names.get(statement.quotation) ?? statement.quotation,
    }),
  }));
  return {
    ...timed,
    ...(timed.timeExpressions && {
      timeExpressions: timed.timeExpressions.map((time) => ({
        ...time,
        id: times.get(time.id) ?? time.id,
      })),
    }),
    ...(timed.quantities && { quantities: quantities.things }),
    ...(timed.quotations && { quotations: quotations.things }),
    ...(timed.events && { events: rename('events', timed.events).things }),
    ...(timed.statements && { statements }),
  };
}

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
