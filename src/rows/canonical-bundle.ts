import { createHash } from 'node:crypto';
import { boundsOf } from '../model/edtf.js';
import type { Value } from '../model/value.js';
import { STATEMENT_RELATION_TYPES } from '../model/vocabulary.js';
import type { ArticleGraph, StoredEdge } from './article-graph.js';
import { compareText, tidy } from './tidy.js';

type Properties = Readonly<Record<string, Value>>;
type Plain = Record<string, unknown>;

/**
 * The bundle that an article's part of the graph stands for, in its one canonical form: every list that has no
 * order of its own sorted, statements in reading order under their stored ids, defaults written out, the words
 * of spans left out (they are the text's), keys sorted. Both the export and the key of an import rest on it:
 * what is exported is the canonical form of what was imported, and that form imports into the same graph.
 */
export function canonicalBundle(graph: ArticleGraph): Plain {
  const { article, statements, details } = graph;
  const articleId = String(article['id']);
  const edges = edgesOf(graph);
  const local = (id: Value | undefined): string | undefined =>
    typeof id === 'string'
      ? id.slice(id.indexOf(':') + 1 + articleId.length - 'article:'.length + 1)
      : undefined;
  const of = (label: string) =>
    details.filter((detail) => detail.label === label).map(({ properties }) => properties);

  return tidy({
    article: articleOf(article, edges(articleId, 'PUBLISHED_BY')[0]),
    ...withMentions(article['described'], edges(articleId, 'MENTIONS')),
    timeExpressions: byId(
      of('TimeExpression').map(({ id, start, end, text: _, anchor, ...rest }) => ({
        ...rest,
        id: local(id),
        anchor: local(anchor),
        span: { start, end },
      })),
    ),
    quantities: byId(
      of('Quantity').map(
        ({
          id,
          start,
          end,
          text: _,
          approximatorStart,
          approximatorEnd,
          approximatorText: __,
          ...rest
        }) => ({
          ...rest,
          id: local(id),
          span: { start, end },
          approximator: span(approximatorStart, approximatorEnd),
        }),
      ),
    ),
    quotations: byId(
      of('Quotation').map((quotation) => ({
        id: local(quotation['id']),
        complete: quotation['complete'],
        notes: quotation['notes'],
        spans: spans(quotation['starts'], quotation['ends']),
        editorialInsertions: spans(quotation['editorialStarts'], quotation['editorialEnds']),
      })),
    ),
    events: byId(
      of('Event').map(({ id, ...rest }) => ({
        ...rest,
        id: local(id),
        mentions: sorted(
          edges(articleId, 'REFERS_TO_EVENT')
            .filter((edge) => edge.to === id)
            .map(({ properties }) => span(properties['start'], properties['end'])),
        ),
      })),
    ),
    statements: [...statements]
      .sort((a, b) => Number(a['position']) - Number(b['position']))
      .map((statement) => statementOf(statement, edges, local, article['recordedAt'])),
    statementRelations: sorted(
      STATEMENT_RELATION_TYPES.flatMap((type) =>
        statements.flatMap(({ id }) =>
          edges(String(id), type).map(({ from, to, properties }) => ({
            ...properties,
            from,
            type,
            to,
          })),
        ),
      ),
    ),
    controlAssertions: sorted(of('ControlAssertion').map((control) => controlOf(control, edges))),
  }) as Plain;
}

