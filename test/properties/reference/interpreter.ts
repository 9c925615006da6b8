import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLObjectType,
  isAbstractType,
  parse,
} from 'graphql';
import { NAME_TYPES } from '../../../src/model/vocabulary.js';
import { filtersOf } from './filter.js';
import { type Graph, type GraphNode, type Link, mayHold } from './graph.js';
import { compareBy, folded, type Key } from './order.js';

// biome-ignore lint/suspicious/noExplicitAny: arguments, validated by GraphQL
type Args = Readonly<Record<string, any>>;
// biome-ignore lint/suspicious/noExplicitAny: a node, a link or a value of the type that owns the field
type Resolver = (source: any, args: Args) => unknown;
type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

/** The API as it is emitted, without any of the product's code behind it. */
export const publicSchema = buildSchema(
  readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'),
);

/** Begins every cursor the interpreter makes, which is told from the product's by it. */
export const CURSOR = 'reference ';

/** What the API must answer, by definition. Cursors alone are its own: see `CURSOR`. */
export function interpret(
  graph: Graph,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const fields = resolversOf(graph);
  const result = execute({
    schema: publicSchema,
    document: parse(source),
    variableValues: variables,
    typeResolver: (node: GraphNode) => node.labels.at(-1),
    fieldResolver: (parent, args, _context, { fieldName, parentType }) => {
      const resolverOf = (name: string) =>
        Object.keys(fields).flatMap((owner) =>
          owns(owner, parentType) ? (fields[owner]?.[name] ?? []) : [],
        )[0];
      const resolve = resolverOf(fieldName);
      if (resolve) return firstOf(resolve(parent, args), args);
      const list = resolverOf(fieldName.replace(/Count$/, ''));
      if (list)
        return (list(parent, { ...args, first: Number.POSITIVE_INFINITY }) as unknown[]).length;
      const stored = parent?.p ?? parent?.edge?.p;
      if (fieldName === 'span' && stored) return span(stored);
      return parent?.[fieldName] ?? stored?.[fieldName] ?? null;
    },
  }) as ExecutionResult;
  return JSON.parse(JSON.stringify(result));
}

/** A list without pages, as long as was asked for. */
function firstOf(value: unknown, { first }: Args): unknown {
  return Array.isArray(value) && typeof first === 'number' ? value.slice(0, first) : value;
}

function owns(owner: string, type: GraphQLObjectType): boolean {
  const declared = publicSchema.getType(owner);
  return (
    owner === type.name || (isAbstractType(declared) && publicSchema.isSubType(declared, type))
  );
}

