import { ask } from '../api/ask.js';
import type { AnyOf, ResultOf } from '../api/graphql.js';
import { COUNT } from '../api/operations.js';
import { SPEAKERS_FOR, type Speaker } from '../api/speaker-operations.js';
import { all, edgeFilter, type Filter } from '../api/statement-filter.js';
import { type Loaded, useLoad } from '../use-load.js';
import type { Explorer } from './use-explorer.js';
import { filterOf } from './view.js';

/** Somebody who speaks for a unit or an organization, and how much while they have a post there. */
interface SpeakerFor {
  readonly person: Speaker;
  readonly count: number;
  /** Where these statements are listed, as an edge of the address. */
  readonly edge: string;
}

/** Those who have a post at a unit or an organization. */
export interface SpeakersFor {
  /** Whoever says most first. */
  readonly people: readonly SpeakerFor[];
  /** How many have a post there and say nothing in it. */
  readonly silent: number;
  /** How many speak for it and are not among these. */
  readonly unlisted: number;
}

/** Who speaks for what an id stands for; null for what nobody can have a post at. */
export function useSpeakers(
  id: string | null,
  { view, names }: Pick<Explorer, 'view' | 'names'>,
): Loaded<SpeakersFor> {
  const filters = filterOf(view);
  const isAsked = id !== null && /^(unit|org):/.test(id);
  const key = isAsked ? JSON.stringify([id, filters, names]) : null;
  return useLoad(key, async (signal) => {
    const filter = all(...filters);
    const variables = { id: id ?? '', filter, spoken: { said: filter ?? {} }, ...names };
    const { node } = await ask(SPEAKERS_FOR, variables, signal);
    return speakersOf(id ?? '', node, filters, signal);
  });
}

type Answer = NonNullable<ResultOf<typeof SPEAKERS_FOR>['node']>;

async function speakersOf(
  id: string,
  node: Answer | null,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<SpeakersFor> {
  const { officers, speakers, posts }: Partial<AnyOf<Answer>> = node ?? {};
  const holders = (posts ?? []).map(({ person }) => [person.id, person] as const);
  const listed = speakers?.nodes ?? [...new Map(holders).values()];
  const counted = await Promise.all(listed.map((person) => countFor(person, id, filters, signal)));
  const people = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const unlisted = (speakers?.totalCount ?? listed.length) - listed.length;
  return {
    people,
    unlisted,
    silent: (officers?.totalCount ?? listed.length) - people.length - unlisted,
  };
}

/** Counts what somebody says while they have a post; where no article dates it, all that they say. */
async function countFor(
  person: Speaker,
  at: string,
  filters: readonly Filter[],
  signal: AbortSignal,
): Promise<SpeakerFor> {
  const terms = termsAt(person, at);
  const edge = [`${person.id}>${at}~for`, ...terms].join('~');
  const { totalCount } = person.said;
  if (terms.length === 0 || totalCount === 0) return { person, edge, count: totalCount };
  const subject = edge.slice(person.id.length + 1);
  const filter = all(edgeFilter(person.id, subject), ...filters);
  const { statements } = await ask(COUNT.list, { filter, first: 0 }, signal);
  return { person, edge, count: statements.totalCount };
}

/** The times for which somebody may have had a post, as an edge has them; none where one of them is open. */
function termsAt({ roles }: Speaker, at: string): readonly string[] {
  const terms = roles
    .filter((role) => role.at.id === at)
    .flatMap(({ terms }) => terms)
    .map(({ from, to }) => [from?.earliest, to?.latest].map((day) => day?.slice(0, 10) ?? ''));
  const isOpen = terms.some(([from, to]) => !from && !to);
  return isOpen ? [] : terms.map(([from, to]) => `${from}..${to}`);
}
