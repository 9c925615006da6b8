import { type Graph, type GraphNode, type Link, mayHold } from './graph.js';
import { folded } from './order.js';

// biome-ignore lint/suspicious/noExplicitAny: input values, validated by GraphQL
type Input = Readonly<Record<string, any>>;
type Rules<S> = Readonly<Record<string, (subject: S, input: never, filter: Input) => boolean>>;

/** Does the subject pass the filter? An absent part says nothing; a comparison with an absent value is false. */
export interface Filters {
  statement(node: GraphNode, filter: Input | null | undefined): boolean;
  about(link: Link, filter: Input | null | undefined): boolean;
  article(node: GraphNode, filter: Input | null | undefined): boolean;
  entity(node: GraphNode, filter: Input | null | undefined): boolean;
  source(node: GraphNode, filter: Input | null | undefined): boolean;
}

/** The meaning of every filter input over a graph. */
export function filtersOf(graph: Graph): Filters {
  const role: Rules<GraphNode> = {
    title: (node, input) => text(node.p['title'], input),
    at: (node, input) => graph.out(node, 'AT').some((link) => holds(entity, link.node, input)),
  };
  const heldRole = (node: GraphNode, input: Input) =>
    graph.out(node, 'HOLDS').some((link) => holds(role, link.node, input));
  // Serves PersonFilter, OrganizationFilter, MilitaryUnitFilter, PlaceFilter, SourceFilter and EntityFilter.
  const entity: Rules<GraphNode> = {
    id: (node, input) => equals(node.id, input),
    name: (node, input) => text(node.p['name'], input),
    type: (node, input) => equals(typeName(node), input),
    within: (node, id: string, { heldAt }) => lies(node, 'WITHIN', 'Place', id, heldAt),
    subordinateTo: (node, id: string, { heldAt }) =>
      lies(node, 'SUBORDINATE_TO', 'MilitaryUnit', id, heldAt),
    heldAt: () => true,
    role: heldRole,
    said: (node, input) => graph.in(node, 'SAID_BY').some((link) => asserted(link.node, input)),
    saidAbout: (node, input) => graph.in(node, 'ABOUT').some((link) => asserted(link.node, input)),
    organizationType: (node, input) => text(node.p['organizationType'], input),
    designation: (node, input) => text(node.p['designation'], input),
    branch: (node, input) => text(node.p['branch'], input),
    unitType: (node, input) => text(node.p['unitType'], input),
    iso3166: (node, input) => text(node.p['iso3166'], input),
    echelon: (node, input) => equals(node.p['echelon'], input),
    placeType: (node, input) => equals(node.p['placeType'], input),
  };
  const about: Rules<Link> = {
    role: (link, input) => equals(link.edge.p['role'], input),
    relation: (link, input) => equals(link.edge.p['relation'], input),
    entity: (link, input) => holds(entity, link.node, input),
  };
  const article: Rules<GraphNode> = {
    id: (node, input) => equals(node.id, input),
    headline: (node, input) => text(node.p['headline'], input),
    url: (node, input) => text(node.p['url'], input),
    lang: (node, input) => text(node.p['lang'], input),
    publishedAt: (node, input) => date(node, 'publishedAt', 'published', input),
    publisher: (node, input) =>
      graph.out(node, 'PUBLISHED_BY').some((link) => holds(entity, link.node, input)),
  };
  const inArticle = (rules: Rules<GraphNode>, node: GraphNode, input: Input) =>
    graph.out(node, 'APPEARS_IN').some((link) => holds(rules, link.node, input));
  const statement: Rules<GraphNode> = {
    id: (node, input) => equals(node.id, input),
    text: (node, input) => text(node.p['text'], input),
    kind: (node, input) => equals(node.p['kind'], input),
    sourceKind: (node, input) => equals(node.p['sourceKind'], input),
    certainty: (node, input) => equals(node.p['certainty'], input),
    act: (node, input) => equals(node.p['act'], input),
    hypothetical: (node, input) => equals(node.p['hypothetical'], input),
    publishedAt: (node, input) => inArticle(article, node, { publishedAt: input }),
    saidAt: (node, input) => date(node, 'saidAt', 'said', input),
    saidBy: (node, input) =>
      graph.out(node, 'SAID_BY').some((link) => holds(entity, link.node, input)),
    relayedBy: (node, input) =>
      graph.out(node, 'RELAYED_BY').some((link) => holds(entity, link.node, input)),
    about: (node, input) => graph.out(node, 'ABOUT').some((link) => holds(about, link, input)),
    article: (node, input) => inArticle(article, node, input),
  };

  // Only asserted statements, unless the filter speaks of `hypothetical` anywhere in its tree.
  function asserted(node: GraphNode, filter: Input | null | undefined): boolean {
    return (
      (namesHypothetical(filter) || node.p['hypothetical'] === false) &&
      holds(statement, node, filter ?? {})
    );
  }

  function lies(
    node: GraphNode,
    type: string,
    label: string,
    top: string,
    at: string | null | undefined,
  ): boolean {
    const reached = graph.reach(node, 'out', type, ({ edge }) => mayHold(edge.p, { at }));
    const found = [...reached.keys()].find(({ id }) => id === top);
    return node.labels.includes(label) && found?.labels.includes(label) === true;
  }

  return {
    statement: asserted,
    about: (link, filter) => holds(about, link, filter ?? {}),
    article: (node, filter) => holds(article, node, filter ?? {}),
    entity: (node, filter) => holds(entity, node, filter ?? {}),
    source: (node, filter) => holds(entity, node, filter ?? {}),
  };
}