/** SHA-256 of a canonical bundle without the times at which a store recorded it: what the bundle says. */
export function contentDigest(canonical: unknown): string {
  const text = JSON.stringify(canonical, (key, value) =>
    key === 'recordedAt' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/** Finds the edges of a node by type. */
type Edges = (from: string, type: string) => readonly StoredEdge[];

function edgesOf(graph: ArticleGraph): Edges {
  const groups = new Map<string, StoredEdge[]>();
  for (const edge of graph.edges) {
    const key = `${edge.from} ${edge.type}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return (from, type) => groups.get(`${from} ${type}`) ?? [];
}

function articleOf(article: Properties, publisher: StoredEdge | undefined): Plain {
  const { id, headline, text, lang, url, timezone, retrievedAt, notes, recordedAt } = article;
  return {
    id,
    headline,
    text,
    lang,
    url,
    timezone,
    retrievedAt,
    notes,
    recordedAt,
    publishedAt: date(article, 'publishedAt'),
    publisher: publisher && { organization: publisher.to, basis: publisher.properties['basis'] },
    headlineSpan: span(article['headlineStart'], article['headlineEnd']),
    headerDateSpan: span(article['headerDateStart'], article['headerDateEnd']),
    bodySpan: span(article['bodyStart'], article['bodyEnd']),
    asserted: article['assertedHere'] === undefined ? undefined : parse(article['assertedHere']),
  };
}

/** The entities as the bundle described them, each with its mentions. */
function withMentions(described: Value | undefined, mentions: readonly StoredEdge[]): Plain {
  const byEntity = new Map<string, unknown[]>();
  for (const { to, properties } of mentions) {
    const { text: _, ...mention } = properties;
    byEntity.set(to, [...(byEntity.get(to) ?? []), mention]);
  }
  const lists = parse(described ?? '{}') as Record<string, { id: string }[]>;
  return Object.fromEntries(
    Object.entries(lists).map(([list, entities]) => [
      list,
      entities.map((entity) => ({ ...entity, mentions: sorted(byEntity.get(entity.id) ?? []) })),
    ]),
  );
}

function statementOf(
  statement: Properties,
  edges: Edges,
  local: (id: Value | undefined) => string | undefined,
  articleRecordedAt: Value | undefined,
): Plain {
  const id = String(statement['id']);
  const of = (type: string) => edges(id, type);
  const inOrder = (type: string) =>
    [...of(type)].sort(
      (a, b) => Number(a.properties['position']) - Number(b.properties['position']),
    );
  const antecedent = of('ANTECEDENT')[0];
  const consequent = of('CONSEQUENT')[0];
  const prefixes = list(statement['prefixes']);
  const suffixes = list(statement['suffixes']);
  const copied = Object.fromEntries(COPIED.map((name) => [name, statement[name]]));
  return {
    ...copied,
    id,
    hypothetical: statement['hypothetical'] || undefined,
    recordedAt: statement['recordedAt'] === articleRecordedAt ? undefined : statement['recordedAt'],
    spans: spans(statement['starts'], statement['ends'])?.map((part, index) => ({
      ...part,
      prefix: prefixes[index] || undefined,
      suffix: suffixes[index] || undefined,
    })),
    sentence: span(statement['sentenceStart'], statement['sentenceEnd']),
    cue: span(statement['cueStart'], statement['cueEnd']),
    outerFrame: span(statement['outerFrameStart'], statement['outerFrameEnd']),
    hedges: marked(statement, 'hedge'),
    boosters: marked(statement, 'booster'),
    saidAt: date(statement, 'saidAt'),
    eventTime: statement['eventTime'] && {
      edtf: statement['eventTime'],
      relation: statement['eventTimeRelation'],
      timeExpression: statement['eventTimeExpression'],
    },
    saidBy: inOrder('SAID_BY').map(({ to, properties }) => ({
      source: to,
      span: span(properties['start'], properties['end']),
      roleAsStated: properties['roleAsStated'],
      affiliationAsStated: properties['affiliationAsStated'],
      basis: properties['basis'],
    })),
    relayedBy: inOrder('RELAYED_BY').map(({ to, properties }) => ({
      source: to,
      span: span(properties['start'], properties['end']),
      basis: properties['basis'],
    })),
    candidateSources: sorted(
      of('MAY_COME_FROM').map(({ to, properties }) => ({ source: to, ...properties })),
    ),
    about: inOrder('ABOUT').map(({ to, properties }) => ({
      entity: to,
      role: properties['role'],
      relation: properties['relation'],
      via: properties['via'],
      implied: properties['implied'] || undefined,
      span: span(properties['start'], properties['end']),
    })),
    quantities: of('QUANTIFIED_BY')
      .map(({ to }) => local(to))
      .sort(),
    quotation: local(of('IN_QUOTATION')[0]?.to),
    partOf: of('PART_OF')[0]?.to,
    conditional: antecedent &&
      consequent && {
        antecedent: antecedent.to,
        consequent: consequent.to,
        connector: span(
          antecedent.properties['connectorStart'],
          antecedent.properties['connectorEnd'],
        ),
        inference: antecedent.properties['inference'],
      },
  };
}

/** What a statement of a bundle and its node have under one name. */
const COPIED = [
  'text',
  'kind',
  'sourceKind',
  'certainty',
  'authorCertainty',
  'aidaEpistemic',
  'section',
  'timeOrientation',
  'extractor',
  'presupposed',
  'gloss',
  'presupposes',
  'notes',
] as const;

function controlOf(control: Properties, edges: Edges): Plain {
  const id = String(control['id']);
  const to = (type: string) => edges(id, type)[0]?.to;
  const evidence = edges(id, 'EVIDENCED_BY')[0]?.properties;
  return {
    place: to('OVER'),
    actor: to('BY'),
    causedBy: to('CAUSED_BY'),
    statement: to('PER'),
    status: control['status'],
    basis: control['basis'],
    period: control['period'],
    notes: control['notes'],
    from: date(control, 'from'),
    to: date(control, 'to'),
    evidence: span(evidence?.['start'], evidence?.['end']),
  };
}

function date(properties: Properties, field: string): Plain | undefined {
  const edtf = properties[field];
  if (typeof edtf !== 'string') return undefined;
  const stem = field.replace(/At$/, '');
  const precision = properties[`${stem}Precision`];
  return {
    edtf,
    precision: precision === boundsOf(edtf)?.precision ? undefined : precision,
    text: span(properties[`${stem}TextStart`], properties[`${stem}TextEnd`]),
    timeExpression: properties[`${stem}TimeExpression`],
  };
}

function span(start: Value | undefined, end: Value | undefined): Plain | undefined {
  return typeof start === 'number' ? { start, end } : undefined;
}

function spans(starts: Value | undefined, ends: Value | undefined): Plain[] | undefined {
  const last = list(ends);
  return starts === undefined
    ? undefined
    : list(starts).map((start, index) => ({ start, end: last[index] }));
}

function marked(statement: Properties, stem: string): Plain[] | undefined {
  const categories = list(statement[`${stem}Categories`]);
  return spans(statement[`${stem}Starts`], statement[`${stem}Ends`])?.map((part, index) => ({
    ...part,
    category: categories[index],
  }));
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function parse(json: Value): unknown {
  return JSON.parse(String(json));
}

function byId<T extends Plain>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(String(a['id']), String(b['id'])));
}

/** Sorted by what the items say. */
function sorted(items: readonly unknown[]): readonly unknown[] {
  return items
    .map(tidy)
    .map((item) => ({ item, key: JSON.stringify(item) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}