/** How every field that is more than a stored property is answered; of two owners the first counts. */
function resolversOf(graph: Graph): Resolvers {
  const filters = filtersOf(graph);
  const nodesOf = (links: readonly Link[]) => [...new Set(links.map((link) => link.node))];
  const out = (node: GraphNode, ...types: string[]) => nodesOf(graph.out(node, ...types));
  const into = (node: GraphNode, ...types: string[]) => nodesOf(graph.in(node, ...types));
  const byId = (id: string | undefined, label: string) => {
    const node = id === undefined ? undefined : graph.nodes.get(id);
    return node?.labels.includes(label) ? node : null;
  };
  const articleOf = (statement: GraphNode) => out(statement, 'APPEARS_IN')[0];

  const id: Key<GraphNode> = { of: (node) => node.id };
  const name: Key<GraphNode> = { of: (node) => folded(node.p['name']) };
  const published: Key<GraphNode> = {
    of: (node) => {
      const { publishedEarliest, publishedLatest } = (articleOf(node) ?? node).p;
      return publishedEarliest ?? publishedLatest;
    },
  };
  const position: Key<GraphNode> = { of: (node) => node.p['position'] };
  const readingOrder: readonly Key<GraphNode>[] = [
    { ...published, direction: 'DESC' },
    { of: (node) => articleOf(node)?.id },
    position,
    id,
  ];
  const newestFirst: readonly Key<GraphNode>[] = [{ ...published, direction: 'DESC' }, id];
  const byName = [name, id];
  const orderable: Readonly<Record<string, Key<GraphNode>>> = {
    NAME: name,
    DESIGNATION: { of: (node) => folded(node.p['designation']) },
    PUBLISHED_AT: published,
    SAID_AT: { of: (node) => node.p['saidEarliest'] },
    POSITION: position,
  };
  const asked = (args: Args, fallback: readonly Key<GraphNode>[]): readonly Key<GraphNode>[] => [
    ...(args['orderBy'] ?? []).map(
      ({ field, direction }: { field: string; direction: 'ASC' | 'DESC' }) => ({
        ...orderable[field],
        direction,
      }),
    ),
    ...fallback,
  ];
  const sorted = <T>(items: readonly T[], keys: readonly Key<T>[]) =>
    items.toSorted(compareBy(keys));
  const linkKey = (property: string): Key<Link> => ({ of: (link) => link.edge.p[property] });
  const onNode = (keys: readonly Key<GraphNode>[]): readonly Key<Link>[] =>
    keys.map((key) => ({ ...key, of: (link) => key.of(link.node) }));

  const statements = (nodes: readonly GraphNode[], args: Args) =>
    connection(
      nodes.filter((node) => filters.statement(node, args['filter'])),
      asked(args, readingOrder),
      args,
    );
  const list = (nodes: readonly GraphNode[], args: Args, kind: 'entity' | 'source' | 'article') =>
    connection(
      nodes.filter((node) => filters[kind](node, args['filter'])),
      asked(args, kind === 'article' ? newestFirst : byName),
      args,
    );

  /** Buckets of the statements by the keys that `keysOf` finds in each. */
  const bucketsOf = (
    nodes: readonly GraphNode[],
    keysOf: (statement: GraphNode) => readonly string[],
  ) => {
    const buckets = new Map<string, GraphNode[]>();
    for (const node of sorted(nodes, readingOrder)) {
      for (const key of new Set(keysOf(node))) {
        buckets.set(key, [...(buckets.get(key) ?? []), node]);
      }
    }
    return [...buckets].map(([key, members]) => ({
      key,
      count: members.length,
      statements: ({ first }: Args) => members.slice(0, first ?? 3),
    }));
  };
  const ids = (nodes: readonly GraphNode[]) => nodes.map((node) => node.id);
  const facetKeys: Readonly<Record<string, (statement: GraphNode) => readonly string[]>> = {
    SOURCE: (node) => ids(out(node, 'SAID_BY')),
    ABOUT: (node) => ids(out(node, 'ABOUT')),
    UNIT: (node) =>
      ids(out(node, 'ABOUT').filter((target) => target.labels.includes('MilitaryUnit'))),
    PLACE: (node) =>
      out(node, 'ABOUT')
        .filter((target) => target.labels.includes('Place'))
        .flatMap((place) => ids([...graph.reach(place, 'out', 'WITHIN').keys()])),
    ARTICLE: (node) => ids(out(node, 'APPEARS_IN')),
    PUBLISHER: (node) => out(node, 'APPEARS_IN').flatMap((from) => ids(out(from, 'PUBLISHED_BY'))),
    SOURCE_KIND: (node) => [node.p['sourceKind']],
    KIND: (node) => [node.p['kind']],
    CERTAINTY: (node) => [node.p['certainty'] ?? 'NOT_JUDGED'],
    ACT: (node) => [node.p['act']],
  };
  const widths: Readonly<Record<string, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

  const links = (all: readonly Link[], keys: readonly Key<Link>[], args: Args) =>
    connection(all, keys, args);
  const byTitle: readonly Key<GraphNode>[] = [{ of: ({ p }) => folded(p['title']) }, id];
  const held = (roles: readonly GraphNode[], args: Args) =>
    sorted(
      roles.filter((role) => out(role, 'HAS_TERM').some(({ p }) => mayHold(p, args))),
      byTitle,
    );
  const postings: Resolver = (node, args) => held(into(node, 'AT'), args);
  const heldAt = (links: readonly Link[], at: string | null | undefined) =>
    links.filter(({ edge }) => mayHold(edge.p, { at }));
  /** Units under one along subordinations that all may have held then. */
  const under = (node: GraphNode, at: string, recursive: boolean): GraphNode[] => {
    const found = new Set<GraphNode>();
    const visit = (unit: GraphNode) => {
      for (const link of heldAt(graph.in(unit, 'SUBORDINATE_TO'), at)) {
        if (found.has(link.node)) continue;
        found.add(link.node);
        if (recursive) visit(link.node);
      }
    };
    visit(node);
    return [...found];
  };
  const evidence: Resolver = (node) =>
    sorted(graph.out(node, 'EVIDENCED_BY'), [linkKey('start'), ...onNode([id])]);

  return {
    Query: {
      node: (_, args) => byId(args['id'], 'Node'),
      nodes: (_, args) => args['ids'].map((one: string) => byId(one, 'Node')),
      person: (_, args) => byId(args['id'], 'Person'),
      organization: (_, args) => byId(args['id'], 'Organization'),
      unit: (_, args) => byId(args['id'], 'MilitaryUnit'),
      place: (_, args) => byId(args['id'], 'Place'),
      article: (_, args) => byId(args['id'], 'Article'),
      statement: (_, args) => byId(args['id'], 'Statement'),
      people: (_, args) => list(graph.all('Person'), args, 'entity'),
      organizations: (_, args) => list(graph.all('Organization'), args, 'entity'),
      units: (_, args) => list(graph.all('MilitaryUnit'), args, 'entity'),
      places: (_, args) => list(graph.all('Place'), args, 'entity'),
      articles: (_, args) => list(graph.all('Article'), args, 'article'),
      statements: (_, args) => statements(graph.all('Statement'), args),
      sources: (_, args) => list(graph.all('Source'), args, 'source'),
    },
    StatementConnection: {
      facets: ({ all }, { by, first }) =>
        sorted(bucketsOf(all, facetKeys[by] as never), [
          { of: (bucket) => bucket.count, direction: 'DESC' },
          { of: (bucket) => bucket.key },
        ])
          .slice(0, first ?? 10)
          .map((bucket) => ({ ...bucket, node: graph.nodes.get(bucket.key) ?? null })),
      timeline: ({ all }, { interval, first }) =>
        sorted(
          bucketsOf(all, (node) => {
            const at = published.of(node);
            return at ? [String(at).slice(0, widths[interval])] : [];
          }),
          [{ of: (bucket) => bucket.key }],
        )
          .slice(0, first ?? 50)
          .map((bucket) => ({ ...bucket, start: new Date(bucket.key).toISOString() })),
    },
    StatementFacetBucket: { statements: ({ statements: first }, args) => first(args) },
    TimelineBucket: { statements: ({ statements: first }, args) => first(args) },
    Statement: {
      spans: ({ p }) => cut(p.text, p.starts, p.ends),
      hedges: ({ p }) => words(p, 'hedge'),
      boosters: ({ p }) => words(p, 'booster'),
      cue: ({ p }) => span(p, 'cueStart', 'cueEnd', 'cueText'),
      saidAt: ({ p }) => fuzzyDate(p, 'saidAt', 'said'),
      presupposes: ({ p }) => p.presupposes ?? [],
      article: (node) => articleOf(node),
      saidBy: (node) => sorted(graph.out(node, 'SAID_BY'), [linkKey('position')]),
      relayedBy: (node) => sorted(graph.out(node, 'RELAYED_BY'), [linkKey('position')]),
      candidateSources: (node) => sorted(graph.out(node, 'MAY_COME_FROM'), onNode(byName)),
      about: (node, args) =>
        links(
          graph.out(node, 'ABOUT').filter((link) => filters.about(link, args['filter'])),
          [linkKey('position'), ...onNode([id])],
          args,
        ),
      quantities: (node) =>
        sorted(out(node, 'QUANTIFIED_BY'), [{ of: (quantity) => quantity.p['start'] }, id]),
      readings: (node) => sorted(out(node, 'HAS_READING'), [id]),
      quotation: (node) => out(node, 'IN_QUOTATION')[0],
      partOf: (node) => sorted(out(node, 'PART_OF'), readingOrder)[0],
      parts: (node) => sorted(into(node, 'PART_OF'), readingOrder),
      antecedent: (node) => sorted(out(node, 'ANTECEDENT'), readingOrder)[0],
      consequent: (node) => sorted(out(node, 'CONSEQUENT'), readingOrder)[0],
      related: (node, { type, direction, ...args }) => {
        const types = type ?? RELATIONS;
        return links(
          [
            ...(direction === 'INCOMING' ? [] : graph.out(node, ...types)),
            ...(direction === 'OUTGOING' ? [] : graph.in(node, ...types)),
          ],
          [
            ...onNode(readingOrder),
            { of: ({ edge }) => edge.type },
            { of: ({ edge }) => edge.from.id },
            { of: ({ edge }) => edge.p.key ?? null },
            { of: ({ edge }) => edge.p.changeId ?? null },
          ],
          args,
        );
      },
    },
    StatementRelationEdge: {
      type: ({ edge }) => edge.type,
      outgoing: ({ edge, origin }) => edge.from === origin,
      onlyIf: ({ edge }) => byId(edge.p.onlyIf, 'Statement'),
    },
    Attribution: {
      source: ({ node }) => node,
      affiliationAsStated: ({ edge }) => byId(edge.p.affiliationAsStated, 'Actor'),
    },
    Relay: { source: ({ node }) => node },
    CandidateSource: { source: ({ node }) => node },
    Mention: {
      article: ({ edge }) => edge.from,
      entity: ({ edge }) => edge.to,
      ambiguousWith: ({ edge }) => byId(edge.p.ambiguousWith, 'Entity'),
    },
    EventMention: { event: ({ node }) => node },
    Evidence: { article: ({ node, articleId }) => node ?? byId(articleId, 'Article') },
    Person: {
      roles: (node, args) => held(out(node, 'HOLDS'), args),
    },
    Organization: {
      roles: postings,
      articles: (node, args) => list(into(node, 'PUBLISHED_BY'), args, 'article'),
    },
    MilitaryUnit: {
      roles: postings,
      superiors: (node, { at }) =>
        sorted(
          [...new Set(heldAt(graph.out(node, 'SUBORDINATE_TO'), at).map((link) => link.node))],
          byName,
        ),
      subordinates: (node, { recursive, at, ...args }) =>
        list(
          at ? under(node, at, recursive ?? false) : below(node, 'SUBORDINATE_TO', recursive),
          args,
          'entity',
        ),
    },
    AnonymousSource: {
      affiliations: (node) => sorted(out(node, 'AFFILIATED_WITH'), byName),
      article: (node) => byId(node.p.articleId, 'Article'),
    },
    Article: {
      publishedAt: ({ p }) => fuzzyDate(p, 'publishedAt', 'published'),
      publisher: (node) => out(node, 'PUBLISHED_BY')[0],
      statements: (node, args) => statements(into(node, 'APPEARS_IN'), args),
      mentions: (node, args) =>
        links(graph.out(node, 'MENTIONS'), [linkKey('end'), ...onNode([id])], args),
      eventMentions: (node) =>
        sorted(graph.out(node, 'REFERS_TO_EVENT'), [linkKey('start'), ...onNode([id])]),
      timeExpressions: (node) =>
        sorted(out(node, 'STATES_TIME'), [{ of: ({ p }) => p['start'] }, id]),
    },
    Role: {
      person: (node) => into(node, 'HOLDS')[0],
      at: (node) => out(node, 'AT')[0],
      evidence,
      ...dates,
    },
    ControlAssertion: {
      place: (node) => out(node, 'OVER')[0],
      actor: (node) => out(node, 'BY')[0],
      causedBy: (node) => out(node, 'CAUSED_BY')[0],
      statement: (node) => out(node, 'PER')[0],
      evidence,
      ...dates,
    },
    Quotation: {
      spans: ({ p }) => cut(p.text, p.starts, p.ends),
      editorialInsertions: ({ p }) => words(p, 'editorial'),
    },
    Reading: { content: ({ p }) => JSON.parse(p.content) },
    Quantity: {
      approximate: ({ p }) => p.approximate ?? false,
      approximator: ({ p }) => span(p, 'approximatorStart', 'approximatorEnd', 'approximatorText'),
    },
    Fact: { evidence: ({ p }) => evidenceIn(p), background: ({ p }) => p.background ?? false },
    Place: {
      location: ({ p }) =>
        p.latitude === undefined || p.longitude === undefined
          ? null
          : { latitude: p.latitude, longitude: p.longitude },
      within: (node, { at }) =>
        sorted(
          [...new Set(heldAt(graph.out(node, 'WITHIN'), at).map((link) => link.node))],
          byName,
        ),
      ancestors: (node) => {
        const distances = graph.reach(node, 'out', 'WITHIN');
        return sorted(
          [...distances.keys()].filter((place) => place !== node),
          [{ of: (place) => distances.get(place) }, ...byName],
        );
      },
      contains: (node, { recursive, ...args }) =>
        list(below(node, 'WITHIN', recursive), args, 'entity'),
      control: (node) => sorted(into(node, 'OVER'), [id]),
      // What is said of a place inside it is said of it, too, unless that is not wanted.
      saidAbout: (node, { includeWithin, ...args }) => {
        const places =
          includeWithin === false ? [node] : [...graph.reach(node, 'in', 'WITHIN').keys()];
        return statements([...new Set(places.flatMap((place) => into(place, 'ABOUT')))], args);
      },
    },
    Source: {
      said: (node, args) => statements(into(node, 'SAID_BY'), args),
    },
    Entity: {
      saidAbout: (node, args) => statements(into(node, 'ABOUT'), args),
      names: (node, { lang }) =>
        sorted(
          out(node, 'NAMED').filter(({ p }) => !lang || lang.includes(p['lang'])),
          [
            { of: ({ p }) => NAME_TYPES.indexOf(p['type'] as never) },
            { of: ({ p }) => p['normalized'] },
            id,
          ],
        ),
      facts: (node) => sorted(out(node, 'HAS_FACT'), [{ of: ({ p }) => p['fact'] }, id]),
      mentions: (node, args) =>
        links(
          graph.in(node, 'MENTIONS'),
          [...onNode(newestFirst), linkKey('start'), linkKey('end')],
          args,
        ),
    },
    Node: {
      id: (node) => node.id,
      label: ({ p }) => p.name ?? p.title ?? p.text,
    },
  };

  function below(node: GraphNode, type: string, recursive: unknown): readonly GraphNode[] {
    if (recursive !== true) return into(node, type);
    return [...graph.reach(node, 'in', type).keys()].filter((other) => other !== node);
  }
}

