import { all, edgeFilter, type Filter } from '../api/statement-filter.js';
import type { Scope } from '../api/statement-page.js';
import { type Chosen, FACET_NAMES, facetOf } from './facets.js';

/** How the graph is shown: drawn by forces or in rings, or counted in a table. */
const LAYOUTS = ['force', 'rings', 'table'] as const;

/** Everything the address of the page says. The page shows what its address says and nothing else. */
export interface View extends Chosen {
  /** What is searched for; empty when no search is open. */
  readonly q: string;
  /** Id of the selected node. */
  readonly sel: string | null;
  /** `source>subject`: the statements of an edge. */
  readonly edge: string | null;
  /** Id of an entity: only statements about it are listed. */
  readonly about: string | null;
  /** Id of a source: only what it says is listed. */
  readonly by: string | null;
  /** Id of the article that is read. */
  readonly read: string | null;
  /** Id of the statement to show in it. */
  readonly at: string | null;
  /** What the graph was opened with: `id~relation~pages`. */
  readonly open: readonly string[];
  readonly hide: readonly string[];
  /** `id@x,y` of nodes that stay where they were put. */
  readonly pin: readonly string[];
  /** Name of the look. */
  readonly look: string;
  readonly layout: (typeof LAYOUTS)[number];
  /** `from>to`: a path is looked for between them; an end that is not chosen yet is empty. */
  readonly path: string | null;
  /** Ways that a path may take, by name; none: those it takes unless told otherwise. */
  readonly over: readonly string[];
  readonly clock: 'published' | 'said';
  /** Days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Words that a statement has; each of them. */
  readonly text: readonly string[];
  /** Whether what lies inside a place counts as being about it. */
  readonly inside: boolean;
  readonly sort: Sort;
  readonly group: Group | null;
  /** The group that is open: the id of its article or speaker, or its month. */
  readonly opened: string | null;
  /** Which page of the statements, from 1, and the cursor it begins after or ends before. */
  readonly page: number;
  readonly after: string | null;
  readonly before: string | null;
  /** The day as of whose end the graph is shown; null for now. */
  readonly asOf: string | null;
}

/** How statements can be sorted. */
export const SORTS = ['newest', 'oldest', 'said-latest', 'said-first'] as const;
type Sort = (typeof SORTS)[number];

/** What statements can be grouped by. */
export const GROUPS = ['article', 'speaker', 'month'] as const;
export type Group = (typeof GROUPS)[number];

/** Which page of a list is shown. */
export type Turn = Pick<View, 'page' | 'after' | 'before'>;

/** Where a list begins. */
export const FIRST_PAGE: Turn = { page: 1, after: null, before: null };

