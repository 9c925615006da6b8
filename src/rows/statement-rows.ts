import type { Bundle, BundleStatement } from '../bundle/bundle.js';
import { entitiesOf } from '../bundle/entities.js';
import type { StatementSpan } from '../bundle/parts.js';
import { compute } from '../model/computed.js';
import { local } from '../model/ids.js';
import { type Label, nodeRow } from '../model/labels.js';
import { listedAs } from '../model/listed.js';
import { newestFirst } from '../model/newest-first.js';
import { NODES } from '../model/nodes.js';
import { RELATIONS } from '../model/relations.js';
import type { Properties, Value } from '../model/value.js';
import { ASSERTED } from '../model/vocabulary.js';
import type { Making } from './article-rows.js';
import { store, tell } from './forms.js';
import { derivedId, localId, localName } from './ids.js';
import { compareReading } from './reading-order.js';
import { labelsOf } from './rows.js';
import { type Edges, inOrder, sorted } from './stored-edges.js';

/** A statement with what the author left to us: its spans, its stored id, its place in reading order. */
interface PlacedStatement {
  readonly statement: BundleStatement;
  readonly spans: readonly StatementSpan[];
  readonly id: string;
  readonly position: number;
}

/** Finds spans that were not given, derives ids from them, and counts reading order from 1. */
function placeStatements({ bundle, text, articleId }: Making): readonly PlacedStatement[] {
  return (bundle.statements ?? [])
    .map((statement) => {
      const spans = statement.spans?.length
        ? statement.spans
        : text.find(statement.text).slice(0, 1);
      const place = spans.map(({ start, end }) => `${start}-${end}`).join('+');
      const id = derivedId(`statement:${local(articleId)}:${place}`);
      const starts = spans.map(({ start }) => start);
      return { statement, spans, id, starts, ends: spans.map(({ end }) => end) };
    })
    .sort(compareReading)
    .map(({ statement, spans, id }, index) => ({ statement, spans, id, position: index + 1 }));
}

/**
 * The rows of a bundle's statements with their attributions, subjects, parts and relations. Returns what gives the
 * stored id of the statement that the bundle calls by a name.
 */
export function addStatementRows(making: Making): (name: string) => string {
  const placed = placeStatements(making);
  const ids = new Map(placed.map(({ statement, id }) => [statement.id, id]));
  const idOf = (name: string): string => ids.get(name) ?? name;
  const sourceKindOf = sourceKinds(making.bundle);
  for (const one of placed) {
    addStatement(making, one, sourceKindOf);
    addSources(making, one);
    addSubjects(making, one);
    addParts(making, one, idOf);
  }
  for (const relation of making.bundle.statementRelations ?? []) {
    const { from, type, to, onlyIf } = relation;
    const told = store(RELATIONS[type as 'RELATED_TO'].properties, relation, making.text);
    const properties = { ...told, onlyIf: onlyIf && idOf(onlyIf) };
    making.rows.edge(type, ['Node', idOf(from)], ['Node', idOf(to)], {}, properties);
  }
  return idOf;
}

function addStatement(
  { rows, text, articleId, published, recordedAt }: Making,
  { statement, spans, id, position }: PlacedStatement,
  sourceKindOf: (source: string | undefined) => string,
): void {
  const source = statement.saidBy?.[0]?.source;
  const told = store(NODES.Statement.properties, { ...statement, spans }, text);
  rows.node(labelsOf('Statement', ...(statement.hypothetical ? [] : [ASSERTED])), id, {
    ...told,
    ...compute('Statement', told),
    id,
    kind: statement.kind ?? kindOf(text, spans, source === articleId),
    sourceKind: statement.sourceKind ?? sourceKindOf(source),
    position,
    ...published,
    newestFirst: orderOf({ published, articleId }, position),
    articleId,
    recordedAt: statement.recordedAt ?? recordedAt,
  });
  rows.edge('APPEARS_IN', ['Node', id], ['Node', articleId]);
}

function orderOf({ published, articleId }: Pick<Making, 'published' | 'articleId'>, at: number) {
  return newestFirst(String(published['sortAt']), articleId, at);
}

function addSources(making: Making, { statement, id, position: at }: PlacedStatement): void {
  const { rows, text } = making;
  const order = statement.hypothetical ? null : orderOf(making, at);
  (statement.saidBy ?? []).forEach((said, index) => {
    const told = store(RELATIONS.SAID_BY.properties, said, text);
    const listed = listedAs(said.source, order);
    const properties = { ...told, position: index + 1, listed };
    rows.edge('SAID_BY', ['Node', id], ['Node', said.source], {}, properties);
  });
  (statement.relayedBy ?? []).forEach((relay, index) => {
    const told = store(RELATIONS.RELAYED_BY.properties, relay, text);
    rows.edge('RELAYED_BY', ['Node', id], ['Node', relay.source], { position: index + 1 }, told);
  });
  for (const { source, link, reason } of statement.candidateSources ?? [])
    rows.edge('MAY_COME_FROM', ['Node', id], ['Node', source], { link }, { reason });
}

