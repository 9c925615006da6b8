import type { Given, VariablesOf } from './graphql.js';
import type { COUNT } from './operations.js';

/** A StatementFilter of the API. */
export type Filter = Given<NonNullable<VariablesOf<typeof COUNT.list>['filter']>>;

/**
 * `a>b`: said by a about b; an article as `a` also stands for what it reports without a source. `a>b~via`: said by
 * a, relayed by b; `a>b~on`: relayed by a, to b; `a>b~for`: said by a, who has a post at b, and in `a>b~for~from..to`
 * while that post was held, in days, open where empty.
 */
export function edgeFilter(source: string, subject: string): Filter {
  const [end = '', how, ...terms] = subject.split('~');
  const relayedBy = (id: string) => ({ relayedBy: { id: { eq: id } } });
  if (how === 'via') return { and: [{ saidBy: { id: { eq: source } } }, relayedBy(end)] };
  if (how === 'on') {
    const next = end.startsWith('article:') ? { article: { id: { eq: end } } } : relayedBy(end);
    return { and: [relayedBy(source), next] };
  }
  if (how === 'for') {
    const said: Filter = {
      saidBy: { and: [{ id: { eq: source } }, { role: { at: { id: { eq: end } } } }] },
    };
    return terms.length > 0 ? { and: [said, { or: terms.map(saidWithin) }] } : said;
  }
  const about = { about: { entity: { id: { eq: subject } } } };
  if (source.startsWith('article:') && subject.startsWith('article:')) {
    return { article: { id: { eq: source } } };
  }
  if (source.startsWith('article:')) {
    const own = { saidBy: { id: { eq: source } } };
    const nobody: Filter = {
      and: [{ sourceKind: { eq: 'IMPERSONAL' } }, { article: { id: { eq: source } } }],
    };
    return { and: [about, { or: [own, nobody] }] };
  }
  if (subject.startsWith('article:')) {
    return { and: [{ saidBy: { id: { eq: source } } }, { article: { id: { eq: subject } } }] };
  }
  return { and: [{ saidBy: { id: { eq: source } } }, about] };
}

/** What may have been said within some days; of what does not say when, what may have been published in them. */
function saidWithin(term: string): Filter {
  const [from, to] = term.split('..');
  const within = {
    ...(from && { gte: `${from}T00:00:00Z` }),
    ...(to && { lte: `${to}T23:59:59.999Z` }),
  };
  const published = { or: [{ publishedAt: within }, { publishedAt: { isNull: true } }] };
  return { or: [{ saidAt: within }, { and: [{ saidAt: { isNull: true } }, published] }] };
}

/** The ids at the ends of an edge. */
export function endsOfEdge(edge: string): readonly string[] {
  return edge.split('>').map((end) => end.split('~')[0] ?? end);
}

/** All of these, as one filter; undefined when there is nothing to ask for. */
export function all(...parts: readonly Filter[]): Filter | undefined {
  return parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : { and: parts };
}