function holds<S>(rules: Rules<S>, subject: S, filter: Input): boolean {
  return Object.entries(filter).every(([key, part]) => {
    if (part === null || part === undefined) return true;
    if (key === 'and') return part.every((one: Input) => holds(rules, subject, one));
    if (key === 'or') return part.some((one: Input) => holds(rules, subject, one));
    if (key === 'not') return !holds(rules, subject, part);
    return rules[key]?.(subject, part as never, filter);
  });
}

function namesHypothetical(filter: Input | null | undefined): boolean {
  if (!filter) return false;
  if (filter['hypothetical'] !== null && filter['hypothetical'] !== undefined) return true;
  const parts = [...(filter['and'] ?? []), ...(filter['or'] ?? []), filter['not']];
  return parts.some((part) => namesHypothetical(part));
}

/** `MilitaryUnit` as `MILITARY_UNIT`. */
function typeName(node: GraphNode): string {
  return (node.labels.at(-1) ?? '').replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase();
}

/** Given operators must all hold; what is not given says nothing. */
function every(input: Input, tests: Readonly<Record<string, (wanted: never) => boolean>>): boolean {
  return Object.entries(tests).every(
    ([operator, test]) =>
      input[operator] === null || input[operator] === undefined || test(input[operator] as never),
  );
}

function equals(value: unknown, input: Input): boolean {
  return every(input, {
    eq: (wanted) => value === wanted,
    in: (wanted: unknown[]) => wanted.includes(value),
    isNull: (wanted: boolean) => ((value ?? null) === null) === wanted,
    not: (inner: Input) => !equals(value, inner),
  });
}

function text(value: unknown, input: Input): boolean {
  const form = (words: unknown) => (input['caseSensitive'] === true ? words : folded(words));
  const own = (form(value) ?? null) as string | null;
  const test = (holdsFor: (own: string, wanted: string) => boolean) => (wanted: string) =>
    own !== null && holdsFor(own, form(wanted) as string);
  return every(input, {
    eq: test((a, b) => a === b),
    in: (wanted: string[]) => own !== null && wanted.map(form).includes(own),
    contains: test((a, b) => a.includes(b)),
    startsWith: test((a, b) => a.startsWith(b)),
    endsWith: test((a, b) => a.endsWith(b)),
    isNull: (wanted: boolean) => (own === null) === wanted,
  });
}

/** `gte` and `gt` ask of the latest instant the date can mean, `lte` and `lt` of the earliest; an open end can be any. */
function date(node: GraphNode, field: string, stem: string, input: Input): boolean {
  const isDated = node.p[field] !== undefined;
  const latest = time(node.p[`${stem}Latest`], Number.POSITIVE_INFINITY);
  const earliest = time(node.p[`${stem}Earliest`], Number.NEGATIVE_INFINITY);
  return every(input, {
    gte: (at) => isDated && latest >= Date.parse(at),
    gt: (at) => isDated && latest > Date.parse(at),
    lte: (at) => isDated && earliest <= Date.parse(at),
    lt: (at) => isDated && earliest < Date.parse(at),
    isNull: (wanted: boolean) => !isDated === wanted,
  });
}

function time(instant: string | undefined, open: number): number {
  return instant === undefined ? open : Date.parse(instant);
}
