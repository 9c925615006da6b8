import type { GraphQLResolveInfo } from 'graphql';
import type { CallOptions } from '../engine/engine.js';
import { showPosition } from '../feed/position.js';
import { NEWS_IN_PART, type News, type NewsPart } from '../feed/read-news.js';
import { objectOf, type ResponseObject } from '../hydrate/response.js';
import { CURRENT } from '../model/news.js';
import { EVENTS, type EventOutput, planEvents, TOLD } from '../plan/plan-events.js';
import type { RequestContext } from './context.js';
import { demandAccess } from './demand-access.js';
import { type Heard, type HeardPart, listen, readerOf } from './listen.js';
import { mappingOf } from './plan-cache.js';

interface ChangesArguments {
  readonly kinds?: readonly string[] | null;
  readonly since?: string | null;
}

/**
 * Events of what is recorded, each once and in order: from now on, or since a cursor, as the argument says or, before
 * that, the transport. Throws as a query does, BAD_USER_INPUT for a cursor that cannot be gone on from or where there is
 * no feed.
 */
export async function subscribeChanges(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { kinds, since }: ChangesArguments,
): Promise<AsyncIterable<ResponseObject>> {
  demandAccess(context, info);
  const { plan, outputs } = planEvents(info, mappingOf(info.schema), LIST, NEWS_IN_PART);
  const readPlan = readerOf(plan, info, context);
  const read = async (
    part: NewsPart,
    call: CallOptions,
    wantsCurrent: boolean,
  ): Promise<HeardPart> => {
    const news = part.news.filter(({ kind }) => !kinds || kinds.includes(kind));
    const ids = [...new Set(news.map(({ id }) => id))];
    if (ids.length === 0 && !wantsCurrent) return { heard: [], current: null };
    const found = await readPlan({ [TOLD]: ids }, part, call);
    const shown = { outputs, ids, found };
    const passes = found[EVENTS.passes] as readonly unknown[];
    return {
      heard: news
        .filter(({ id }) => passes[ids.indexOf(id)] !== null)
        .map((one) => eventOf(shown, one)),
      current: wantsCurrent ? eventOf(shown, part) : null,
    };
  };
  return listen(context, info, context.since ?? since ?? null, read, true);
}

/** The list in which edges and totals are. */
const LIST = 'StatementConnection';

interface Shown {
  readonly outputs: readonly EventOutput[];
  readonly ids: readonly string[];
  readonly found: Readonly<Record<string, unknown>>;
}

/** One event as it goes out, of news or, of a part of it, that nothing else came until its end. */
function eventOf({ outputs, ids, found }: Shown, one: News | NewsPart): Heard {
  const cursor = showPosition(one.position);
  const id = 'id' in one ? one.id : '';
  const edges = found[EVENTS.edges] as Readonly<Record<string, readonly ResponseObject[]>>;
  const row = objectOf(outputs, ({ key, part }) => {
    switch (part) {
      case 'cursor':
        return cursor;
      case 'kind':
        return 'kind' in one ? one.kind : CURRENT;
      case 'recordedAt':
        return one.position.at;
      case 'node':
        return (found[EVENTS.node(key)] as readonly unknown[])[ids.indexOf(id)] ?? null;
      case 'edge': {
        const index = edges['ids']?.findIndex((node) => node['id'] === id) ?? -1;
        return edges[EVENTS.edge(key)]?.[index] ?? null;
      }
      case 'total':
        return (found[EVENTS.total] as ResponseObject)['totalCount'];
    }
  });
  return { row, cursor };
}
