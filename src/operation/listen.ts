import { type GraphQLResolveInfo, Kind, print } from 'graphql';
import { renderOperation } from '../cypher/render-operation.js';
import type { CallOptions } from '../engine/engine.js';
import { AppError } from '../errors.js';
import type { NewsPart } from '../feed/read-news.js';
import type { ResponseObject } from '../hydrate/response.js';
import type { OperationPlan } from '../plan/plan.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';
import { dialectOf } from './dialect-of.js';
import type { Parameters } from './prepared.js';
import { bindPlan, runPlan } from './run-plan.js';

/** What a subscriber is told, and where it can go on after that. */
export interface Heard {
  readonly row: ResponseObject;
  readonly cursor: string | null;
}

/** What a part of the news comes to for subscribers who read the same. */
export interface HeardPart {
  readonly heard: readonly Heard[];
  /** What tells a subscriber that nothing else came until here, where that is wanted. */
  readonly current: Heard | null;
}

type ReadPart = (part: NewsPart, call: CallOptions, wantsCurrent: boolean) => Promise<HeardPart>;

/** So much that did not concern a subscriber, and it is told where it stands. */
const SILENCE = 1_000;

/** What a subscription is told that came another way. */
export const NO_FEED =
  'A subscription is pushed; ask over WebSocket (graphql-transport-ws) or with `Accept: text/event-stream`';

/**
 * What a subscription hears, from now on or since a position, as `read` shows it; whether it is told where it stands when
 * nothing else comes. Throws BAD_USER_INPUT where there is
 * no feed, and as the feed does; what comes later throws as the reads do, and UNAUTHENTICATED once the token has expired.
 */
export async function listen(
  context: RequestContext,
  info: GraphQLResolveInfo,
  since: string | null,
  read: ReadPart,
  isTold: boolean,
): Promise<AsyncIterable<ResponseObject>> {
  const { feed, client = '' } = context;
  if (!feed) throw new AppError('BAD_USER_INPUT', NO_FEED);
  const group = groupOf(info);
  const stream = await feed.subscribe(client, since);
  const waiting: Heard[] = [];
  let isGreeted = false;
  let silent = 0;
  const take = async (part: NewsPart) => {
    const [from, to] = [part.news[0]?.position, part.position];
    silent += part.news.length;
    const wantsCurrent = isTold && part.isLast && (!isGreeted || silent >= SILENCE);
    const key = JSON.stringify([group, from, to, wantsCurrent]);
    const { heard, current } = await feed.share(key, (call) => read(part, call, wantsCurrent));
    waiting.push(...heard, ...(current ? [current] : []));
    isGreeted ||= part.isLast;
    if (heard.length > 0 || current) silent = 0;
  };
  const next = async (): Promise<IteratorResult<ResponseObject>> => {
    while (waiting.length === 0) {
      const part = await stream.next();
      if (part === null) return { done: true, value: undefined };
      await take(part);
    }
    const [one] = waiting.splice(0, 1);
    // The token may have expired since.
    demandAccess(context, info);
    context.cursor = one?.cursor ?? undefined;
    return { done: false, value: one?.row ?? {} };
  };
  return {
    [Symbol.asyncIterator]: () => ({
      next: () =>
        next().catch((error) => {
          stream.end();
          throw error;
        }),
      async return() {
        stream.end();
        waiting.length = 0;
        return { done: true, value: undefined };
      },
    }),
  };
}

/** Reads a plan again and again under the variables of a subscription, with parameters of a part of the news. */
export function readerOf(plan: OperationPlan, info: GraphQLResolveInfo, context: RequestContext) {
  const bound = bindPlan(plan, info.variableValues, context);
  const compiled = { plan, text: renderOperation(plan, dialectOf(context.engine)) };
  const { engine, caller } = context;
  return (more: Parameters, { bookmarks }: NewsPart, call: CallOptions) =>
    runPlan(compiled, { ...bound, ...more }, { engine, caller, ...call, bookmarks });
}

/** The same for subscribers that read the same, from wherever. */
function groupOf({ operation, fragments, variableValues, fieldNodes }: GraphQLResolveInfo): string {
  const since = fieldNodes[0]?.arguments?.find(({ name }) => name.value === 'since')?.value;
  const own = since?.kind === Kind.VARIABLE ? since.name.value : '';
  const { [own]: _, ...others } = variableValues;
  return JSON.stringify([print(operation), Object.values(fragments).map(print), others]);
}