export const EMPTY: View = {
  q: '',
  sel: null,
  edge: null,
  about: null,
  by: null,
  read: null,
  at: null,
  open: [],
  hide: [],
  pin: [],
  look: 'overview',
  layout: 'force',
  path: null,
  over: [],
  voices: [],
  source: [],
  place: [],
  unit: [],
  outlet: [],
  kind: [],
  certainty: [],
  act: [],
  text: [],
  inside: true,
  clock: 'published',
  from: null,
  to: null,
  sort: 'newest',
  group: null,
  opened: null,
  ...FIRST_PAGE,
  asOf: null,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAXIMUM_LIST = 60;

/** Reads an address; whatever it does not understand it leaves out, such as a look that is none of these. */
export function parseView(search: string, looks: readonly string[]): View {
  const given = new URLSearchParams(search);
  const one = (key: string) => given.get(key) || null;
  const many = (key: string) => given.getAll(key).slice(0, MAXIMUM_LIST);
  const day = (key: string) => {
    const value = given.get(key);
    return value && DAY.test(value) ? value : null;
  };
  return {
    q: given.get('q') ?? '',
    sel: one('sel'),
    edge: one('edge'),
    about: one('about'),
    by: one('by'),
    read: one('read'),
    at: one('at'),
    open: many('open'),
    hide: many('hide'),
    pin: many('pin'),
    look: looks.find((look) => look === given.get('look')) ?? EMPTY.look,
    layout: LAYOUTS.find((layout) => layout === given.get('layout')) ?? EMPTY.layout,
    path: one('path'),
    over: many('over'),
    ...(Object.fromEntries(
      FACET_NAMES.map((name) => {
        const { words } = facetOf(name);
        return [name, many(keyOf(name)).filter((value) => !words || Object.hasOwn(words, value))];
      }),
    ) as unknown as Chosen),
    text: many('text'),
    inside: given.get('inside') !== 'no',
    sort: SORTS.find((sort) => sort === given.get('sort')) ?? EMPTY.sort,
    group: GROUPS.find((group) => group === given.get('group')) ?? null,
    opened: one('opened'),
    page: Math.max(1, Number.parseInt(given.get('page') ?? '', 10) || 1),
    after: one('after'),
    before: one('before'),
    clock: given.get('clock') === 'said' ? 'said' : 'published',
    from: day('from'),
    to: day('to'),
    asOf: day('asOf'),
  };
}

/** The address of a view; what is at its default is left out. */
export function formatView(view: View): string {
  const out = new URLSearchParams();
  for (const key of [
    'q',
    'sel',
    'edge',
    'about',
    'by',
    'read',
    'at',
    'path',
    'from',
    'to',
    'asOf',
    'group',
    'opened',
    'after',
    'before',
  ] as const) {
    const value = view[key];
    if (value) out.set(key, value);
  }
  for (const key of ['look', 'layout', 'clock', 'sort'] as const) {
    if (view[key] !== EMPTY[key]) out.set(key, view[key]);
  }
  for (const key of ['open', 'hide', 'pin', 'over', 'text'] as const) {
    for (const value of view[key]) out.append(key, value);
  }
  for (const name of FACET_NAMES) {
    for (const value of view[name]) out.append(keyOf(name), value);
  }
  if (!view.inside) out.set('inside', 'no');
  if (view.page > 1) out.set('page', String(view.page));
  const text = out.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%40', '@');
  return text ? `?${text}` : '/';
}

/** A facet's name as the address has it. */
function keyOf(name: string): string {
  return name === 'voices' ? 'voice' : name;
}

/** What a change of these leaves as it is: which statements are listed, and in which order. */
const UNLISTED: ReadonlySet<string> = new Set([
  ...['q', 'read', 'at', 'open', 'hide', 'pin', 'layout', 'path', 'over'],
  ...['page', 'after', 'before'],
]);

/** A change of a view; what lists other statements begins at their first page. */
export function changed(view: View, change: Partial<View>): View {
  const isListed = Object.keys(change).every((key) => UNLISTED.has(key));
  return { ...view, ...(!isListed && FIRST_PAGE), ...change };
}

/** Everything that is chosen in the facets, the words and the range of a view, as filters of the API. */
export function filterOf(view: View, withRange = true): Filter[] {
  const parts = FACET_NAMES.flatMap((name) =>
    view[name].length > 0 ? [facetOf(name).filter(view[name], view.inside)] : [],
  );
  for (const words of view.text) parts.push({ text: { contains: words } });
  if (withRange && (view.from || view.to)) {
    const range = {
      ...(view.from && { gte: `${view.from}T00:00:00Z` }),
      ...(view.to && { lte: `${view.to}T23:59:59.999Z` }),
    };
    parts.push(view.clock === 'said' ? { saidAt: range } : { publishedAt: range });
  }
  return parts;
}

/**
 * Who is to speak and about whom, beyond the scope: what a count in "Who is heard" or a place of the map stands for;
 * and a selected place alone, without what lies inside.
 */
export function pickOf({ by, about, sel, edge, inside }: View): Filter[] {
  const aboutOnly = (id: string) => ({ about: { entity: { id: { eq: id } } } });
  const saidBy = (id: string) => ({ saidBy: { id: { eq: id } } });
  return [
    ...(by && (by !== sel || by.startsWith('article:')) ? [saidBy(by)] : []),
    ...(about ? [aboutOnly(about)] : []),
    ...(!(inside || edge) && sel?.startsWith('place:')
      ? [{ or: [saidBy(sel), aboutOnly(sel)] }]
      : []),
  ];
}

/**
 * What the words, the map and the timeline are about: an edge, a node, or everything. With somebody who speaks, a
 * node is what they speak about, or itself the one who speaks.
 */
export function scopeOf({ edge, sel, by }: View): Scope {
  if (edge) {
    const [source = '', subject = ''] = edge.split('>');
    return { of: 'edge', source, subject };
  }
  if (!sel) return { of: 'everything' };
  return { of: 'node', id: sel, by: by === null ? 'all' : by === sel ? 'said' : 'about' };
}

/** A scope as filters of all statements, so that they can be counted and turned page by page. */
export function scopeFilter(scope: Scope): Filter[] {
  switch (scope.of) {
    case 'everything':
      return [];
    case 'edge':
      return [edgeFilter(scope.source, scope.subject)];
    case 'node': {
      const { id, by } = scope;
      if (id.startsWith('article:')) return [{ article: { id: { eq: id } } }];
      const said = { saidBy: { id: { eq: id } } };
      const self = id.startsWith('place:') ? { within: id } : { id: { eq: id } };
      const about = { about: { entity: self } };
      return [by === 'said' ? said : by === 'about' ? about : { or: [said, about] }];
    }
    default:
      return scope satisfies never;
  }
}

/** All that a view lists, as one filter. */
export function listedBy(view: View): Filter | undefined {
  return all(...scopeFilter(scopeOf(view)), ...filterOf(view), ...pickOf(view));
}

/** The ends of the path that is looked for; an end that is not chosen yet is null. */
export function endsOf({ path }: View): {
  readonly from: string | null;
  readonly to: string | null;
} {
  const [from, to] = (path ?? '').split('>');
  return { from: from || null, to: to || null };
}