function addSubjects(making: Making, { statement, id, position: at }: PlacedStatement): void {
  const order = statement.hypothetical ? null : orderOf(making, at);
  (statement.about ?? []).forEach((about, index, all) => {
    const { entity } = about;
    const isFirst = all.findIndex((other) => other.entity === entity) === index;
    const told = store(RELATIONS.ABOUT.properties, about, making.text);
    const properties = { ...told, listed: listedAs(entity, isFirst ? order : null) };
    making.rows.edge('ABOUT', ['Node', id], ['Node', entity], { position: index + 1 }, properties);
  });
}

function addParts(
  { rows, text, articleId }: Making,
  { statement, id }: PlacedStatement,
  idOf: (name: string) => string,
): void {
  const { quantities = [], quotation, partOf, conditional } = statement;
  const lead = (type: string, label: Label, name: string) => {
    const to = localId(nodeRow(label).prefix ?? '', articleId, name);
    rows.edge(type, ['Node', id], [label, to]);
  };
  for (const quantity of quantities) lead('QUANTIFIED_BY', 'Quantity', quantity);
  if (quotation) lead('IN_QUOTATION', 'Quotation', quotation);
  if (partOf) rows.edge('PART_OF', ['Node', id], ['Node', idOf(partOf)]);
  if (!conditional) return;
  const told = store(RELATIONS.ANTECEDENT.properties, conditional, text);
  rows.edge('ANTECEDENT', ['Node', id], ['Node', idOf(conditional.antecedent)], {}, told);
  rows.edge('CONSEQUENT', ['Node', id], ['Node', idOf(conditional.consequent)], {}, told);
}

/** How an article presents a source, by what the bundle says it is. */
function sourceKinds(bundle: Bundle): (source: string | undefined) => string {
  const kinds = new Map<string, string>([[bundle.article.id, 'ARTICLE']]);
  for (const { entity, label } of entitiesOf(bundle))
    kinds.set(entity.id, label === 'Person' ? 'NAMED_PERSON' : 'NAMED_ORGANIZATION');
  for (const { id, sourceKind } of bundle.anonymousSources ?? []) kinds.set(id, sourceKind);
  return (source) => (source && kinds.get(source)) || 'IMPERSONAL';
}

const QUOTE = /["“”„«»'‘’]/;

/** What a statement without a kind is: words between quotation marks are a quote. */
function kindOf(
  text: Making['text'],
  spans: readonly StatementSpan[],
  isOwnVoice: boolean,
): string {
  const first = spans[0];
  const last = spans.at(-1);
  if (first && last && QUOTE.test(text.slice(first.start - 1, first.start))) {
    if (QUOTE.test(text.slice(last.end, last.end + 2))) return 'DIRECT_QUOTE';
  }
  return isOwnVoice ? 'ARTICLE_VOICE' : 'PARAPHRASE';
}

/** A statement of a canonical bundle, under its stored id. */
export function tellStatement(
  statement: Properties,
  edges: Edges,
  article: Properties,
): Readonly<Record<string, unknown>> {
  const id = String(statement['id']);
  const of = (type: string) => edges(id, type);
  const name = (to: Value | undefined) => localName(String(article['id']), to);
  const told = (type: 'SAID_BY' | 'RELAYED_BY' | 'MAY_COME_FROM' | 'ABOUT', end: string) =>
    inOrder(of(type)).map(({ to, properties }) => ({
      ...tell(RELATIONS[type].properties, properties),
      [end]: to,
    }));
  const [antecedent] = of('ANTECEDENT');
  const [consequent] = of('CONSEQUENT');
  const { recordedAt } = statement;
  return {
    ...tell(NODES.Statement.properties, statement),
    id,
    recordedAt: recordedAt === article['recordedAt'] ? undefined : recordedAt,
    saidBy: told('SAID_BY', 'source'),
    relayedBy: told('RELAYED_BY', 'source'),
    candidateSources: sorted(told('MAY_COME_FROM', 'source')),
    about: told('ABOUT', 'entity'),
    quantities: of('QUANTIFIED_BY')
      .map(({ to }) => name(to))
      .sort(),
    quotation: name(of('IN_QUOTATION')[0]?.to),
    partOf: of('PART_OF')[0]?.to,
    conditional: antecedent &&
      consequent && {
        ...tell(RELATIONS.ANTECEDENT.properties, antecedent.properties),
        antecedent: antecedent.to,
        consequent: consequent.to,
      },
  };
}