const RELATIONS = ['SAME_CLAIM_AS', 'SUPPORTS', 'CONTRADICTS', 'ELABORATES', 'RELATED_TO'];

/**
 * A Relay page: `after` and `before` bound it, `last` counts from the end. A cursor is the element's sort keys,
 * so that it holds its place when other elements come or go.
 */
function connection<T>(items: readonly T[], keys: readonly Key<T>[], args: Args): object {
  const size = args['last'] ?? args['first'] ?? 50;
  const backward = (args['last'] ?? null) !== null;
  const values = (item: T) => keys.map((key) => key.of(item) ?? null);
  const compareValues = compareBy<(string | number | null)[]>(
    keys.map((key, index) => ({ ...key, of: (row) => row[index] ?? null })),
  );
  const bound = (cursor: string) => JSON.parse(cursor.slice(CURSOR.length));
  const within = items
    .toSorted(compareBy(keys))
    .filter(
      (item) =>
        (!args['after'] || compareValues(values(item), bound(args['after'])) > 0) &&
        (!args['before'] || compareValues(values(item), bound(args['before'])) < 0),
    );
  const page = backward ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
  const cursors = page.map((item) => CURSOR + JSON.stringify(values(item)));
  const hasMore = within.length > page.length;
  const isLink = (item: unknown): item is Link => 'edge' in (item as object);
  return {
    all: items,
    nodes: page.map((item) => (isLink(item) && item.edge.type !== 'MENTIONS' ? item.node : item)),
    edges: page.map((item, index) => ({
      ...(isLink(item) && item.edge.type !== 'MENTIONS' ? item : { node: item }),
      cursor: cursors[index],
    })),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: backward ? Boolean(args['before']) : hasMore,
      hasPreviousPage: backward ? hasMore : Boolean(args['after']),
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

type Stored = GraphNode['p'];

function fuzzyDate(p: Stored, field: string, stem: string): object | null {
  if (p[field] === undefined) return null;
  return {
    edtf: p[field],
    earliest: p[`${stem}Earliest`] ?? null,
    latest: p[`${stem}Latest`] ?? null,
    precision: p[`${stem}Precision`] ?? 'UNKNOWN',
    text: p[`${stem}Text`] ?? null,
  };
}

function storedOf(source: GraphNode | Link): Stored {
  return 'edge' in source ? source.edge.p : source.p;
}

const dates = Object.fromEntries(
  ['from', 'to', 'observedFrom', 'observedTo'].map((field) => [
    field,
    (source: GraphNode | Link) => fuzzyDate(storedOf(source), field, field),
  ]),
);

function span(p: Stored, start = 'start', end = 'end', text = 'text'): object | null {
  return p[start] === undefined ? null : { start: p[start], end: p[end], text: p[text] };
}

function evidenceIn(p: Stored): object | null {
  return span(p) && { ...span(p), articleId: p['articleId'] };
}

/** A text that is slices joined by one blank, cut back into them. */
function cut(text: string, starts: readonly number[], ends: readonly number[]): readonly object[] {
  let at = 0;
  return starts.map((start, index) => {
    const end = ends[index] ?? start;
    const words = [...text].slice(at, at + end - start).join('');
    at += end - start + 1;
    return { start, end, text: words };
  });
}

function words(p: Stored, stem: string): readonly object[] {
  return (p[`${stem}Starts`] ?? []).map((start: number, index: number) => ({
    start,
    end: p[`${stem}Ends`][index],
    text: p[`${stem}Texts`][index],
    category: p[`${stem}Categories`]?.[index],
  }));
}
