import type { Filter } from '../api/statement-filter.js';
import type { Scope } from '../api/statement-page.js';
import { VOICES, type Voice } from '../model/voices.js';

/** How the graph is shown: drawn by forces or in rings, or counted in a table. */
const LAYOUTS = ['force', 'rings', 'table'] as const;

/** Everything the address of the page says. The page shows what its address says and nothing else. */
export interface View {
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
  readonly voices: readonly Voice[];
  readonly clock: 'published' | 'said';
  /** Days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day as of whose end the graph is shown; null for now. */
  readonly asOf: string | null;
}

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
  look: 'graph',
  layout: 'force',
  path: null,
  over: [],
  voices: [],
  clock: 'published',
  from: null,
  to: null,
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
    voices: VOICES.map(({ voice }) => voice).filter((voice) =>
      given.getAll('voice').includes(voice),
    ),
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
  ] as const) {
    const value = view[key];
    if (value) out.set(key, value);
  }
  for (const key of ['look', 'layout', 'clock'] as const) {
    if (view[key] !== EMPTY[key]) out.set(key, view[key]);
  }
  for (const key of ['open', 'hide', 'pin', 'over'] as const) {
    for (const value of view[key]) out.append(key, value);
  }
  for (const voice of view.voices) out.append('voice', voice);
  const text = out.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%40', '@');
  return text ? `?${text}` : '/';
}

/** The voices and the range of a view as a StatementFilter. */
export function filterOf(view: View, withRange = true): Filter[] {
  const parts: Filter[] = [];
  const kinds = VOICES.filter(({ voice }) => view.voices.includes(voice)).flatMap(
    ({ kinds }) => kinds,
  );
  if (kinds.length > 0) parts.push({ sourceKind: { in: kinds } });
  if (withRange && (view.from || view.to)) {
    const range = {
      ...(view.from && { gte: `${view.from}T00:00:00Z` }),
      ...(view.to && { lte: `${view.to}T23:59:59.999Z` }),
    };
    parts.push(view.clock === 'said' ? { saidAt: range } : { publishedAt: range });
  }
  return parts;
}

/** Who is to speak and about whom, beyond the scope: what a count in "Who is heard" or a place of the map stands for. */
export function pickOf({ by, about, sel }: View): Filter[] {
  return [
    ...(by && (by !== sel || by.startsWith('article:')) ? [{ saidBy: { id: { eq: by } } }] : []),
    ...(about ? [{ about: { entity: { id: { eq: about } } } }] : []),
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

/** The ends of the path that is looked for; an end that is not chosen yet is null. */
export function endsOf({ path }: View): {
  readonly from: string | null;
  readonly to: string | null;
} {
  const [from, to] = (path ?? '').split('>');
  return { from: from || null, to: to || null };
}
